using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>Asks each rule about what a person has, day by day ahead.</summary>
internal sealed class SituationJudge(ImmutableArray<SituationRule> rules, FactTimeline facts, LocalDate on, LocalDate until)
{
    /// <summary>The rules that speak of the person, from which day; and those of which it cannot be told.</summary>
    public (ImmutableArray<RuleAhead> Ahead, ImmutableArray<Refusal> Unknown) Judge()
    {
        var ahead = ImmutableArray.CreateBuilder<RuleAhead>();
        var unknown = ImmutableArray.CreateBuilder<Refusal>();
        foreach (SituationRule rule in rules)
        {
            // Whoever nothing is known of is spoken of by no rule.
            if (!rule.When.Leaves().Any(leaf => facts.Facts.Contains(leaf.About)))
                continue;
            if (FirstDay(rule) is { } day)
                ahead.Add(new(rule, day, CodeOf(rule.Effect).With(rule.Key.Value, rule.Says.Swedish, rule.Says.English, LocalDatePattern.Iso.Format(day), rule.Source.ToString()).Citing(rule.Source)));
            else if (rule.Effect == SituationEffect.Excludes && rule.Validity.Contains(on) && rule.When is All all && Values(all) is var values && values.Contains(Truth.True) && values.Contains(Truth.Unknown) && !values.Contains(Truth.False))
                unknown.Add(NextStepCodes.BenefitUnknown.With(rule.Key.Value, rule.Says.Swedish, rule.Says.English).Citing(rule.Source));
        }

        return (ahead.ToImmutable(), unknown.ToImmutable());
    }

    private static RefusalCode CodeOf(SituationEffect effect) => effect switch
    {
        SituationEffect.Excludes => NextStepCodes.BenefitsExclude,
        SituationEffect.Reduces => NextStepCodes.BenefitLowered,
        _ => NextStepCodes.TimeEnds,
    };

    private LocalDate? FirstDay(SituationRule rule)
    {
        for (LocalDate day = on; day <= until; day = day.PlusDays(1))
        {
            if (rule.Validity.Contains(day) && rule.When.Assess(facts, day).Value == Truth.True)
                return day;
        }

        return null;
    }

    private Truth[] Values(All all) => [.. all.Parts.Select(part => part.Assess(facts, on).Value)];
}
