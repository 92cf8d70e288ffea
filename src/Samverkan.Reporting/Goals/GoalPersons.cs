using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// The persons of one goal, divided by their <see cref="GoalStanding"/>: those whom it is about are counted, have another result, have not
/// answered, declined, or are unknown, and are nothing else besides. Rows of a cohort, not for publication.
/// </summary>
/// <remarks>Where the goal counts steps before consent, the rows of <see cref="Cohort.WithoutConsent"/> follow those of the cohort.</remarks>
/// <param name="Concerned">Whom the goal is about: the denominator.</param>
/// <param name="Counted">Who counts: the numerator.</param>
/// <param name="Other">Who has another result.</param>
/// <param name="NotAnswered">Of whom whoever was to answer has not.</param>
/// <param name="Declined">Of whom whoever was asked declined.</param>
/// <param name="Unknown">Of whom something else is missing.</param>
/// <param name="ConcernUnknown">Of whom it is unknown whether the goal is about them; not among the concerned.</param>
public sealed record GoalPersons(RowSet Concerned, RowSet Counted, RowSet Other, RowSet NotAnswered, RowSet Declined, RowSet Unknown, RowSet ConcernUnknown)
{
    /// <summary>All of whom nothing certain is known, whatever the reason.</summary>
    public RowSet WithoutResult => NotAnswered.Or(Declined).Or(Unknown);

    /// <summary>Numerator and denominator, from which the share and its Wilson interval come.</summary>
    public Proportion Share => new(Counted.Count, Concerned.Count);

    /// <summary>That these are persons of a goal; never how many or who.</summary>
    public override string ToString() => nameof(GoalPersons);
}
