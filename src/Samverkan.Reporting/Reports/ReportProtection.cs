using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The door from a report to its readers. All counts that the report shows, uses or depends on are protected as one system; a share is
/// shown only when both its counts are, a mean only with its count and when no difference of means reaches a few persons.
/// Then what will be shown is attacked once more, from the figures as they will be read.
/// </summary>
/// <remarks>Immutable and thread-safe; the options are copied.</remarks>
public sealed class ReportProtection
{
    /// <summary>Name of the program in certificates.</summary>
    private const string Software = "Samverkan.Reporting";

    private readonly int _minimumCount;
    private readonly ZeroRule _zeros;
    private readonly CandidateOrder _order;
    private readonly SummaryMinimums _summaries;
    private readonly bool _guardsSoleContributors;
    private readonly int _mostWideningRounds;

    /// <summary>Creates the door.</summary>
    /// <param name="options">The rules.</param>
    /// <exception cref="ArgumentException">The options do not hold.</exception>
    public ReportProtection(DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Validate() is [Refusal refusal, ..])
            throw new ArgumentException(refusal.Explain(Language.English), nameof(options));
        (_minimumCount, _zeros, _order, _summaries) = (options.MinimumCount, options.Zeros, options.Order, options.Summaries);
        (_guardsSoleContributors, _mostWideningRounds) = (options.GuardSoleContributors, options.MostWideningRounds);
    }

    /// <summary>Protects a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>What may be shown.</returns>
    /// <exception cref="InvalidOperationException">The attack on what would be shown found a hidden figure. Nothing is shown.</exception>
    public ProtectedReport Protect(Report report) => Protect(report, out _);

    /// <summary>Protects a report, with the account of it for those inside.</summary>
    /// <param name="report">The report.</param>
    /// <param name="certificate">Which figures are hidden and why. Never for publication.</param>
    /// <returns>What may be shown.</returns>
    /// <exception cref="InvalidOperationException">The attack on what would be shown found a hidden figure. Nothing is shown.</exception>
    public ProtectedReport Protect(Report report, out ReportCertificate certificate) => Protect(report, [], out certificate);

    /// <summary>Protects a report, also against what earlier reports have told.</summary>
    /// <param name="report">The report.</param>
    /// <param name="earlier">Reports of the same programme that are out, in any order. What they told of the same persons is told again, and known; what they hid of them
    /// stays hidden. A count that differs from what one of them told by 1 to one less than the minimum is hidden, and so is a whole or its part where what is
    /// left over has changed by so few. Reports of the same day are best given as <see cref="EarlierReport.MadeAnew"/>.</param>
    /// <returns>What may be shown.</returns>
    /// <exception cref="ArgumentException">An earlier report is about another programme.</exception>
    /// <exception cref="InvalidOperationException">The attack on what would be shown found a hidden figure. Nothing is shown.</exception>
    public ProtectedReport Protect(Report report, IReadOnlyList<EarlierReport> earlier) => Protect(report, earlier, out _);

    /// <summary>Protects a report, also against what earlier reports have told, with the account of it for those inside.</summary>
    /// <param name="report">The report.</param>
    /// <param name="earlier">Reports of the same programme that are out, in any order.</param>
    /// <param name="certificate">Which figures are hidden and why. Never for publication.</param>
    /// <returns>What may be shown.</returns>
    /// <exception cref="ArgumentException">An earlier report is about another programme.</exception>
    /// <exception cref="InvalidOperationException">The attack on what would be shown found a hidden figure. Nothing is shown.</exception>
    public ProtectedReport Protect(Report report, IReadOnlyList<EarlierReport> earlier, out ReportCertificate certificate)
    {
        return Attempt(report, earlier, out certificate, out Refusal? refusal)
            ?? throw new InvalidOperationException($"{refusal!.Code.Id}: {refusal.Explain(Language.English)}. Nothing is shown.");
    }

    /// <summary>Protects a report like <see cref="Protect(Report, IReadOnlyList{EarlierReport})"/>, and tells by a refusal when nothing may be shown.</summary>
    /// <param name="report">The report.</param>
    /// <param name="earlier">Reports of the same programme that are out, in any order.</param>
    /// <param name="shown">What may be shown, or <see langword="null"/>.</param>
    /// <param name="refusal">Why nothing may be shown, or <see langword="null"/>; it tells neither which figure is found nor what it is.</param>
    /// <returns>Whether the report may be shown.</returns>
    /// <exception cref="ArgumentException">An earlier report is about another programme.</exception>
    public bool TryProtect(Report report, IReadOnlyList<EarlierReport> earlier, [NotNullWhen(true)] out ProtectedReport? shown, [NotNullWhen(false)] out Refusal? refusal) =>
        TryProtect(report, earlier, out shown, out _, out refusal);

    /// <summary>The same, with the account of it for those inside.</summary>
    /// <param name="report">The report.</param>
    /// <param name="earlier">Reports of the same programme that are out, in any order.</param>
    /// <param name="shown">What may be shown, or <see langword="null"/>.</param>
    /// <param name="certificate">Which figures are hidden and why. Never for publication.</param>
    /// <param name="refusal">Why nothing may be shown, or <see langword="null"/>; it tells neither which figure is found nor what it is.</param>
    /// <returns>Whether the report may be shown.</returns>
    /// <exception cref="ArgumentException">An earlier report is about another programme.</exception>
    public bool TryProtect(
        Report report,
        IReadOnlyList<EarlierReport> earlier,
        [NotNullWhen(true)] out ProtectedReport? shown,
        out ReportCertificate certificate,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        shown = Attempt(report, earlier, out certificate, out refusal);
        return shown is not null;
    }

    /// <summary>Takes over the hiding that somebody else has chosen, by hand or by another program, if the report then stands the same attack as ours has to.</summary>
    /// <param name="report">The report.</param>
    /// <param name="hidden">The counts that are to be hidden, and no others; what is worked out from a hidden count is hidden with it.</param>
    /// <param name="earlier">Reports of the same programme that are out, in any order.</param>
    /// <param name="shown">What may be shown, or <see langword="null"/>.</param>
    /// <param name="refusal">Why nothing may be shown, or <see langword="null"/>; it tells neither which figure is found nor what it is.</param>
    /// <returns>Whether the report may be shown.</returns>
    /// <exception cref="ArgumentException">An earlier report is about another programme.</exception>
    public bool TryProtect(
        Report report,
        IReadOnlyCollection<FigureId> hidden,
        IReadOnlyList<EarlierReport> earlier,
        [NotNullWhen(true)] out ProtectedReport? shown,
        [NotNullWhen(false)] out Refusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(hidden);
        JoinedReports joined = Begin(report, earlier, out EarlierCounts told);
        shown = null;
        if (!DisclosureControl.TryAccept(Counts(report, joined, told, []), [.. hidden.Select(static id => id.Value)], Options(), Software, out ProtectedCells? cells, out refusal))
            return false;
        shown = Finish(report, joined, cells, told, out _, out refusal, out _);
        return shown is not null;
    }

    private static ImmutableSortedDictionary<FigureId, Figure> Visible(Report report)
    {
        ImmutableSortedDictionary<FigureId, Figure>.Builder visible = ImmutableSortedDictionary.CreateBuilder<FigureId, Figure>();
        Stack<FigureId> left = new(report.AllBlocks.SelectMany(static b => b.Figures));
        while (left.TryPop(out FigureId? id))
        {
            if (visible.ContainsKey(id))
                continue;
            Figure figure = report.Figures[id];
            visible.Add(id, figure);
            foreach (FigureId needed in figure.Needs)
                left.Push(needed);
        }

        return visible.ToImmutable();
    }

    private ProtectedReport? Attempt(Report report, IReadOnlyList<EarlierReport> earlier, out ReportCertificate certificate, out Refusal? refusal)
    {
        JoinedReports joined = Begin(report, earlier, out EarlierCounts told);
        ImmutableHashSet<FigureId> withheld = [];
        while (true)
        {
            ProtectedCells cells = DisclosureControl.Protect(Counts(report, joined, told, withheld), Options(), Software);
            ProtectedReport? shown = Finish(report, joined, cells, told, out certificate, out refusal, out ImmutableHashSet<FigureId> reachFew);
            // Where zeros are protected, somebody who might have been counted keeps figures apart that nobody who is there does: those are withheld, and the rest is tried again.
            if (shown is not null || _zeros != ZeroRule.Protect || reachFew.IsSubsetOf(withheld))
                return shown;
            withheld = withheld.Union(reachFew);
        }
    }

    private JoinedReports Begin(Report report, IReadOnlyList<EarlierReport> earlier, out EarlierCounts told)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.Any(other => other.Programme != report.Programme))
            throw new ArgumentException("An earlier report is about another programme.", nameof(earlier));
        told = new EarlierCounts(earlier, _minimumCount, _zeros);
        return new JoinedReports(report, told.Made);
    }

    private CellSystem Counts(Report report, JoinedReports joined, EarlierCounts told, ImmutableHashSet<FigureId> withheld) =>
        ReportCells.Counts(joined, Visible(joined.Report), Visible(report).ContainsKey, Options(), told, withheld);

    /// <summary>From protected counts to what may be shown, attacked; nothing and a refusal when the attack finds anything.</summary>
    private ProtectedReport? Finish(
        Report report,
        JoinedReports joined,
        ProtectedCells counts,
        EarlierCounts told,
        out ReportCertificate certificate,
        out Refusal? refusal,
        out ImmutableHashSet<FigureId> reachFew)
    {
        (ImmutableSortedDictionary<FigureId, Figure> visible, ImmutableSortedDictionary<FigureId, Figure> own) = (Visible(joined.Report), Visible(report));
        SortedDictionary<FigureId, ProtectedCells> measures = [];
        foreach (IGrouping<FigureId, ValueFigure> measure in visible.Values.OfType<ValueFigure>().GroupBy(static v => v.Measure).OrderBy(static g => g.Key))
            measures.Add(measure.Key, DisclosureControl.Protect(ReportCells.Measure(joined, [.. measure], own.ContainsKey, _minimumCount, _zeros, told), Options(), Software));

        // what is read together: what will be shown, and what earlier reports of the same persons have shown
        ImmutableSortedDictionary<FigureId, ShownFigure> read = visible.ToImmutableSortedDictionary(
            static f => f.Key,
            f => own.ContainsKey(f.Key) || told.WasTold(f.Value, joined.PeriodOf(f.Value)) ? Show(joined.Report, f.Value, counts, measures) : new HiddenFigure(f.Key, f.Value.Definition));
        ReportAttack attack = new(joined, visible, read, Options());
        refusal = ReportWords.PointAtSomebody(report) ? DisclosureCodes.PointsAtSomebody.With() : attack.Run(counts, measures, told);
        reachFew = refusal?.Code == DisclosureCodes.FewShown ? attack.ReachFew() : [];
        ImmutableSortedDictionary<FigureId, ShownFigure> shown = read.Where(f => own.ContainsKey(f.Key)).ToImmutableSortedDictionary();
        certificate = new ReportCertificate(counts.Certificate, measures.ToImmutableSortedDictionary(static m => m.Key, static m => m.Value.Certificate)) { Cells = counts };
        return refusal is null ? new ProtectedReport(report, WithheldTables.Replace(report.Sections, shown), shown, _minimumCount, _zeros, told.Reports) : null;
    }

    /// <summary>Whether too few are behind what is no sum of cells, whatever its counts.</summary>
    private bool IsTooSmall(Report report, Figure figure) => figure switch
    {
        MeanFigure mean => mean.Values.Length > 0 && mean.Values.Length < _summaries.Mean,
        MedianFigure median => median.Values.Length > 0 && median.Values.Length < _summaries.Median,
        SurvivalFigure survival => !ReportAttack.Allows(report, survival, _summaries),
        IncidenceFigure incidence => !ReportAttack.Allows(report, incidence, _summaries),
        _ => false,
    };

    private ShownFigure Show(Report report, Figure figure, ProtectedCells counts, SortedDictionary<FigureId, ProtectedCells> measures)
    {
        switch (figure)
        {
            case var _ when IsTooSmall(report, figure):
                return new HiddenFigure(figure.Id, figure.Definition);
            case CountFigure count when counts.IsPublished(count.Id.Value):
                return new ShownCount(count.Id, count.Definition, count.Value);
            case ShareFigure share when counts.IsPublished(share.Numerator.Value) && counts.IsPublished(share.Denominator.Value):
                int whole = ((CountFigure)report.Figures[share.Denominator]).Value;
                return whole == 0
                    ? new WordFigure(share.Id, share.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup)
                    : new ShownShare(share.Id, share.Definition, ((CountFigure)report.Figures[share.Numerator]).Value, whole);
            case ValueFigure value when counts.IsPublished(value.Count.Value) && value.Values.Length == 0:
                return new WordFigure(value.Id, value.Definition, Absence.NotAnswered, AbsenceText.NoValue);
            case ValueFigure value when counts.IsPublished(value.Count.Value) && measures[value.Measure].IsPublished(value.Id.Value):
                return value is MeanFigure mean ? Summary.Mean(mean) : Summary.Median((MedianFigure)value);
            case IntervalFigure interval when counts.IsPublished(interval.Numerator.Value) && counts.IsPublished(interval.Denominator.Value):
                int all = ((CountFigure)report.Figures[interval.Denominator]).Value;
                return all == 0
                    ? new WordFigure(interval.Id, interval.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup)
                    : new ShownInterval(interval.Id, interval.Definition, ((CountFigure)report.Figures[interval.Numerator]).Value, all);
            case ComparisonFigure comparison:
                return Compared(comparison, report, counts, measures);
            case StratifiedGapFigure alike:
                return Alike(alike, report, counts, measures);
            case JudgementFigure judgement when judgement.RestsOn.All(id => counts.IsPublished(id.Value)):
                return judgement.Judgement == Judgement.NobodyConcerned
                    ? new WordFigure(judgement.Id, judgement.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup)
                    : new ShownJudgement(judgement.Id, judgement.Definition, judgement.Judgement);
            case SurvivalFigure survival when survival.Needs.All(id => counts.IsPublished(id.Value)):
                return survival.Spells.Any(s => ((CountFigure)report.Figures[s.AtRisk]).Value == 0)
                    ? new WordFigure(survival.Id, survival.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup)
                    : new ShownSurvival(survival.Id, survival.Definition, [.. survival.Spells.Select(s => (((CountFigure)report.Figures[s.AtRisk]).Value, ((CountFigure)report.Figures[s.Reached]).Value))]);
            case IncidenceFigure incidence when incidence.Needs.All(id => counts.IsPublished(id.Value)):
                int Of(FigureId id) => ((CountFigure)report.Figures[id]).Value;
                return incidence.Spells.Any(s => Of(s.AtRisk) == 0)
                    ? new WordFigure(incidence.Id, incidence.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup)
                    : new ShownIncidence(incidence.Id, incidence.Definition, incidence.Way, [.. incidence.Spells.Select(s => (Of(s.AtRisk), Of(s.Reached), Of(s.Left)))]);
            case StatedFigure stated:
                return new ShownStated(stated.Id, stated.Definition, stated.Value, stated.Kind);
            case AbsentFigure absent:
                return new WordFigure(absent.Id, absent.Definition, absent.Absence, absent.Reason);
            default:
                return new HiddenFigure(figure.Id, figure.Definition);
        }
    }

    /// <summary>A comparison follows from two figures as they are shown, and from nothing else.</summary>
    private ShownFigure Compared(ComparisonFigure comparison, Report report, ProtectedCells counts, SortedDictionary<FigureId, ProtectedCells> measures) =>
        (comparison, Show(report, report.Figures[comparison.First], counts, measures), Show(report, report.Figures[comparison.Second], counts, measures)) switch
        {
            (_, HiddenFigure, _) or (_, _, HiddenFigure) => new HiddenFigure(comparison.Id, comparison.Definition),
            (_, WordFigure word, _) => new WordFigure(comparison.Id, comparison.Definition, word.Absence, word.Reason),
            (_, _, WordFigure word) => new WordFigure(comparison.Id, comparison.Definition, word.Absence, word.Reason),
            (GapFigure, ShownShare one, ShownShare other) => new ShownGap(comparison.Id, comparison.Definition, one, other),
            (RatioFigure, ShownShare one, ShownShare { Numerator: > 0 } other) =>
                new ShownRatio(comparison.Id, comparison.Definition, (decimal)one.Numerator * other.Denominator, (decimal)one.Denominator * other.Numerator),
            (RatioFigure, ShownMean one, ShownMean { Value: > 0 } other) => new ShownRatio(comparison.Id, comparison.Definition, one.Value, other.Value),
            _ => new WordFigure(comparison.Id, comparison.Definition, Absence.NotAssessable, AbsenceText.NothingToDivideBy),
        };

    /// <summary>A gap within strata follows from the shares as they are shown; a stratum where either group has nobody adds nothing.</summary>
    private ShownFigure Alike(StratifiedGapFigure gap, Report report, ProtectedCells counts, SortedDictionary<FigureId, ProtectedCells> measures)
    {
        ImmutableArray<(ShownFigure First, ShownFigure Second)> all =
            [.. gap.Strata.Select(stratum => (Show(report, report.Figures[stratum.First], counts, measures), Show(report, report.Figures[stratum.Second], counts, measures)))];
        if (all.Any(static stratum => stratum.First is HiddenFigure || stratum.Second is HiddenFigure))
            return new HiddenFigure(gap.Id, gap.Definition);
        ImmutableArray<(ShownShare First, ShownShare Second)> both = [.. all.Where(static stratum => stratum is (ShownShare, ShownShare)).Select(static stratum => ((ShownShare)stratum.First, (ShownShare)stratum.Second))];
        if (both.IsEmpty)
            return new WordFigure(gap.Id, gap.Definition, Absence.NobodyConcerned, AbsenceText.EmptyGroup);
        Finding<Interval> found = new StratifiedShares([.. both.Select(static stratum => (new Proportion(stratum.First.Numerator, stratum.First.Denominator), new Proportion(stratum.Second.Numerator, stratum.Second.Denominator)))]).Difference();
        // where everybody in a stratum fares alike the method has no spread to tell of, and an interval of no width would be a claim
        return found.IsEstimated && found.Value.Lower < found.Value.Upper
            ? new ShownGap(gap.Id, gap.Definition, found.Value, both.Min(static stratum => Math.Min(stratum.First.Decimals, stratum.Second.Decimals)))
            : new WordFigure(gap.Id, gap.Definition, Absence.NotAssessable, AbsenceText.NoSpread);
    }

    private DisclosureOptions Options() => new()
    {
        MinimumCount = _minimumCount,
        Zeros = _zeros,
        Order = _order,
        Summaries = _summaries,
        GuardSoleContributors = _guardsSoleContributors,
        MostWideningRounds = _mostWideningRounds,
    };
}
