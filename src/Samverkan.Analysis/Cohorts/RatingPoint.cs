using NodaTime;

namespace Samverkan.Analysis.Cohorts;

/// <summary>One rating in a series. The default is a missing one on 0001-01-01 outside every wave.</summary>
/// <param name="On">The date of the form.</param>
/// <param name="Wave">The wave; <see langword="null"/> for an unscheduled form.</param>
/// <param name="State">What became of the item.</param>
/// <param name="Value">The value when answered; <see langword="null"/> otherwise.</param>
public readonly record struct RatingPoint(LocalDate On, int? Wave, AnswerState State, int? Value)
{
    /// <summary>The state, never the value.</summary>
    public override string ToString() => $"RatingPoint: {State}";
}
