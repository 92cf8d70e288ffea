using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Cohorts;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Turns what a report shows into systems of cells: every count, every whole that stands beside a part of it, and every group of too
/// few persons that a reader reaches by adding and subtracting counts, wherever in the report they stand.
/// </summary>
internal static class ReportCells
{
    /// <param name="joined">The report, with earlier ones of the same persons.</param>
    /// <param name="visible">All figures that either shows, uses or depends on.</param>
    /// <param name="isOwn">Whether a figure is the report's own.</param>
    /// <param name="options">The rules.</param>
    /// <param name="earlier">What is out.</param>
    /// <param name="withheld">Figures of the report that are to be hidden whatever they count.</param>
    public static CellSystem Counts(JoinedReports joined, ImmutableSortedDictionary<FigureId, Figure> visible, Func<FigureId, bool> isOwn, DisclosureOptions options, EarlierCounts earlier, ImmutableHashSet<FigureId> withheld)
    {
        Report report = joined.Report;
        (int minimumCount, ZeroRule zeros) = (options.MinimumCount, options.Zeros);
        HashSet<FigureId> thin = [.. ThinSteps(report, options.Summaries)];
        SortedDictionary<FigureId, List<FigureId>> wholes = [];
        foreach ((FigureId part, FigureId whole) in Pairs(report, visible))
        {
            if (part != whole && visible[part] is CountFigure p && visible[whole] is CountFigure w && p.IsPartOf(w))
            {
                // Two counts of the same persons are each a part of the other. Where zeros are protected somebody is imagined who is in the one and not in the other, and so the first told is the part.
                if (zeros == ZeroRule.Protect && w.IsPartOf(p) && LiesIn(whole, part, wholes))
                    continue;
                wholes.TryAdd(part, []);
                if (!wholes[part].Contains(whole))
                    wholes[part].Add(whole);
            }
        }

        IReadOnlyDictionary<FigureId, int> offered = OfferedFirst.Of(report);
        List<RecordCell> cells = [];
        foreach (CountFigure count in visible.Values.OfType<CountFigure>())
        {
            RecordSet records = Records(count);
            List<FigureId> of = wholes.GetValueOrDefault(count.Id) ?? [];
            bool isOut = earlier.IsOut(count, joined.PeriodOf(count));
            bool wasHidden = earlier.StaysHidden(count, joined.PeriodOf(count));
            bool isChange = !isOut && earlier.IsChangedByFew(count);
            cells.Add(new RecordCell(count.Id.Value, records)
            {
                Of = [.. of.Select(static whole => whole.Value)],
                // a number that is out, and stands, is told again before anything else
                Importance = earlier.StandsAsTold(count) ? OfferedFirst.AsTold : offered.GetValueOrDefault(count.Id),
                Status = !isOut && (thin.Contains(count.Id) || isChange || withheld.Contains(count.Id)) ? APrioriStatus.Primary : APrioriStatus.None,
                IsReleaseChange = isChange,
                IsOut = isOut,
                WasHidden = wasHidden,
                IsElsewhere = !isOwn(count.Id),
                Implied = !isOwn(count.Id) && !isOut && !wasHidden,
                Least = count.Least <= count.Value ? count.Least : 0,
            });
        }

        int number = 0;
        foreach (RowSet few in SmallDifferences.Of(Readable(visible.Values.OfType<CountFigure>().Where(count => isOwn(count.Id) || earlier.IsOut(count, joined.PeriodOf(count))), minimumCount), minimumCount).Concat(SmallParts(report, visible, minimumCount)).Distinct())
            cells.Add(new RecordCell(string.Create(CultureInfo.InvariantCulture, $"few persons, group {++number}"), RecordSet.FromIndices(few.Rows)) { Status = APrioriStatus.Primary, Implied = true });
        number = 0;
        foreach (ImmutableArray<Term> rest in Subtractions(report, visible).Select(s => earlier.Rest(s.Whole, s.Parts)).OfType<ImmutableArray<Term>>().Distinct(ColumnComparer.Instance))
            cells.Add(new RecordCell(string.Create(CultureInfo.InvariantCulture, $"changed by few, group {++number}"), RecordSet.FromEvents(rest)) { Status = APrioriStatus.Primary, Implied = true, IsReleaseChange = true });
        return CellSystem.FromRecords(RecordCount(visible.Values.OfType<CountFigure>()), cells, zeros).WithSums(
        [
            .. cells.SelectMany(static cell => cell.Of.Select(whole => (ImmutableArray.Create(cell.Id), whole))),
            .. report.AllBlocks.SelectMany(Sums)
                .Where(sum => visible[sum.Whole] is CountFigure)
                .Select(sum => (sum.Parts.Where(part => visible[part] is CountFigure).Select(static part => part.Value).ToImmutableArray(), sum.Whole.Value)),
        ]);
    }

