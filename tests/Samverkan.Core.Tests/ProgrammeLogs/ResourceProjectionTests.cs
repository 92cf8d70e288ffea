using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using static Samverkan.Core.Tests.ProgrammeLogs.LogScene;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>What a programme's own log tells of money, rooms, places, employers and the common system; each expected value worked out by hand.</summary>
public sealed class ResourceProjectionTests
{
    private static readonly Programme Arbetsprovning = ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!;
    private static readonly Programme Insikt = ProgrammeCatalog.Find(new ProgrammeId("insikt"))!;

    [Fact]
    public void Costs_and_financing_stand_beside_the_plan_to_the_ore()
    {
        ProgrammeLog log = new LogScene("arbetsprovning")
            .Add("2012-04-10", Cost(CostType.Staff, 100_000.10m, "2012-01-01", "2012-03-31"))
            .Add("2012-07-10", Cost(CostType.Staff, 200_000.20m, "2012-04-01", "2012-06-30"))
            .Add("2012-07-10", Cost(CostType.Premises, 50_000m, "2012-04-01", "2012-06-30"))
            .Add("2012-07-11", new FinancingRecorded(new("esf"), FinancingForm.Grant, 150_000m, Days("2012-01-01", "2012-06-30")))
            .Add("2012-07-11", new FinancingRecorded(new("stockholm"), FinancingForm.Cash, 70_000.05m, Days("2012-01-01", "2012-03-31")))
            .Add("2012-07-11", new FinancingRecorded(new("stockholm"), FinancingForm.StaffTime, 29_999.95m, Days("2012-04-01", "2012-06-30")))
            .Add("2012-10-10", Cost(CostType.Travel, 999m, "2012-07-01", "2012-09-30")).Log;
        FinancialFollowUp told = log.Finances(Arbetsprovning, Day("2012-06-30"));
        Assert.Equal(15_807_524m, told.PlannedTotal);
        Assert.Equal(8_871_470m, told.PlannedSupport);
        Assert.Equal(6_936_054m, told.PlannedCoFinancing);
        Assert.Equal(350_000.30m, told.Costs);
        Assert.Equal(150_000m, told.Support);
        Assert.Equal(100_000.00m, told.CoFinancing);
        Assert.Equal([new CostTotal(CostType.Staff, 300_000.30m), new CostTotal(CostType.Premises, 50_000m)], told.ByType);
        Assert.Equal(
            [new(new("esf"), FinancingForm.Grant, 150_000m), new(new("stockholm"), FinancingForm.Cash, 70_000.05m), new(new("stockholm"), FinancingForm.StaffTime, 29_999.95m)],
            told.ByFinancier);
        Assert.Equal([0m, 100_000.10m, 250_000.20m], told.Quarters.Select(static quarter => quarter.Costs));
        Assert.Equal([0m, 0m, 150_000m], told.Quarters.Select(static quarter => quarter.Support));
        Assert.Equal([0m, 70_000.05m, 29_999.95m], told.Quarters.Select(static quarter => quarter.CoFinancing));
        Assert.Equal(2.21m, told.UsedPercent);
        Assert.Equal(40.00m, told.CoFinancingPercent);
    }

    [Fact]
    public void What_no_source_plans_is_absent_and_not_zero()
    {
        FinancialFollowUp told = new LogScene("insikt").Log.Finances(Insikt, Day("2023-06-30"));
        Assert.Null(told.PlannedTotal);
        Assert.Null(told.UsedPercent);
        Assert.Null(told.CoFinancingPercent);
        Assert.Equal(0m, told.Costs);
        // Lumena's budget is in euro.
        Assert.Null(new LogScene("lumena").Log.Finances(ProgrammeCatalog.Find(new ProgrammeId("lumena"))!, Day("2024-06-30")).PlannedTotal);
        Assert.Throws<ArgumentException>(static () => new LogScene("lumena").Log.Finances(Insikt, Day("2024-06-30")));
    }

