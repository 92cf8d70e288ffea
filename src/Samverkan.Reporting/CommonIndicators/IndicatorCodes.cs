using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The codes of common indicators: catalogues that do not hold together, and sums that do not add up.</summary>
public static class IndicatorCodes
{
    private static readonly SourceReference House = new("Samverkan, common indicators", "catalogues");
    private static readonly SourceReference Scb = new("SCB, Europeiska socialfonden", "Lämna uppgifter");
    private static readonly SourceReference Sfc = new("SFC2021, Transmission of Data", "validation rules of tables 6 and 10") { Address = "https://sfc.ec.europa.eu/en/2021/news/24062024-validation-rule-changes-tod-table-6-esf" };

    /// <summary>A code stands twice in a catalogue.</summary>
    public static RefusalCode CodeTwice { get; } = Code("SAM4200", CodeOrigin.Configuration, House,
        "koden {0} står två gånger", "the code {0} stands twice", "väntade att varje kod står en gång", "expected each code to stand once");

    /// <summary>A catalogue refers to a code that does not stand before the reference.</summary>
    public static RefusalCode UnknownReference { get; } = Code("SAM4201", CodeOrigin.Configuration, House,
        "hänvisningen går till en kod som inte står före den", "the reference is to a code that does not stand before it",
        "väntade aktivitetsindikatorer att räkna bland, eller tidigare resultat", "expected outputs to count among, or earlier results");

    /// <summary>An indicator has a rule that its kind does not have.</summary>
    public static RefusalCode RuleOfAnotherKind { get; } = Code("SAM4202", CodeOrigin.Configuration, House,
        "regeln hör till ett annat slag av indikator", "the rule belongs to another kind of indicator",
        "väntade för ett resultat antingen situation eller anyOf, för andra inget av dem", "expected for a result either situation or anyOf, for others neither");

    /// <summary>A figure is not the sum that it stands for.</summary>
    public static RefusalCode NotTheSum { get; } = Code("SAM4210", CodeOrigin.Analysis, Sfc,
        "{0} är inte summan av sina delar", "{0} is not the sum of its parts", "väntade {1}", "expected {1}");

    /// <summary>A result is larger than the output among which it is counted.</summary>
    public static RefusalCode ResultAboveReference { get; } = Code("SAM4211", CodeOrigin.Analysis, Sfc,
        "{0} är större än det som det räknas bland", "{0} is larger than what it is counted among", "väntade högst {1}", "expected {1} at most");

    /// <summary>A part is larger than the whole.</summary>
    public static RefusalCode PartAboveWhole { get; } = Code("SAM4212", CodeOrigin.Analysis, House,
        "{0} är större än helheten", "{0} is larger than the whole", "väntade högst {1}", "expected {1} at most");

    /// <summary>The genders do not add up to the total.</summary>
    public static RefusalCode GendersNotTheSum { get; } = Code("SAM4213", CodeOrigin.Analysis, House,
        "könen i {0} är tillsammans inte totalen", "the genders of {0} are together not the total", "väntade kvinnor, män och, där de finns, icke-binära", "expected women, men and, where there are any, non-binary persons");

    /// <summary>A cumulative figure fell though nothing was corrected. A result may also fall since whoever comes back has not left.</summary>
    public static RefusalCode Fell { get; } = Code("SAM4214", CodeOrigin.Analysis, House,
        "{0} har minskat sedan förra gången", "{0} has fallen since the time before", "väntade en registrerad rättelse eller, om det är ett resultat, att någon har kommit tillbaka", "expected a recorded correction or, if it is a result, that somebody has come back");

    /// <summary>Of some the education is not known, so that the levels are together fewer than everybody.</summary>
    public static RefusalCode EducationNotKnown { get; } = Code("SAM4215", CodeOrigin.Analysis, House,
        "{0} är tillsammans färre än alla, eftersom någons utbildning inte är känd", "{0} are together fewer than everybody, since somebody's education is not known", "väntade inget annat så länge uppgiften saknas", "expected nothing else as long as it is not known");

