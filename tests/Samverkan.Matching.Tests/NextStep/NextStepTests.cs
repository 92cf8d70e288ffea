using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using static Samverkan.Matching.Tests.NextStep.StepScene;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>What is proposed as a next step, why, what is not and why not, and that nothing rests on what the reader may not see.</summary>
public sealed class NextStepTests
{
    private static string[] Codes(IEnumerable<Refusal> refusals) => [.. refusals.Select(static refusal => refusal.Code.Id)];

    private static string[] Against(NextStepProposal proposal, string offer) => Codes(Assert.Single(proposal.NotProposed, refused => refused.Offer.Offer.Offer.Value == offer).Because);

    private static StepProposal Step(NextStepProposal proposal, string offer) => Assert.Single(proposal.Steps, step => step.Offer.Offer.Offer.Value == offer);

    private static StepReason Reason(StepProposal step, RefusalCode code) => Assert.Single(step.Reasons, reason => reason.Says.Code.Equals(code));

    [Fact]
    public void An_activity_that_answers_the_mapping_is_proposed_with_every_criterion()
    {
        NextStepProposal proposal = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 20, "2026-12-31").Offers("coaching", ActivityKind.JobDirected, "2025-03-10", "2025-05-30").Propose();
        Assert.Null(proposal.NotPossible);
        // The activity under way answers the need for work already, so that the offer must find other grounds: there is no gap either.
        Assert.Equal(["SAM3102"], Against(proposal, "coaching"));
        StepProposal step = Step(Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 20, "2026-12-31", kind: ActivityKind.Social).Offers("coaching", ActivityKind.JobDirected, "2025-03-10", "2025-05-30").Propose(), "coaching");
        Assert.Equal(Truth.True, step.Fits);
        Assert.Equal([StandardNeeds.Work], step.Answers);
        Assert.Equal(["SAM3101", "SAM3103", "SAM3106", "SAM3108", "SAM3150"], Codes(step.Reasons.Select(static reason => reason.Says)));
        Assert.All(step.Reasons, static reason => Assert.All(Enum.GetValues<Language>(), language => Assert.NotEmpty(reason.Says.Explain(language))));
        Assert.Equal("svarar mot det som kartläggningen visar: arbete", step.Reasons[0].Says.Explain(Language.Swedish));
        Assert.Equal("10 hours a week fit beside what goes on: at most 30 of 40", step.Reasons[3].Says.Explain(Language.English));
    }

    [Fact]
    public void Two_full_time_activities_at_the_same_time_collide_and_one_after_the_other_do_not()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 40, "2025-03-14", ActivityKind.Social)
            .Offers("beside", ActivityKind.JobDirected, "2025-03-14", hours: 40).Offers("after", ActivityKind.JobDirected, "2025-03-15", hours: 40);
        NextStepProposal proposal = scene.Propose();
        Assert.Equal(["SAM3109"], Against(proposal, "beside"));
        Assert.Equal("80 hours a week in all from 2025-03-14, more than the full time of 40", proposal.NotProposed[0].Because[0].Explain(Language.English));
        Assert.Equal(Truth.True, Step(proposal, "after").Fits);
        Assert.Empty(proposal.Collisions);
        Assert.Equal(["SAM3135"], Codes(scene.Goes("b", "2025-02-10", 1).Propose().Collisions));
    }

    [Fact]
    public void Hours_that_nobody_has_stated_are_unknown_unless_those_stated_are_too_many_already()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 25, "2025-06-05", kind: ActivityKind.Social).Offers("unstated", ActivityKind.JobDirected, "2025-03-10", hours: null);
        StepProposal step = Step(scene.Propose(), "unstated");
        Assert.Equal((Truth.Unknown, Truth.Unknown), (step.Fits, Reason(step, NextStepCodes.HoursUnknown).Value));
        Assert.Equal(["SAM3109"], Against(scene.Goes("b", "2025-02-03", 16, "2025-06-05", kind: ActivityKind.Social).Propose(), "unstated"));
    }

    [Fact]
    public void Full_time_is_what_the_plan_says_else_what_the_mapping_says_and_an_employment_takes_its_share()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Offers("course", ActivityKind.SkillsUpgrading, "2025-03-10", hours: 15);
        Assert.Single(scene.Propose().Steps);
        scene.Add("2025-02-01", new SubsidisedEmploymentStarted(new("e"), StandardSubsidyForms.NewStart, WorkingPercent: 75, DecidedUntil: Day("2025-12-31")));
        Assert.Equal(["SAM3109"], Against(scene.Propose(), "course"));
        Assert.Equal("45 timmar i veckan", scene.Propose().NotProposed[0].Because[0].Explain(Language.Swedish)["tillsammans ".Length.."tillsammans 45 timmar i veckan".Length]);
        scene.Add("2025-02-02", new FullTimePlanned(new DatePeriod(Day("2025-01-01"), null), 60, 60));
        Assert.Equal("60", Step(scene.Propose(), "course").Reasons.Single(static reason => reason.Says.Code.Equals(NextStepCodes.HoursFit)).Says.Arguments[2]);
    }

    [Fact]
    public void Full_places_a_past_start_and_a_start_outside_the_programme_are_refused_all_at_once()
    {
        NextStepProposal proposal = Mapped(("direction", Code("work")))
            .Offers("full", ActivityKind.JobDirected, "2025-03-10", filled: 10)
            .Offers("past", ActivityKind.JobDirected, "2025-03-02", filled: 12, intake: Core.ProgrammeLogs.ActivityIntake.OneStart)
            .Offers("over", ActivityKind.JobDirected, "2025-01-13", "2025-03-02")
            .Offers("late", ActivityKind.JobDirected, "2027-09-01")
            .Offers("untold", ActivityKind.JobDirected, "2025-03-03", filled: null)
            .Propose();
        Assert.Equal(["SAM3104"], Against(proposal, "full"));
        Assert.Equal(["SAM3116", "SAM3104"], Against(proposal, "past"));
        Assert.Equal(["SAM3115"], Against(proposal, "late"));
        Assert.DoesNotContain(proposal.NotProposed, static refused => refused.ToString() == "over");
        Assert.Equal(Truth.Unknown, Step(proposal, "untold").Fits);
    }

    [Fact]
    public void A_gap_is_told_before_it_is_there_with_what_could_fill_it()
    {
        NextStepProposal proposal = Mapped(("direction", Code("not-yet"))).Goes("a", "2025-02-03", 20, "2025-03-14")
            .Offers("soon", ActivityKind.Social, "2025-03-24", "2025-04-04").Offers("later", ActivityKind.Social, "2025-03-31", "2025-06-05").Offers("elsewhere", ActivityKind.Social, "2025-03-05", "2025-03-07")
            .Propose(static planner => new NextStepPlanner(Core.Programmes.ProgrammeCatalog.Stockholmskraften) { DaysAhead = 60 });
        ForeseenGap gap = Assert.Single(proposal.Gaps);
        Assert.Equal((Day("2025-03-17"), Day("2025-05-02")), (gap.Begins, gap.Until));
        // 35 weekdays less Good Friday, Easter Monday and the First of May.
        Assert.Equal(32, gap.WorkingDays);
        Assert.Equal(["later", "soon"], gap.CouldBeFilledBy.Select(static offer => offer.Value));
        Assert.Equal(["soon", "later"], proposal.Together.Select(static offer => offer.Value));
        Assert.Equal(5, proposal.GapDaysLeft);
        Assert.Equal("från 2025-03-17 finns ingen insats som läsaren får se: 32 arbetsdagar till 2025-05-02", gap.Says.Explain(Language.Swedish));
        Assert.Equal(["SAM3102"], Against(proposal, "elsewhere"));
        Assert.Equal(Truth.False, Reason(Step(proposal, "later"), NextStepCodes.GapBefore).Value);
        Assert.Equal("10", Reason(Step(proposal, "later"), NextStepCodes.GapBefore).Says.Arguments[1]);
    }

    [Fact]
    public void The_end_of_what_goes_on_is_the_end_of_the_offer_it_came_from_or_unknown()
    {
        StepScene scene = Mapped().Goes("a", "2025-02-03", 20, kind: ActivityKind.SkillsUpgrading, method: "sfi");
        Assert.Contains("SAM3125", Codes(scene.Propose().Unknown));
        Assert.Empty(scene.Propose().Gaps);
        NextStepProposal known = scene.Offers("sfi-spring", ActivityKind.SkillsUpgrading, "2025-01-13", "2025-06-05", method: "sfi").Propose();
        Assert.DoesNotContain("SAM3125", Codes(known.Unknown));
        Assert.Equal(Day("2025-06-09"), Assert.Single(known.Gaps).Begins);
    }

    [Fact]
    public void A_closure_of_the_programme_is_no_gap_and_nothing_begins_in_it()
    {
        Core.Programmes.Programme start = Core.Programmes.ProgrammeCatalog.Find(new("arbetsprovning"))!;
        ClosurePeriod closure = start.ClosurePeriods.First(static one => one.Period.Start.Month == 7);
        StepScene scene = new StepScene("arbetsprovning").Add("2012-05-02", new Started(new("work-trial"))).Goes("a", "2012-05-02", 20, "2012-06-29")
            .Offers("closed", ActivityKind.JobDirected, "2012-07-09").Offers("open", ActivityKind.JobDirected, "2012-08-01");
        NextStepProposal proposal = scene.Propose(on: Day("2012-06-04"));
        Assert.Contains("SAM3114", Against(proposal, "closed"));
        Assert.DoesNotContain(proposal.Gaps, gap => gap.Begins <= closure.Period.End && gap.Until >= closure.Period.Start);
        Assert.NotEmpty(proposal.Gaps);
    }

    [Fact]
    public void A_track_has_its_target_group_and_a_missing_fact_is_no_refusal()
    {
        StepScene scene = new StepScene("arbetsprovning").Add("2012-05-02", new Started(new("work-preparation"))).Offers("carpentry", ActivityKind.JobDirected, "2012-06-11", track: "work-preparation");
        StepProposal step = Step(scene.Propose(on: Day("2012-06-04")), "carpentry");
        Assert.Equal(Truth.Unknown, Reason(step, NextStepCodes.TargetGroupUnknown).Value);
        scene.Add("2012-05-02", FactObserved.Of(StandardFacts.CriterionMet("ap-c6"), false, DatePeriod.From(Day("2012-05-02"))));
        Assert.Contains("SAM3112", Against(scene.Propose(on: Day("2012-06-04")), "carpentry"));
    }

    [Fact]
    public void Benefits_that_exclude_each_other_are_to_be_settled_first_and_a_rule_outside_its_days_says_nothing()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Offers("komvux", ActivityKind.SkillsUpgrading, "2025-03-10", method: "adult-education");
        StepProposal unknown = Step(scene.Propose(), "komvux");
        Assert.Equal(Truth.Unknown, Reason(unknown, NextStepCodes.RuleToSettle).Value);
        Assert.Contains("study support cannot be paid", Reason(unknown, NextStepCodes.RuleToSettle).Says.Explain(Language.English), StringComparison.Ordinal);
        ActivityRule strict = StandardActivityRules.StudySupportOrActivitySupport with { Effect = ActivityRuleEffect.Prevents };
        scene.Add("2025-01-07", FactObserved.Of(StandardFacts.EnrolledIn("job"), true, DatePeriod.From(Day("2024-01-01"))));
        Assert.Equal(Truth.Unknown, Step(scene.Propose(), "komvux").Fits);
        Assert.Equal(["SAM3119"], Against(scene.Propose(planner => new(scene.Programme) { Rules = [strict] }), "komvux"));
        Assert.Equal(Truth.True, Step(scene.Propose(planner => new(scene.Programme) { Rules = [strict with { Validity = new(Day("2018-01-01"), Day("2025-03-09")) }] }), "komvux").Fits);
    }

    [Fact]
    public void A_rule_does_not_speak_of_whom_it_is_known_not_to_concern()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Offers("komvux", ActivityKind.SkillsUpgrading, "2025-03-10", method: "adult-education");
        foreach (string programme in (string[])["job", "eta"])
            scene.Add("2025-01-07", FactObserved.Of(StandardFacts.EnrolledIn(programme), false, DatePeriod.From(Day("2024-01-01"))));
        Assert.Equal(Truth.True, Step(scene.Propose(), "komvux").Fits);
    }

    [Fact]
    public void Contacts_that_the_mapping_calls_for_wait_until_they_are_made()
    {
        StepScene scene = Mapped(("direction", Code("subsidised-work")), ("support-study-counsellor", Yes), ("support-health-care", Yes), ("support-social-insurance", Yes))
            .Add("2025-01-10", new ContactMade(ContactKind.HealthCare)).Add("2025-02-10", new ContactMade(ContactKind.Employer)).Add("2025-03-04", new ContactMade(ContactKind.StudyCounsellor));
        ImmutableArray<ContactProposal> contacts = scene.Propose().Contacts;
        // The one with health care came before the mapping called for it, the one with the counsellor is not yet.
        Assert.Equal([ContactKind.HealthCare, ContactKind.SocialInsuranceAgency, ContactKind.StudyCounsellor], contacts.Select(static contact => contact.Kind));
        Assert.All(contacts, static contact => Assert.Equal((Day("2025-01-20"), 42), (contact.Since, contact.Days)));
        Assert.Equal("the mapping shows support in the contact with Försäkringskassan; 42 days without such a contact that the reader may see", contacts[1].Says.Explain(Language.English));
    }

    [Fact]
    public void What_was_declined_is_unknown_and_a_later_mapping_stands_for_the_earlier()
    {
        StepScene scene = Mapped(("direction", AnswerValue.Declined), ("support-health-care", Yes));
        Assert.Contains("kartläggningens fråga om arbete är inte besvarad", scene.Propose().Unknown.Select(static one => one.Explain(Language.Swedish)));
        Assert.Equal([StandardNeeds.HealthCare], scene.Propose().Needs.Select(static found => found.Need));
        scene.Add("2025-02-20", Mapping(("direction", Code("studies")), ("support-health-care", AnswerValue.Of(false))));
        Assert.Equal([StandardNeeds.Studies], scene.Propose().Needs.Select(static found => found.Need));
        Assert.DoesNotContain("SAM3128", Codes(scene.Propose().Unknown));
        Assert.Equal(["SAM3127"], Codes(new StepScene().Add("2025-01-07", new Started()).Propose().Unknown));
    }

    [Fact]
    public void Support_in_the_mother_tongue_and_adaptation_are_asked_of_each_activity()
    {
        StepScene scene = new StepScene("hallbar-etablering").Add("2020-01-07", new Started())
            .Add("2020-01-20", new FormAnswered(new("he-joint-mapping"), 1, Respondent.Together, [new(new("hours-available"), AnswerValue.Of(20)), new(new("support-in-mother-tongue"), Yes), new(new("civic-guidance"), Yes)]))
            .Add("2020-01-20", FactObserved.Of(StandardFacts.LanguageOfSupport, "ar", DatePeriod.From(Day("2020-01-01"))))
            .Offers("arabic", ActivityKind.Social, "2020-03-09", method: "civic-orientation", language: "ar").Offers("somali", ActivityKind.Social, "2020-03-09", method: "civic-orientation", language: "so")
            .Offers("silent", ActivityKind.Social, "2020-03-09", method: "civic-orientation").Offers("long", ActivityKind.Social, "2020-03-09", method: "civic-orientation", hours: 21);
        NextStepProposal proposal = scene.Propose(on: Day("2020-03-02"));
        Assert.Equal(Truth.True, Reason(Step(proposal, "arabic"), NextStepCodes.LanguageFits).Value);
        Assert.Equal(Truth.False, Reason(Step(proposal, "somali"), NextStepCodes.OtherLanguage).Value);
        Assert.Equal(Truth.Unknown, Reason(Step(proposal, "silent"), NextStepCodes.LanguageUnknown).Value);
        Assert.Equal(["SAM3109"], Against(proposal, "long"));
        StepProposal adapted = Step(Mapped(("direction", Code("work")), ("adapted-activities", Yes)).Offers("coaching", ActivityKind.JobDirected, "2025-03-10").Propose(), "coaching");
        Assert.Equal(Truth.Unknown, Reason(adapted, NextStepCodes.AdaptationUnknown).Value);
    }

    [Fact]
    public void What_goes_on_is_not_proposed_again_and_one_that_has_ended_may_be()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Goes("a", "2025-02-03", 5, "2025-03-28", ActivityKind.Other, "sfi")
            .Offers("now", ActivityKind.SkillsUpgrading, "2025-03-10", method: "sfi").Offers("then", ActivityKind.SkillsUpgrading, "2025-03-31", method: "sfi");
        NextStepProposal proposal = scene.Propose();
        Assert.Equal(["SAM3117"], Against(proposal, "now"));
        Assert.Single(proposal.Steps, static step => step.Offer.Offer.Offer.Value == "then");
    }

    [Fact]
    public void Categories_of_recommendation_answer_needs_and_wait_for_hand_over_and_answer()
    {
        StepScene scene = new StepScene("insikt").Add("2023-02-06", new Started())
            .Add("2023-03-01", new FormAnswered(new("insikt-mapping"), 1, Respondent.Together, [new(new("hindrances"), AnswerValue.OfSeveral(new("job-search"), new("health")))]));
        NextStepProposal proposal = scene.Propose(on: Day("2023-03-06"));
        Assert.Equal(["in-rc1", "in-rc4"], proposal.Recommendations.Select(static one => one.Category.Value));
        Assert.Equal("kategorin svarar mot arbete", proposal.Recommendations[0].Says.Explain(Language.Swedish));
        scene.Add("2023-03-02", new RecommendationMade(new("r1"), new("in-rc1"), ActivityKind.JobDirected)).Add("2023-03-02", new RecommendationMade(new("r2"), new("in-rc2"), ActivityKind.SkillsUpgrading))
            .Add("2023-03-03", new HandedOver(new("r2"), new("malmo")));
        proposal = scene.Propose(on: Day("2023-03-06"));
        Assert.Equal(["in-rc4"], proposal.Recommendations.Select(static one => one.Category.Value));
        Assert.Equal([("r1", "SAM3131"), ("r2", "SAM3132")], proposal.HandOvers.Select(static due => (due.Recommendation.Value, due.Says.Code.Id)));
        scene.Add("2023-03-05", new HandOverAnswered(new("r2"), HandOverAnswer.Accepted));
        Assert.Equal(["r1"], scene.Propose(on: Day("2023-03-06")).HandOvers.Select(static due => due.Recommendation.Value));
    }

    [Fact]
    public void Nobody_is_proposed_what_only_health_can_tell()
    {
        string[] proposed = [.. RecommendationFit.Standard.Where(static fit => !fit.Needs.IsEmpty || fit.When is not null).Select(static fit => fit.Category.Value)];
        Assert.DoesNotContain("ap-rc1", proposed);
        Assert.DoesNotContain("ap-rc3", proposed);
    }

    [Fact]
    public void Whoever_does_not_take_part_is_proposed_nothing()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Offers("coaching", ActivityKind.JobDirected, "2025-03-10").Add("2025-02-27", new Exited(ExitReason.Completed));
        NextStepProposal proposal = scene.Propose();
        Assert.Equal("SAM3118", proposal.NotPossible!.Code.Id);
        Assert.Empty(proposal.Steps);
        Assert.Null(scene.Propose(on: Day("2025-02-27")).NotPossible);
    }
}