    [Fact]
    public void The_quarters_add_up_to_the_whole_whatever_the_periods() =>
        Gen.Select(Gen.Int[0, 1_400], Gen.Int[0, 400], Gen.Long[0, 10_000_000]).Array[0, 8].Sample(
            static costs =>
            {
                LocalDate first = new(2011, 6, 1);
                LogScene scene = new("arbetsprovning");
                foreach ((int from, int length, long ore) in costs)
                    scene.Add("2011-06-01", new CostRecorded(CostType.Other, ore / 100m, new DatePeriod(first.PlusDays(from), first.PlusDays(from + length))), "2016-12-31");
                FinancialFollowUp told = scene.Log.Finances(Arbetsprovning, new LocalDate(2017, 12, 31));
                return told.Quarters.Sum(static quarter => quarter.Costs) == told.Costs && told.Costs == costs.Sum(static cost => cost.Item3 / 100m)
                    && told.ByType.Sum(static type => type.Kronor) == told.Costs;
            },
            iter: 300);

    [Fact]
    public void Premises_are_told_as_they_were_through_time()
    {
        PremisesTaken before = new(new("hall"), "Hallen", [], ["Trappa"]);
        PremisesTaken after = new(new("hall"), "Hallen", [PremisesFeature.StepFree]);
        ProgrammeLog log = new LogScene().Add("2024-09-02", before).Add("2025-01-07", after).Add("2025-06-13", new PremisesLeft(new("hall"))).Log;
        Assert.Equal(
            [
                new(new("hall"), "Hallen", [], ["Trappa"], Days("2024-09-02", "2025-01-06")),
                new(new("hall"), "Hallen", [PremisesFeature.StepFree], [], Days("2025-01-07", "2025-06-13")),
            ],
            log.Premises());
    }

    [Fact]
    public void Places_offered_and_filled_are_those_known_on_the_day()
    {
        ActivityOffered offer = new(new("sfi"), "Sfi med vård", ActivityKind.SkillsUpgrading, Day("2025-01-13"), 16);
        ProgrammeLog log = new LogScene().Add("2024-11-01", offer).Add("2024-12-02", new PlacesFilled(new("sfi"), 9)).Add("2025-01-13", new PlacesFilled(new("sfi"), 14)).Log;
        Assert.Empty(log.Offers(Day("2024-10-31")));
        Assert.Equal([new OfferedPlaces(offer, null)], log.Offers(Day("2024-12-01")));
        Assert.Null(log.Offers(Day("2024-12-01"))[0].Free);
        Assert.Equal(7, log.Offers(Day("2024-12-02"))[0].Free);
        Assert.Equal(2, log.Offers(Day("2025-02-01"))[0].Free);
    }

    [Fact]
    public void A_pledge_is_kept_on_the_day_its_number_is_reached_and_overdue_the_day_after_its_last()
    {
        EmployerPledged pledge = new(new("p1"), "Byggbolaget", PledgeKind.WorkTrials, 3, Day("2025-03-31"));
        ProgrammeLog log = new LogScene().Add("2024-11-01", pledge).Add("2024-12-02", new PledgeKept(new("p1"), 2)).Add("2025-04-10", new PledgeKept(new("p1"), 2)).Log;
        Assert.Equal([new EmployerPledge(pledge, Day("2024-11-01"), 2, null, false)], log.Pledges(Day("2025-03-31")));
        Assert.True(log.Pledges(Day("2025-04-01"))[0].IsOverdue);
        EmployerPledge kept = log.Pledges(Day("2025-04-10"))[0];
        Assert.Equal((4, Day("2025-04-10"), true, false), (kept.Kept, kept.KeptOn!.Value, kept.IsKept, kept.IsOverdue));
    }