    /// <summary>Somebody has two statuses on the labour market, or none.</summary>
    public static RefusalCode NotOneStatus { get; } = Code("SAM4216", CodeOrigin.Analysis, House,
        "någon har två ställningar på arbetsmarknaden, eller ingen", "somebody has two statuses on the labour market, or none", "väntade precis en av {0} för var och en", "expected exactly one of {0} for each");

    /// <summary>Somebody left before the start.</summary>
    public static RefusalCode LeftBeforeStart { get; } = Code("SAM4217", CodeOrigin.Analysis, House,
        "någon avslutade före sin start", "somebody left before starting", "väntade ett avslut samma dag som starten eller senare", "expected an exit on the day of the start or later");

    /// <summary>A result is counted of somebody who has not left, or whose time has not passed.</summary>
    public static RefusalCode ResultBeforeItsTime { get; } = Code("SAM4218", CodeOrigin.Analysis, House,
        "{0} är räknat innan tiden efter avslutet har gått", "{0} is counted before the time after the exit has passed", "väntade att den som inte avslutat, eller vars tid inte gått, räknas som för tidig", "expected whoever has not left, or whose time has not passed, to be too early");

    /// <summary>The monthly file has no columns.</summary>
    public static RefusalCode NoColumns { get; } = Code("SAM4220", CodeOrigin.Disclosure, Scb,
        "månadsfilens kolumner är inte angivna", "the columns of the monthly file are not given", "väntade mallens kolumner, som SCB lämnar ut", "expected the template's columns, which SCB hands out");

    /// <summary>The register does not know who a participant is.</summary>
    public static RefusalCode IdentityMissing { get; } = Code("SAM4221", CodeOrigin.Disclosure, Scb,
        "en deltagares identitetsnummer saknas", "a participant's identity number is missing", "väntade ett nummer ur registret för var och en", "expected a number from the register for each");

    /// <summary>The code of a protected identity is not known.</summary>
    public static RefusalCode ProtectedCodeMissing { get; } = Code("SAM4222", CodeOrigin.Disclosure, Scb,
        "koden för en skyddad identitet är inte angiven", "the code of a protected identity is not given", "väntade den kod som SCB lämnar ut; ett riktigt nummer skrivs aldrig", "expected the code that SCB hands out; a real number is never written");

    /// <summary>A table for the authority is of another day than the end of a half-year.</summary>
    public static RefusalCode NotHalfYear { get; } = Code("SAM4223", CodeOrigin.Disclosure, Sfc,
        "tabellens sista dag är ingen halvårsdag", "the table's last day is not the last of a half-year", "väntade 30 juni eller 31 december", "expected 30 June or 31 December");

    /// <summary>A month is sent out of order.</summary>
    public static RefusalCode MonthOutOfOrder { get; } = Code("SAM4224", CodeOrigin.Disclosure, Scb,
        "månaden lämnas inte i tidsföljd", "the month is not sent in order of time", "väntade {0} eller en månad som redan är lämnad", "expected {0} or a month that has already been sent");

    /// <summary>A monthly file has no column that tells who a row is about.</summary>
    public static RefusalCode NoIdentityColumn { get; } = Code("SAM4225", CodeOrigin.Reading, Scb,
        "ingen kolumn säger vem raden gäller", "no column tells whom the row is about", "väntade en kolumn som innehåller identity", "expected a column that holds identity");

    /// <summary>Two columns of a monthly file have the same header.</summary>
    public static RefusalCode HeaderTwice { get; } = Code("SAM4226", CodeOrigin.Reading, Scb,
        "två kolumner har samma rubrik", "two columns have the same header", "väntade olika rubriker", "expected different headers");

    private static RefusalCode Code(string id, CodeOrigin origin, SourceReference source, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
