using System.Collections.Immutable;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// What a reader learns by subtracting an earlier report from this one: figure by figure, and what is left of a whole without its parts, where
/// they can be read together.
/// </summary>
/// <param name="earlier">The reports that are out.</param>
/// <param name="minimumCount">Changes from 1 to one less, either way, are too small.</param>
internal sealed class EarlierCounts(IReadOnlyList<EarlierReport> earlier, int minimumCount)
{
    /// <summary>Whether too few have come to the count or gone from it since it was told.</summary>
    /// <remarks>That nobody is left is told, as every zero is: a change to it is small only where the count was.</remarks>
    public bool IsChangedByFew(CountFigure count) => count.Value > 0 && earlier.Any(report => Change(report, count) is { } change && IsFew(change));

    /// <summary>Whether the count stands as it was told. It is offered again before others.</summary>
    public bool IsTold(CountFigure count) => earlier.Any(report => Change(report, count) == 0);

    /// <summary>The records that a whole leaves over beside its parts, where few have come or gone among them since both were told; <see langword="null"/> where not.</summary>
    public ImmutableArray<Term>? Rest(CountFigure whole, IEnumerable<CountFigure> parts)
    {
        if (earlier.Count == 0)
            return null;
        CountFigure[] counts = [.. parts];
        bool isFew = false;
        foreach (EarlierReport report in earlier)
        {
            long? change = Change(report, whole);
            foreach (CountFigure part in counts)
                change -= Change(report, part);
            isFew |= change is { } known && IsFew(known);
        }

        return isFew && Left(whole, counts) is { IsEmpty: false } left ? left : null;
    }

    private static ImmutableArray<Term>? Left(CountFigure whole, CountFigure[] parts)
    {
        SortedDictionary<int, int> left = new(ReportCells.Records(whole).Members.ToDictionary(static t => t.Inner, static t => t.Weight));
        foreach (Term term in parts.SelectMany(static part => ReportCells.Records(part).Members))
        {
            // no parts of it, or parts that overlap: what is left over is nobody's number
            if (left.GetValueOrDefault(term.Inner) < term.Weight)
                return null;
            left[term.Inner] -= term.Weight;
        }

        return [.. left.Where(static l => l.Value > 0).Select(static l => new Term(l.Key, l.Value))];
    }

    private static long? Change(EarlierReport report, CountFigure now) =>
        report.Counts.TryGetValue(now.Id.Value, out ToldCount told) && told.Unit == now.Definition.Unit ? (long)now.Value - told.Value : null;

    private bool IsFew(long change) => Math.Abs(change) is var few && few >= 1 && few < minimumCount;
}
