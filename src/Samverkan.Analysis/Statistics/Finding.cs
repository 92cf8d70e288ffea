namespace Samverkan.Analysis.Statistics;

/// <summary>A figure, or the reason why there is none, together with what it rests on.</summary>
/// <typeparam name="T">The type of the figure.</typeparam>
/// <param name="Basis">The number of units, the number missing, the method and its assumptions.</param>
/// <param name="Estimate">The figure, or why it cannot be estimated.</param>
public sealed record Finding<T>(Basis Basis, Estimate<T> Estimate)
    where T : notnull
{
    /// <summary>Whether there is a figure.</summary>
    public bool IsEstimated => Estimate.IsEstimated;

    /// <summary>The figure.</summary>
    /// <exception cref="InvalidOperationException">There is none; the reason is in <see cref="Estimate"/>.</exception>
    public T Value => Estimate.Value;

    /// <summary>The method, the counts, and the figure or its reason.</summary>
    public override string ToString() => $"{Basis}: {Estimate}";
}
