using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Cli.Pages;

/// <summary>Weeks of full-time planning that follow on each other with the same figures.</summary>
/// <param name="Week">The first of them.</param>
/// <param name="Weeks">How many, from 1.</param>
internal sealed record PlanningRun(PlanningWeek Week, int Weeks)
{
    /// <summary>The last day, a Sunday.</summary>
    public LocalDate Last => Week.Monday.PlusDays((7 * Weeks) - 1);

    /// <summary>The runs of weeks.</summary>
    public static ImmutableArray<PlanningRun> Of(ImmutableArray<PlanningWeek> weeks)
    {
        List<PlanningRun> runs = [];
        foreach (PlanningWeek week in weeks)
        {
            if (runs is [.., var last] && week == last.Week with { Monday = last.Last.PlusDays(1) })
                runs[^1] = last with { Weeks = last.Weeks + 1 };
            else
                runs.Add(new PlanningRun(week, 1));
        }

        return [.. runs];
    }
}
