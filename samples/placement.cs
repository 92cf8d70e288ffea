#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

LocalDate day = new(2024, 11, 4);
DistrictId farsta = new("stockholm/farsta");

// Farsta's own team 4 has one place left, and so has team 5. The first who waits may be placed on either, by agreement.
PlacementCandidate[] candidates =
[
    new(ParticipantId.FromBits(1), farsta, day.PlusDays(-20)) { Options = [new(new TeamId("team-5"), Cost: 1)] },
    new(ParticipantId.FromBits(2), farsta, day.PlusDays(-10)),
    new(ParticipantId.FromBits(3), farsta, day.PlusDays(-5)),
];
Dictionary<TeamId, int> ongoing = new() { [new("team-4")] = 99, [new("team-5")] = 99 };

PlacementPlanner planner = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100));
PlacementProposal proposal = planner.Propose(candidates, day, ongoing);
foreach (ProposedPlacement placed in proposal.Placements)
    Console.WriteLine(placed.Reason.Explain(Language.Swedish));
foreach (QueuePlace waiting in proposal.Queue)
    Console.WriteLine(waiting.Reason.Explain(Language.Swedish));

// Why not first come, first served? Team 0 and team 1 have one place each; the second in the queue can have team 0 only.
ImmutableArray<ImmutableArray<AssignmentOption>> queue = [[new(Place: 0, Cost: 0), new(Place: 1, Cost: 5)], [new(Place: 0, Cost: 0)]];
int greedy = 0;
HashSet<int> taken = [];
foreach (ImmutableArray<AssignmentOption> options in queue)
    greedy += options.OrderBy(static o => o.Cost).Any(o => taken.Add(o.Place)) ? 1 : 0;
AssignmentResult best = OptimalAssignment.Solve(queue, [1, 1]);
Console.WriteLine($"i tur och ordning: {greedy} av {queue.Length} får plats; tillsammans: {best.Placed} av {queue.Length}");