    /// <summary>Every whole with the parts that can be read together with it: in a share, a row, a sum or a step of a flow.</summary>
    public static IEnumerable<(CountFigure Whole, ImmutableArray<CountFigure> Parts)> Subtractions(Report report, ImmutableSortedDictionary<FigureId, Figure> visible)
    {
        foreach ((ImmutableArray<FigureId> parts, FigureId whole) in Pairs(report, visible).Distinct().Select(static pair => (ImmutableArray.Create(pair.Part), pair.Whole)).Concat(report.AllBlocks.SelectMany(Sums)))
        {
            ImmutableArray<CountFigure> counts = [.. parts.Select(part => visible[part]).OfType<CountFigure>()];
            if (visible[whole] is CountFigure of && counts.All(part => part.Id != whole && part.Definition.Unit == of.Definition.Unit) && !counts.IsEmpty)
                yield return (of, counts);
        }
    }

    /// <summary>The counts of the steps of curves at which too few are followed, or too few events are told.</summary>
    public static IEnumerable<FigureId> ThinSteps(Report report, SummaryMinimums minimums)
    {
        foreach (CurveStep step in report.AllBlocks.OfType<StepCurve>().SelectMany(static curve => curve.Steps))
        {
            if (report.Figures[step.Share] is not ShareFigure share)
                continue;
            (int followed, int events) = (((CountFigure)report.Figures[step.Observed]).Value, ((CountFigure)report.Figures[share.Numerator]).Value);
            if (followed > 0 && followed < minimums.AtRisk)
                yield return step.Observed;
            if (followed > 0 && events > 0 && !minimums.AllowsStep(followed, events))
                yield return share.Numerator;
        }
    }

    /// <summary>
    /// The system of one measure: a published mean with its count tells a sum, and sums can be subtracted. Each group of persons whom
    /// some difference singles out, and who are too few, is kept out of reach.
    /// </summary>
    public static CellSystem Measure(JoinedReports joined, ImmutableArray<ValueFigure> figures, Func<FigureId, bool> isOwn, int minimumCount, ZeroRule zeros, EarlierCounts earlier)
    {
        Report report = joined.Report;
        List<CountFigure> counts = [.. figures.Select(f => (CountFigure)report.Figures[f.Count])];
        List<RecordCell> cells = [];
        for (int i = 0; i < figures.Length; i++)
        {
            bool isOut = earlier.WasTold(figures[i], joined.PeriodOf(figures[i])) && earlier.IsOut(counts[i], joined.PeriodOf(counts[i]));
            bool wasHidden = !isOut && counts[i].Value > 0 && earlier.WasHidden(figures[i], joined.PeriodOf(figures[i]));
            cells.Add(new RecordCell(figures[i].Id.Value, Records(counts[i])) { IsOut = isOut, WasHidden = wasHidden, IsElsewhere = !isOwn(figures[i].Id), Implied = !isOwn(figures[i].Id) && !isOut && !wasHidden });
        }

        SortedDictionary<string, RowSet> few = new(StringComparer.Ordinal);
        foreach (RowSet rows in Differences(counts).Concat(SmallDifferences.Of(counts.Select(static c => c.Persons), minimumCount)))
        {
            if (rows.Count > 0 && rows.Count < minimumCount)
                few[string.Join(' ', rows.Rows)] = rows;
        }

        int number = 0;
        foreach (RowSet rows in few.Values)
            cells.Add(new RecordCell(string.Create(CultureInfo.InvariantCulture, $"few persons, group {++number}"), RecordSet.FromIndices(rows.Rows)) { Status = APrioriStatus.Primary, Implied = true });
        // of a mean that is hidden a reader does not know that it is above zero
        return CellSystem.FromRecords(RecordCount(counts), cells, zeros).WithSums([]);
    }

