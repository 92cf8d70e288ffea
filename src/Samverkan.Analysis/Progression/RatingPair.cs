using Samverkan.Core.Identity;

namespace Samverkan.Analysis.Progression;

/// <summary>The participant's and the caseworker's ratings of one indicator in one wave, side by side and never averaged.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="SetVersion">The version of the set in which both stand: where the forms are of two versions, the later.</param>
/// <param name="Participant">The participant's value; <see langword="null"/> without one.</param>
/// <param name="Caseworker">The caseworker's value; <see langword="null"/> without one.</param>
public sealed record RatingPair(IndicatorId Indicator, int SetVersion, int? Participant, int? Caseworker)
{
    /// <summary>The participant's value minus the caseworker's: a measure of its own. <see langword="null"/> unless both have answered.</summary>
    public int? Difference => Participant - Caseworker;

    /// <summary>The indicator; never a value.</summary>
    public override string ToString() => Indicator.Value;
}