    [Fact]
    public void A_missing_service_keeps_its_proposal_until_it_is_answered()
    {
        MissingServiceProposed proposal = new(new("low"), "Arbete utan krav", "De längst bort");
        ProgrammeLog log = new LogScene().Add("2024-11-01", proposal).Add("2025-02-03", new ProposalAnswered(new("low"), ProposalAnswer.Taken)).Add("2025-05-05", new ProposalAnswered(new("low"), ProposalAnswer.Started)).Log;
        Assert.Equal([new MissingService(proposal, Day("2024-11-01"), null, null)], log.MissingServices(Day("2025-02-02")));
        Assert.Equal(ProposalAnswer.Taken, log.MissingServices(Day("2025-02-03"))[0].Answer);
        Assert.Equal(Day("2025-05-05"), log.MissingServices(Day("2025-12-31"))[0].AnsweredOn);
    }

    [Fact]
    public void A_deviation_shows_what_was_last_done_about_it_and_a_commitment_what_was_last_said()
    {
        LogScene scene = new LogScene().Add("2024-11-01", new SystemDeviationNoted("Sena beslut", "mellan af och staden"));
        SystemDeviationAddressed addressed = new(scene.Entries[0].Id, "Ny rutin", false);
        scene.Add("2024-12-01", addressed).Add("2025-01-10", new CommitmentAssessed(new("sk-h2"), CommitmentStatus.Partly, "Två av tre"))
            .Add("2025-03-10", new CommitmentAssessed(new("sk-h2"), CommitmentStatus.Done, "Alla tre"));
        Assert.Null(scene.Log.Deviations(Day("2024-11-30"))[0].Addressed);
        Assert.Equal((addressed, Day("2024-12-01")), (scene.Log.Deviations(Day("2024-12-01"))[0].Addressed, scene.Log.Deviations(Day("2024-12-01"))[0].AddressedOn!.Value));
        ImmutableArray<CommitmentFollowUp> commitments = scene.Log.Commitments(ProgrammeCatalog.Stockholmskraften, Day("2025-02-01"));
        Assert.Equal(["sk-h1", "sk-h2", "sk-h3"], commitments.Select(static one => one.Commitment.Id.Value));
        Assert.Equal([null, CommitmentStatus.Partly, null], commitments.Select(static one => one.Assessed?.Status));
        Assert.Equal(CommitmentStatus.Done, scene.Log.Commitments(ProgrammeCatalog.Stockholmskraften, Day("2025-03-10"))[1].Assessed!.Status);
    }

    [Fact]
    public void What_notes_say_of_a_goal_is_counted_by_day_and_a_measure_counts_with_its_deviation()
    {
        GoalId knowledge = new("sk-o3");
        GoalId model = new("sk-o2");
        LogScene scene = new LogScene()
            .Add("2024-11-01", new ReflectionNoted("a", "b", "c", knowledge))
            .Add("2024-11-02", new ReflectionNoted("a", "b", "c"))
            .Add("2024-11-03", new SystemDeviationNoted("a", "b", knowledge))
            .Add("2024-12-03", new SystemDeviationNoted("a", "b", knowledge))
            .Add("2024-12-04", new SystemDeviationNoted("a", "b", model));
        scene.Add("2025-01-10", new SystemDeviationAddressed(scene.Entries[2].Id, "Rutin", true)).Add("2025-02-10", new SystemDeviationAddressed(scene.Entries[3].Id, "Rutin", false));
        Assert.Equal([new LearningEvidence(knowledge, 1, 1, 0, 0, Day("2024-11-03"))], scene.Log.Evidence(Day("2024-11-30")));
        Assert.Equal(
            [new LearningEvidence(model, 0, 1, 0, 0, Day("2024-12-04")), new LearningEvidence(knowledge, 1, 2, 2, 1, Day("2025-02-10"))],
            scene.Log.Evidence(Day("2025-03-01")));
        // within a time only what was noted in it
        Assert.Equal([new LearningEvidence(model, 0, 1, 0, 0, Day("2024-12-04")), new LearningEvidence(knowledge, 0, 1, 0, 0, Day("2024-12-03"))], scene.Log.Evidence(Day("2024-12-31"), Day("2024-11-30")));
    }