    private static IEnumerable<RowSet> Differences(List<CountFigure> counts)
    {
        List<RowSet> atoms = [];
        foreach (RowSet set in counts.Select(static c => c.Persons).Distinct())
        {
            RowSet rest = set;
            List<RowSet> next = [];
            foreach (RowSet atom in atoms)
            {
                rest = rest.Except(atom);
                next.AddRange(((RowSet[])[atom.And(set), atom.Except(set)]).Where(static a => a.Count > 0));
            }

            if (rest.Count > 0)
                next.Add(rest);
            atoms = next;
            foreach (RowSet other in counts.Select(static c => c.Persons))
            {
                yield return set.Except(other);
                yield return other.Except(set);
            }
        }

        foreach (RowSet atom in atoms)
            yield return atom;
    }

    public static IEnumerable<(FigureId Part, FigureId Whole)> Pairs(Report report, ImmutableSortedDictionary<FigureId, Figure> visible)
    {
        foreach (ShareFigure share in visible.Values.OfType<ShareFigure>())
            yield return (share.Numerator, share.Denominator);
        foreach (IntervalFigure interval in visible.Values.OfType<IntervalFigure>())
            yield return (interval.Numerator, interval.Denominator);
        foreach (Block block in report.AllBlocks)
        {
            switch (block)
            {
                case KeyFigureRow row:
                    foreach (KeyFigure item in row.Items)
                    {
                        if (item.Of is not null)
                            yield return (item.Value, item.Of);
                        if (item.Previous is null)
                            continue;
                        yield return (item.Previous, item.Value);
                        if (item.PreviousOf is not null)
                            yield return (item.Previous, item.PreviousOf);
                    }

                    break;
                case FlowChart flow:
                    for (int i = 0; i < flow.Stages.Length; i++)
                    {
                        if (i > 0)
                            yield return (flow.Stages[i].Value, flow.Stages[i - 1].Value);
                        foreach (FlowLoss loss in flow.Stages[i].Losses)
                            yield return (loss.Value, flow.Stages[i].Value);
                    }

                    break;
            }

            if ((block is Chart chart ? chart.Table : block as ReportTable) is { } table)
            {
                foreach ((ImmutableArray<FigureId> parts, FigureId whole) in Sums(table))
                {
                    foreach (FigureId part in parts)
                        yield return (part, whole);
                }

                // side by side in a row, a part and its whole can be subtracted too
                foreach (TableRow row in table.Rows)
                {
                    foreach (FigureId part in row.Cells.Select(static c => c.Figure).OfType<FigureId>())
                    {
                        foreach (FigureId whole in row.Cells.Select(static c => c.Figure).OfType<FigureId>())
                            yield return (part, whole);
                    }
                }
            }
        }
    }

    private static bool LiesIn(FigureId part, FigureId whole, SortedDictionary<FigureId, List<FigureId>> wholes)
    {
        HashSet<FigureId> seen = [part];
        Stack<FigureId> left = new([part]);
        while (left.TryPop(out FigureId? at))
        {
            foreach (FigureId next in wholes.GetValueOrDefault(at) ?? [])
            {
                if (next == whole)
                    return true;
                if (seen.Add(next))
                    left.Push(next);
            }
        }

        return false;
    }

    /// <summary>The persons of the counts that may come to be published: those below the minimum never are.</summary>
    private static IEnumerable<RowSet> Readable(IEnumerable<CountFigure> counts, int minimumCount) =>
        counts.Where(c => c.Definition.Unit == CountingUnit.Person && c.Value >= minimumCount).Select(static c => c.Persons);

