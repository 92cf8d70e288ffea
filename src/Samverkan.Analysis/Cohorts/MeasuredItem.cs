using Samverkan.Core.Identity;

namespace Samverkan.Analysis.Cohorts;

/// <summary>What one form says of one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="State">Whether there is a value, and if not, which absence it is.</param>
/// <param name="Value">The value when answered; <see langword="null"/> otherwise.</param>
public readonly record struct MeasuredItem(IndicatorId Indicator, AnswerState State, int? Value)
{
    /// <summary>Indicator and state, never the value.</summary>
    public override string ToString() => $"{Indicator}: {State}";
}
