using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Deliveries;
using Samverkan.Reporting.Goals;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>Two submissions of goals, and periods within a programme.</summary>
public sealed class GoalDifferenceTests : IDisposable
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate March = new(2025, 3, 31);
    private static readonly LocalDate June = new(2025, 6, 30);
    private static readonly Instant First = At(new LocalDate(2025, 4, 10));
    private static readonly Instant Second = At(new LocalDate(2025, 7, 10));

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-differences-").FullName;
    private int _deliveries;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Each_person_is_told_with_the_reason()
    {
        // left in February; the outcome was told in time, afterwards, and corrected; the last one left in May
        FactTimelineBuilder[] before = [Left(2), Left(2), Left(2), Left(5)];
        before[0].Add(StandardFacts.Outcome, Outcome("work", 2, 2));
        before[2].Add(StandardFacts.Outcome, Outcome("other", 2, 2));
        FactTimelineBuilder[] after = [Left(2), Left(2), Left(2), Left(5), Left(2)];
        after[0].Add(StandardFacts.Outcome, Outcome("work", 2, 2));
        after[1].Add(StandardFacts.Outcome, Outcome("studies", 2, 5));
        after[2].Add(StandardFacts.Outcome, Outcome("other", 2, 2)).Add(StandardFacts.Outcome, Outcome("work", 2, 6));
        after[3].Add(StandardFacts.Outcome, Outcome("work", 5, 5));
        string[] lines = (await Told(Goals(March, First, before), Goals(June, Second, after))).Where(static line => line.Contains("sk-i1", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.Contains("sk-i1,Unknown,Counted,RecordedLate,outcome,registrerades i efterhand: resultat", lines[0], StringComparison.Ordinal);
        Assert.Contains("sk-i1,OtherResult,Counted,Corrected,outcome,rättades: resultat", lines[1], StringComparison.Ordinal);
        Assert.Contains("sk-i1,NotConcerned,Counted,HappenedSince,", lines[2], StringComparison.Ordinal);
        Assert.Contains("sk-i1,,Unknown,NewPerson,,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_with_protected_identity_is_no_row_though_protected_only_in_one_submission()
    {
        FactTimelineBuilder[] after = [Left(2), Left(2)];
        foreach (FactTimelineBuilder person in after)
            person.Add(StandardFacts.Outcome, Outcome("work", 2, 5));
        ProgrammeGoals earlier = Goals(March, First, [Left(2), Left(2)]);
        string line = Assert.Single(await Told(earlier, Goals(June, Second, after, isProtected: 1)));
        Assert.StartsWith(WrittenPeople.Person(0).ToString(), line, StringComparison.Ordinal);
        Assert.Single(await Told(Goals(March, First, [Left(2), Left(2)], isProtected: 1), Goals(June, Second, after)));
        Assert.Empty(await Told(earlier, earlier));
        Assert.True(GoalDifference.Between(earlier, earlier).IsEmpty);
    }

    [Fact]
    public async Task Another_reading_is_the_reason_when_the_goal_is_read_otherwise()
    {
        Programme programme = ProgrammeCatalog.Arbetsprovning;
        Assert.Empty(programme.TryChoose(new Dictionary<OptionName, string> { [new OptionName("participants-counted")] = "started" }, out Programme? started));
        Cohort cohort = WrittenPeople.Cohort(programme, programme.Period.Value.End!.Value, [new FactTimelineBuilder().Know(StandardFacts.Started, true).Know(StandardFacts.Exited, false).Build()]);
        string[] told = await Told(ProgrammeGoals.Evaluate(cohort, programme), ProgrammeGoals.Evaluate(cohort, started!));
        Assert.Contains(told, static line => line.Contains("ap-p2,NotConcerned,NotAnswered,OtherReading,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_gone_and_what_may_no_longer_be_read_are_told_as_that_and_not_as_corrections()
    {
        // both left in February with work; of the first nothing is there any longer, of the second the outcome may not be read; the third's was taken back
        FactTimelineBuilder[] before = [Left(2), Left(2), Left(2)];
        foreach (FactTimelineBuilder person in before)
            person.Add(StandardFacts.Outcome, Outcome("work", 2, 2));
        CohortBuilder later = new(Programme.Id, June, Second);
        later.Add(new CohortRow { Participant = WrittenPeople.Person(1), Facts = Left(2).Build(), HasWithheld = true });
        later.Add(new CohortRow { Participant = WrittenPeople.Person(2), Facts = Left(2).Build() });
        string[] lines = (await Told(Goals(March, First, before), ProgrammeGoals.Evaluate(later.Build(), Programme))).Where(static line => line.Contains("sk-i1", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, lines.Length);
        Assert.Contains("sk-i1,Counted,,NoLongerThere,,finns inte längre", lines[0], StringComparison.Ordinal);
        Assert.Contains("sk-i1,Counted,Unknown,Withheld,outcome,får inte längre läsas: resultat", lines[1], StringComparison.Ordinal);
        Assert.Contains("sk-i1,Counted,Unknown,Corrected,outcome,rättades: resultat", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_version_of_a_goal_and_another_period_are_reasons_of_their_own()
    {
        FactTimelineBuilder[] people = [Left(2)];
        people[0].Add(StandardFacts.Outcome, Outcome("work", 2, 2));
        ProgrammeGoals first = Goals(March, First, people);
        Goal old = Programme.FindGoal(new GoalId("sk-i1"))!;
        // the definition of a later edition: another numerator, and a goal that was not there
        Programme changed = Programme with { Goals = [old with { Numerator = new CodeFactIsOneOf(StandardFacts.Outcome, "studies") }, old with { Id = new GoalId("sk-i9") }] };
        string[] told = await Told(first, ProgrammeGoals.Evaluate(Cohort(June, Second, people, null), changed));
        Assert.Contains(told, static line => line.Contains("sk-i1,Counted,OtherResult,OtherReading,,målet läses på ett annat sätt", StringComparison.Ordinal));
        Assert.Contains(told, static line => line.Contains("sk-i9,,Counted,OtherReading,", StringComparison.Ordinal));
        // the same person, the same facts: concerned in the first quarter only
        ProgrammeGoals one = ProgrammeGoals.EvaluateWithin(Cohort(March, Second, people, null), Programme, new DatePeriod(new LocalDate(2025, 1, 1), March));
        ProgrammeGoals next = ProgrammeGoals.EvaluateWithin(Cohort(June, Second, people, null), Programme, new DatePeriod(March.PlusDays(1), June));
        Assert.Contains(await Told(one, next), static line => line.Contains("sk-i1,Counted,NotConcerned,OtherPeriod,,inlämningarna avser olika tid", StringComparison.Ordinal));
    }

    [Fact]
    public void The_changes_lead_from_the_earlier_counts_to_the_later() =>
        Gen.Select(Gen.Int[0, 5].Array[4].Array[1, 12], Gen.Int[0, 5].Array[4].Array[1, 12]).Sample(
            (was, now) =>
            {
                ProgrammeGoals earlier = Goals(March, First, [.. was.Select(static v => Draw(v, 3))]);
                ProgrammeGoals later = Goals(June, Second, [.. now.Select(static v => Draw(v, 6))]);
                string[] told = Told(earlier, later).GetAwaiter().GetResult();
                return earlier.Goals.All(goal =>
                {
                    string key = goal.Goal.Id.Value;
                    int came = told.Count(line => line.Split(',') is var cells && cells[1] == key && cells[3] == nameof(GoalStanding.Counted));
                    int went = told.Count(line => line.Split(',') is var cells && cells[1] == key && cells[2] == nameof(GoalStanding.Counted));
                    return (later.Find(goal.Goal.Id)!.Persons?.Counted.Count ?? 0) == (goal.Persons?.Counted.Count ?? 0) + came - went;
                });
            },
            iter: 40);

    [Fact]
    public void Periods_that_follow_on_each_other_divide_the_persons_and_no_level_is_judged_within_one()
    {
        FactTimelineBuilder[] people = [Left(2), Left(2), Left(5), Left(6), Left(6), Left(7)];
        people[3].Add(StandardFacts.Outcome, Outcome("work", 6, 6));
        ProgrammeGoals all = Goals(June, Second, people);
        ProgrammeGoals first = ProgrammeGoals.EvaluateWithin(Cohort(March, Second, people, null), Programme, new DatePeriod(Programme.Period.Value.Start, March));
        ProgrammeGoals next = ProgrammeGoals.EvaluateWithin(Cohort(June, Second, people, null), Programme, new DatePeriod(March.PlusDays(1), June));
        GoalPersons Of(ProgrammeGoals goals) => goals.Find(new GoalId("sk-i1"))!.Persons!;
        Assert.Equal((2, 3, 5), (Of(first).Concerned.Count, Of(next).Concerned.Count, Of(all).Concerned.Count));
        Assert.Equal((0, 1), (Of(first).Counted.Count, Of(next).Counted.Count));
        Assert.Equal(GoalStanding.NotConcerned, next.Explain(WrittenPeople.Person(0)).Single(static e => e.Goal.Id.Value == "sk-i1").Standing);
        Assert.Equal(GoalStanding.Counted, next.Explain(WrittenPeople.Person(3)).Single(static e => e.Goal.Id.Value == "sk-i1").Standing);
        Assert.All(next.Goals, static goal => Assert.Equal(GoalState.NotAssessable, goal.State));
        Assert.Throws<ArgumentException>(() => ProgrammeGoals.EvaluateWithin(Cohort(June, Second, people, null), Programme, new DatePeriod(March, March)));
    }

    private async Task<string[]> Told(ProgrammeGoals earlier, ProgrammeGoals later)
    {
        Assert.True(DeliveryRecord.TryOpen(Path.Combine(_directory, $"deliveries-{Interlocked.Increment(ref _deliveries)}.jsonl"), out DeliveryRecord? record, out _));
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.SubmissionDifference, "Svenska ESF-rådet", LegalBases.Waiver, StandardPurposes.Reporting, "projektledaren", Instant.FromUtc(2026, 3, 2, 8, 0), out DeliveryOrder? order, out _));
        Assert.True(Delivery.TryMake(order, GoalDifference.Between(earlier, later).ToDelivery(Language.Swedish), record, out Delivery? delivery, out _));
        using MemoryStream stream = new();
        await delivery.WriteToAsync(stream, TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    private static ProgrammeGoals Goals(LocalDate on, Instant asOf, FactTimelineBuilder[] people, int? isProtected = null) =>
        ProgrammeGoals.Evaluate(Cohort(on, asOf, people, isProtected), Programme);

    private static Cohort Cohort(LocalDate on, Instant asOf, FactTimelineBuilder[] people, int? isProtected)
    {
        CohortBuilder builder = new(Programme.Id, on, asOf);
        for (int i = 0; i < people.Length; i++)
            builder.Add(new CohortRow { Participant = WrittenPeople.Person(i), Facts = people[i].Build(), IsIdentityProtected = i == isProtected });
        return builder.Build();
    }

    /// <summary>Somebody who left on the tenth of a month of 2025 and had not before.</summary>
    private static FactTimelineBuilder Left(int month)
    {
        LocalDate day = new(2025, month, 10);
        return new FactTimelineBuilder()
            .Add(StandardFacts.Exited, new Observation<bool>(false, new DatePeriod(new LocalDate(2024, 9, 1), day.PlusDays(-1)), At(day)))
            .Add(StandardFacts.Exited, new Observation<bool>(true, DatePeriod.From(day), At(day)));
    }

    private static FactTimelineBuilder Draw(int[] values, int recordedMonth)
    {
        FactTimelineBuilder facts = new();
        facts.Know(StandardFacts.Started, "yyyn--"[values[0]]).Know(StandardFacts.Exited, "yyynd-"[values[1]]).Know(StandardFacts.ProgressionCloser, "yynnd-"[values[2]]);
        return values[3] < 3 ? facts.Add(StandardFacts.Outcome, Outcome(values[3] == 0 ? "work" : "other", 2, recordedMonth)) : facts;
    }

    private static Observation<string> Outcome(string code, int month, int recordedMonth) =>
        new(code, DatePeriod.From(new LocalDate(2025, month, 10)), At(new LocalDate(2025, recordedMonth, 20)));

    private static Instant At(LocalDate day) => day.AtMidnight().InUtc().ToInstant();
}
