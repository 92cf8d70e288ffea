using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The codes of disclosure control: its options, the files of the tool, and what the attack on published tables finds.</summary>
public static class DisclosureCodes
{
    private static readonly SourceReference Tool = new("Samverkan, the tool", "protect and audit");
    private static readonly SourceReference Method = new("Langsrud, Secondary cell suppression by Gaussian elimination (2024)", "DOI 10.1007/978-3-031-69651-0_6");
    private static readonly SourceReference Csv = new("RFC 4180", "2. Definition of the CSV Format");

    /// <summary>The minimum count is out of range.</summary>
    public static RefusalCode MinimumCountOutOfRange { get; } = Code("SAM1950", CodeOrigin.Configuration, Tool,
        "minsta antalet är {0}", "the minimum count is {0}", "väntade 1 till {1}", "expected 1 to {1}");

    /// <summary>The rule for zeros is not one of those that exist.</summary>
    public static RefusalCode UnknownZeroRule { get; } = Code("SAM1951", CodeOrigin.Configuration, Tool,
        "okänd regel för nollor", "unknown rule for zeros", "väntade publish eller protect", "expected publish or protect");

    /// <summary>The order of candidates is not one of those that exist.</summary>
    public static RefusalCode UnknownCandidateOrder { get; } = Code("SAM1952", CodeOrigin.Configuration, Tool,
        "okänd ordning för celler", "unknown order of cells", "väntade largestFirst eller asGiven", "expected largestFirst or asGiven");

    /// <summary>A cell meant to be published would reveal a hidden one.</summary>
    public static RefusalCode PublishOverruled { get; } = Code("SAM4001", CodeOrigin.Disclosure, Method,
        "{0} skulle publiceras men döljs, eftersom den annars röjer en dold cell", "{0} was meant to be published but is hidden, since it would reveal a hidden cell", "", "");

    /// <summary>A cell that ought to be hidden is already known from an earlier release, or by a relation that every reader knows.</summary>
    public static RefusalCode AlreadyTold { get; } = Code("SAM4002", CodeOrigin.Disclosure, Method,
        "{0} borde döljas men följer av det som publicerats tidigare, själv eller med nollorna här, eller av hur siffrorna hänger ihop", "{0} ought to be hidden but follows from what was published earlier, by itself or with the zeros here, or from how the figures hang together", "", "");

    /// <summary>A table's specification names no column, or one twice.</summary>
    public static RefusalCode BrokenTableSpec { get; } = Code("SAM4010", CodeOrigin.Disclosure, Tool,
        "tabellens beskrivning går inte att läsa", "the table's specification cannot be read",
        "väntade olika kolumnnamn med komma emellan, som kön,region", "expected different column names with commas between them, such as sex,region");

    /// <summary>A column is nested in two others, or not as its categories lie.</summary>
    public static RefusalCode NestedTwice { get; } = Code("SAM4011", CodeOrigin.Disclosure, Tool,
        "kolumnen {0} är nästlad på två sätt", "the column {0} is nested in two ways",
        "väntade att varje kolumn ligger i högst en annan", "expected each column to lie in one other at most");

    /// <summary>A table crosses columns that another nests.</summary>
    public static RefusalCode CrossedAndNested { get; } = Code("SAM4013", CodeOrigin.Disclosure, Tool,
        "tabellen {0} korsar kolumner som ligger i varandra", "the table {0} crosses columns that lie in each other",
        "väntade snedstreck mellan dem", "expected slashes between them");

    /// <summary>A category lies in two categories of the column that it is nested in.</summary>
    public static RefusalCode CategoryInTwo { get; } = Code("SAM4014", CodeOrigin.Disclosure, Tool,
        "kategorin ligger i en annan kategori av {0} på rad {1}", "the category lies in another category of {0} on line {1}",
        "väntade att varje kategori ligger i en enda", "expected each category to lie in one only");

    /// <summary>The tables are too large.</summary>
    public static RefusalCode TablesTooLarge { get; } = Code("SAM4012", CodeOrigin.Disclosure, Tool,
        "tabellerna är för stora", "the tables are too large",
        "väntade högst {0} inre celler", "expected at most {0} inner cells");

    /// <summary>A quotation mark stands where none may.</summary>
    public static RefusalCode BrokenCsv { get; } = Code("SAM4020", CodeOrigin.Disclosure, Csv,
        "ett citattecken står fel", "a quotation mark is misplaced",
        "väntade hela fältet inom citattecken, och citattecken i fältet dubblerade", "expected the whole field within quotation marks, and those within it doubled");

