using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>
/// The round of placement that every page of the demonstration tells of: the same people who wait, the same who have a place, the same who are expected. Needs, agreements between the parties and
/// what teams offer are made up, by rules that anybody can read here.
/// </summary>
internal sealed class DemoScene
{
    // Of each ten who wait: whose need is what.
    private const int Tenth = 10;
    private const int Language = 1;
    private const int Premises = 3;
    private const int Protected = 5;
    private const int Conflict = 7;
    private const int AlsoConflict = 4;
    private const int Former = 9;

    private static readonly LanguageTag Arabic = new("ar");

    private readonly Programme _programme;
    private readonly TeamPlan _teams;
    private readonly ImmutableSortedDictionary<TeamId, ImmutableSortedSet<StaffId>> _staff;
    private readonly Dictionary<ParticipantId, int> _order;

    private DemoScene(Programme programme, SyntheticFiles people)
    {
        (_programme, _teams, On) = (programme, programme.TeamPlan!, people.Cohort.Until);
        Journey[] inside = [.. TakingPart(people, On)];
        _staff = StaffOf(inside);
        Ongoing = inside.GroupBy(static journey => journey.Team()!).ToDictionary(static team => team.Key, static team => team.Count());
        Judged = [.. people.Cohort.Waiting.Concat(people.JustReferred).OrderBy(static person => person.Referred).ThenBy(static person => person.Participant).Select(person => (person, programme.TargetGroup.Assess(person.Facts, On).Value))];
        _order = Judged.OrderBy(static one => one.Value == Truth.True ? 0 : 1).Select(static (one, i) => (one.Person.Participant, i)).ToDictionary(static one => one.Participant, static one => one.i);
        Waiting = [.. Judged.Where(static one => one.Value == Truth.True).Select(one => CandidateOf(one.Person.Participant, one.Person.Referred, one.Person.Facts)!)];
        Largest = Ongoing.OrderByDescending(static team => team.Value).ThenBy(static team => team.Key).Select(static team => team.Key).FirstOrDefault();
        Placed = [.. inside.Select(journey => (AsPlaced(journey), journey.Team()!))];
        Expected = ExpectedOf(people);
        Limits = LimitsOf();
    }

    /// <summary>The day of the round.</summary>
    public LocalDate On { get; }

    /// <summary>Those who wait and those just referred, the longest waiting first, each with what the target group says.</summary>
    public ImmutableArray<(SyntheticReferral Person, Truth Value)> Judged { get; }

    /// <summary>Those of them who are in the target group, with what each needs and what is agreed.</summary>
    public ImmutableArray<PlacementCandidate> Waiting { get; }

    /// <summary>Those who have a place, with the team.</summary>
    public ImmutableArray<(PlacementCandidate Person, TeamId Team)> Placed { get; }

    /// <summary>How many take part on each team.</summary>
    public Dictionary<TeamId, int> Ongoing { get; }

    /// <summary>The team with most participants; <see langword="null"/> when there are none.</summary>
    public TeamId? Largest { get; }

    /// <summary>Those expected in the coming month, as many from each district as in a month of the past ones.</summary>
    public ImmutableArray<ExpectedArrivals> Expected { get; }

    /// <summary>How many each team can have, as its manager says.</summary>
    public ImmutableArray<CapacityLimit> Limits { get; }

    /// <summary>Whom the parties have agreed to place first: who has had income support for more than three years.</summary>
    public static Criterion WorstOff { get; } = new CodeHeldLongerThan(StandardFacts.IncomeSupportFrom, "0180", 3, SpanUnit.Years);

    /// <summary>The scene of a programme's demonstration.</summary>
    public static DemoScene Of(Programme programme, SyntheticFiles people) => new(programme, people);

    /// <summary>The planner, with the managers' limits or with others.</summary>
    public PlacementPlanner Planner(ImmutableArray<CapacityLimit>? limits = null, bool thinksAhead = true) => new(_teams, DistrictCatalog.Stockholm, PlacementBridge.Norm)
    {
        Calendar = WorkingCalendar.Swedish.With(_programme.ClosurePeriods),
        Profiles = [.. _teams.Teams.Select(ProfileOf)],
        Limits = limits ?? Limits,
        Expected = thinksAhead ? Expected : [],
    };

    /// <summary>Somebody who waits as the planner asks for it, from what is known; <see langword="null"/> for whoever is not in the round.</summary>
    public PlacementCandidate? CandidateOf(ParticipantId id, LocalDate referred, FactTimeline facts)
    {
        if (!_order.TryGetValue(id, out int number))
            return null;
        DistrictId? district = facts.Of(StandardFacts.District).LastOrDefault(static told => told.HasValue) is { HasValue: true } told ? new(told.Value) : null;
        return new(id, district, referred)
        {
            Options = NeighbourOf(district) is { } near ? [new(near, 1)] : [],
            Needs = NeedsOf(number, TeamOf(district), NeighbourOf(district)),
            IsWorstOff = WorstOff.Assess(facts, On).Value == Truth.True,
        };
    }

