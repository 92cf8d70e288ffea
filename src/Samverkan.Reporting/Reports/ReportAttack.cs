using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The last thing before a report may be rendered: it is attacked from the figures as a reader will meet them, not as the pattern meant them. What
/// finds anything throws, and nothing is shown.
/// </summary>
internal static class ReportAttack
{
    public static void Run(
        Report report,
        ProtectedCells counts,
        ImmutableSortedDictionary<FigureId, Figure> visible,
        ImmutableSortedDictionary<FigureId, ShownFigure> shown,
        DisclosureOptions options,
        EarlierCounts earlier)
    {
        Sums(counts, Read(visible, shown), options);
        Differences(visible, shown, options.MinimumCount);
        Summaries(report, shown, options);
        Releases(report, visible, shown, earlier);
    }

    /// <summary>Subtracts what earlier reports told from what would be shown.</summary>
    private static void Releases(Report report, ImmutableSortedDictionary<FigureId, Figure> visible, ImmutableSortedDictionary<FigureId, ShownFigure> shown, EarlierCounts earlier)
    {
        if (visible.Values.OfType<CountFigure>().Any(count => shown[count.Id] is ShownCount && earlier.IsChangedByFew(count))
            || ReportCells.Subtractions(report, visible).Any(s => shown[s.Whole.Id] is ShownCount && s.Parts.All(part => shown[part.Id] is ShownCount) && earlier.Rest(s.Whole, s.Parts) is not null))
            throw new InvalidOperationException("A figure that would be shown tells of a few who have come or gone since an earlier report. Nothing is shown.");
    }

    /// <summary>Whether enough are followed, and enough events happen, in every spell that a share over time is made of.</summary>
    public static bool Allows(Report report, SurvivalFigure survival, SummaryMinimums minimums) =>
        survival.Spells.All(spell => ((CountFigure)report.Figures[spell.AtRisk]).Value is var followed && (followed == 0 || minimums.AllowsStep(followed, ((CountFigure)report.Figures[spell.Reached]).Value)));

    /// <summary>Whether enough are followed, and enough leave in each way, in every spell that a share over time is made of.</summary>
    public static bool Allows(Report report, IncidenceFigure incidence, SummaryMinimums minimums)
    {
        int Of(FigureId id) => ((CountFigure)report.Figures[id]).Value;
        return incidence.Spells.All(spell => Of(spell.AtRisk) is var followed && (followed == 0 || (minimums.AllowsStep(followed, Of(spell.Reached)) && minimums.AllowsStep(followed, Of(spell.Left)))));
    }

    /// <summary>What is no sum of cells: whether enough stand behind it.</summary>
    private static void Summaries(Report report, ImmutableSortedDictionary<FigureId, ShownFigure> shown, DisclosureOptions options)
    {
        SummaryMinimums minimums = options.Summaries;
        bool few = shown.Values.Any(figure => figure switch
        {
            ShownMean mean => mean.Count < Math.Max(minimums.Mean, options.MinimumCount),
            ShownMedian median => median.Count < Math.Max(minimums.Median, options.MinimumCount),
            _ => false,
        });
        foreach (CurveStep step in report.AllBlocks.OfType<StepCurve>().SelectMany(static curve => curve.Steps))
            few |= shown[step.Share] is ShownShare share && (shown[step.Observed] is not ShownCount observed || !minimums.AllowsStep(observed.Value, share.Numerator));
        few |= report.Figures.Values.OfType<SurvivalFigure>().Any(survival => shown.TryGetValue(survival.Id, out ShownFigure? figure) && figure.HasNumber && !Allows(report, survival, minimums));
        few |= report.Figures.Values.OfType<IncidenceFigure>().Any(incidence => shown.TryGetValue(incidence.Id, out ShownFigure? figure) && figure.HasNumber && !Allows(report, incidence, minimums));
        if (few)
            throw new InvalidOperationException("Too few are behind a mean, a median or a step of a curve that would be shown. Nothing is shown.");
    }

    /// <summary>Every count that a reader is told: as itself, in a share, beneath an interval, or as the persons behind a mean.</summary>
    private static SortedDictionary<FigureId, long> Read(ImmutableSortedDictionary<FigureId, Figure> visible, ImmutableSortedDictionary<FigureId, ShownFigure> shown)
    {
        SortedDictionary<FigureId, long> read = [];
        foreach (ShownFigure figure in shown.Values)
        {
            switch (figure, visible[figure.Id])
            {
                case (ShownCount count, _):
                    Tell(count.Id, count.Value);
                    break;
                case (ShownShare share, ShareFigure of):
                    Tell(of.Numerator, share.Numerator);
                    Tell(of.Denominator, share.Denominator);
                    break;
                case (ShownInterval, IntervalFigure of):
                    // limits tell both counts to whom tries them all
                    Tell(of.Numerator, ((CountFigure)visible[of.Numerator]).Value);
                    Tell(of.Denominator, ((CountFigure)visible[of.Denominator]).Value);
                    break;
                case (ShownShareOverTime, var of):
                    foreach (FigureId id in of.Needs)
                        Tell(id, ((CountFigure)visible[id]).Value);
                    break;
                case (ShownMean mean, ValueFigure of):
                    Tell(of.Count, mean.Count);
                    break;
                case (ShownMedian median, ValueFigure of):
                    Tell(of.Count, median.Count);
                    break;
                case (ShownJudgement, JudgementFigure of) when of.RestsOn.Any(id => shown[id] is not ShownCount):
                    throw Found();
            }
        }

        return read;

        void Tell(FigureId id, long value)
        {
            if (!read.TryAdd(id, value) && read[id] != value)
                throw Found();
        }
    }

    private static void Sums(ProtectedCells counts, SortedDictionary<FigureId, long> read, DisclosureOptions options)
    {
        CellSystem system = counts.System;
        long?[] values = [.. system.Cells.Select(cell => !cell.Implied && read.TryGetValue(new FigureId(cell.Id), out long value) ? value : (long?)null)];
        for (int i = 0; i < values.Length; i++)
        {
            // a number that is told, and hidden or another in the account
            if (values[i] is { } value && (!counts.IsPublished(system.Cells[i].Id) || system.Cells[i].Value != value))
                throw Found();
        }

        AuditReport audit = PatternTrial.Attack(system, options, i => values[i] is not null);
        if (!audit.IsConsistent || audit.Hidden.Any(cell => counts.State(cell.Id) != CellState.Published && cell.IsNarrowerThan(options.Width)))
            throw Found();
    }

    /// <summary>Adds and subtracts what will be read, whatever the pattern meant to guard.</summary>
    private static void Differences(ImmutableSortedDictionary<FigureId, Figure> visible, ImmutableSortedDictionary<FigureId, ShownFigure> shown, int minimumCount)
    {
        IEnumerable<RowSet> read = visible.Values.OfType<CountFigure>()
            .Where(c => c.Definition.Unit == CountingUnit.Person && shown[c.Id] is ShownCount).Select(static c => c.Persons);
        if (SmallDifferences.Of(read, minimumCount).Any())
            throw new InvalidOperationException("Figures that would be shown leave a few persons over. Nothing is shown.");
    }

    private static InvalidOperationException Found() => new("The attack on what would be shown found a hidden figure. Nothing is shown.");
}
