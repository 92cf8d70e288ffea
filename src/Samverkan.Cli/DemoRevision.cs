using Samverkan.Cli.Pages;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>What would change if the largest team had fewer places: who moves, as few as possible, who of the same people who wait gets a place all the same, and what room is left for those expected.</summary>
internal static class DemoRevision
{
    private const int Fewer = 5;

    /// <summary>The page.</summary>
    public const string Name = "placement-change.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(DemoScene scene, string folder)
    {
        if (scene.Largest is not { } largest)
            return DemoPage.Write(folder, Name, static (page, _) => page.Line("Ingen har plats den dagen."));
        int many = scene.Ongoing[largest];
        int left = Math.Max(0, many - Fewer);
        PlacementPlanner planner = scene.Planner([.. scene.Limits.Select(limit => limit.Team == largest ? new CapacityLimit(largest, left) : limit)]);
        PlacementRevision revision = planner.Revise([.. scene.Placed], scene.Waiting, scene.On);
        int forced = planner.Revise([.. scene.Placed], [], scene.On).Moves.Length;
        return DemoPage.Write(folder, Name, (page, output) =>
        {
            page.Heading("Om ett team får färre platser");
            page.Line(FormattableString.Invariant($"Samma personer och samma dag som på sidan om nästa placering, men som om {largest} kunde ta emot {left} av sina {many} deltagare. De som är där kan enligt en överenskommelse komma till vilket team som helst, och de andra stannar där de är. Ingen av personerna finns, och människor beslutar."));
            page.Line(FormattableString.Invariant($"{forced} måste flyttas för att platserna blir färre. Fler flyttas bara när någon som väntar får plats av det: här {revision.Moves.Length - forced} till av de {revision.Moves.Length} som flyttas."));
            DemoPlacement.WhoAndWhat(page, scene);
            page.Line("");
            new PlacePage(revision, [], PlacementBridge.Norm).WriteText(output, DemoPlacement.Others(scene), Language.Swedish);
        });
    }
}