    /// <summary>
    /// In each sum: what is left of the whole without its parts, and the parts that are too small taken together, where either is a
    /// few persons. The other parts may all be published and leave just them.
    /// </summary>
    private static IEnumerable<RowSet> SmallParts(Report report, ImmutableSortedDictionary<FigureId, Figure> visible, int minimumCount)
    {
        foreach ((ImmutableArray<FigureId> parts, FigureId whole) in report.AllBlocks.SelectMany(Sums))
        {
            if (visible[whole] is not CountFigure { Definition.Unit: CountingUnit.Person } total)
                continue;
            RowSet rest = total.Persons;
            RowSet small = RowSet.None(rest.Length);
            foreach (RowSet part in parts.Select(p => visible[p]).OfType<CountFigure>().Where(static c => c.Definition.Unit == CountingUnit.Person).Select(static c => c.Persons))
            {
                rest = rest.Except(part);
                small = part.Count < minimumCount ? small.Or(part) : small;
            }

            foreach (RowSet few in (RowSet[])[rest, small, rest.Or(small)])
            {
                if (few.Count > 0 && few.Count < minimumCount)
                    yield return few;
            }
        }
    }

    /// <summary>The parts of each whole that a block sets out as a sum: rows and their total, the ways out of a step.</summary>
    public static IEnumerable<(ImmutableArray<FigureId> Parts, FigureId Whole)> Sums(Block block)
    {
        if (block is FlowChart flow)
        {
            for (int i = 0; i < flow.Stages.Length; i++)
            {
                ImmutableArray<FigureId> parts = [.. flow.Stages[i].Losses.Select(static l => l.Value)];
                yield return (i + 1 < flow.Stages.Length ? parts.Add(flow.Stages[i + 1].Value) : parts, flow.Stages[i].Value);
            }
        }

        if (block is CompetingCurves curves)
        {
            // what is left over are those who are no longer followed
            for (int i = 0; i < curves.Steps.Length; i++)
            {
                CompetingSpell spell = curves.Steps[i].Spell;
                yield return (i + 1 < curves.Steps.Length ? [spell.Reached, spell.Left, curves.Steps[i + 1].Spell.AtRisk] : [spell.Reached, spell.Left], spell.AtRisk);
            }
        }

        if ((block is Chart chart ? chart.Table : block as ReportTable) is not { } table || table.Rows.FirstOrDefault(static r => r.IsTotal) is not { } sum)
            yield break;
        for (int column = 0; column < table.Columns.Length; column++)
        {
            if (sum.Cells[column].Figure is { } whole)
                yield return ([.. table.Rows.Where(static r => !r.IsTotal).Select(r => r.Cells[column].Figure).OfType<FigureId>()], whole);
        }
    }

    /// <summary>The records that a whole leaves over beside its parts; <see langword="null"/> where they are no disjoint parts of it.</summary>
    public static ImmutableArray<Term>? Left(CountFigure whole, CountFigure[] parts)
    {
        SortedDictionary<int, int> left = new(Records(whole).Members.ToDictionary(static t => t.Inner, static t => t.Weight));
        foreach (Term term in parts.SelectMany(static part => Records(part).Members))
        {
            // no parts of it, or parts that overlap: what is left over is nobody's number
            if (left.GetValueOrDefault(term.Inner) < term.Weight)
                return null;
            left[term.Inner] -= term.Weight;
        }

        return [.. left.Where(static l => l.Value > 0).Select(static l => new Term(l.Key, l.Value))];
    }

    public static RecordSet Records(CountFigure count) =>
        count.Definition.Unit == CountingUnit.Person
            ? RecordSet.FromIndices(count.Persons.Rows)
            : RecordSet.FromEvents(count.Persons.Rows.Zip(count.Events, static (row, events) => new Term(row, events)));

    private static int RecordCount(IEnumerable<CountFigure> counts) => counts.Select(static c => c.Persons.Length).FirstOrDefault();
}
