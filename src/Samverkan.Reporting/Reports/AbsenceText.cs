using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>The words that stand in a number's place.</summary>
internal static class AbsenceText
{
    public static LocalizedText Hidden { get; } = new("visas inte: skydd för enskilda", "not shown: protects individuals");

    public static LocalizedText EmptyGroup { get; } = new("Det finns ingen i gruppen.", "There is nobody in the group.");

    public static LocalizedText NothingToDivideBy { get; } = new("Den grupp som jämförs med har noll.", "The group compared with has nought.");

    public static LocalizedText NoSpread { get; } = new("Alla som jämförs har samma resultat.", "All who are compared have the same result.");

    public static LocalizedText NoValue { get; } = new("Det finns inget svar att räkna på.", "There is no answer to count.");

    public static LocalizedText Word(Absence absence) => absence switch
    {
        Absence.TooEarly => new("för tidigt att säga", "too early to say"),
        Absence.NotAssessable => new("går inte att bedöma", "not assessable"),
        Absence.NotAnswered => new("inte besvarat", "not answered"),
        Absence.NobodyConcerned => new("ingen berörd", "nobody concerned"),
        Absence.NotRead => new("fick inte läsas", "could not be read"),
        _ => new("inte registrerat", "not recorded"),
    };
}
