using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The quiet row of key figures: who started, who take part, who have left and who have reached what the programme leads to, in the period where it is shorter, each beside the same number at the end of the
/// period before. That number is a count of the same persons as all others, protected with them as one system.
/// </summary>
internal static class KeyFigureSection
{
    public static Section Write(ReportDraft draft, JourneyStages stages, ReportKind kind) =>
        new(new FigureId("key-figures"), T("Nyckeltal", "Key figures"), [.. Blocks(draft, stages, kind)]);

    public static IEnumerable<Block> Blocks(ReportDraft draft, JourneyStages stages, ReportKind kind)
    {
        LocalDate? before = DayBefore(draft, kind);
        Then? then = before is { } day ? new Then(draft, stages, day) : null;
        bool isPart = draft.Period != draft.Cumulative;
        if (isPart)
            yield return new KeyFigureRow([.. DuringThePeriod(stages)]);
        List<KeyFigure> row =
        [
            new(Since(isPart, T("började", "started")), stages.Started.Count) { Of = stages.First.Count, Previous = then?.Started, PreviousOf = then?.First },
            new(T("deltar fortfarande", "still take part"), stages.OngoingCount) { Of = stages.Started.Count, Previous = then?.Ongoing, PreviousOf = then?.Started },
            new(Since(isPart, T("har avslutat", "have left")), stages.ExitedCount) { Of = stages.Started.Count, Previous = then?.Exited, PreviousOf = then?.Started },
        ];
        if (stages.Result is { } result)
            row.Add(new(Since(isPart, result.Label), result.Count) { Of = stages.Started.Count, Previous = then?.Result, PreviousOf = then?.Started });
        yield return new KeyFigureRow([.. row]);
        if (draft.Programme.PlannedParticipants is { } planned)
            yield return Planned(draft, stages, planned);
        if (isPart)
            yield return new Note(T("Efter ”av” står alla sedan programmets start, också där talet är periodens.", "After “of” stand all since the programme's start, also where the number is the period's."));
        yield return new Note(then is not null
            ? T("Talen är räknade från programmets start där inget annat sägs. Under varje tal står samma tal som det var vid förra periodens slut, med den dagens datum, räknat med det som är känt nu.",
                "The numbers are counted from the programme's start unless told otherwise. Under each stands the same number as it was at the end of the previous period, with the date of that day, counted with what is known now.")
            : T("Talen är räknade från programmets start där inget annat sägs. Det finns ingen tidigare period att jämföra med.",
                "The numbers are counted from the programme's start unless told otherwise. There is no earlier period to compare with."));
    }

    /// <summary>How many are planned for the whole programme, beside how many there are so far: cases gone through where the source plans those.</summary>
    private static ReportTable Planned(ReportDraft draft, JourneyStages stages, Stated<int> planned)
    {
        FigureId plan = draft.Add(new StatedFigure(new FigureId("planned-participants"), planned.Value, StatedKind.Number, draft.Define(T("planerat antal deltagare", "planned number of participants"),
            planned.Source.Says ?? T("Så många som källan anger för hela programmet.", "As many as the source states for the whole programme."), source: planned.Source) with { Measure = FigureDefinition.Stated }));
        (LocalizedText name, FigureId now) = draft.Programme.Funnel is [var first, _, ..] ? (first.Text, new FigureId($"funnel/{first.Id.Value}")) : (T("deltagare som började", "participants who started"), stages.Started.Count);
        return Table("planned-table", T("Planerat och faktiskt antal", "Planned and actual number"), T("Vad", "What"), [T("planerat för hela programmet", "planned for the whole programme"), T("hittills", "so far")], [Row(name, plan, now)]);
    }

    /// <summary>The period's own numbers, which the section on the period tells too.</summary>
    private static IEnumerable<KeyFigure> DuringThePeriod(JourneyStages stages)
    {
        static FigureId During(FigureId whole) => new($"period/{whole.Value}");
        yield return new(T("började under perioden", "started during the period"), During(stages.Started.Count)) { Of = stages.First.Count };
        yield return new(T("avslutade under perioden", "left during the period"), During(stages.ExitedCount)) { Of = stages.Started.Count };
        if (stages.Result is { } result)
            yield return new(T($"{result.Reached.Swedish} under perioden", $"{result.Reached.English} during the period"), During(result.Count)) { Of = stages.Started.Count };
    }

    private static LocalizedText Since(bool isPart, LocalizedText label) => isPart ? T($"{label.Swedish}, sedan start", $"{label.English}, since the start") : label;

    /// <summary>The last day of the period before: a year earlier for a year's report from the first day; none for the whole programme, or before its first day.</summary>
    private static LocalDate? DayBefore(ReportDraft draft, ReportKind kind)
    {
        LocalDate on = draft.Cohort.On;
        bool isWhole = draft.Period == draft.Cumulative;
        LocalDate? day = kind switch
        {
            ReportKind.Final when isWhole => null,
            ReportKind.Annual when isWhole => on.PlusDays(1).PlusYears(-1).PlusDays(-1),
            _ => draft.Period.Start.PlusDays(-1),
        };
        return day >= draft.Cumulative.Start ? day : null;
    }

    /// <summary>The key figures as they were at the end of a day, counted with what is known now.</summary>
    private sealed class Then
    {
        private readonly ReportDraft _draft;
        private readonly LocalDate _day;

        public Then(ReportDraft draft, JourneyStages stages, LocalDate day)
        {
            (_draft, _day) = (draft, day);
            RowSet startedThen = By(stages.Started.Rows, Milestone.Started);
            // who started without a recorded first step took it all the same
            RowSet firstThen = By(stages.First.Rows, stages.First.Milestone).Or(startedThen);
            RowSet exitedThen = By(stages.Exited, Milestone.Exited).And(startedThen);
            First = Count(stages.First.Count, firstThen);
            Started = Count(stages.Started.Count, startedThen);
            Ongoing = Count(stages.OngoingCount, startedThen.Except(exitedThen));
            Exited = Count(stages.ExitedCount, exitedThen);
            Result = stages.Result is { } result ? Count(result.Count, result.By(day).And(startedThen)) : null;
        }

        public FigureId First { get; }

        public FigureId Started { get; }

        public FigureId Ongoing { get; }

        public FigureId Exited { get; }

        public FigureId? Result { get; }

        private RowSet By(RowSet now, Milestone milestone)
        {
            Column<LocalDate?> reached = _draft.Cohort.Reached(milestone);
            return RowSet.Where(_draft.Cohort.Count, row => now[row] && reached[row] <= _day);
        }

        private FigureId Count(FigureId now, RowSet persons)
        {
            FigureDefinition definition = _draft.Definition(now);
            return _draft.Count(EarlierCounts.Previous + now.Value, persons, definition with
            {
                Period = new DatePeriod(_draft.Cumulative.Start, _day),
                Rule = T(
                    $"Samma tal som det var den {WrittenDay.Of(_day).Swedish}, räknat med det som är känt nu. Den som börjat om räknas vid den första starten och det senaste avslutet.",
                    $"The same number as it was on {WrittenDay.Of(_day).English}, counted with what is known now. A person who starts again is counted at the first start and the last exit."),
            });
        }
    }
}
