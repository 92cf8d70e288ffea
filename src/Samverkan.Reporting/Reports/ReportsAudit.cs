using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Attacks reports that are out, as <c>samverkan audit</c> does: from nothing but their files. Every figure that is told tells what it is worked out from, and a report says itself
/// what a reader may add and subtract. Reports of the same period of a programme are attacked together where they agree.
/// </summary>
/// <remarks>
/// It knows less than the attack before publication, which has the persons: of two figures that a report does not set out as part and whole a file does not tell whether they are.
/// </remarks>
/// <param name="Report">What the attack found. A cell's id is a figure's key.</param>
/// <param name="Sources">The folders that were attacked together.</param>
public sealed record ReportsAudit(AuditReport Report, ImmutableArray<string> Sources)
{
    /// <summary>The rule that the reports are held to: counts from 1 to one less are too few.</summary>
    public int MinimumCount { get; init; }

    /// <summary>What is told of too few: figures below the minimum, and what a whole leaves over beside its part.</summary>
    public ImmutableArray<AuditedCell> Few { get; init; } = [];

    /// <summary>Whether every file tells which of its figures are sums of others. Of one that does not, only what is told of too few is found.</summary>
    public bool KnowsSums { get; init; } = true;

    /// <summary>How far apart the bounds on each hidden figure must be at least.</summary>
    public long Width => Math.Max(1, MinimumCount - 1);

    /// <summary>Whether nothing was found.</summary>
    public bool Holds => Few.IsEmpty && Report.HoldsFor(Width);

    /// <summary>Attacks reports that are out.</summary>
    /// <param name="reports">The reports, as they were read.</param>
    /// <param name="minimumCount">The minimum to hold them to; the largest of those attacked together unless told otherwise.</param>
    /// <returns>One attack for each set of reports that belong together.</returns>
    public static ImmutableArray<ReportsAudit> Attack(IReadOnlyList<EarlierReport> reports, int? minimumCount = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        List<(List<EarlierReport> Reports, ReportsAudit Audit)> sets = [];
        foreach (EarlierReport report in reports)
        {
            ReportsAudit alone = Of([report], minimumCount);
            ReportsAudit? joined = null;
            int place = sets.FindIndex(set => set.Audit.Report.IsConsistent && alone.Report.IsConsistent && Agree(set.Reports, report)
                && (joined = Of([.. set.Reports, report], minimumCount)).Report.IsConsistent);
            if (place >= 0)
                sets[place] = ([.. sets[place].Reports, report], joined!);
            else
                sets.Add(([report], alone));
        }

        return [.. sets.Select(static set => set.Audit)];
    }

    /// <summary>Subtracts each report from those after it: figures that both tell, and what a whole leaves over beside a part that both tell.</summary>
    /// <param name="reports">The reports, in order.</param>
    /// <param name="minimumCount">Differences from 1 to one less, either way, are too small; the larger minimum of the two reports unless told otherwise.</param>
    public static ImmutableArray<ReleaseChange> Changes(IReadOnlyList<EarlierReport> reports, int? minimumCount = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ImmutableArray<ReleaseChange>.Builder changes = ImmutableArray.CreateBuilder<ReleaseChange>();
        for (int b = 1; b < reports.Count; b++)
        {
            for (int a = 0; a < b; a++)
            {
                if (reports[a].Programme == reports[b].Programme)
                    changes.AddRange(Between(reports[a], reports[b], minimumCount ?? Math.Max(reports[a].MinimumCount, reports[b].MinimumCount)));
            }
        }

        return changes.DrainToImmutable();
    }

