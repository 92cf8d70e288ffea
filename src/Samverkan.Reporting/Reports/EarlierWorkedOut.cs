using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>A figure of a report that is out which is worked out from others: a share, a mean, a comparison.</summary>
/// <param name="Id">The figure's key.</param>
/// <param name="IsTold">Whether it has a number or a word, and is not hidden.</param>
/// <param name="From">The figures that it is worked out from.</param>
/// <param name="Tells">The counts that it tells in so many digits: a share its two, a mean how many it is of.</param>
internal sealed record EarlierWorkedOut(string Id, bool IsTold, ImmutableArray<string> From, ImmutableArray<(string Count, long Value)> Tells)
{
    /// <summary>The counts that a figure tells, by the figures that it is worked out from.</summary>
    /// <param name="from">What it is worked out from, in order.</param>
    /// <param name="numerator">Of a share, the number that it is of.</param>
    /// <param name="denominator">Of a share, the number of all.</param>
    /// <param name="n">Of a mean or a median, how many stand behind it.</param>
    public static ImmutableArray<(string Count, long Value)> Told(ImmutableArray<string> from, long? numerator, long? denominator, long? n) => (from, numerator, denominator, n) switch
    {
        ([var part, var whole], { } few, { } all, _) => [(part, few), (whole, all)],
        ([var only], _, _, { } count) => [(only, count)],
        _ => [],
    };
}
