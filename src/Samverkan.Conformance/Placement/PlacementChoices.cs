using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;

namespace Samverkan.Conformance.Placement;

/// <summary>Choices that are made up to try a cost or a constraint: all sorts of needs and profiles, on the teams of a plan.</summary>
public static class PlacementChoices
{
    /// <summary>Makes choices up. The same seed makes the same.</summary>
    /// <param name="plan">The teams.</param>
    /// <param name="seed">Decides the choices.</param>
    /// <param name="count">How many; at least 1.</param>
    public static ImmutableArray<PlacementChoice> Of(TeamPlan plan, int seed, int count = 200)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Random random = new(seed);
        DistrictId[] districts = [.. plan.Districts];
        return [.. Enumerable.Range(0, count).Select(_ => One(plan, districts, random))];
    }

    private static PlacementChoice One(TeamPlan plan, DistrictId[] districts, Random random)
    {
        MultiCompetenceTeam team = plan.Teams[random.Next(plan.Teams.Length)];
        DistrictId? district = random.Next(10) == 0 ? null : districts[random.Next(districts.Length)];
        LocalDate start = LocalDate.Max(team.Validity.Start, plan.LastStart).PlusDays(random.Next(300));
        LanguageTag[] languages = [new("ar"), new("so"), new("ti"), new("fa")];
        PlacementNeeds needs = new()
        {
            CoachingLanguage = random.Next(2) == 0 ? null : languages[random.Next(languages.Length)],
            Accessibility = random.Next(3) == 0,
            ProtectedIdentity = random.Next(8) == 0,
            FormerTeam = random.Next(5) == 0 ? team.Id : null,
            EarliestStart = random.Next(4) == 0 ? start.PlusDays(-random.Next(5)) : null,
        };
        PlacementCandidate candidate = new(ParticipantId.Next(random), district, start.PlusDays(-random.Next(1, 90)))
        {
            IsWorstOff = random.Next(6) == 0,
            Needs = needs,
            Options = random.Next(3) == 0 ? [new TeamOption(team.Id, random.Next(20))] : [],
        };
        TeamProfile profile = new(team.Id)
        {
            CoachingLanguages = [.. languages.Where(_ => random.Next(2) == 0)],
            Accessible = random.Next(2) == 0,
            ProtectedIdentities = random.Next(3) == 0,
        };
        return new(candidate, team, profile, district, start);
    }
}
