using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// What a reader learns by subtracting an earlier report from this one: figure by figure, and what is left of a whole without its parts, where
/// they can be read together; and of figures that count the same persons in both, whether they were told or hidden.
/// </summary>
/// <param name="earlier">The reports that are out.</param>
/// <param name="minimumCount">Changes from 1 to one less, either way, are too small.</param>
/// <param name="zeros">Whether zeros are shown.</param>
internal sealed class EarlierCounts(IReadOnlyList<EarlierReport> earlier, int minimumCount, ZeroRule zeros)
{
    /// <summary>What the key of a figure begins with that tells the figure with the rest of the key as it stood at the end of the period before.</summary>
    public const string Previous = "previous/";

    // the same number may have been told by an earlier report as its own, or as that of the period before it
    public static ImmutableArray<Func<string, string>> Places { get; } =
    [
        static id => id,
        static id => id.StartsWith(Previous, StringComparison.Ordinal) ? id[Previous.Length..] : Previous + id,
    ];

    /// <summary>The reports that are out.</summary>
    public IReadOnlyList<EarlierReport> Reports => earlier;

    /// <summary>Whether too few have come to the count or gone from it since it was told.</summary>
    /// <remarks>That nobody is left is told, as every zero is: a change to it is small only where the count was.</remarks>
    public bool IsChangedByFew(CountFigure count) => count.Value > 0 && Told().Any(told => Change(told, count) is { } change && IsFew(change));

    /// <summary>Whether the count stands as it was told, of whatever day. It is offered again before others.</summary>
    public bool StandsAsTold(CountFigure count) => Told().Any(told => Change(told, count) == 0);

    /// <summary>Whether an earlier report has told this very count: the same figure of the same period, with the same value.</summary>
    /// <param name="count">The count.</param>
    /// <param name="period">The period that it counts.</param>
    public bool IsOut(CountFigure count, DatePeriod period) => Same(count, period).Any(told => told.Count == count.Value);

    /// <summary>Whether an earlier report hides this very count, and none tells it: to tell it here would tell it there.</summary>
    /// <remarks>Where zeros are shown a hidden figure counted somebody: what is empty now was another.</remarks>
    public bool StaysHidden(CountFigure count, DatePeriod period) => (count.Value > 0 || zeros == ZeroRule.Protect) && WasHidden(count, period) && !IsOut(count, period);

    /// <summary>Whether an earlier report has told that this very figure is hidden.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="period">The period that it counts.</param>
    public bool WasHidden(Figure figure, DatePeriod period) => Same(figure, period).Any(static told => told.IsHidden);

    /// <summary>Whether an earlier report has told this very figure, whatever kind it is.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="period">The period that it counts.</param>
    public bool WasTold(Figure figure, DatePeriod period) => Same(figure, period).Any(static told => !told.IsHidden);

    /// <summary>The earlier reports of the same programme and day, as they were before protection.</summary>
    public IEnumerable<Report> Made => earlier.Select(static told => told.Made).OfType<Report>();

    private IEnumerable<EarlierFigure> Same(Figure figure, DatePeriod period)
    {
        foreach ((EarlierReport report, Func<string, string> place) in Told())
        {
            if (report.Figures.TryGetValue(place(figure.Id.Value), out EarlierFigure told) && told.Unit == figure.Definition.Unit && told.Period == period)
                yield return told;
        }
    }

    /// <summary>The records that a whole leaves over beside its parts, where few have come or gone among them since both were told; <see langword="null"/> where not.</summary>
    public ImmutableArray<Term>? Rest(CountFigure whole, IEnumerable<CountFigure> parts)
    {
        if (earlier.Count == 0)
            return null;
        CountFigure[] counts = [.. parts];
        bool isFew = false;
        foreach (var told in Told())
        {
            long? change = Change(told, whole);
            foreach (CountFigure part in counts)
                change -= Change(told, part);
            isFew |= change is { } known && IsFew(known);
        }

        return isFew && ReportCells.Left(whole, counts) is { IsEmpty: false } left ? left : null;
    }

    private IEnumerable<(EarlierReport Report, Func<string, string> Place)> Told() => earlier.SelectMany(static _ => Places, static (report, place) => (report, place));

    private static long? Change((EarlierReport Report, Func<string, string> Place) earlier, CountFigure now) =>
        earlier.Report.Figures.TryGetValue(earlier.Place(now.Id.Value), out EarlierFigure told) && told.Unit == now.Definition.Unit ? (long)now.Value - told.Count : null;

    private bool IsFew(long change) => Math.Abs(change) is var few && few >= 1 && few < minimumCount;
}
