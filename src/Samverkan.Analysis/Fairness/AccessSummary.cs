using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Fairness;

/// <summary>
/// Who is assessed, offered, placed and reaches what, group beside group: the account that a horizontal report takes. Immutable.
/// </summary>
/// <remarks>
/// The reference of a grouping is its largest group among those counted at all, of equals the first by key: chosen before any result is seen. People whose group is not stated are told as
/// missing. A difference tells that groups fare differently, not why.
/// </remarks>
public sealed class AccessSummary
{
    private AccessSummary(ImmutableArray<AccessComparison> comparisons) => Comparisons = comparisons;

    /// <summary>The comparisons, by step, grouping and group.</summary>
    public ImmutableArray<AccessComparison> Comparisons { get; }

    /// <summary>Works it out by the usual steps and the usual groupings (<see cref="AccessGroupings"/>).</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="need">The grouping within which people count as of equal need; <see langword="null"/> to compare only as it is.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public static AccessSummary Of(Cohort cohort, Grouping? need = null, double confidence = 0.95) => Of(AccessStep.Standard(cohort), AccessGroupings.Standard(cohort), need, confidence);

    /// <summary>Works it out.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="groupings">The groupings: sex, disability, background, age, district.</param>
    /// <param name="need">The grouping within which people count as of equal need, for example by distance from the labour market; <see langword="null"/> to compare only as it is.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public static AccessSummary Of(ImmutableArray<AccessStep> steps, ImmutableArray<Grouping> groupings, Grouping? need = null, double confidence = 0.95)
    {
        var all = ImmutableArray.CreateBuilder<AccessComparison>();
        foreach (AccessStep step in steps)
        {
            foreach (Grouping grouping in groupings)
                all.AddRange(Compare(step, grouping, need, confidence));
        }

        return new(all.ToImmutable());
    }

    /// <summary>The number of comparisons, none of what they tell.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Comparisons.Length} comparisons");

    private static IEnumerable<AccessComparison> Compare(AccessStep step, Grouping grouping, Grouping? need, double confidence)
    {
        Group[] stated = [.. grouping.Groups.Where(static g => g.Key != Grouping.NotStated)];
        int missing = grouping.Groups.Where(static g => g.Key == Grouping.NotStated).Sum(g => g.Rows.CountAnd(step.Among));
        if (stated.OrderByDescending(static g => g.Rows.Count).ThenBy(static g => g.Key, StringComparer.Ordinal).FirstOrDefault() is not { } reference)
            yield break;
        Proportion usual = ShareOf(step, reference.Rows);
        foreach (Group group in stated)
        {
            if (group.Key == reference.Key)
                continue;
            Proportion share = ShareOf(step, group.Rows);
            StratifiedShares? alike = null;
            int untold = 0;
            if (need is not null)
            {
                RowSet both = group.Rows.Or(reference.Rows).And(step.Among);
                untold = need.Groups.Where(static n => n.Key == Grouping.NotStated).Sum(n => n.Rows.CountAnd(both));
                alike = new([.. need.Groups.Where(static n => n.Key != Grouping.NotStated).Select(n => (ShareOf(step, group.Rows.And(n.Rows)), ShareOf(step, reference.Rows.And(n.Rows))))]);
            }

            yield return new(
                step, grouping.Key, group, reference, share, usual,
                share.DifferenceFrom(usual, confidence, missing), share.RatioTo(usual, confidence, missing),
                alike?.Difference(confidence, missing + untold), alike?.Ratio(confidence, missing + untold));
        }
    }

    private static Proportion ShareOf(AccessStep step, RowSet rows)
    {
        RowSet among = rows.And(step.Among);
        return new(among.CountAnd(step.Got), among.Count);
    }
}
