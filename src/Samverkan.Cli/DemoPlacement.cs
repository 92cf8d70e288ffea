using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>The next round of placement on the demonstration's last day: those just referred who are in the target group, beside those who are on the teams already.</summary>
internal static class DemoPlacement
{
    /// <summary>The page.</summary>
    public const string Name = "placement.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = people.Cohort.Until;
        (SyntheticReferral Person, Truth Value)[] judged = [.. people.Cohort.Waiting.Concat(people.JustReferred).Select(person => (person, programme.TargetGroup.Assess(person.Facts, on).Value))];
        PlacementProposal proposal = Planner(programme).Propose(
            judged.Where(static one => one.Value == Truth.True).Select(static one => CandidateOf(one.Person)), on, OngoingOn(people, on));
        return DemoPage.Write(folder, Name, (page, output) =>
        {
            page.Heading("Nästa placering");
            page.Line("De som just har remitterats och hör till målgruppen, vid sidan av dem som redan har plats. Ingen av dem finns. Varje plats har sitt skäl, och människor beslutar.");
            output.WriteLine();
            new PlacePage(proposal, []).WriteText(output, [.. judged.Where(static one => one.Value != Truth.True).Select(static one => (one.Person.Participant, one.Value))], Language.Swedish);
        });
    }

    /// <summary>The planner of the programme's teams.</summary>
    public static PlacementPlanner Planner(Programme programme) => PlacementBridge.Planner(programme, programme.TeamPlan!);

    /// <summary>A person who waits, as the planner asks for it.</summary>
    public static PlacementCandidate CandidateOf(SyntheticReferral person) => new(person.Participant, person.District, person.Referred);

    /// <summary>Those who take part and have a team on a day.</summary>
    public static IEnumerable<Journey> TakingPart(SyntheticFiles people, LocalDate on) =>
        MergedJourneys.FoldAll(people.Cohort.Entries)
            .Where(journey => journey.Team() is not null && journey.EnrolledIntervals().Any(interval => interval.Start <= on && !(interval.End < on)));

    /// <summary>How many take part on each team on a day.</summary>
    public static Dictionary<TeamId, int> OngoingOn(SyntheticFiles people, LocalDate on) =>
        TakingPart(people, on).GroupBy(static journey => journey.Team()!).ToDictionary(static team => team.Key, static team => team.Count());
}
