using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Deliveries;

/// <summary>Whom a difference between submissions may tell of, and the reasons that differences of every kind have in common.</summary>
internal static class ToldRows
{
    public static LocalizedText NewPerson { get; } = new("fanns inte i den förra inlämningen", "was not in the earlier submission");

    public static LocalizedText NoLongerThere { get; } = new("finns inte längre", "is no longer there");

    public static LocalizedText RecordedLate { get; } = new("registrerades i efterhand", "was recorded afterwards");

    public static LocalizedText Corrected { get; } = new("rättades", "was corrected");

    public static LocalizedText Withheld { get; } = new("får inte längre läsas", "may no longer be read");

    public static LocalizedText HappenedSince { get; } = new("hände efter den förra inlämningens dag", "happened after the earlier submission's day");

    /// <summary>The rows of those who may be told of, by participant.</summary>
    public static ImmutableSortedDictionary<ParticipantId, int> Of(Cohort cohort) =>
        Enumerable.Range(0, cohort.Count).Where(row => !cohort.IsIdentityProtected[row]).ToImmutableSortedDictionary(row => cohort.Participants[row], static row => row);

    /// <summary>Those of whom no submission may tell: their identity is protected in at least one.</summary>
    public static HashSet<ParticipantId> Untold(params IEnumerable<Cohort> cohorts) =>
        [.. cohorts.SelectMany(static cohort => Enumerable.Range(0, cohort.Count).Where(row => cohort.IsIdentityProtected[row]).Select(row => cohort.Participants[row]))];
}
