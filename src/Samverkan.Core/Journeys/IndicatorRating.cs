using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>
/// One answer to one indicator: a value, or the reason why there is none. An indicator of which the form says nothing is missing.
/// </summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The raw value on the indicator's own scale; <see langword="null"/> when there is none.</param>
/// <param name="Absence">Why there is no value; <see langword="null"/> when there is one.</param>
public sealed record IndicatorRating(IndicatorId Indicator, int? Value = null, AnswerAbsence? Absence = null)
{
    /// <summary>An answered indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The raw value.</param>
    public static IndicatorRating Of(IndicatorId indicator, int value) => new(indicator, value);

    /// <summary>An indicator without a value.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="absence">Why.</param>
    public static IndicatorRating Without(IndicatorId indicator, AnswerAbsence absence) => new(indicator, null, absence);

    /// <summary>The indicator; never the value.</summary>
    public override string ToString() => Indicator.Value;
}
