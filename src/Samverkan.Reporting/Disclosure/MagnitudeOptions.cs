using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>When a sum of amounts, such as kronor or hours, tells too much of its largest contributors. Immutable.</summary>
/// <remarks>
/// No rule is understood from another: each that is wanted is stated. The minimum number of contributors is
/// <see cref="DisclosureOptions.MinimumCount"/>. A negative amount counts by its size, once the contributor's pieces are summed.
/// </remarks>
public sealed record MagnitudeOptions
{
    /// <summary>The (n,k) rules; a sum is unsafe when one of them says so. (2, 85 %) unless told otherwise.</summary>
    public ImmutableArray<DominanceRule> Dominance { get; init; } = [DominanceRule.TwoGiveEightyFivePercent];

    /// <summary>
    /// p of the p % rule in per cent, above 0 and at most 100, or <see langword="null"/> for no such rule: a sum is unsafe when all but its two largest
    /// contributors give less than p per cent of the largest, so that the second largest learns the largest within p per cent.
    /// </summary>
    public decimal? PPercent { get; init; }

    /// <summary>The pq rule, or <see langword="null"/> for none.</summary>
    public PriorPosteriorRule? PriorPosterior { get; init; }

    /// <summary>What weights mean to the dominance rules; the p % and pq rules are about contributors as they are, beside the weighted sum.</summary>
    public MagnitudeWeighting Weighting { get; init; }

    /// <summary>What does not hold in these options; empty when all does.</summary>
    public ImmutableArray<Refusal> Validate()
    {
        ImmutableArray<Refusal>.Builder refusals = ImmutableArray.CreateBuilder<Refusal>();
        foreach (DominanceRule rule in Dominance)
        {
            if (rule.Contributors is < 1 or > 100 || rule.Percent is <= 0 or > 100)
                refusals.Add(DisclosureCodes.BrokenMagnitudeRule.With(rule.ToString()));
        }

        if (PPercent is { } p && p is <= 0 or > 100)
            refusals.Add(DisclosureCodes.BrokenMagnitudeRule.With(PPercent.Value.ToString(CultureInfo.InvariantCulture)));
        if (PriorPosterior is { } pq && (pq.P <= 0 || pq.P >= pq.Q || pq.Q > 100))
            refusals.Add(DisclosureCodes.BrokenMagnitudeRule.With(pq.ToString()));
        if (Dominance.IsDefaultOrEmpty && PPercent is null && PriorPosterior is null)
            refusals.Add(DisclosureCodes.NoMagnitudeRule.With());
        return refusals.DrainToImmutable();
    }
}