    [Fact]
    public void A_goal_that_the_programme_does_not_have_is_found()
    {
        GoalId strange = new("in-g1");
        LogScene scene = new LogScene()
            .Add("2024-11-01", new ReflectionNoted("a", "b", "c", new("sk-o3")))
            .Add("2024-11-02", new ReflectionNoted("a", "b", "c", strange))
            .Add("2024-11-03", new SystemDeviationNoted("a", "b", strange))
            .Add("2024-11-04", new FindingAnalysed(new("gap/x"), "a", Goal: strange));
        Assert.Equal(Enumerable.Repeat(ProgrammeLogCodes.GoalUnknown, 3), ProgrammeLogRules.JudgeByDefinition(scene.Log, ProgrammeCatalog.Stockholmskraften).Select(static finding => finding.Refusal.Code));
    }

    [Theory]
    [InlineData(1, "styrgruppsmöte: 1 beslut", "steering-group meeting: 1 decision")]
    [InlineData(2, "styrgruppsmöte: 2 beslut", "steering-group meeting: 2 decisions")]
    public void One_is_told_in_the_singular(int decisions, string swedish, string english)
    {
        MeetingHeld meeting = new(GovernanceKind.SteeringGroup, [], [.. Enumerable.Repeat("Beslut", decisions)]);
        Assert.Equal((swedish, english), (ProgrammeEventSentence.Of(meeting, Language.Swedish), ProgrammeEventSentence.Of(meeting, Language.English)));
    }

    [Fact]
    public void Agreements_hold_in_their_period_and_a_new_text_takes_the_place_of_the_old()
    {
        AgreementMade first = new(new("dua"), "Kortutbildade", [new("af"), new("stockholm")], Days("2019-09-01", "2021-12-31"), ["Vård"]);
        AgreementMade second = first with { Tracks = ["Vård", "Bygg"] };
        ProgrammeLog log = new LogScene("hallbar-etablering").Add("2019-08-20", first).Add("2020-05-04", second).Log;
        Assert.Empty(log.Agreements(Day("2019-08-31")));
        Assert.Equal([first], log.Agreements(Day("2019-09-01")));
        Assert.Equal([second], log.Agreements(Day("2021-12-31")));
        Assert.Empty(log.Agreements(Day("2022-01-01")));
    }

    [Fact]
    public void Organisations_in_a_competence_track_are_counted_by_attendance_and_sex()
    {
        ProgrammeLog log = new LogScene("lumena")
            .Add("2023-09-05", new CompetenceSessionHeld("IPS", [new(new("af"), 6, 4), new(new("fk"), 2, 1, 1)], new("competence"), 6))
            .Add("2023-11-07", new CompetenceSessionHeld("Case management", [new(new("af"), 3, 5)], new("competence"))).Log;
        Assert.Equal(
            [new(new("competence"), new("af"), 2, 9, 9, 0), new(new("competence"), new("fk"), 1, 2, 1, 1)],
            log.Competence(Day("2023-12-31")));
        Assert.Equal(4, log.Competence(Day("2023-10-01"))[1].Attendances);
    }

    [Fact]
    public void Staff_on_a_day_are_counted_by_role_sex_and_share()
    {
        ProgrammeLog log = new LogScene()
            .Add("2024-09-02", new StaffJoined(StaffId.FromBits(1), new("job-coach"), StaffSex.Woman, new("team-1"), 100))
            .Add("2024-09-02", new StaffJoined(StaffId.FromBits(2), new("job-coach"), StaffSex.Woman, new("team-2"), 50))
            .Add("2024-09-02", new StaffJoined(StaffId.FromBits(2), new("job-coach"), StaffSex.Woman, new("team-3")))
            .Add("2024-09-02", new StaffJoined(StaffId.FromBits(3), new("job-coach"), StaffSex.Man, new("team-4"), 75))
            .Add("2024-10-01", new StaffLeft(StaffId.FromBits(3), new("job-coach"), new("team-4"))).Log;
        Assert.Equal([new(new("job-coach"), StaffSex.Woman, 2, 150, 1), new(new("job-coach"), StaffSex.Man, 1, 75, 0)], log.StaffCounts(Day("2024-09-30")));
        Assert.Equal([new(new("job-coach"), StaffSex.Woman, 2, 150, 1)], log.StaffCounts(Day("2024-10-02")));
    }

