using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// The rules by which a sum of amounts is unsafe. In whole and decimal numbers, so that equality is equality. A sum of nothing is safe.
/// </summary>
/// <remarks>Source: the public documentation of sdcTable (primarySuppression) and GaussSuppression (dominance rules).</remarks>
public static class MagnitudeRules
{
    /// <summary>Whether the n largest contributors give more than k per cent of the sum.</summary>
    /// <param name="contributions">Who gave what.</param>
    /// <param name="rule">n and k.</param>
    /// <param name="weighting">What weights mean.</param>
    public static bool IsDominated(IEnumerable<Contribution> contributions, DominanceRule rule, MagnitudeWeighting weighting = MagnitudeWeighting.WeightedTotal)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(rule);
        (decimal Size, decimal Weight)[] sizes = Sizes(contributions);
        decimal total = 0;
        decimal largest = 0;
        decimal left = rule.Contributors;
        foreach ((decimal size, decimal weight) in sizes)
        {
            total += weighting == MagnitudeWeighting.None ? size : size * weight;
            decimal taken = Math.Min(left, weighting == MagnitudeWeighting.AsUnits ? weight : 1);
            largest += taken * size;
            left -= taken;
        }

        return largest * 100 > rule.Percent * total;
    }

    /// <summary>Whether the second largest contributor learns the largest within p per cent: the others give less than p per cent of it.</summary>
    /// <param name="contributions">Who gave what.</param>
    /// <param name="percent">p in per cent.</param>
    public static bool IsEstimable(IEnumerable<Contribution> contributions, decimal percent)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        return IsEstimable(Sizes(contributions), percent, 100);
    }

    /// <summary>The pq rule: as p per cent, but everybody knows each contribution within q per cent beforehand.</summary>
    /// <param name="contributions">Who gave what.</param>
    /// <param name="rule">p and q.</param>
    public static bool IsEstimable(IEnumerable<Contribution> contributions, PriorPosteriorRule rule)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(rule);
        return IsEstimable(Sizes(contributions), rule.P, rule.Q);
    }

    /// <summary>Which rule a sum breaks, in words that tell no amount; <see langword="null"/> when it breaks none.</summary>
    internal static LocalizedText? Broken(IReadOnlyList<Contribution> contributions, MagnitudeOptions options)
    {
        foreach (DominanceRule rule in options.Dominance)
        {
            if (IsDominated(contributions, rule, options.Weighting))
                return new LocalizedText($"Dominans {rule}: de största bidragen är för stor del av summan.", $"Dominance {rule}: the largest contributions are too large a part of the sum.");
        }

        if (options.PPercent is { } p && IsEstimable(contributions, p))
        {
            string percent = p.ToString(CultureInfo.InvariantCulture);
            return new LocalizedText($"Regeln om {percent} %: den näst största kan beräkna den största.", $"The {percent} % rule: the second largest can estimate the largest.");
        }

        if (options.PriorPosterior is { } pq && IsEstimable(contributions, pq))
            return new LocalizedText($"Regeln pq {pq}: den näst största kan beräkna den största.", $"The pq rule {pq}: the second largest can estimate the largest.");
        return null;
    }

    /// <summary>The size of the largest contribution.</summary>
    internal static decimal Largest(IEnumerable<Contribution> contributions) => Sizes(contributions) is [(decimal size, _), ..] ? size : 0;

    private static bool IsEstimable((decimal Size, decimal Weight)[] sizes, decimal numerator, decimal denominator)
    {
        if (sizes.Length == 0 || sizes[0].Size == 0)
            return false;
        decimal rest = sizes.Sum(static s => s.Size * s.Weight) - sizes[0].Size - (sizes.Length > 1 ? sizes[1].Size : 0);
        return rest * denominator < numerator * sizes[0].Size;
    }

    /// <summary>The contributors' sizes, the largest first. Pieces of one contributor are summed, and weighted by what they weigh together.</summary>
    private static (decimal Size, decimal Weight)[] Sizes(IEnumerable<Contribution> contributions) =>
    [
        .. contributions.GroupBy(static c => c.Contributor)
            .Select(static of =>
            {
                decimal sum = of.Sum(static c => c.Value);
                decimal weighted = of.Sum(static c => c.Value * c.Weight);
                decimal size = Math.Abs(sum);
                return (size, size == 0 ? of.Max(static c => c.Weight) : Math.Abs(weighted) / size);
            })
            .OrderByDescending(static s => s.size),
    ];
}