    /// <summary>A field is too long.</summary>
    public static RefusalCode FieldTooLong { get; } = Code("SAM4021", CodeOrigin.Disclosure, Tool,
        "fältet är för långt", "the field is too long",
        "väntade högst {0} byte", "expected at most {0} bytes");

    /// <summary>A column is missing.</summary>
    public static RefusalCode MissingColumn { get; } = Code("SAM4022", CodeOrigin.Disclosure, Tool,
        "kolumnen {0} saknas", "the column {0} is missing",
        "väntade den i första raden, med komma mellan kolumnerna", "expected it in the first row, with commas between columns");

    /// <summary>Columns are divided by semicolons.</summary>
    public static RefusalCode Semicolons { get; } = Code("SAM4035", CodeOrigin.Disclosure, Tool,
        "kolumnerna är skilda åt med semikolon", "the columns are divided by semicolons",
        "väntade komma mellan kolumnerna", "expected commas between columns");

    /// <summary>Two columns have the same name.</summary>
    public static RefusalCode DuplicateColumn { get; } = Code("SAM4023", CodeOrigin.Disclosure, Tool,
        "två kolumner har samma namn", "two columns have the same name",
        "väntade olika namn", "expected different names");

    /// <summary>A row has too few or too many fields.</summary>
    public static RefusalCode WrongFieldCount { get; } = Code("SAM4024", CodeOrigin.Disclosure, Csv,
        "raden har {0} fält", "the row has {0} fields",
        "väntade {1}", "expected {1}");

    /// <summary>A count is no whole number from zero.</summary>
    public static RefusalCode BrokenCount { get; } = Code("SAM4025", CodeOrigin.Disclosure, Tool,
        "antalet går inte att läsa", "the count cannot be read",
        "väntade ett heltal från 0 till {0}, bara siffror", "expected a whole number from 0 to {0}, digits alone");

    /// <summary>An a-priori status is unknown.</summary>
    public static RefusalCode UnknownStatus { get; } = Code("SAM4026", CodeOrigin.Disclosure, Tool,
        "okänd status", "unknown status",
        "väntade primary, publish eller tomt", "expected primary, publish or nothing");

    /// <summary>A combination of categories stands twice.</summary>
    public static RefusalCode DuplicateCombination { get; } = Code("SAM4027", CodeOrigin.Disclosure, Tool,
        "samma kombination står redan på rad {0}", "the same combination stands on line {0}",
        "väntade varje kombination en gång", "expected each combination once");

    /// <summary>A category is empty.</summary>
    public static RefusalCode EmptyCategory { get; } = Code("SAM4028", CodeOrigin.Disclosure, Tool,
        "kategorin är tom", "the category is empty",
        "väntade ett namn", "expected a name");

    /// <summary>A category is called as margins are.</summary>
    public static RefusalCode ReservedCategory { get; } = Code("SAM4029", CodeOrigin.Disclosure, Tool,
        "kategorin heter som en summa", "the category is named as a margin",
        "väntade annat än Total; summor räknas här", "expected something else than Total; totals are computed here");

    /// <summary>A classifying column is called as a column of the result is.</summary>
    public static RefusalCode ReservedColumn { get; } = Code("SAM4030", CodeOrigin.Disclosure, Tool,
        "kolumnen heter som en kolumn i resultatet", "the column is named as a column of the result",
        "väntade annat namn än value och status", "expected another name than value and status");

    /// <summary>A table crosses the count or the status.</summary>
    public static RefusalCode NotClassifying { get; } = Code("SAM4031", CodeOrigin.Disclosure, Tool,
        "kolumnen delar inte in personer", "the column does not classify",
        "väntade en annan kolumn än antalet och statusen", "expected another column than the count and the status");

    /// <summary>A file of cells has no rows.</summary>
    public static RefusalCode NoCells { get; } = Code("SAM4032", CodeOrigin.Disclosure, Tool,
        "filen har inga celler", "the file has no cells",
        "väntade en rad med kolumnnamn och minst en rad med antal", "expected a row of column names and at least one row with a count");

    /// <summary>A sum of record keys cannot be read.</summary>
    public static RefusalCode BrokenKey { get; } = Code("SAM4033", CodeOrigin.Disclosure, Tool,
        "nyckeln går inte att läsa", "the key cannot be read",
        "väntade ett tal med högst nio decimaler, som 3.141592653", "expected a number with at most nine decimals, such as 3.141592653");

    /// <summary>A sampling weight cannot be read.</summary>
    public static RefusalCode BrokenWeight { get; } = Code("SAM4034", CodeOrigin.Disclosure, Tool,
        "vikten går inte att läsa", "the weight cannot be read",
        "väntade ett tal över 0 till 1000000 med punkt före decimalerna, som 2.5", "expected a number above 0 to 1000000 with a point before decimals, such as 2.5");

