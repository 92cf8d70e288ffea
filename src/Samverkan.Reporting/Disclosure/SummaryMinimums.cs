using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// How many persons and events must stand behind what is no sum of cells, and so is not protected by elimination: means, medians, steps of a curve over
/// time, and coefficients. Immutable.
/// </summary>
/// <remarks>
/// No law fixes the numbers. Five is the minimum count unless told otherwise; ten degrees of freedom are those of ACRO (acro/default.yaml); ten events for each
/// coefficient are Peduzzi et al. 1996 (DOI 10.1016/S0895-4356(96)00236-3), who found estimates below that unsound. The minimum count holds as well, whichever is larger.
/// </remarks>
public sealed record SummaryMinimums
{
    /// <summary>The least number of persons behind a mean; 5 unless told otherwise.</summary>
    public int Mean { get; init; } = 5;

    /// <summary>The least number of persons behind a median; 5 unless told otherwise.</summary>
    public int Median { get; init; } = 5;

    /// <summary>The least number of persons still followed at a step of a curve over time; 5 unless told otherwise.</summary>
    public int AtRisk { get; init; } = 5;

    /// <summary>The least number of events that a curve over time has told by a step, unless there is none; 5 unless told otherwise.</summary>
    public int Events { get; init; } = 5;

    /// <summary>The least number of observations beyond the coefficients of a model; 10 unless told otherwise.</summary>
    public int DegreesOfFreedom { get; init; } = 10;

    /// <summary>The least number of events for each coefficient of a model of events; 10 unless told otherwise.</summary>
    public int EventsPerCoefficient { get; init; } = 10;

    /// <summary>What does not hold in these numbers; empty when all does.</summary>
    public ImmutableArray<Refusal> Validate() =>
        new[] { Mean, Median, AtRisk, Events, DegreesOfFreedom, EventsPerCoefficient }.FirstOrDefault(static n => n is < 1 or > DisclosureOptions.LargestMinimumCount) is var wrong and not 0
            ? [DisclosureCodes.MinimumCountOutOfRange.With(wrong.ToString(CultureInfo.InvariantCulture), DisclosureOptions.LargestMinimumCount.ToString(CultureInfo.InvariantCulture))]
            : Mean == 0 || Median == 0 || AtRisk == 0 || Events == 0 || DegreesOfFreedom == 0 || EventsPerCoefficient == 0
                ? [DisclosureCodes.MinimumCountOutOfRange.With("0", DisclosureOptions.LargestMinimumCount.ToString(CultureInfo.InvariantCulture))]
                : [];

    /// <summary>Whether a step of a curve over time may be shown.</summary>
    /// <param name="atRisk">How many are followed that long.</param>
    /// <param name="events">How many events have happened by then.</param>
    public bool AllowsStep(long atRisk, long events) => atRisk >= AtRisk && (events == 0 || events >= Events);

    /// <summary>Whether the coefficients of a model may be shown.</summary>
    /// <param name="observations">How many observations the model rests on.</param>
    /// <param name="coefficients">How many coefficients it has, the intercept included.</param>
    /// <param name="events">For a model of events, how many there were; <see langword="null"/> otherwise.</param>
    public bool AllowsCoefficients(long observations, int coefficients, long? events = null) =>
        observations - coefficients >= DegreesOfFreedom && (events is not { } happened || happened >= (long)EventsPerCoefficient * coefficients);
}
