using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>Why a file cannot be read as a cohort's table.</summary>
public static class ParquetCodes
{
    private static readonly SourceReference OwnRule = new("Samverkan", "Columnar tables");

    /// <summary>The file is not there, or is not whole, or is in another format.</summary>
    public static RefusalCode NotATable { get; } = new(
        "SAM2501",
        CodeOrigin.Command,
        new("filen går inte att läsa som {0}", "the file cannot be read as {0}"),
        new("en hel fil i formatet", "a whole file of the format"),
        OwnRule);

    /// <summary>The file does not say that it is the table. {0} the table.</summary>
    public static RefusalCode AnotherTable { get; } = new(
        "SAM2502",
        CodeOrigin.Command,
        new("filens metadata säger inte att den är tabellen {0} i en version som går att läsa", "the file's metadata do not say that it is the table {0} of a version that can be read"),
        new("program, dag, tidpunkt, tabell och version", "programme, day, instant, table and version"),
        OwnRule);

    /// <summary>A column is missing. {0} its name.</summary>
    public static RefusalCode NoColumn { get; } = new(
        "SAM2503",
        CodeOrigin.Command,
        new("kolumnen {0} saknas", "the column {0} is missing"),
        new("alla kolumner som tabellen beskrivs med", "every column that the table is described by"),
        OwnRule);

    /// <summary>A column has another type. {0} its name, {1} the type it should have.</summary>
    public static RefusalCode AnotherType { get; } = new(
        "SAM2504",
        CodeOrigin.Command,
        new("kolumnen {0} har en annan typ än {1}", "the column {0} has another type than {1}"),
        new("typen {1}", "the type {1}"),
        OwnRule);

    /// <summary>A value cannot stand where it stands. {0} the column. The value is not repeated.</summary>
    public static RefusalCode NotAValue { get; } = new(
        "SAM2505",
        CodeOrigin.Command,
        new("värdet i kolumnen {0} kan inte stå där", "the value in the column {0} cannot stand there"),
        new("ett värde som kolumnens beskrivning nämner", "a value that the column's description names"),
        OwnRule);

    /// <summary>A person is there twice.</summary>
    public static RefusalCode Twice { get; } = new(
        "SAM2506",
        CodeOrigin.Command,
        new("samma rad eller deltagare finns två gånger", "the same row or participant is there twice"),
        new("en rad för varje person", "one row a person"),
        OwnRule);

    /// <summary>A rating is of a row that the table of persons does not have.</summary>
    public static RefusalCode NobodysRating { get; } = new(
        "SAM2507",
        CodeOrigin.Command,
        new("skattningen gäller en rad som inte finns bland personerna", "the rating is of a row that is not among the persons"),
        new("ett radnummer ur tabellen participants", "a row number of the table participants"),
        OwnRule);

    /// <summary>The two tables are of different cohorts.</summary>
    public static RefusalCode AnotherCohort { get; } = new(
        "SAM2508",
        CodeOrigin.Command,
        new("tabellerna hör till olika kohorter", "the tables belong to different cohorts"),
        new("samma program, dag och tidpunkt i båda", "the same programme, day and instant in both"),
        OwnRule);

    /// <summary>A fact is of a row that the table of persons does not have.</summary>
    public static RefusalCode NobodysFact { get; } = new(
        "SAM2509",
        CodeOrigin.Command,
        new("uppgiften gäller en rad som inte finns bland personerna", "the fact is of a row that is not among the persons"),
        new("ett radnummer ur tabellen participants", "a row number of the table participants"),
        OwnRule);

    /// <summary>The values are not those that were written: the file is damaged, or somebody has changed it.</summary>
    public static RefusalCode NotAsWritten { get; } = new(
        "SAM2510",
        CodeOrigin.Command,
        new("filens värden är inte de som skrevs: den är skadad eller ändrad", "the file's values are not those that were written: it is damaged or has been changed"),
        new("filen så som den skrevs, eller en fil utan kontrollsumma", "the file as it was written, or a file without a digest"),
        OwnRule);
}
