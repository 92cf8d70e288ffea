using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.Tests.CommonIndicators;

namespace Samverkan.Reporting.Tests.Boundaries;

/// <summary>
/// The edges of the rules as data: <c>cases.tsv</c> tells one person's journey a line, the last day accounted for, when it was known, and what the person
/// then is in indicators and goals. <c>somebody</c> is an unemployed woman with upper secondary education, born on the day.
/// </summary>
public sealed class BoundaryDataTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly CommonIndicatorCatalog Catalog = CommonIndicatorCatalog.For(Programme)!;

    public static TheoryData<string, string, string, string, string> Cases
    {
        get
        {
            TheoryData<string, string, string, string, string> cases = [];
            foreach (string[] line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Boundaries", "cases.tsv")).Skip(1).Select(static line => line.Split('\t')))
                cases.Add(line[0], line[1], line[2], line[3], line[4]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_person_is_what_the_line_says(string about, string journey, string on, string known, string expected)
    {
        Assert.NotEmpty(about);
        CohortBuilder builder = new(Programme.Id, TestPerson.Day(on), At(known));
        builder.Add(Journey.FoldAll(Entries(journey)).Single(), CohortReading.Of(Programme));
        Cohort cohort = builder.Build();
        CommonIndicatorCounts counts = CommonIndicatorCounts.Of(cohort, Catalog);
        GoalExplanation[] goals = [.. ProgrammeGoals.Evaluate(cohort, Programme).Explain(cohort.Participants[0])];
        Assert.Equal(expected, string.Join(' ', expected.Split(' ').Select(static one => one.Split('=')[0])
            .Select(key => $"{key}={(key.StartsWith("EEC", StringComparison.Ordinal) ? State(counts[key]).ToString() : goals.Single(goal => goal.Goal.Id.Value == key).Standing.ToString())}")));
    }

    private static IndicatorState State(IndicatorCount count) =>
        count.Counted[0] ? IndicatorState.Counted
        : count.Pending[0] ? IndicatorState.Pending
        : count.Declined[0] ? IndicatorState.Declined
        : count.Unknown[0] ? IndicatorState.Unknown
        : count.Reference[0] ? IndicatorState.NotCounted
        : IndicatorState.Outside;

    private static List<Entry> Entries(string journey)
    {
        List<Entry> entries = [];
        foreach (string[] told in journey.Split("; ").Select(static one => one.Split(' ')))
        {
            LocalDate day = TestPerson.Day(told[0]);
            string[] what = told[1].Split('=');
            if (what[0] == "somebody")
            {
                // before the first start, whenever that is
                LocalDate first = new(2022, 1, 3);
                DatePeriod from = DatePeriod.From(first);
                Add(entries, first, first, new Referred(new("af")));
                Add(entries, first, first, FactObserved.Of(StandardFacts.BirthDate, day, DatePeriod.From(day)));
                Add(entries, first, first, FactObserved.Of(StandardFacts.RegisterSex, "woman", from));
                Add(entries, first, first, FactObserved.Of(StandardFacts.EducationLevel, 3, from));
                Add(entries, first, first, FactObserved.Of(StandardFacts.Unemployed, true, from));
                Add(entries, first, first, FactObserved.Of(StandardFacts.Employed, false, from));
                Add(entries, first, first, FactObserved.Of(StandardFacts.InEducation, false, from));
                continue;
            }

            LocalDate recorded = told.Length > 2 ? TestPerson.Day(told[2][1..]) : day;
            Add(entries, what[0] == "corrected" ? recorded : day, recorded, what[0] switch
            {
                "started" => new Started(),
                "exited" => new Exited(ExitReason.Completed),
                "outcome" => new OutcomeReached(OutcomeKind.Work, day),
                "employed" => what[1] == "d" ? FactObserved.Declined(StandardFacts.Employed, DatePeriod.From(day)) : FactObserved.Of(StandardFacts.Employed, what[1] == "y", DatePeriod.From(day)),
                "corrected" => new EntryCorrected(entries[^1].Id, day, entries[^1].Body),
                _ => throw new InvalidOperationException(what[0]),
            });
        }

        return entries;
    }

    private static void Add(List<Entry> entries, LocalDate happened, LocalDate recorded, JourneyEvent body) => entries.Add(new Entry(
        EntryId.FromBits((UInt128)(entries.Count + 1)), new JourneyId(ParticipantId.FromBits(1), Programme.Id), entries.Count + 1, happened, recorded.AtMidnight().InUtc().ToInstant() + Duration.FromHours(12),
        Author.System(new ReaderRole("project-lead")), new SecrecyDomain("af"), body.DefaultCategory, Programme.Edition.Id, 1, body));

    private static Instant At(string day) => TestPerson.Day(day).AtMidnight().InUtc().ToInstant();
}