    /// <summary>Those in the queue's order each on the cheapest team with room: what a simple rule would do, with the same needs, agreements and limits.</summary>
    /// <returns>How many get a place.</returns>
    public int PlacedInTurn()
    {
        PlacementPlanner planner = Planner(thinksAhead: false);
        Dictionary<TeamId, int> taken = new(Ongoing);
        int placed = 0;
        foreach (PlacementCandidate person in Waiting.OrderByDescending(static person => person.IsWorstOff).ThenBy(static person => person.Referred).ThenBy(static person => person.Id))
        {
            foreach (ProposedPlacement place in planner.Propose([person], On, taken).Placements)
            {
                taken[place.Team] = taken.GetValueOrDefault(place.Team) + 1;
                placed++;
            }
        }

        return placed;
    }

    /// <summary>Those who take part and have a team on a day.</summary>
    public static IEnumerable<Journey> TakingPart(SyntheticFiles people, LocalDate on) =>
        MergedJourneys.FoldAll(people.Cohort.Entries)
            .Where(journey => journey.Team() is not null && journey.EnrolledIntervals().Any(interval => interval.Start <= on && !(interval.End < on)));

    private TeamId? TeamOf(DistrictId? district) => district is null ? null : _teams.TeamFor(district, On, DistrictCatalog.Stockholm)?.Id;

    // The parties have agreed that the first team of each pair and the second help each other.
    private TeamId? NeighbourOf(DistrictId? district)
    {
        return TeamOf(district) is { } own && (IndexOf(own) ^ 1) is var at && at < _teams.Teams.Length ? _teams.Teams[at].Id : null;
    }

    private int IndexOf(TeamId team) => _teams.Teams.IndexOf(_teams.Find(team)!);

    // The first team of each pair coaches in Arabic, has premises without steps, and handles protected identities.
    private bool IsFirst(TeamId team) => IndexOf(team) % 2 == 0;

    private TeamProfile ProfileOf(MultiCompetenceTeam team)
    {
        bool first = IsFirst(team.Id);
        return new(team.Id)
        {
            CoachingLanguages = first ? [Arabic] : [],
            Accessible = first,
            ProtectedIdentities = first,
            Staff = _staff.GetValueOrDefault(team.Id, []),
        };
    }

    private PlacementNeeds NeedsOf(int number, TeamId? own, TeamId? near) => (number % Tenth) switch
    {
        Language => new() { CoachingLanguage = Arabic },
        Premises => new() { Accessibility = true },
        Protected => new() { ProtectedIdentity = true },
        (Conflict or AlsoConflict) when own is not null && _staff.GetValueOrDefault(own) is [var knows, ..] => new() { ConflictsWithStaff = [knows] },
        Former when near is not null && _staff.GetValueOrDefault(near) is [var before, ..] => new() { FormerCaseworkers = [before] },
        _ => PlacementNeeds.None,
    };

    // Whoever is on the largest team may, by agreement, come to any other one, at the same cost; the others stay where they are.
    private PlacementCandidate AsPlaced(Journey journey)
    {
        Occurrence? referral = journey.Story.FirstOrDefault(static what => what.Body is Referred);
        return new(journey.Id.Participant, (referral?.Body as Referred)?.District, referral?.Happened ?? On)
        {
            Options = journey.Team() == Largest ? [.. _teams.Teams.Where(team => team.Id != Largest).Select(static team => new TeamOption(team.Id, 1))] : [],
        };
    }

    private static ImmutableSortedDictionary<TeamId, ImmutableSortedSet<StaffId>> StaffOf(IEnumerable<Journey> journeys) =>
        journeys.GroupBy(static journey => journey.Team()!).ToImmutableSortedDictionary(
            static team => team.Key,
            static team => team.SelectMany(static journey => journey.Story.Select(static what => what.Body).OfType<CaseworkerAssigned>().Select(static one => one.Staff)).ToImmutableSortedSet());

    private ImmutableArray<ExpectedArrivals> ExpectedOf(SyntheticFiles people)
    {
        (DistrictId District, LocalDate On)[] referred =
        [
            .. people.Cohort.Entries.Where(static entry => entry.Body is Referred { District: not null }).Select(static entry => (((Referred)entry.Body).District!, entry.Happened)),
        ];
        if (referred.Length == 0)
            return [];
        int months = Math.Max(1, (Period.DaysBetween(referred.Min(static one => one.On), referred.Max(static one => one.On)) + 15) / 30);
        return
        [
            .. referred.GroupBy(static one => one.District).OrderBy(static district => district.Key)
                .Select(district => new ExpectedArrivals((district.Count() + (months / 2)) / months, district.Key) { Options = NeighbourOf(district.Key) is { } near ? [new(near, 1)] : [] })
                .Where(static arrivals => arrivals.Count > 0),
        ];
    }

    // The first team of each pair has room for half of those of its own districts who wait, the other for more than its own: so that who goes where matters.
    private ImmutableArray<CapacityLimit> LimitsOf()
    {
        Dictionary<TeamId, int> own = Waiting.Select(person => TeamOf(person.District)).OfType<TeamId>().GroupBy(static team => team).ToDictionary(static team => team.Key, static team => team.Count());
        return
        [
            .. _teams.Teams.Select(team => new CapacityLimit(
                team.Id, Ongoing.GetValueOrDefault(team.Id) + (IsFirst(team.Id) ? Math.Max(1, own.GetValueOrDefault(team.Id) / 2) : (own.GetValueOrDefault(team.Id) * 3 / 2) + 4))),
        ];
    }
}
