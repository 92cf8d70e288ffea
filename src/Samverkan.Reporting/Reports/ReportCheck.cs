using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>Checks that a report's tree hangs together. What it finds are programmer errors.</summary>
internal static class ReportCheck
{
    public static ImmutableSortedDictionary<FigureId, Figure> Index(IEnumerable<Figure> figures)
    {
        ImmutableSortedDictionary<FigureId, Figure>.Builder index = ImmutableSortedDictionary.CreateBuilder<FigureId, Figure>();
        foreach (Figure figure in figures)
        {
            if (!index.TryAdd(figure.Id, figure))
                throw new ArgumentException($"The figure {figure.Id} is there twice.", nameof(figures));
        }

        return index.ToImmutable();
    }

    public static void Run(Report report)
    {
        Keys(report.Sections.Concat(report.Easy?.Questions ?? []).SelectMany(static s => s.SelfAndSubsections).Select(static s => s.Id), "section");
        Keys(report.AllBlocks.Select(static b => b is Chart chart ? chart.Table : b as ReportTable).OfType<ReportTable>().Select(static t => t.Id), "table");
        foreach (FigureId id in report.AllBlocks.SelectMany(static b => b.Figures))
            Find(report, id);
        if (report.Figures.Values.OfType<CountFigure>().Select(static c => c.Persons.Length).Distinct().Count() > 1)
            throw new ArgumentException("All counts of a report are over the rows of one cohort.", nameof(report));
        foreach (Figure figure in report.Figures.Values)
            Check(report, figure);
        foreach (Chart chart in report.AllBlocks.OfType<Chart>())
            Check(report, chart);
    }

    private static void Check(Report report, Figure figure)
    {
        switch (figure)
        {
            case ShareFigure share:
                CountFigure numerator = Find<CountFigure>(report, share.Numerator);
                CountFigure denominator = Find<CountFigure>(report, share.Denominator);
                if (!numerator.IsPartOf(denominator))
                    throw new ArgumentException($"The numerator of {share.Id} is not a part of its denominator.", nameof(report));
                break;
            case IntervalFigure interval when !Find<CountFigure>(report, interval.Numerator).IsPartOf(Find<CountFigure>(report, interval.Denominator)):
                throw new ArgumentException($"The numerator of {interval.Id} is not a part of its denominator.", nameof(report));
            case GapFigure gap:
                CountFigure one = Find<CountFigure>(report, Find<ShareFigure>(report, gap.First).Denominator);
                CountFigure other = Find<CountFigure>(report, Find<ShareFigure>(report, gap.Second).Denominator);
                if (one.Persons.CountAnd(other.Persons) > 0)
                    throw new ArgumentException($"The shares of {gap.Id} have persons in common.", nameof(report));
                break;
            case RatioFigure ratio when !(Find(report, ratio.First) is ShareFigure && Find(report, ratio.Second) is ShareFigure) && !(Find(report, ratio.First) is MeanFigure && Find(report, ratio.Second) is MeanFigure):
                throw new ArgumentException($"The ratio {ratio.Id} is of two shares or of two means.", nameof(report));
            case SurvivalFigure survival:
                foreach (SurvivalSpell spell in survival.Spells)
                {
                    if (!Find<CountFigure>(report, spell.Reached).IsPartOf(Find<CountFigure>(report, spell.AtRisk)))
                        throw new ArgumentException($"A spell of {survival.Id} has an event for somebody who was not followed.", nameof(report));
                }

                for (int i = 1; i < survival.Spells.Length; i++)
                {
                    CountFigure before = Find<CountFigure>(report, survival.Spells[i - 1].AtRisk);
                    CountFigure happened = Find<CountFigure>(report, survival.Spells[i - 1].Reached);
                    CountFigure left = Find<CountFigure>(report, survival.Spells[i].AtRisk);
                    if (!left.IsPartOf(before) || left.Persons.CountAnd(happened.Persons) > 0)
                        throw new ArgumentException($"The spells of {survival.Id} do not follow each other.", nameof(report));
                }

                break;
            case IncidenceFigure incidence:
                Follow(report, incidence);
                break;
            // it stands outside the system of cells: nothing would keep it above the minimum, or from being subtracted
            case StatedFigure { Definition: { Unit: CountingUnit.Person, Measure: null } } stated:
                throw new ArgumentException($"The stated number {stated.Id} would count persons: only a count of a cohort's rows may. A target or a plan says in Measure what it is a number of.", nameof(report));
            case JudgementFigure judgement:
                foreach (FigureId id in judgement.RestsOn)
                    Find<CountFigure>(report, id);
                break;
            case ValueFigure value when Find<CountFigure>(report, value.Count) is var count && (count.Definition.Unit != CountingUnit.Person || count.Persons.Count != value.Values.Length):
                throw new ArgumentException($"The figure {value.Id} has another number of values than persons.", nameof(report));
        }
    }

