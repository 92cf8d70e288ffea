using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.Placement;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>Brings Matching and Synthetic together: synthetic people get their places from the real planner.</summary>
internal static class PlacementBridge
{
    /// <summary>Participants at the same time per full-time position, after the pilot's about one hundred per team.</summary>
    public const int ParticipantsPerFullTime = 100;

    /// <summary>The rounds of placement of a programme with teams; <see langword="null"/> for one without.</summary>
    public static PlacementRound? Of(Programme programme)
    {
        if (programme.TeamPlan is not { } teams)
            return null;
        PlacementPlanner planner = Planner(programme, teams);
        return situation =>
        {
            PlacementProposal proposal = planner.Propose(
                situation.Waiting.Select(static person => new PlacementCandidate(person.Participant, person.District, person.Referred)),
                situation.On,
                situation.Occupied);
            Dictionary<ParticipantId, PlacementAnswer> answers = [];
            foreach (ProposedPlacement placed in proposal.Placements)
                answers.Add(placed.Participant, new PlacementAnswer(placed.Participant, placed.Team, ReasonOf(placed.Reason), null));
            foreach (QueuePlace queued in proposal.Queue)
                answers.Add(queued.Participant, new PlacementAnswer(queued.Participant, null, ReasonOf(queued.Reason), queued.Position));
            int without = 0;
            foreach (UnplaceableCandidate unplaceable in proposal.Unplaceable)
                answers.Add(unplaceable.Participant, new PlacementAnswer(unplaceable.Participant, null, ReasonOf(unplaceable.Reason), ++without));
            return [.. situation.Waiting.Select(person => answers[person.Participant])];
        };
    }

    /// <summary>The caseload of the pilot for each profession.</summary>
    public static CaseloadNorm Norm { get; } = CaseloadNorm.ForThreeProfessions(ParticipantsPerFullTime);

    /// <summary>The planner of a programme's teams, before anything is known of them beyond the plan; or as if some places were limited and some people expected.</summary>
    public static PlacementPlanner Planner(Programme programme, TeamPlan teams, ImmutableArray<CapacityLimit> limits = default, ImmutableArray<ExpectedArrivals> expected = default) =>
        new(teams, DistrictCatalog.Stockholm, Norm)
        {
            Calendar = WorkingCalendar.Swedish.With(programme.ClosurePeriods),
            Limits = limits.IsDefault ? [] : limits,
            Expected = expected.IsDefault ? [] : expected,
        };

    /// <summary>The key under which an entry has one of the planner's reasons.</summary>
    public static string KeyOf(RefusalCode code) => ProposalReasons.Of(code).Value;

    private static ReasonCode ReasonOf(Refusal reason) => ProposalReasons.Of(reason.Code);
}
