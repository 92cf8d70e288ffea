using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Stores;
using Samverkan.Core.Programmes;

namespace Samverkan.Analysis.Tests.Cohorts;

/// <summary>A person whom two ids stand for is one row of a cohort.</summary>
public sealed class MergedCohortTests
{
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly SecrecyDomain Af = new("af");
    private static readonly ParticipantId First = ParticipantId.FromBits(1);
    private static readonly ParticipantId Second = ParticipantId.FromBits(2);
    private static readonly ParticipantId Third = ParticipantId.FromBits(3);
    private static readonly LocalDate On = new(2025, 5, 31);
    private static readonly Instant AsOf = On.At(new LocalTime(20, 0)).InUtc().ToInstant();

    [Fact]
    public async Task Merged_journeys_are_one_row_with_the_days_of_both()
    {
        Cohort cohort = await CohortOf([.. Two(), Entry(First, 3, new(2025, 4, 1), new PersonMerged(Second))]);
        Assert.Equal([First, Third], cohort.Participants.Span.ToArray());
        Assert.Equal(31, cohort.ActivityDays[0]);
        Assert.Equal(92, cohort.EnrolledDays[0]);
    }

    [Fact]
    public async Task A_row_stands_under_the_id_that_was_merged_into_whichever_comes_first()
    {
        Cohort cohort = await CohortOf([.. Two(), Entry(Second, 4, new(2025, 4, 1), new PersonMerged(First))]);
        Assert.Equal([Second, Third], cohort.Participants.Span.ToArray());
        Assert.Equal(31, cohort.ActivityDays[0]);
    }

    [Fact]
    public async Task A_split_gives_two_rows_again()
    {
        Cohort cohort = await CohortOf([.. Two(), Entry(First, 3, new(2025, 4, 1), new PersonMerged(Second)), Entry(First, 4, new(2025, 4, 2), new PersonSplit(Second))]);
        Assert.Equal([First, Second, Third], cohort.Participants.Span.ToArray());
        Assert.Equal(0, cohort.ActivityDays[0]);
    }

    [Fact]
    public async Task A_merge_with_a_protected_person_joins_no_rows()
    {
        Cohort cohort = await CohortOf(
            [.. Two(), Entry(First, 3, new(2025, 4, 1), new PersonMerged(Second)), Entry(Second, 4, new(2025, 4, 2), new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag))]);
        Assert.Equal([First, Second, Third], cohort.Participants.Span.ToArray());
        Assert.Equal(0, cohort.ActivityDays[0]);
    }

    [Fact]
    public async Task The_hosts_own_forms_state_facts_in_the_columns()
    {
        Form own = new()
        {
            Id = new("our-survey"), Version = 1, Name = new("Vår", "Ours"), Validity = DatePeriod.From(new(2024, 1, 1)), Respondents = [Respondent.Participant], Category = DataCategory.Administrative, Source = new("Our own", ""),
            Questions = [new() { Id = new("works"), Type = QuestionType.YesNo, Text = new("Arbetar du?", "Do you work?"), States = new() { Fact = "employed" } }],
        };
        Entry answered = Entry(Third, 2, new(2025, 3, 2), new FormAnswered(new("our-survey"), 1, Respondent.Participant, [new(new("works"), AnswerValue.Of(true))]));
        Assert.True(Assert.Single((await CohortOf([.. Two(), answered], new FormCatalog([own]))).Facts.Columns, static column => column.Fact.Key == "employed").IsObserved(2));
        Assert.DoesNotContain((await CohortOf([.. Two(), answered])).Facts.Columns, static column => column.Fact.Key == "employed");
    }

    // One took part from 1 March under the first id, with an activity 1–31 March under the second.
    private static Entry[] Two() =>
    [
        Entry(First, 1, new(2025, 3, 1), Consent()),
        Entry(First, 2, new(2025, 3, 1), new Started()),
        Entry(Second, 1, new(2025, 3, 1), Consent()),
        Entry(Second, 2, new(2025, 3, 1), new ActivityStarted(new ActivityId("a"), ActivityKind.JobDirected)),
        Entry(Second, 3, new(2025, 3, 31), new ActivityEnded(new ActivityId("a"), ActivityEndReason.Completed)),
        Entry(Third, 1, new(2025, 3, 1), Consent()),
    ];

    private static ParticipationConsentGiven Consent() => new(new("c"), DatePeriod.From(new(2025, 3, 1)), ConsentForm.Written);

    private static Entry Entry(ParticipantId who, int sequence, LocalDate happened, JourneyEvent body) => new(
        EntryId.FromBits(((UInt128)(who == First ? 1 : who == Second ? 2 : 3) * 100) + (UInt128)sequence), new JourneyId(who, Programme.Id), sequence, happened,
        happened.At(new LocalTime(12, sequence)).InUtc().ToInstant(), Author.System(StandardRoles.Import), Af, body.DefaultCategory, new EditionId("stockholmskraften/2024-1"), 1, body);

    private static async Task<Cohort> CohortOf(Entry[] entries, FormCatalog? forms = null)
    {
        using InMemoryJourneyStore store = new(AccessPolicy.Standard(Af), new StoppedClock(AsOf));
        CancellationToken token = TestContext.Current.CancellationToken;
        AppendResult imported = await store.ImportAsync([.. entries], new ReadingAccess(Af, StandardRoles.Import, StandardPurposes.Import), token);
        Assert.True(imported.IsRecorded, imported.Refusal?.Explain(Samverkan.Core.Vocabulary.Language.English));
        return await new StoreCohortSource(store, WorkingCalendar.Swedish, forms)
            .LoadAsync(Programme, AsOf, new ReadingAccess(Af, StandardRoles.Reporting, StandardPurposes.Reporting), On, token);
    }

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
