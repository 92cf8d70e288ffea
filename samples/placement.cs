#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
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
