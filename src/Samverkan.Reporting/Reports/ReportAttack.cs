using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The last thing before a report may be rendered: it is attacked from the figures as a reader will meet them, not as the pattern meant them. When it
/// finds anything, nothing is shown. What earlier reports of the same persons have shown is read together with it.
/// </summary>
/// <remarks>
/// Whatever has a number or a word is taken to tell every count that it is worked out from: a share and an interval their two counts, a gap and a ratio those of both
/// their figures, a share over time those of all its spells, a judgement those that it rests on. Decimals and rounding are given away: an attacker who must guess is
/// never told more than that.
/// </remarks>
internal sealed class ReportAttack(JoinedReports joined, ImmutableSortedDictionary<FigureId, Figure> visible, ImmutableSortedDictionary<FigureId, ShownFigure> shown, DisclosureOptions options)
{
    private readonly Report _report = joined.Report;

    // the counts that earlier reports have told
    private HashSet<string> _out = [];

    /// <summary>What the attack finds; <see langword="null"/> when it finds nothing.</summary>
    /// <param name="counts">The counts with their states.</param>
    /// <param name="measures">The means and medians of each measure with their states.</param>
    /// <param name="earlier">What earlier reports told.</param>
    public Refusal? Run(ProtectedCells counts, IReadOnlyDictionary<FigureId, ProtectedCells> measures, EarlierCounts earlier)
    {
        _out = [.. counts.System.Cells.Where(static cell => cell.IsOut).Select(static cell => cell.Id)];
        if (IsFewShown() || IsSummaryOfFew())
            return DisclosureCodes.FewShown.With(options.MinimumCount.ToString(CultureInfo.InvariantCulture));
        if (!TryRead(out SortedDictionary<FigureId, long> read) || IsFound(counts, read) || measures.Values.Any(IsFound))
            return DisclosureCodes.HiddenFollows.With();
        return IsChangeOfFew(counts, earlier) ? DisclosureCodes.ChangeOfFew.With() : null;
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

    /// <summary>The smallest counts by which a reader would reach too few persons by adding and subtracting: without these they are not reached in that way.</summary>
    public ImmutableHashSet<FigureId> ReachFew()
    {
        CountFigure[] read = [.. visible.Values.OfType<CountFigure>().Where(count => shown[count.Id] is ShownCount && count.Definition.Unit == CountingUnit.Person)];
        HashSet<RowSet> smallest = [.. SmallDifferences.Found(read.Select(static count => count.Persons), options.MinimumCount).Select(static found => found.Smallest)];
        return [.. read.Where(count => smallest.Contains(count.Persons) && !_out.Contains(count.Id.Value)).Select(static count => count.Id), .. Full()];
    }

    // Where zeros are protected: counts shown beside a whole of just as many, which tells that nobody of it is elsewhere.
    private IEnumerable<FigureId> Full() => options.Zeros == ZeroRule.Publish ? [] : ReportCells.Pairs(_report, visible)
        .Where(pair => pair.Part != pair.Whole && visible[pair.Part] is CountFigure part && visible[pair.Whole] is CountFigure whole
            && !part.Persons.IsEmpty && part.IsPartOf(whole) && whole.IsPartOf(part)
            && shown[part.Id] is ShownCount && shown[whole.Id] is ShownCount && !(_out.Contains(part.Id.Value) && _out.Contains(whole.Id.Value)))
        .Select(static pair => pair.Part);

    /// <summary>Adds and subtracts what will be read, whatever the pattern meant to guard.</summary>
    private bool IsFewShown()
    {
        CountFigure[] read = [.. visible.Values.OfType<CountFigure>().Where(count => shown[count.Id] is ShownCount)];
        // what is out cannot be taken back: only what is new to a reader is found
        HashSet<RowSet> isOut = [.. read.Where(count => _out.Contains(count.Id.Value)).Select(static count => count.Persons)];
        return read.Any(count => !isOut.Contains(count.Persons) && count.Persons.Count is var persons && ((persons >= 1 && persons < options.MinimumCount) || (persons == 0 && options.Zeros == ZeroRule.Protect)))
            || Few(read).Except(Few(read.Where(count => isOut.Contains(count.Persons)))).Any()
            || Full().Any();
    }

    private IEnumerable<RowSet> Few(IEnumerable<CountFigure> counts) =>
        SmallDifferences.Of(counts.Where(static count => count.Definition.Unit == CountingUnit.Person).Select(static count => count.Persons), options.MinimumCount);

    /// <summary>What is no sum of cells: whether enough stand behind it.</summary>
    private bool IsSummaryOfFew()
    {
        SummaryMinimums minimums = options.Summaries;
        bool few = Summaries().Any(figure => figure.Values.Length is > 0 and var persons && persons < Math.Max(figure is MeanFigure ? minimums.Mean : minimums.Median, options.MinimumCount));
        foreach (CurveStep step in _report.AllBlocks.OfType<StepCurve>().SelectMany(static curve => curve.Steps))
            few |= shown[step.Share] is ShownShare share && (shown[step.Observed] is not ShownCount observed || !minimums.AllowsStep(observed.Value, share.Numerator));
        few |= _report.Figures.Values.OfType<IncidenceFigure>().Any(incidence => shown.TryGetValue(incidence.Id, out ShownFigure? figure) && figure.HasNumber && !Allows(_report, incidence, minimums));
        return few | _report.Figures.Values.OfType<SurvivalFigure>().Any(survival => shown.TryGetValue(survival.Id, out ShownFigure? figure) && figure.HasNumber && !Allows(_report, survival, minimums));
    }

    /// <summary>Every count that a reader is told: as itself, or by what is worked out from it. False when the same count is told with two values.</summary>
    private bool TryRead(out SortedDictionary<FigureId, long> read)
    {
        SortedDictionary<FigureId, long> told = [];
        bool agrees = true;
        foreach (ShownFigure figure in shown.Values.Where(static figure => figure is not HiddenFigure))
        {
            foreach (CountFigure count in Behind(figure.Id).OfType<CountFigure>())
                Tell(count.Id, count.Value);
            switch (figure, visible[figure.Id])
            {
                case (ShownCount count, _):
                    Tell(count.Id, count.Value);
                    break;
                case (ShownShare share, ShareFigure of):
                    Tell(of.Numerator, share.Numerator);
                    Tell(of.Denominator, share.Denominator);
                    break;
                case (ShownMean mean, ValueFigure of):
                    Tell(of.Count, mean.Count);
                    break;
                case (ShownMedian median, ValueFigure of):
                    Tell(of.Count, median.Count);
                    break;
                case (ShownSurvival survival, SurvivalFigure of):
                    Tell(of.Spells[^1].AtRisk, survival.AtRisk);
                    break;
                case (ShownIncidence or ShownGap or ShownRatio or ShownInterval or ShownJudgement or ShownStated or WordFigure, _):
                    break;
                default:
                    // what the auditor cannot read is not shown
                    agrees = false;
                    break;
            }
        }

        read = told;
        return agrees;

        void Tell(FigureId id, long value) => agrees &= told.TryAdd(id, value) || told[id] == value;
    }

    /// <summary>A figure, and every figure that it is worked out from.</summary>
    private IEnumerable<Figure> Behind(FigureId id) => visible[id].Needs.SelectMany(Behind).Prepend(visible[id]);

    /// <summary>The means and medians that will be read, by themselves or in a ratio.</summary>
    private IEnumerable<ValueFigure> Summaries() => shown.Values.Where(static figure => figure is not HiddenFigure).SelectMany(figure => Behind(figure.Id)).OfType<ValueFigure>();

    private bool IsFound(ProtectedCells counts, SortedDictionary<FigureId, long> read)
    {
        CellSystem system = counts.System;
        long?[] values = [.. system.Cells.Select(cell => !cell.Implied && read.TryGetValue(new FigureId(cell.Id), out long value) ? value : (long?)null)];
        for (int i = 0; i < values.Length; i++)
        {
            // a number that is told, and hidden or another in the account
            if (values[i] is { } value && (!counts.IsPublished(system.Cells[i].Id) || system.Cells[i].Value != value))
                return true;
        }

        AuditReport audit = PatternTrial.Attack(system, options, i => values[i] is not null);
        return !audit.IsConsistent || audit.Hidden.Any(cell => counts.State(cell.Id) != CellState.Published && !counts.AlreadyTold.Contains(cell.Id) && cell.IsNarrowerThan(options.Width));
    }

    /// <summary>Whether the means that will be read tell by adding and subtracting one that is hidden, or the sum of a few.</summary>
    private bool IsFound(ProtectedCells measure)
    {
        HashSet<string> told = [.. Summaries().Select(static figure => figure.Id.Value)];
        if (measure.System.Cells.Any(cell => told.Contains(cell.Id) && !measure.IsPublished(cell.Id)))
            return true;
        AuditReport audit = PatternTrial.Attack(measure.System, options, i => told.Contains(measure.System.Cells[i].Id));
        return !audit.IsConsistent || audit.Determined.Any(cell => measure.State(cell.Id) != CellState.Published && !measure.AlreadyTold.Contains(cell.Id));
    }

    /// <summary>Subtracts what earlier reports told from what would be shown, and looks for what one of them hides.</summary>
    private bool IsChangeOfFew(ProtectedCells counts, EarlierCounts earlier)
    {
        bool IsTold(CountFigure count) => shown[count.Id] is ShownCount;
        CountFigure[] found =
        [
            .. visible.Values.OfType<CountFigure>().Where(count => IsTold(count) && (earlier.IsChangedByFew(count) || earlier.StaysHidden(count, joined.PeriodOf(count)))),
            .. ReportCells.Subtractions(_report, visible).Where(s => s.Parts.Append(s.Whole).All(IsTold) && earlier.Rest(s.Whole, s.Parts) is not null).SelectMany(static s => s.Parts.Append(s.Whole)),
        ];
        if (found.Length == 0)
            return false;
        // what a reader has worked out already cannot be taken back
        HashSet<string> known = [.. _out, .. PatternTrial.Floor(counts.System, options, [.. counts.System.Cells.Select(cell => counts.State(cell.Id))]).Where(static cell => cell.Value == 0).Select(static cell => cell.Key)];
        return Array.Exists(found, count => !known.Contains(count.Id.Value));
    }
}
