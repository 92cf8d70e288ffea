using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Makes <see cref="Estimate{T}"/> values.</summary>
public static class Estimates
{
    /// <summary>An estimate with a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The value is a number that is not finite.</exception>
    public static Estimate<T> Of<T>(T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is double number && !double.IsFinite(number))
            throw new ArgumentException("An estimate is a finite number or a reason.", nameof(value));
        return new Estimate<T>(value);
    }

    /// <summary>That something cannot be estimated, because.</summary>
    /// <typeparam name="T">The type that the value would have had.</typeparam>
    /// <param name="reason">Why.</param>
    public static Estimate<T> Impossible<T>(Refusal reason)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new Estimate<T>(reason);
    }
}