    /// <summary>A rule for sums of amounts has parameters that mean nothing.</summary>
    public static RefusalCode BrokenMagnitudeRule { get; } = Code("SAM1953", CodeOrigin.Configuration, Tool,
        "regeln {0} för belopp går inte att tillämpa", "the rule {0} for amounts cannot be applied",
        "väntade procent över 0 till 100, som 85 och inte 0.85, minst en bidragsgivare, och p under q", "expected per cent above 0 to 100, such as 85 and not 0.85, one contributor at least, and p below q");

    /// <summary>No rule for sums of amounts is stated.</summary>
    public static RefusalCode NoMagnitudeRule { get; } = Code("SAM1954", CodeOrigin.Configuration, Tool,
        "ingen regel för belopp är satt", "no rule for amounts is set",
        "väntade dominans, p procent eller pq", "expected dominance, p per cent or pq");

    /// <summary>A file that belongs to published tables is not there.</summary>
    public static RefusalCode MissingFile { get; } = Code("SAM4040", CodeOrigin.Disclosure, Tool,
        "filen finns inte", "the file is not there",
        "väntade den i mappen", "expected it in the folder");

    /// <summary>A folder holds neither published tables nor a report.</summary>
    public static RefusalCode NothingPublished { get; } = Code("SAM4049", CodeOrigin.Disclosure, Tool,
        "mappen innehåller varken tabeller eller en rapport", "the folder holds neither tables nor a report",
        "väntade {0} (tabeller) eller {1} (en rapport skriven med --format json)", "expected {0} (tables) or {1} (a report written with --format json)");

    /// <summary>The file that tells the structure of published tables is broken.</summary>
    public static RefusalCode BrokenManifest { get; } = Code("SAM4041", CodeOrigin.Disclosure, Tool,
        "tabellernas struktur går inte att läsa", "the tables' structure cannot be read",
        "väntade det som docs/schemas/tables.schema.json beskriver", "expected what docs/schemas/tables.schema.json describes");

    /// <summary>A published table has other columns than its structure says.</summary>
    public static RefusalCode WrongHeader { get; } = Code("SAM4042", CodeOrigin.Disclosure, Tool,
        "tabellen har andra kolumner än strukturen säger", "the table has other columns than the structure says",
        "väntade {0}", "expected {0}");

    /// <summary>A published table has a category that its structure does not know.</summary>
    public static RefusalCode UnknownCategory { get; } = Code("SAM4043", CodeOrigin.Disclosure, Tool,
        "okänd kategori", "unknown category",
        "väntade en som tables.json nämner, eller Total", "expected one that tables.json names, or Total");

    /// <summary>A published cell has a status that is unknown.</summary>
    public static RefusalCode UnknownCellStatus { get; } = Code("SAM4044", CodeOrigin.Disclosure, Tool,
        "okänd status", "unknown status",
        "väntade hidden, eller ordet för tabellens metod", "expected hidden, or the word for the table's method");

    /// <summary>A published value is no count, or a hidden cell has one.</summary>
    public static RefusalCode BrokenValue { get; } = Code("SAM4045", CodeOrigin.Disclosure, Tool,
        "värdet stämmer inte med statusen", "the value does not go with the status",
        "väntade ett antal när cellen är publicerad och inget när den är dold", "expected a count when the cell is published and nothing when it is hidden");

    /// <summary>A published cell stands twice.</summary>
    public static RefusalCode DuplicateCell { get; } = Code("SAM4046", CodeOrigin.Disclosure, Tool,
        "cellen står två gånger", "the cell stands twice",
        "väntade varje cell en gång", "expected each cell once");

    /// <summary>A cell common to two tables of one folder is published differently.</summary>
    public static RefusalCode CellDiffers { get; } = Code("SAM4047", CodeOrigin.Disclosure, Tool,
        "samma cell står annorlunda i en annan tabell", "the same cell stands otherwise in another table",
        "väntade samma värde och status överallt", "expected the same value and status everywhere");

    /// <summary>A published table lacks cells.</summary>
    public static RefusalCode MissingCells { get; } = Code("SAM4048", CodeOrigin.Disclosure, Tool,
        "{0} celler saknas", "{0} cells are missing",
        "väntade en rad för varje cell, summor också", "expected a row for each cell, margins included");

