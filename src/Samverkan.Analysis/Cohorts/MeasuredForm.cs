using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>One form that one rater filled in about one participant.</summary>
/// <param name="On">The date of the form.</param>
/// <param name="Wave">The wave in whose window it lies, 0 for the baseline; <see langword="null"/> for an unscheduled form.</param>
/// <param name="Set">The indicator set.</param>
/// <param name="SetVersion">Its version.</param>
/// <param name="Rater">Who rated.</param>
/// <param name="Items">What it says; an item of the set that is not here was left without an answer.</param>
public sealed record MeasuredForm(
    LocalDate On, int? Wave, IndicatorSetId Set, int SetVersion, RaterRole Rater, ImmutableArray<MeasuredItem> Items)
{
    /// <summary>The set and the rater, never the ratings.</summary>
    public override string ToString() => $"MeasuredForm ({Set}, {Rater})";
}
