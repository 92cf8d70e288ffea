using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>Benefits that exclude each other, are lowered by each other, and times that end; asked on Monday 3 March 2025, 180 days ahead.</summary>
public sealed class SituationRuleTests
{
    private static readonly LocalDate Today = StepScene.Today;

    [Fact]
    public void Every_rule_has_a_source_says_itself_in_two_languages_and_is_told_apart()
    {
        Assert.All(StandardSituationRules.All, static rule =>
        {
            Assert.NotEmpty(rule.Source.Document);
            Assert.NotEqual(rule.Says.Swedish, rule.Says.English);
            Assert.True(rule.Source.Confidence != Confidence.Stated || rule.Source.Address is not null);
        });
        Assert.Equal(StandardSituationRules.All.Length, StandardSituationRules.All.DistinctBy(static rule => rule.Key).Count());
        Assert.Equal(StandardBenefits.All.Length, StandardBenefits.All.DistinctBy(static benefit => benefit.Fact.Key).Count());
    }

    [Fact]
    public void Whoever_has_two_benefits_that_exclude_each_other_is_told_so_with_the_source()
    {
        NextStepProposal proposal = Gets((StandardBenefits.ActivitySupport, "2025-01-01", null), (StandardBenefits.UnemploymentBenefit, "2025-02-01", null)).Propose();
        Refusal collides = Assert.Single(proposal.Collisions);
        Assert.Equal("SAM3136", collides.Code.Id);
        Assert.Equal(
            "utesluter varandra från 2025-03-03: den som har aktivitetsstöd har inte rätt till a-kassa samtidigt; dagarna räknas av från ersättningsperioden (Sveriges a-kassor: A-kassa med aktivitetsstöd, Kan jag få a-kassa om jag har aktivitetsstöd?)",
            collides.Explain(Language.Swedish));
        Assert.StartsWith("exclude each other from 2025-03-03: whoever has activity support", collides.Explain(Language.English), StringComparison.Ordinal);
        Assert.Equal(StandardSituationRules.UnemploymentBenefitOrActivitySupport, Assert.Single(proposal.RulesAhead).Rule);
    }

    [Theory]
    [InlineData("2025-04-10", null, "2025-04-10")]
    [InlineData("2025-02-01", "2025-03-02", null)]
    [InlineData("2025-02-01", "2025-03-03", "2025-03-03")]
    [InlineData("2025-08-30", null, "2025-08-30")]
    [InlineData("2025-08-31", null, null)]
    public void A_collision_ahead_is_told_with_its_first_day_within_the_days_that_are_looked_at(string from, string? to, string? first)
    {
        NextStepProposal proposal = Gets((StandardBenefits.IntroductionBenefit, "2025-01-01", null), (StandardBenefits.RehabilitationAllowance, from, to)).Propose();
        Assert.Equal(first is null ? (LocalDate?)null : StepScene.Day(first), proposal.RulesAhead.SingleOrDefault()?.From);
        Assert.Equal(first is null ? 0 : 1, proposal.Collisions.Length);
    }

    [Fact]
    public void A_rule_says_nothing_before_its_days()
    {
        StepScene scene = Gets((StandardBenefits.ActivitySupport, "2024-01-01", null), (StandardBenefits.FullSicknessCompensation, "2024-01-01", null));
        SituationRule later = StandardSituationRules.ProgrammeBenefitOrFullCompensation with { Validity = DatePeriod.From(new(2025, 5, 1)) };
        Assert.Equal(new LocalDate(2025, 5, 1), Assert.Single(scene.Propose(planner => new(scene.Programme) { SituationRules = [later] }).RulesAhead).From);
        SituationRule over = later with { Validity = new(new(2020, 7, 1), Today.PlusDays(-1)) };
        Assert.Empty(scene.Propose(planner => new(scene.Programme) { SituationRules = [over] }).RulesAhead);
    }

