using NodaTime;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Pictures;

/// <summary>One indicator of one participant: both raters side by side, never averaged.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Participant">The participant's answers; <see langword="null"/> when the participant does not rate it.</param>
/// <param name="Caseworker">The caseworker's answers; <see langword="null"/> when the caseworker does not rate it.</param>
/// <param name="Compared">The participant's and the caseworker's value in the last wave in which both have answered; <see langword="null"/> when there is none.</param>
public sealed record IndicatorPicture(
    ProgressionIndicator Indicator, RaterPicture? Participant, RaterPicture? Caseworker, (int Participant, int Caseworker, LocalDate On)? Compared)
{
    /// <summary>The picture of one rater, or <see langword="null"/>.</summary>
    /// <param name="rater">The rater.</param>
    public RaterPicture? Of(RaterRole rater) => rater == RaterRole.Participant ? Participant : Caseworker;

    /// <summary>The indicator; never an answer.</summary>
    public override string ToString() => $"IndicatorPicture ({Indicator})";
}
