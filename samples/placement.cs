#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
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

// The team of Farsta gets one place fewer than it has participants: whoever has a place keeps it as far as possible, and as few as possible move.
PlacementPlanner smaller = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100)) { Limits = [new(new TeamId("team-4"), 1)] };
PlacementRevision revision = smaller.Revise([(candidates[0], new TeamId("team-4")), (candidates[1], new TeamId("team-4"))], [candidates[2]], day);
foreach (PlacementMove move in revision.Moves)
    Console.WriteLine($"{move.From} -> {move.To}: {move.Reason.Explain(Language.Swedish)}");
Console.WriteLine($"{revision.Kept} stannar, {revision.Proposal.Queue.Length} väntar; bevisat: {revision.Proposal.Certificate.IsOptimal}");

// One is expected from Skarpnäck, whom team 4 alone can serve. Today's person can have team 5 too, and leaves the place.
PlacementPlanner foreseeing = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100)) { Expected = [new(1, new DistrictId("stockholm/skarpnack"))] };
PlacementProposal leaving = foreseeing.Propose([candidates[0]], day, ongoing);
Console.WriteLine(leaving.Placements[0].Reason.Explain(Language.Swedish));
ArrivalOutlook later = leaving.Arrivals!;
Console.WriteLine($"plats för {later.WithPlace} av {later.Expected} som väntas, annars för {later.WithoutForesight}");
foreach (PlacePrice place in later.Prices.Where(static place => place.Free > 0 && place.Price > 0))
    Console.WriteLine($"{place.Team} {string.Join(", ", place.Districts)}: {place.Free} lediga, värda {place.Price} för dem");

// Between two rounds somebody comes: bare places, kept optimal with the fewest moves, or chosen by cost plus price where whoever is placed stays.
OngoingAssignment kept = new(queue, [1, 2]);
foreach (AssignmentMove move in kept.Arrive([new(Place: 1, Cost: 0)]))
    Console.WriteLine($"person {move.Person}: {move.From} -> {move.To}");
ArrivalPrices prices = ArrivalPrices.Of(expected: [[new(Place: 0, Cost: 0)]], free: [1, 1], costOfNoPlace: 1000);
Console.WriteLine($"plats {prices.Choose([new(Place: 0, Cost: 0), new(Place: 1, Cost: 5)], [1, 1])}");

// The day's proposal, followed one change at a time: whoever leaves makes room, and as few as possible move.
OngoingPlacement followed = planner.Follow(candidates, day, ongoing);
OngoingPlacementChange gone = followed.Leave(candidates[1].Id);
foreach ((ParticipantId _, TeamId? was, TeamId? now) in gone.Moves)
    Console.WriteLine($"{was?.Value ?? "väntar"} -> {now?.Value ?? "har lämnat"}");
Console.WriteLine($"{followed.Waiting.Length} väntar");

// What is recorded already nobody tells twice: here the language of support, which decides the team.
FactTimeline told = new FactTimelineBuilder().Add(StandardFacts.LanguageOfSupport, new("so", DatePeriod.From(day.PlusDays(-20)), Instant.FromUtc(2024, 10, 15, 9, 0))).Build();
RecordedNeeds recorded = RecordedNeeds.Of(told, day);
PlacementPlanner withLanguages = new(ProgrammeCatalog.Stockholmskraften.TeamPlan!, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(100))
{
    Profiles = [new(new TeamId("team-5")) { CoachingLanguages = [new LanguageTag("so")] }],
};
Console.WriteLine(withLanguages.Propose([candidates[0] with { Needs = recorded.Needs }], day).Placements[0].Team);

// A proposal as an entry, and the caseworker's answer to it: until then nothing is decided.
ProposalEntries entries = new(ProgrammeCatalog.Stockholmskraften, new SecrecyDomain("af"), Author.System(StandardRoles.Import), Instant.FromUtc(2024, 11, 4, 12, 0));
Entry made = entries.Of(proposal)[0];
ProposalReplied reply = new(((ProposalMade)made.Body).Proposal, ProposalParty.Caseworker, ProposalReply.Accepted);
Entry answer = entries.Answer(made, reply, day, new Author(StandardRoles.Caseworker, StaffId.FromBits(1)));
Console.WriteLine($"beslutat: {Journey.Fold(made.Journey, [made, answer]).Proposals()[0].Decided}");