    [Fact]
    public void A_benefit_that_is_lowered_collides_with_nothing_and_sickness_benefit_is_spoken_of_by_no_rule()
    {
        NextStepProposal proposal = Gets((StandardBenefits.ActivitySupport, "2025-01-01", null), (StandardBenefits.ParentalBenefit, "2025-01-01", null), (StandardBenefits.SicknessBenefit, "2025-01-01", null)).Propose();
        Assert.Equal("SAM3137", Assert.Single(proposal.RulesAhead).Says.Code.Id);
        Assert.Empty(proposal.Collisions);
        NextStepProposal support = Gets((StandardFacts.SocialAssistance, "2025-01-01", null), (StandardBenefits.SicknessBenefit, "2025-01-01", null)).Propose();
        Assert.Equal(StandardSituationRules.IncomeSupportLessBenefits, Assert.Single(support.RulesAhead).Rule);
    }

    [Fact]
    public void Somebody_of_whom_one_benefit_is_known_is_asked_about_the_other_and_nobody_else()
    {
        NextStepProposal proposal = Gets((StandardBenefits.StudySupport, "2025-01-01", null)).Propose();
        Assert.Equal(["SAM3139"], proposal.Unknown.Where(static one => one.Code == NextStepCodes.BenefitUnknown).Select(static one => one.Code.Id));
        StepScene denied = Gets((StandardBenefits.StudySupport, "2025-01-01", null));
        foreach (TypedFact<bool> other in (TypedFact<bool>[])[StandardBenefits.ActivitySupport, StandardBenefits.IntroductionBenefit])
            denied.Add("2025-01-07", FactObserved.Of(other, false, DatePeriod.From(new LocalDate(2025, 1, 1))));
        Assert.DoesNotContain(denied.Propose().Unknown, static one => one.Code == NextStepCodes.BenefitUnknown);
        Assert.DoesNotContain(StepScene.Mapped().Propose().Unknown, static one => one.Code == NextStepCodes.BenefitUnknown);
    }

    [Fact]
    public void The_end_of_the_introduction_programme_is_told_ahead()
    {
        StepScene scene = Gets((StandardFacts.EnrolledIn("eta"), "2023-05-01", null));
        RuleAhead ends = Assert.Single(scene.Propose().RulesAhead);
        Assert.Equal((new LocalDate(2025, 5, 1), "SAM3138"), (ends.From, ends.Says.Code.Id));
        Assert.Empty(scene.Propose(on: new LocalDate(2024, 10, 1)).RulesAhead);
    }

    [Fact]
    public void It_is_told_exactly_when_both_are_had_on_some_day_ahead() =>
        Gen.Select(Gen.Int[-100, 300], Gen.Int[0, 200], Gen.Int[-100, 300], Gen.Int[0, 200]).Sample(
            static (first, days, second, more) =>
            {
                (LocalDate a, LocalDate b) = (Today.PlusDays(first), Today.PlusDays(second));
                StepScene scene = Gets((StandardBenefits.ActivitySupport, Text(a), Text(a.PlusDays(days))), (StandardBenefits.UnemploymentBenefit, Text(b), Text(b.PlusDays(more))));
                LocalDate from = LocalDate.Max(Today, LocalDate.Max(a, b));
                LocalDate to = LocalDate.Min(Today.PlusDays(180), LocalDate.Min(a.PlusDays(days), b.PlusDays(more)));
                return scene.Propose().RulesAhead.SingleOrDefault()?.From == (from <= to ? from : (LocalDate?)null);
            },
            iter: 100);

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static StepScene Gets(params ImmutableArray<(TypedFact<bool> Fact, string From, string? To)> benefits)
    {
        StepScene scene = StepScene.Mapped();
        foreach ((TypedFact<bool> fact, string from, string? to) in benefits)
            scene.Add("2025-01-21", FactObserved.Of(fact, true, new DatePeriod(StepScene.Day(from), to is null ? null : StepScene.Day(to))));
        return scene;
    }
}
