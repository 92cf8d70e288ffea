using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <content>The people: those who have a place, those who wait, those who are expected; and what their number hangs on.</content>
internal sealed partial class PlacementState
{
    private static readonly ImmutableArray<(string Member, PlacementNeed Need)> Members =
    [
        ("coachingLanguage", PlacementNeed.CoachingLanguage), ("accessibility", PlacementNeed.Accessibility), ("protectedIdentity", PlacementNeed.ProtectedIdentity),
        ("conflicts", PlacementNeed.ConflictOfInterest), ("formerTeam", PlacementNeed.FormerTeam), ("formerCaseworkers", PlacementNeed.FormerCaseworkers),
    ];

    private ObjectReader? ReadNorm(ObjectReader item)
    {
        TeamRole? role = item.Code<TeamRole>("role");
        int? caseload = item.Integer("participantsPerFullTime", 1, Matching.MatchingOptions.LargestCaseload);
        item.Close();
        if (role is { } of && caseload is { } told && !Norm.TryAdd(of, told))
            item.Refuse("role", PlacementStateCodes.Twice.With());
        return item;
    }

    private ObjectReader? ReadWorkingTime(ObjectReader item)
    {
        TeamId? team = Known(item, "team", item.Key<TeamId>("team"));
        TeamRole? role = item.Code<TeamRole>("role");
        ImmutableArray<DistrictId> districts = Known(item, "districts", item.Keys<DistrictId>("districts", required: false));
        int? percent = item.Integer("percent", 1, 100);
        item.Close();
        if (team is null || role is not { } of || percent is not { } share)
            return item;
        StatedWorkingTime told = new(team, of, share) { Districts = districts };
        if (names is null || names.Has(told))
            WorkingTimes.Add(told);
        else
            item.Refuse("role", PlacementStateCodes.NoSuchPlace.With(names.PlacesOf(team)));
        return item;
    }

    private ObjectReader? ReadPlaced(ObjectReader item)
    {
        ParticipantId person = Participant(item);
        TeamId? team = Known(item, "team", item.Key<TeamId>("team", required: false));
        TrackId? track = Known(item, "track", item.Key<TrackId>("track", required: false));
        LocalDate? since = item.Date("since");
        LocalDate? referred = item.Date("referred", required: false);
        DistrictId? district = Known(item, "district", item.Key<DistrictId>("district", required: false));
        PlacementCandidate candidate = ReadPerson(item, new(person, district, referred ?? since ?? default));
        bool isNowhere = names is null ? item.Any("team", required: false) is null && item.Any("track", required: false) is null : item.Any(names.HasTeams ? "team" : "track", required: false) is null;
        item.Close();
        if (isNowhere)
            item.Refuse("team", PlacementStateCodes.PlacedNowhere.With());
        if (!Placed.TryAdd(person, new(candidate, team, track)))
            item.Refuse("participant", PlacementStateCodes.Twice.With());
        return item;
    }

    private ObjectReader? ReadWaiting(ObjectReader item)
    {
        ParticipantId person = Participant(item);
        LocalDate? referred = item.Date("referred");
        PlacementCandidate candidate = ReadPerson(item, new(person, null, referred ?? default));
        item.Close();
        // Whoever has a place does not wait.
        if (referred is not null && (Placed.ContainsKey(person) || !Waiting.TryAdd(person, candidate)))
            item.Refuse("participant", PlacementStateCodes.Twice.With());
        return item;
    }

    private ObjectReader? ReadExpected(ObjectReader item)
    {
        int? count = item.Integer("count", 0, ExpectedArrivals.Largest);
        DistrictId? district = Known(item, "district", item.Key<DistrictId>("district", required: false));
        ImmutableArray<TeamOption> options = TeamOptions(item);
        PlacementNeeds needs = ReadNeeds(item);
        item.Close();
        if (count is { } many)
            Expected.Add(new(many, district) { Options = options, Needs = needs });
        return item;
    }

    // What is told alike of whoever waits and whoever has a place.
    private PlacementCandidate ReadPerson(ObjectReader item, PlacementCandidate person)
    {
        ImmutableArray<TeamOption> options = TeamOptions(item);
        ImmutableArray<TrackOption> tracks = Options<TrackId, TrackOption>(item, "tracks", "track", static (track, cost) => new(track, cost));
        if (!tracks.IsEmpty)
            Tracks.TryAdd(person.Id, tracks);
        Stated.TryAdd(person.Id, [.. Members.Where(member => item.Any(member.Member, required: false) is not null).Select(static member => member.Need)]);
        return person with
        {
            Options = options,
            IsWorstOff = item.Boolean("worstOff", required: false) ?? false,
            Needs = ReadNeeds(item) with { EarliestStart = item.Date("earliestStart", required: false) },
        };
    }

    private PlacementNeeds ReadNeeds(ObjectReader item)
    {
        LanguageTag? language = null;
        item.Formed("coachingLanguage", text => LanguageTag.TryParse(text, out language), "ar", required: false);
        return new()
        {
            CoachingLanguage = language,
            Accessibility = item.Boolean("accessibility", required: false) ?? false,
            ProtectedIdentity = item.Boolean("protectedIdentity", required: false) ?? false,
            Conflicts = Known(item, "conflicts", item.Keys<TeamId>("conflicts", required: false)),
            ConflictsWithStaff = Staff(item, "conflictsWithStaff"),
            FormerTeam = Known(item, "formerTeam", item.Key<TeamId>("formerTeam", required: false)),
            FormerCaseworkers = Staff(item, "formerCaseworkers"),
        };
    }

    private ImmutableArray<TeamOption> TeamOptions(ObjectReader item) => Options<TeamId, TeamOption>(item, "options", "team", static (team, cost) => new(team, cost));

    private static ParticipantId Participant(ObjectReader item)
    {
        ParticipantId person = default;
        item.Formed("participant", text => ParticipantId.TryParse(text, out person), "00000000000000000000000001");
        return person;
    }
}
