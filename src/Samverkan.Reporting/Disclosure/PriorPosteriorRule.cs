using System.Globalization;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The pq rule: everybody is taken to know every contribution within q per cent beforehand; a sum is unsafe when the second largest contributor
/// learns the largest within p per cent, that is when all others give less than p/q of the largest.
/// </summary>
/// <param name="P">p in per cent, above 0 and below q.</param>
/// <param name="Q">q in per cent, at most 100.</param>
public sealed record PriorPosteriorRule(decimal P, decimal Q)
{
    /// <summary>The rule as it is written: (60, 80).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({P}, {Q})");
}