    private static IEnumerable<ReleaseChange> Between(EarlierReport before, EarlierReport after, int minimumCount)
    {
        SortedSet<string> found = new(StringComparer.Ordinal);
        foreach (Func<string, string> place in EarlierCounts.Places)
        {
            long? Then(string id) => before.Figures.TryGetValue(place(id), out EarlierFigure was) && after.Figures.TryGetValue(id, out EarlierFigure now) && was.Unit == now.Unit ? was.Count : null;
            long? Now(string id) => after.Figures.TryGetValue(id, out EarlierFigure now) ? now.Count : null;
            foreach (string id in after.Figures.Keys)
            {
                if (IsFew(Then(id), Now(id), minimumCount) && found.Add(id))
                    yield return new ReleaseChange(id, before.Source, after.Source, Now(id)!.Value - Then(id)!.Value);
            }

            foreach ((string whole, string part) in after.Sums.Where(static sum => sum.Parts.Length == 1 || !sum.HasRest).SelectMany(static sum => sum.Parts.Select(part => (sum.Whole, part))))
            {
                if (IsFew(Then(whole) - Then(part), Now(whole) - Now(part), minimumCount) && found.Add(Rest(whole, [part])))
                    yield return new ReleaseChange(Rest(whole, [part]), before.Source, after.Source, Now(whole)!.Value - Now(part)!.Value - (Then(whole)!.Value - Then(part)!.Value));
            }
        }
    }

    // that nobody is left is told, as every zero is
    private static bool IsFew(long? before, long? after, int minimumCount) =>
        before is > 0 and { } was && after is > 0 and { } now && Math.Abs(now - was) is var few && few >= 1 && few < minimumCount;

    /// <summary>Whether reports have figures in common, and tell the same of all that both tell.</summary>
    private static bool Agree(List<EarlierReport> set, EarlierReport report)
    {
        bool common = false;
        foreach (EarlierReport other in set)
        {
            if (other.Programme != report.Programme)
                return false;
            foreach ((string id, EarlierFigure figure) in report.Figures)
            {
                if (!other.Figures.TryGetValue(id, out EarlierFigure same) || same.Unit != figure.Unit || same.Period != figure.Period)
                    continue;
                common = true;
                if (figure.Count is { } one && same.Count is { } another && one != another)
                    return false;
            }
        }

        return common;
    }

    private static ReportsAudit Of(List<EarlierReport> reports, int? minimumCount)
    {
        int minimum = minimumCount ?? reports.Max(static report => report.MinimumCount);
        PublishedReports published = new(reports);
        AuditReport found = Auditor.Audit(published.System);
        HashSet<string> behind = published.BehindWhatIsTold;
        // where zeros are protected, nobody is too few as well
        int least = published.System.ShowsZeros ? 1 : 0;
        // a figure that is worked out from a hidden one tells it, though not in so many digits
        ImmutableArray<AuditedCell> figures = [.. found.Hidden.Where(cell => !published.Rests.Contains(cell.Id)).Select(cell => cell.IsDetermined || !behind.Contains(cell.Id) ? cell : cell with { IsDetermined = true })];
        return new ReportsAudit(found with { Hidden = figures, PublishedCount = published.Told.Count }, [.. reports.Select(static report => report.Source)])
        {
            MinimumCount = minimum,
            KnowsSums = reports.TrueForAll(static report => report.TellsSums),
            Few =
            [
                .. published.Told.Where(told => told.Value >= least && told.Value < minimum).Select(static told => new AuditedCell(told.Key) { IsDetermined = true, Determined = told.Value, Lower = told.Value, Upper = told.Value }),
                .. found.Hidden.Where(cell => published.Rests.Contains(cell.Id) && cell is { Lower: { } lower, Upper: { } upper } && upper < minimum && (lower >= 1 || (least == 0 && upper == 0 && published.OtherThanOne.Contains(cell.Id)))),
                .. published.Differences.Where(rest => rest.Value >= least && rest.Value < minimum && !published.Rests.Contains(rest.Key))
                    .Select(static rest => new AuditedCell(rest.Key) { IsDetermined = true, Determined = rest.Value, Lower = rest.Value, Upper = rest.Value }),
            ],
        };
    }

    /// <summary>The name of what a whole leaves over.</summary>
    internal static string Rest(string whole, ImmutableArray<string> parts) => $"{whole} - {string.Join(" - ", parts)}";

    /// <summary>The folders and how many hidden figures are determined; never which or what.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Sources)}: {Report}, {Few.Length} of too few");
}