    [Fact]
    public void What_goes_on_with_nothing_is_told_and_a_key_names_one_thing()
    {
        LogScene scene = new LogScene()
            .Add("2024-11-01", new PledgeKept(new("p1"), 1))
            .Add("2024-11-02", new PlacesFilled(new("o1"), 1))
            .Add("2024-11-03", new PremisesLeft(new("hall")))
            .Add("2024-11-04", new ProposalAnswered(new("x"), ProposalAnswer.Taken))
            .Add("2024-11-05", new SystemDeviationAddressed(EntryId.FromBits(1), "Rutin", true))
            .Add("2024-11-06", new ActivityOffered(new("o1"), "Kurs", ActivityKind.Social, Day("2024-12-01"), 5))
            .Add("2024-11-07", new ActivityOffered(new("o1"), "Kurs", ActivityKind.Social, Day("2024-12-01"), 5))
            .Add("2024-11-08", new PlacesFilled(new("o1"), 6));
        Assert.Equal(
            [.. Enumerable.Repeat(ProgrammeLogCodes.NothingToGoOnWith, 5), ProgrammeLogCodes.KeyTwice, ProgrammeLogCodes.MoreFilledThanOffered],
            ProgrammeLogRules.Judge(scene.Log).Select(static finding => finding.Refusal.Code));
    }

    [Fact]
    public void Every_kind_has_a_sentence_in_both_languages()
    {
        foreach (ProgrammeEvent body in Bodies)
        {
            string swedish = ProgrammeEventSentence.Of(body, Language.Swedish);
            Assert.NotEqual(body.Kind, swedish);
            Assert.NotEqual(swedish, ProgrammeEventSentence.Of(body, Language.English));
        }
    }

    [Theory]
    [InlineData("costRecorded", "kostnad för personal: 123456,75 kronor, 1\u00A0oktober 2024 – 31\u00A0december 2024", "cost of staff: 123456.75 kronor, 1\u00A0October 2024 – 31\u00A0December 2024")]
    [InlineData("reportDelivered", "kvartalsrapport: 1\u00A0oktober 2024 – 31\u00A0december 2024", "quarterly report: 1\u00A0October 2024 – 31\u00A0December 2024")]
    [InlineData("agreementMade", "överenskommelse om Kortutbildade mellan af, stockholm, från 1\u00A0september 2024 tills vidare", "agreement on Kortutbildade between af, stockholm, from 1\u00A0September 2024 until further notice")]
    [InlineData("horizontalAnswerNoted", "kriteriet gc-6: komplettering krävs: Kravet saknas i en upphandling: Avtalet med utvärderaren: dnr 7", "criterion gc-6: to be supplemented: Kravet saknas i en upphandling: Avtalet med utvärderaren: dnr 7")]
    [InlineData("findingAnalysed", "analys av gap/sex/woman-man/outcome: Kvinnor remitteras senare Ska ändras: Vägen in ses över", "analysis of gap/sex/woman-man/outcome: Kvinnor remitteras senare To change: Vägen in ses över")]
    [InlineData("employerPledged", "Byggbolaget utfäste 10 platser för praktik eller arbetsträning till 30\u00A0juni 2025", "Byggbolaget pledged 10 places for work trial by 30\u00A0June 2025")]
    [InlineData("procurementMade", "upphandling: Utvärdering: krav på: jämställdhet", "procurement: Utvärdering: demands on: gender equality")]
    public void A_sentence_says_what_happened(string kind, string swedish, string english)
    {
        ProgrammeEvent body = Bodies.Single(one => one.Kind == kind);
        Assert.Equal(swedish, ProgrammeEventSentence.Of(body, Language.Swedish));
        Assert.Equal(english, ProgrammeEventSentence.Of(body, Language.English));
    }

    private static CostRecorded Cost(CostType type, decimal kronor, string from, string to) => new(type, kronor, Days(from, to));

    private static DatePeriod Days(string from, string to) => new(Day(from), Day(to));
}
