using System.Collections.Immutable;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Progression;

/// <summary>That an indicator of an earlier version measures the same as one of a later version (<i>motsvarighet</i>).</summary>
/// <param name="From">The indicator in the earlier version.</param>
/// <param name="To">The indicator in the later version.</param>
public sealed record IndicatorCounterpart(IndicatorId From, IndicatorId To)
{
    /// <summary>What each value of the earlier scale is on the later one; empty where the scale is the same.</summary>
    public ImmutableArray<ScaleStep> Steps { get; init; } = [];

    /// <summary>A value of the earlier version on the later scale, or <see langword="null"/> where no step says.</summary>
    /// <param name="value">The value.</param>
    public int? Carry(int value)
    {
        if (Steps.IsEmpty)
            return value;
        foreach (ScaleStep step in Steps)
        {
            if (step.From == value)
                return step.To;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(IndicatorCounterpart? other) => other is not null && From == other.From && To == other.To && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, To, Steps.Length);
}