    /// <summary>An earlier release divides by a column that the file of cells does not have.</summary>
    public static RefusalCode MissingEarlierColumn { get; } = Code("SAM4052", CodeOrigin.Disclosure, Tool,
        "kolumnen {0}, som en tidigare publicering delar upp efter, saknas: vad båda tillsammans visar kan inte avgöras",
        "the column {0}, by which an earlier release divides, is missing: what both tell together cannot be worked out",
        "väntade en fil som har den tidigare publiceringens alla kolumner", "expected a file with all columns of the earlier release");

    /// <summary>Figures follow from rounded or perturbed tables together with earlier releases.</summary>
    public static RefusalCode FollowsWithEarlier { get; } = Code("SAM4053", CodeOrigin.Disclosure, Method,
        "{0} siffror går att räkna ut eller ringa in för snävt av tabellerna tillsammans med tidigare publiceringar", "{0} figures can be worked out, or brought within too narrow bounds, from the tables together with earlier releases",
        "väntade andra tabeller, eller samma metod som i de tidigare", "expected other tables, or the method of the earlier ones");

    /// <summary>Tables form a ring that is too large for its columns to be crossed.</summary>
    public static RefusalCode LargeRing { get; } = Code("SAM4054", CodeOrigin.Disclosure, Method,
        "tabellernas kolumner går i ring och är tillsammans fler än {0} celler: gränserna för det som döljs är prövade tabell för tabell, och den som räknar länge på alla tabeller kan komma närmare",
        "the tables' columns form a ring and cross to more than {0} cells: bounds on what is hidden were tried table by table, and a reader with much time for all tables together might come closer",
        "väntade färre tabeller eller färre kategorier", "expected fewer tables or fewer categories");

    /// <summary>A folder that an earlier report was released in does not hold what it told.</summary>
    public static RefusalCode MissingReport { get; } = Code("SAM4050", CodeOrigin.Disclosure, Tool,
        "filen finns inte", "the file is not there",
        "väntade den tidigare rapporten så som report --format json skriver den", "expected the earlier report as report --format json writes it");

    /// <summary>The file of an earlier report is broken.</summary>
    public static RefusalCode BrokenReport { get; } = Code("SAM4051", CodeOrigin.Disclosure, Tool,
        "den tidigare rapporten går inte att läsa", "the earlier report cannot be read",
        "väntade det som docs/schemas/report.schema.json beskriver", "expected what docs/schemas/report.schema.json describes");

    /// <summary>A hidden figure follows from what would be shown.</summary>
    public static RefusalCode HiddenFollows { get; } = Code("SAM4060", CodeOrigin.Disclosure, Method,
        "en dold siffra går att räkna ut eller ringa in av det som skulle visas", "a hidden figure can be worked out, or brought within too narrow bounds, from what would be shown",
        "väntade att fler siffror döljs", "expected more figures to be hidden");

    /// <summary>A figure of too few persons would be shown, or some that leave a few over.</summary>
    public static RefusalCode FewShown { get; } = Code("SAM4061", CodeOrigin.Disclosure, Tool,
        "en siffra om för få personer skulle visas, eller siffror som lämnar några få över", "a figure of too few persons would be shown, or figures that leave a few over",
        "väntade minst {0} personer bakom varje siffra och skillnad", "expected at least {0} persons behind each figure and difference");

    /// <summary>A figure that would be shown tells of a few who have come or gone since an earlier report.</summary>
    public static RefusalCode ChangeOfFew { get; } = Code("SAM4062", CodeOrigin.Disclosure, Tool,
        "en siffra som skulle visas berättar om några få som tillkommit eller fallit bort sedan en tidigare rapport", "a figure that would be shown tells of a few who have come or gone since an earlier report",
        "väntade att den döljs", "expected it to be hidden");

    /// <summary>A figure that somebody chose to hide is not there.</summary>
    public static RefusalCode UnknownHiddenFigure { get; } = Code("SAM4063", CodeOrigin.Disclosure, Tool,
        "siffran {0} som skulle döljas finns inte", "the figure {0} that was to be hidden is not there",
        "väntade en siffra som rapporten eller tabellerna har", "expected a figure that the report or the tables have");

    /// <summary>A text of a report holds what points at one person.</summary>
    public static RefusalCode PointsAtSomebody { get; } = Code("SAM4069", CodeOrigin.Disclosure, Tool,
        "en text i rapporten innehåller vad som läses som ett identitetsnummer, ett mobilnummer eller en e-postadress", "a text of the report holds what reads as an identity number, a mobile number or an e-mail address",
        "väntade ord som inte pekar ut någon", "expected words that point at nobody");

    private static RefusalCode Code(string id, CodeOrigin origin, SourceReference source, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
