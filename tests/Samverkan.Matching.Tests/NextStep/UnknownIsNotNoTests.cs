using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using static Samverkan.Matching.Tests.NextStep.StepScene;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>What nobody has said refuses nothing: it is offered with the unknown named. The plan, the track, the programme's end and its own sources are told.</summary>
public sealed class UnknownIsNotNoTests
{
    private static StepReason? Of(NextStepProposal proposal, string offer, RefusalCode code) =>
        proposal.Steps.SingleOrDefault(step => step.Offer.Offer.Offer.Value == offer)?.Reasons.SingleOrDefault(reason => reason.Says.Code.Equals(code));

    private static string[] Against(NextStepProposal proposal, string offer) =>
        [.. Assert.Single(proposal.NotProposed, refused => refused.Offer.Offer.Offer.Value == offer).Because.Select(static because => because.Code.Id)];

    [Fact]
    public void What_goes_on_without_a_stated_end_is_counted_today_and_not_for_ever()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 40, kind: ActivityKind.Social)
            .Offers("today", ActivityKind.JobDirected, "2025-03-03", hours: 10).Offers("autumn", ActivityKind.JobDirected, "2025-09-01", hours: 10);
        NextStepProposal proposal = scene.Propose();
        Assert.Equal(["SAM3109"], Against(proposal, "today"));
        StepReason reason = Of(proposal, "autumn", NextStepCodes.MayBeTooManyHours)!;
        Assert.Equal((Truth.Unknown, true), (reason.Value, reason.IsDemand));
        Assert.Equal("50 hours a week in all from 2025-09-01, more than the full time of 40, if what has no stated end goes on then", reason.Says.Explain(Language.English));
        Assert.Equal("fråga den som ordnar det som pågår när det slutar", reason.Says.Expected(Language.Swedish));
        Assert.Contains("autumn", proposal.Together.Select(static offer => offer.Value));
    }

    [Fact]
    public void The_same_method_without_a_stated_end_may_be_over_by_then()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Goes("a", "2025-02-03", 5, kind: ActivityKind.Other, method: "sfi").Offers("then", ActivityKind.SkillsUpgrading, "2025-09-01", method: "sfi");
        Assert.Equal(Truth.Unknown, Of(scene.Propose(), "then", NextStepCodes.MayGoOnAlready)!.Value);
    }

    [Fact]
    public void Without_a_mapping_or_with_a_declined_question_an_offer_stands_with_the_unknown_named()
    {
        StepScene unmapped = new StepScene().Add("2025-01-07", new Started()).Goes("a", "2025-02-03", 10, "2026-12-31", ActivityKind.Social).Offers("coaching", ActivityKind.JobDirected, "2025-03-10");
        StepReason reason = Of(unmapped.Propose(), "coaching", NextStepCodes.MayAnswerWithoutMapping)!;
        Assert.Equal(Truth.Unknown, reason.Value);
        Assert.Equal("the person and those who map can tell", reason.Says.Expected(Language.English));
        StepScene declined = Mapped(("direction", AnswerValue.Declined)).Goes("a", "2025-02-03", 10, "2026-12-31", ActivityKind.Social)
            .Offers("coaching", ActivityKind.JobDirected, "2025-03-10").Offers("walks", ActivityKind.Social, "2025-03-10");
        Assert.Equal("svarar kanske mot det som inte är besvarat i kartläggningen: arbete", Of(declined.Propose(), "coaching", NextStepCodes.MayAnswerNeeds)!.Says.Explain(Language.Swedish));
        // The question that was declined is not about this one, and no day is open.
        Assert.Equal(["SAM3102"], Against(declined.Propose(), "walks"));
    }

    [Fact]
    public void A_day_that_may_be_open_may_be_filled()
    {
        StepScene scene = Mapped(("direction", Code("not-yet"))).Goes("a", "2025-02-03", 10).Offers("walks", ActivityKind.Social, "2025-06-02");
        Assert.Equal(Truth.Unknown, Of(scene.Propose(), "walks", NextStepCodes.MayFillGap)!.Value);
        Assert.Equal(Truth.Unknown, Of(scene.Propose(), "walks", NextStepCodes.EndUnknown)!.Value);
    }

    [Fact]
    public void An_offer_stands_in_the_plan_or_beyond_it_or_the_plan_does_not_tell()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Offers("coaching", ActivityKind.JobDirected, "2025-03-10", method: "m1").Offers("fair", ActivityKind.JobDirected, "2025-03-10", method: "m2");
        Assert.Equal(Truth.Unknown, Of(scene.Propose(), "fair", NextStepCodes.NoPlan)!.Value);
        scene.Add("2025-02-03", new ImplementationPlanAgreed(["x"], PlanAgreement.Yes, new("coaching")));
        Assert.Equal(Truth.True, Of(scene.Propose(), "coaching", NextStepCodes.InPlan)!.Value);
        Assert.Equal((Truth.False, false), Of(scene.Propose(), "fair", NextStepCodes.BeyondPlan) is { } beyond ? (beyond.Value, beyond.IsDemand) : default);
        Assert.Equal(ProgrammeCatalog.Stockholmskraften.Method.First(static step => step.Step == JourneyStep.CoordinatedPlan).Source, Of(scene.Propose(), "fair", NextStepCodes.BeyondPlan)!.Says.Source);
        scene.Add("2025-02-04", new CoordinatedPlanAgreed([], ["arbete"], PlanAgreement.No));
        Assert.Equal(Truth.Unknown, Of(scene.Propose(), "fair", NextStepCodes.PlanHasGoalsOnly)!.Value);
        Assert.Equal(Truth.False, Of(scene.Propose(), "fair", NextStepCodes.PlanNotAgreed)!.Value);
    }

    [Fact]
    public void What_is_like_an_activity_of_the_plan_stands_in_it()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 5, "2025-03-07", ActivityKind.JobDirected, "m1").Add("2025-02-03", new ImplementationPlanAgreed(["x"], PlanAgreement.Yes, new("a")))
            .Offers("more", ActivityKind.JobDirected, "2025-03-10", method: "m1");
        Assert.Equal(Truth.True, Of(scene.Propose(), "more", NextStepCodes.InPlan)!.Value);
    }

    [Fact]
    public void An_activity_of_another_track_is_refused_and_a_start_without_a_track_is_unknown()
    {
        StepScene other = new StepScene("arbetsprovning").Add("2012-05-02", new Started(new("work-trial"))).Offers("kitchen", ActivityKind.JobDirected, "2012-06-11", track: "work-preparation");
        Assert.Contains("SAM3145", Against(other.Propose(on: Day("2012-06-04")), "kitchen"));
        StepScene untold = new StepScene("arbetsprovning").Add("2012-05-02", new Started()).Offers("kitchen", ActivityKind.JobDirected, "2012-06-11", track: "work-preparation");
        Assert.Equal(Truth.Unknown, Of(untold.Propose(on: Day("2012-06-04")), "kitchen", NextStepCodes.OwnTrackUnknown)!.Value);
    }

    [Fact]
    public void An_activity_that_runs_past_the_programme_counts_until_its_end_and_says_so()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Offers("long", ActivityKind.JobDirected, "2027-08-02", "2027-12-17");
        NextStepProposal proposal = scene.Propose(on: Day("2027-07-26"));
        Assert.Equal("goes on until 2027-12-17, after the end of the programme on 2027-08-31: it counts until then", Of(proposal, "long", NextStepCodes.RunsPastProgramme)!.Says.Explain(Language.English));
        // Monday 2 to Tuesday 31 August.
        Assert.Equal(22, Assert.Single(proposal.Steps).FillsDays);
    }

    [Fact]
    public void A_programme_that_neither_plans_nor_runs_activities_has_no_gaps()
    {
        StepScene scene = new StepScene("insikt").Add("2023-02-06", new Started()).Goes("a", "2023-02-07", 5, "2023-03-10").Goes("b", "2023-02-07", 5).Offers("fair", ActivityKind.Social, "2023-04-03");
        NextStepProposal proposal = scene.Propose(on: Day("2023-03-06"));
        Assert.Empty(proposal.Gaps);
        Assert.Equal(0, proposal.GapDaysLeft);
        Assert.DoesNotContain(proposal.Unknown, static one => one.Code.Equals(NextStepCodes.EndUnknown));
        Assert.DoesNotContain(proposal.Steps.SelectMany(static step => step.Reasons), static reason => reason.Says.Code.Id is "SAM3106" or "SAM3107" or "SAM3125");
        Assert.NotEmpty(scene.Propose(static planner => new(ProgrammeCatalog.Find(new("insikt"))!) { GapsMatter = true }, on: Day("2023-03-06")).Unknown.Where(static one => one.Code.Equals(NextStepCodes.EndUnknown)));
    }

    [Fact]
    public void Each_category_of_recommendation_is_proposed_or_ruled_out_or_told_with_who_judges_it()
    {
        StepScene scene = new StepScene("insikt").Add("2023-02-06", new Started())
            .Add("2023-02-06", FactObserved.Of(StandardFacts.EducationLevel, 2, DatePeriod.From(Day("2000-01-01"))))
            .Add("2023-02-06", FactObserved.Of(StandardFacts.SocialAssistance, false, DatePeriod.From(Day("2023-01-01"))))
            .Add("2023-03-01", new FormAnswered(new("insikt-mapping"), 1, Respondent.Together, [new(new("hindrances"), AnswerValue.OfSeveral(new("job-search"), new("other")))]));
        NextStepProposal proposal = scene.Propose(on: Day("2023-03-06"));
        Assert.Equal(["in-rc1", "in-rc2", "in-rc6"], proposal.Recommendations.Select(static one => one.Category.Value));
        Assert.Equal("kategorin svarar mot utbildning kortare än gymnasiet", proposal.Recommendations[1].Says.Explain(Language.Swedish));
        // Health was asked about and not chosen, but nobody asked about coordination; nobody asked about adaptation.
        Assert.Equal(["in-rc3", "in-rc4", "in-rc5"], proposal.RecommendationsToJudge.Select(static one => one.Category.Value));
        Assert.Equal("bedöms av specialister i arbetslivsinriktad rehabilitering hos parterna, tillsammans med personen", proposal.RecommendationsToJudge[0].Says.Expected(Language.Swedish));
        Assert.All(proposal.RecommendationsToJudge, one => Assert.Contains(one.Says, proposal.Unknown));
        StepScene start = new StepScene("arbetsprovning").Add("2012-05-02", new Started(new("work-trial"))).Add("2012-05-02", FactObserved.Of(StandardFacts.InJobbtorgTargetGroup, false, DatePeriod.From(Day("2012-01-01"))))
            .Add("2012-05-10", new FormAnswered(new("ap-competence-mapping"), 1, Respondent.Together, [new(new("knows-wanted-work"), AnswerValue.Of(false))]));
        NextStepProposal trial = start.Propose(on: Day("2012-06-04"));
        Assert.Empty(trial.Recommendations);
        Assert.Equal(["ap-rc1", "ap-rc2", "ap-rc3"], trial.RecommendationsToJudge.Select(static one => one.Category.Value));
    }

    [Fact]
    public void A_rule_keeps_its_own_source_and_a_programme_is_cited_by_its_own_document()
    {
        StepScene scene = Mapped(("direction", Code("studies"))).Offers("komvux", ActivityKind.SkillsUpgrading, "2025-03-10", method: "adult-education");
        Assert.Equal(StandardActivityRules.StudySupportOrActivitySupport.Source, Of(scene.Propose(), "komvux", NextStepCodes.RuleToSettle)!.Says.Source);
        foreach (string programme in (string[])["hallbar-etablering", "lumena", "insikt", "arbetsprovning"])
        {
            LocalDate day = ProgrammeCatalog.Find(new(programme))!.Period.Value.Start.PlusDays(200);
            NextStepProposal proposal = new StepScene(programme).Add(Text(day.PlusDays(-50)), new Started()).Goes("a", Text(day.PlusDays(-20)), 5, Text(day.PlusDays(4)), ActivityKind.Social)
                .Offers("offer", ActivityKind.JobDirected, Text(day.PlusDays(14))).Propose(on: day);
            Refusal[] told =
            [
                .. proposal.Steps.SelectMany(static step => step.Reasons).Select(static reason => reason.Says), .. proposal.Gaps.Select(static gap => gap.Says),
                .. proposal.NotProposed.SelectMany(static refused => refused.Because), .. proposal.Unknown,
            ];
            Assert.NotEmpty(told);
            Assert.DoesNotContain(told, static one => one.Source.Document.Contains("Stockholmskraften", StringComparison.Ordinal));
        }
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    [Fact]
    public void An_employment_is_told_beside_a_contact_and_is_none()
    {
        StepScene scene = Mapped(("direction", Code("work"))).Add("2025-02-10", new SubsidisedEmploymentStarted(new("e"), StandardSubsidyForms.NewStart, WorkingPercent: 50));
        Assert.Equal("the mapping shows work; an employment goes on since 2025-02-10, but no such contact that the reader may see is recorded", Assert.Single(scene.Propose().Contacts).Says.Explain(Language.English));
        Assert.Empty(scene.Add("2025-02-11", new ContactMade(ContactKind.Employer)).Propose().Contacts);
    }
}
