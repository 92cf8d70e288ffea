using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;
using Samverkan.Reporting.Goals;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>Whoever leaves and comes back has left on the days between, also for whoever knows of the return.</summary>
public sealed class ReturnTests : IDisposable
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly CommonIndicatorCatalog Catalog = CommonIndicatorCatalog.For(Programme)!;
    private static readonly LocalDate April = new(2025, 4, 30);
    private static readonly Instant InApril = Instant.FromUtc(2025, 4, 30, 20, 0);
    private static readonly Instant InJune = Instant.FromUtc(2025, 6, 1, 20, 0);

    // sixty start, thirty leave for work on 3 March, and twelve of them come back on 5 May
    private static readonly Journey[] Sixty = [.. Enumerable.Range(1, 60).Select(static person => Story(person, person switch
    {
        <= 12 => [(new(2025, 1, 10), new Started()), .. Left, (new(2025, 5, 5), new Started())],
        <= 30 => [(new(2025, 1, 10), new Started()), .. Left],
        _ => [(new(2025, 1, 10), new Started())],
    }))];

    // one of the numbers that Skatteverket publishes for testing
    private static readonly IdentityNumber Number = IdentityNumber.Parse("189001019802", new LocalDate(2026, 3, 2));

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-return-").FullName;

    private static (LocalDate Day, JourneyEvent Body)[] Left => [(new(2025, 3, 3), new Exited(ExitReason.Completed)), (new(2025, 3, 10), new OutcomeReached(OutcomeKind.Work, new(2025, 3, 10)))];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_past_day_counts_the_same_before_a_return_is_known_and_after()
    {
        foreach (Instant known in (ReadOnlySpan<Instant>)[InApril, InJune])
        {
            Cohort cohort = CohortOf(Sixty, April, known);
            IndicatorCount work = CommonIndicatorCounts.Of(cohort, Catalog)["EECR04"];
            Assert.Equal((30, 30, 30), (cohort.HasReached(Milestone.Exited).Count, work.Counted.Count, work.Pending.Count));
            GoalPersons goal = ProgrammeGoals.Evaluate(cohort, Programme).Find(new GoalId("sk-i1"))!.Persons!;
            Assert.Equal((30, 30), (goal.Concerned.Count, goal.Counted.Count));
        }

        Assert.Equal(18, CohortOf(Sixty, new(2025, 5, 5), InJune).HasReached(Milestone.Exited).Count);
    }

    [Fact]
    public void A_return_changes_nothing_of_a_past_day_and_is_what_has_happened_since_on_a_later()
    {
        CommonIndicatorCounts submitted = CommonIndicatorCounts.Of(CohortOf(Sixty, April, InApril), Catalog);
        CommonIndicatorCounts thatDayNow = CommonIndicatorCounts.Of(CohortOf(Sixty, April, InJune), Catalog);
        Assert.True(IndicatorDifference.Between(submitted, thatDayNow, thatDayNow).IsEmpty);

        string[][] rows = Rows(IndicatorDifference.Between(submitted, thatDayNow, CommonIndicatorCounts.Of(CohortOf(Sixty, new(2025, 5, 31), InJune), Catalog)));
        Assert.All(rows, static row => Assert.Equal("HappenedSince", row[4]));
        Assert.Equal(12, rows.Count(static row => row[1..4] is ["EECR04", "Counted", "Pending"]));
    }

    [Fact]
    public void A_month_that_was_filed_is_the_same_after_a_return()
    {
        Journey[] one = [Sixty[0]];
        ParticipantMonth March(Instant known) => ParticipantMonth.Of(CohortOf(one, new(2025, 3, 31), known), new YearMonth(2025, 3));
        Assert.Equal(new LocalDate(2025, 3, 3), Assert.Single(March(InApril).Entries).End);
        Assert.True(March(InApril).TellsTheSameAs(March(InJune)));
    }

    [Fact]
    public void A_date_of_birth_is_the_one_that_was_known_then()
    {
        // she was born on 5 May 1985 by what was told on 2 January, and the day before by what was told in April
        Journey told = Story(1, (new(2025, 4, 10), FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1985, 5, 4), DatePeriod.From(new(1985, 5, 4)))));
        LocalDate? Born(Instant known) => ParticipantRegister.Of([IdentifierHistory.Of(told.Id.Participant).Add(new Identifier(Number, DatePeriod.From(new(1985, 5, 4)), Instant.FromUtc(2024, 1, 1, 0, 0)))], [told], known).Find(told.Id.Participant, new(2025, 3, 31))?.BirthDate;
        Assert.Equal(new LocalDate(1985, 5, 5), Born(Instant.FromUtc(2025, 4, 1, 0, 0)));
        Assert.Equal(new LocalDate(1985, 5, 4), Born(InApril));
    }

    // The law behind the examples: what happens after a day is in no column of the day, whoever knows of it.
    [Fact]
    public void The_columns_of_a_day_are_those_of_a_story_that_ends_on_it() =>
        Gen.Select(Gen.Select(Gen.Int[0, 300], Gen.Int[0, 9]).Array[1, 14], Gen.Int[0, 300]).Sample(
            static (told, when) =>
            {
                LocalDate first = new(2025, 1, 10);
                LocalDate on = first.PlusDays(when);
                (LocalDate Day, JourneyEvent Body)[] story = [.. told.Select(one => (first.PlusDays(one.Item1), Happening(one.Item2, first.PlusDays(one.Item1)))).OrderBy(static one => one.Item1)];
                Instant known = Instant.FromUtc(2027, 1, 1, 0, 0);
                Cohort whole = CohortOf([Story(1, story)], on, known);
                Cohort cut = CohortOf([Story(1, [.. story.Where(one => one.Day <= on)])], on, known);
                Assert.Equal(Columns(cut), Columns(whole));
                CommonIndicatorCounts counts = CommonIndicatorCounts.Of(whole, Catalog);
                foreach (IndicatorCount expected in CommonIndicatorCounts.Of(cut, Catalog).Indicators)
                {
                    IndicatorCount found = counts[expected.Indicator.Code];
                    Assert.Equal(
                        (expected.Indicator.Code, expected.Counted.Count, expected.Unknown.Count, expected.Pending.Count, expected.Reference.Count),
                        (found.Indicator.Code, found.Counted.Count, found.Unknown.Count, found.Pending.Count, found.Reference.Count));
                }
            },
            iter: 400);

    private static JourneyEvent Happening(int which, LocalDate day) => which switch
    {
        0 or 1 or 2 => new Started(),
        3 or 4 => new Exited(ExitReason.Completed),
        5 => new PlacedOnTeam(new("north"), new("stockholm/kista")),
        6 => new PlacedOnTeam(new("south"), new("stockholm/farsta")),
        7 => new PutInQueue(new("no-place"), 1),
        8 => FactObserved.Of(StandardFacts.ReportedGender, "man", DatePeriod.From(day)),
        _ => new ContactMade(ContactKind.Employer),
    };

    private static string Columns(Cohort cohort) => string.Join(' ',
    [
        .. Enum.GetValues<Milestone>().Select(milestone => $"{milestone}:{cohort.Reached(milestone)[0]}"),
        $"{cohort.Team[0]} {cohort.District[0]} {cohort.Sex[0]} {cohort.ExitReason[0]} {cohort.Track[0]}",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cohort.EnrolledDays[0]} {cohort.GapDays[0]} {cohort.DaysToFirstEmployerContact[0]} {cohort.DaysToFirstJobDirected[0]}"),
    ]);

    private static Cohort CohortOf(IEnumerable<Journey> journeys, LocalDate on, Instant known)
    {
        CohortBuilder builder = new(Programme.Id, on, known);
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in journeys)
            builder.Add(journey, reading);
        return builder.Build();
    }

    private static Journey Story(int person, params IEnumerable<(LocalDate Day, JourneyEvent Body)> happened)
    {
        JourneyId id = new(ParticipantId.FromBits((UInt128)person), Programme.Id);
        LocalDate first = new(2025, 1, 2);
        DatePeriod from = DatePeriod.From(new(2020, 1, 1));
        (LocalDate Day, JourneyEvent Body)[] story =
        [
            (first, new Referred(new("af"))),
            (first, FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1985, 5, 5), from)),
            (first, FactObserved.Of(StandardFacts.RegisterSex, person % 2 == 0 ? "man" : "woman", from)),
            (first, FactObserved.Of(StandardFacts.Unemployed, true, from)),
            (first, FactObserved.Of(StandardFacts.Employed, false, from)),
            .. happened,
        ];
        return Journey.Fold(id, story.Select((one, i) => new Entry(
            EntryId.FromBits(((UInt128)person << 32) + (UInt128)(i + 1)), id, i + 1, one.Day, one.Day.AtMidnight().InUtc().ToInstant() + Duration.FromHours(12),
            Author.System(new ReaderRole("project-lead")), new SecrecyDomain("af"), one.Body.DefaultCategory, Programme.Edition.Id, 1, one.Body)));
    }

    private string[][] Rows(IndicatorDifference difference)
    {
        Assert.True(DeliveryOrder.TryCreate(DeliveryKind.SubmissionDifference, "ESF-rådet", LegalBases.ConsentToRegistration, StandardPurposes.Reporting, "projektledaren", AsOf, out DeliveryOrder? order, out _));
        Assert.True(DeliveryRecord.TryOpen(Path.Combine(_directory, "record.jsonl"), out DeliveryRecord? record, out _));
        Assert.True(Delivery.TryMake(order, difference.ToDelivery(Language.Swedish), record, out Delivery? delivery, out _));
        return [.. File.ReadAllLines(delivery.WriteTo(_directory), Encoding.UTF8)[1..].Select(static line => line.Split(','))];
    }
}
