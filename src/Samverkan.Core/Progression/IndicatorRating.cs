using Samverkan.Core.Identity;

namespace Samverkan.Core.Progression;

/// <summary>
/// One answer to one indicator: a value, or the reason why there is none; neither means not answered, no reason stated. No
/// number stands for "no answer". An indicator of which the form says nothing is not answered either; a form that does not
/// exist is missing, which is something else.
/// </summary>
/// <remarks>The value is stored as given; nothing is rescaled at input. Both at once is refused when the form is judged.</remarks>
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
