namespace Samverkan.Core.Programmes;

/// <summary>The level at which a goal is reached. "At least" includes the level itself.</summary>
/// <param name="Kind">How the result is compared.</param>
/// <param name="Value">Percent from 1 to 100, or a count from 1; 100 for <see cref="ThresholdKind.All"/>.</param>
public sealed record GoalThreshold(ThresholdKind Kind, int Value)
{
    /// <summary>
    /// Whether a result reaches the threshold, in whole numbers: <c>100 × numerator ≥ value × denominator</c> for a share,
    /// <c>numerator ≥ value</c> for a count, <c>numerator = value</c> for an exact count.
    /// </summary>
    /// <param name="numerator">Those who count, 0 or more.</param>
    /// <param name="denominator">Those asked about, 0 or more; not used for a count.</param>
    /// <returns><see langword="null"/> when a share has nobody to be a share of.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public bool? IsReached(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        if (Kind == ThresholdKind.AtLeastCount)
            return numerator >= Value;
        if (Kind == ThresholdKind.ExactCount)
            return numerator == Value;
        return denominator == 0 ? null : (Int128)100 * numerator >= (Int128)Value * denominator;
    }
}