    private static void Follow(Report report, IncidenceFigure incidence)
    {
        CountFigure? before = null;
        CountFigure[] gone = [];
        foreach (CompetingSpell spell in incidence.Spells)
        {
            CountFigure followed = Find<CountFigure>(report, spell.AtRisk);
            if (before is not null && (!followed.IsPartOf(before) || gone.Any(one => followed.Persons.CountAnd(one.Persons) > 0)))
                throw new ArgumentException($"The spells of {incidence.Id} do not follow each other.", nameof(report));
            gone = [Find<CountFigure>(report, spell.Reached), Find<CountFigure>(report, spell.Left)];
            if (gone.Any(one => !one.IsPartOf(followed)) || gone[0].Persons.CountAnd(gone[1].Persons) > 0)
                throw new ArgumentException($"In a spell of {incidence.Id} somebody left who was not followed, or left twice.", nameof(report));
            before = followed;
        }
    }

    private static void Check(Report report, Chart chart)
    {
        switch (chart)
        {
            case BarChart bars:
                foreach (Bar bar in bars.Bars)
                    FindNumber<CountFigure, ShareFigure>(report, bar.Value);
                break;
            case GapChart gaps:
                foreach (GapRow row in gaps.Rows)
                    Find<GapFigure>(report, row.Gap);
                break;
            case TargetChart targets:
                foreach (TargetRow row in targets.Rows)
                {
                    if (Find(report, row.Value) is not (CountFigure or ShareFigure or StatedFigure))
                        throw new ArgumentException($"The figure {row.Value} is not of the kind that its place needs.", nameof(report));
                    if (row.Interval is not null)
                        Find<IntervalFigure>(report, row.Interval);
                    if (row.Target is not null)
                        Find<StatedFigure>(report, row.Target);
                    if (row.State is not null)
                        FindNumber<JudgementFigure, JudgementFigure>(report, row.State);
                }

                break;
            case FlowChart flow:
                foreach (FigureId id in flow.Drawn)
                    Find<CountFigure>(report, id);
                break;
            case SmallMultiples multiples:
                foreach (PanelPoint point in multiples.Panels.SelectMany(static p => p.Lines).SelectMany(static l => l.Points))
                {
                    FindNumber<MeanFigure, MeanFigure>(report, point.Mean);
                    Find<CountFigure>(report, point.Count);
                    Find<CountFigure>(report, point.Missing);
                }

                break;
            case CompetingCurves curves:
                foreach (CompetingStep step in curves.Steps)
                {
                    FindNumber<IncidenceFigure, IncidenceFigure>(report, step.Reached);
                    FindNumber<IncidenceFigure, IncidenceFigure>(report, step.Left);
                    Find<CountFigure>(report, step.Spell.AtRisk);
                }

                break;
            case StepCurve curve:
                foreach (CurveStep step in curve.Steps)
                {
                    FindNumber<ShareFigure, SurvivalFigure>(report, step.Share);
                    Find<CountFigure>(report, step.Observed);
                }

                break;
        }
    }

    private static Figure Find(Report report, FigureId id) =>
        report.Figures.TryGetValue(id, out Figure? figure) ? figure : throw new ArgumentException($"The figure {id} does not exist.", nameof(report));

    private static T Find<T>(Report report, FigureId id)
        where T : Figure =>
        Find(report, id) as T ?? throw new ArgumentException($"The figure {id} is not of the kind that its place needs.", nameof(report));

    private static void FindNumber<T1, T2>(Report report, FigureId id)
        where T1 : Figure
        where T2 : Figure
    {
        if (Find(report, id) is not (T1 or T2 or AbsentFigure))
            throw new ArgumentException($"The figure {id} is not of the kind that its place needs.", nameof(report));
    }

    private static void Keys(IEnumerable<FigureId> keys, string kind)
    {
        HashSet<FigureId> seen = [];
        foreach (FigureId key in keys)
        {
            if (!seen.Add(key))
                throw new ArgumentException($"Two of kind {kind} share the key {key}.", nameof(keys));
        }
    }
}
