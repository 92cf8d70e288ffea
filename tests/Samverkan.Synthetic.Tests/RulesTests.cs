using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>The rules of journeys accept every entry that is generated, in the order in which it was recorded.</summary>
public sealed class RulesTests
{
    [Theory]
    [InlineData("stockholmskraften", 1)]
    [InlineData("stockholmskraften", 2)]
    [InlineData("arbetsprovning", 3)]
    [InlineData("hallbar-etablering", 4)]
    [InlineData("insikt", 5)]
    [InlineData("lumena", 6)]
    public void Generated_history_breaks_no_rule(string programme, long seed)
    {
        Programme definition = ProgrammeCatalog.Find(new ProgrammeId(programme))!;
        SyntheticSetting world = SyntheticSettings.Of(definition);
        // Everybody who takes part has agreed to it, also where the programme does not ask.
        JourneySettings settings = JourneySettings.Of(definition) with { RequiresConsent = true };
        ImmutableArray<Entry> entries = SyntheticCohort.Generate(world, Soak.Iterations(ci: 50, whole: 1000), seed, world.LastDay.PlusYears(1)).Entries;
        Assert.NotEmpty(entries);
        Assert.Empty(new JourneyRules(settings).Examine(entries).Select(static finding => finding.Refusal.ToString()).Distinct());
    }

    [Fact]
    public void The_rules_do_look_at_generated_history()
    {
        Programme definition = ProgrammeCatalog.Stockholmskraften;
        ImmutableArray<Entry> entries = SyntheticCohort.Generate(SyntheticSettings.Of(definition), 30, 1).Entries;
        IEnumerable<Entry> withoutReferrals = entries.Where(static entry => entry.Body is not Referred);
        Assert.Contains(
            new JourneyRules(JourneySettings.Of(definition) with { RequiresReferral = true }).Examine(withoutReferrals),
            static finding => finding.Refusal.Code == JourneyCodes.StartBeforeReferral);
    }
}
