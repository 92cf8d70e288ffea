using System.Collections.Immutable;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>What would change if the largest team had fewer places: who moves, as few as possible, and what room is left for as many as have just been referred.</summary>
internal static class DemoRevision
{
    private const int Fewer = 5;

    /// <summary>The page.</summary>
    public const string Name = "placement-change.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = people.Cohort.Until;
        (PlacementCandidate Person, TeamId Team)[] placed = [.. DemoPlacement.TakingPart(people, on).Select(journey => (Candidate(programme, journey, on), journey.Team()!))];
        if (placed.Length == 0)
            return DemoPage.Write(folder, Name, static (page, _) => page.Line("Ingen har plats den dagen."));
        (TeamId largest, int many) = placed.GroupBy(static one => one.Team).Select(static team => (team.Key, Count: team.Count())).OrderByDescending(static team => team.Count).ThenBy(static team => team.Key).First();
        ImmutableArray<ExpectedArrivals> expected =
        [
            .. people.JustReferred.Where(static person => person.District is not null).GroupBy(static person => person.District!).OrderBy(static district => district.Key)
                .Select(static district => new ExpectedArrivals(district.Count(), district.Key)),
        ];
        int left = Math.Max(0, many - Fewer);
        PlacementPlanner planner = PlacementBridge.Planner(programme, programme.TeamPlan!, [new CapacityLimit(largest, left)], expected);
        PlacementRevision revision = planner.Revise(placed, [], on);
        return DemoPage.Write(folder, Name, (page, output) =>
        {
            page.Heading("Om ett team får färre platser");
            page.Line(FormattableString.Invariant($"Som om {largest} från och med {TextPage.Day(on)} kunde ta emot {left} av sina {many} deltagare, och parterna var överens om att alla team kunde ta emot alla. Ingen av personerna finns, och människor beslutar."));
            output.WriteLine();
            new PlacePage(revision, [], PlacementBridge.Norm).WriteText(output, [], Language.Swedish);
        });
    }

    // By agreement every other team is possible, at the same cost.
    private static PlacementCandidate Candidate(Programme programme, Journey journey, LocalDate on)
    {
        Occurrence? referral = journey.Story.FirstOrDefault(static what => what.Body is Referred);
        return new(journey.Id.Participant, (referral?.Body as Referred)?.District, referral?.Happened ?? on)
        {
            Options = [.. programme.TeamPlan!.Teams.Where(team => team.Id != journey.Team()).Select(static team => new TeamOption(team.Id, 1))],
        };
    }
}
