using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>
/// What a state file tells <c>samverkan place</c>: whom the teams and tracks have already, what they can offer and how many they can have, and what is known of
/// those who wait beyond their facts; who is where already, when places are to be changed as little as possible; and who is expected later. Its form stands in <c>docs/schemas/placement-state.schema.json</c>.
/// </summary>
/// <remarks>What is wrong is said by its place in the file and never repeated: it may be personal.</remarks>
internal sealed partial class PlacementState(PlacementNames? names = null)
{
    /// <summary>The name of the format.</summary>
    public const string Format = "samverkan-placement-state";

    private const int FormatVersion = 1;
    private const int Largest = 1_000_000;

    /// <summary>The participants of each team.</summary>
    public Dictionary<TeamId, int> Ongoing { get; } = [];

    /// <summary>The participants of each district, on the team where they are when that is told.</summary>
    public Dictionary<TeamDistrict, int> OngoingByDistrict { get; } = [];

    /// <summary>The participants of each track.</summary>
    public Dictionary<TrackId, int> OngoingByTrack { get; } = [];

    /// <summary>The places that managers have stated for tracks.</summary>
    public Dictionary<TrackId, int> TrackPlaces { get; } = [];

    /// <summary>What the teams can offer.</summary>
    public List<TeamProfile> Profiles { get; } = [];

    /// <summary>What the tracks can offer.</summary>
    public List<TrackProfile> TrackProfiles { get; } = [];

    /// <summary>The capacities that managers have stated.</summary>
    public List<CapacityLimit> Limits { get; } = [];

    /// <summary>How many participants a full-time position of a role can have, where it is told.</summary>
    public Dictionary<TeamRole, int> Norm { get; } = [];

    /// <summary>The working time that managers have stated.</summary>
    public List<StatedWorkingTime> WorkingTimes { get; } = [];

    /// <summary>Those who have a place already, with the district when it is told.</summary>
    public Dictionary<ParticipantId, PlacedAlready> Placed { get; } = [];

    /// <summary>Those who are expected later.</summary>
    public List<ExpectedArrivals> Expected { get; } = [];

    /// <summary>How many days ahead a place can be given.</summary>
    public int StartWithinDays { get; private set; }

    /// <summary>Those who wait; the district is not told here.</summary>
    public Dictionary<ParticipantId, PlacementCandidate> Waiting { get; } = [];

    /// <summary>The tracks that those who wait could have, where they are told.</summary>
    public Dictionary<ParticipantId, ImmutableArray<TrackOption>> Tracks { get; } = [];

    /// <summary>Which needs the file states of each person, also as none.</summary>
    public Dictionary<ParticipantId, ImmutableHashSet<PlacementNeed>> Stated { get; } = [];

    /// <summary>Reads a state file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="names">What the programme has; <see langword="null"/> when it is not known which programme it is for.</param>
    /// <returns>The state, or <see langword="null"/> when anything is wrong.</returns>
    public static PlacementState? Read(ReadOnlySpan<byte> utf8, FindingList findings, PlacementNames? names = null)
    {
        if (ObjectReader.OpenFile(utf8, Format, FormatVersion, findings) is not { } reader)
            return null;
        PlacementState state = new(names);
        state.StartWithinDays = reader.Integer("startWithinDays", 0, 366, required: false) ?? 0;
        reader.Objects("teams", item => state.ReadTeam(item), required: false);
        reader.Objects("districts", item => state.ReadDistrict(item), required: false);
        reader.Objects("tracks", item => state.ReadTrack(item), required: false);
        reader.Objects("limits", item => state.ReadLimit(item), required: false);
        reader.Objects("norm", item => state.ReadNorm(item), required: false);
        reader.Objects("workingTime", item => state.ReadWorkingTime(item), required: false);
        reader.Objects("placed", item => state.ReadPlaced(item), required: false);
        reader.Objects("waiting", item => state.ReadWaiting(item), required: false);
        reader.Objects("expected", item => state.ReadExpected(item), required: false);
        reader.Close();
        return findings.Count == 0 ? state : null;
    }

    private ObjectReader? ReadDistrict(ObjectReader item)
    {
        DistrictId? district = Known(item, "district", item.Key<DistrictId>("district"));
        TeamId? team = Known(item, "team", item.Key<TeamId>("team", required: false));
        int count = item.Integer("ongoing", 0, Largest) ?? 0;
        // Without a team it is the district's own, so that a team beside it could be the same.
        if (district is not null && (OngoingByDistrict.Keys.Any(of => of.District == district && (of.Team is null || team is null)) || !OngoingByDistrict.TryAdd(new(district, team), count)))
            item.Refuse("district", PlacementStateCodes.Twice.With());
        item.Close();
        return item;
    }

    private ObjectReader? ReadTrack(ObjectReader item)
    {
        TrackId? track = Known(item, "track", item.Key<TrackId>("track"));
        int count = item.Integer("ongoing", 0, Largest) ?? 0;
        int? places = item.Integer("places", 0, Largest, required: false);
        ImmutableArray<LanguageTag> languages = Languages(item, "languages");
        bool accessible = item.Boolean("accessible", required: false) ?? false;
        bool protects = item.Boolean("protectedIdentities", required: false) ?? false;
        ImmutableArray<StaffId> staff = Staff(item, "staff");
        if (track is not null && !OngoingByTrack.TryAdd(track, count))
            item.Refuse("track", PlacementStateCodes.Twice.With());
        else if (track is not null && places is { } stated)
            TrackPlaces.Add(track, stated);
        if (track is not null)
            TrackProfiles.Add(new(track) { CoachingLanguages = [.. languages], Accessible = accessible, ProtectedIdentities = protects, Staff = [.. staff] });
        item.Close();
        return item;
    }

    private TeamId? ReadTeam(ObjectReader item)
    {
        TeamId? team = Known(item, "team", item.Key<TeamId>("team"));
        int ongoing = item.Integer("ongoing", 0, Largest, required: false) ?? 0;
        int? places = item.Integer("places", 0, Largest, required: false);
        ImmutableArray<LanguageTag> languages = Languages(item, "languages");
        bool accessible = item.Boolean("accessible", required: false) ?? false;
        bool protects = item.Boolean("protectedIdentities", required: false) ?? false;
        ImmutableArray<StaffId> staff = Staff(item, "staff");
        item.Close();
        if (team is null)
            return null;
        if (!Ongoing.TryAdd(team, ongoing))
            item.Refuse("team", PlacementStateCodes.Twice.With());
        Profiles.Add(new(team) { CoachingLanguages = [.. languages], Accessible = accessible, ProtectedIdentities = protects, Staff = [.. staff] });
        if (places is { } stated)
            Limits.Add(new(team, stated));
        return team;
    }

    private ObjectReader? ReadLimit(ObjectReader item)
    {
        TeamId? team = Known(item, "team", item.Key<TeamId>("team"));
        TeamRole? role = item.Code<TeamRole>("role", required: false);
        ImmutableArray<DistrictId> districts = Known(item, "districts", item.Keys<DistrictId>("districts", required: false));
        int? participants = item.Integer("participants", 0, Largest);
        if (!districts.IsDefaultOrEmpty && role != TeamRole.SocialWorker)
            item.Refuse("districts", PlacementStateCodes.DistrictsOfAnotherRole.With());
        else if (team is not null && participants is { } stated)
            Limits.Add(new(team, stated) { Role = role, Districts = districts.IsDefault ? [] : districts });
        item.Close();
        return item;
    }

    private ImmutableArray<TOption> Options<TKey, TOption>(ObjectReader item, string member, string key, Func<TKey, int, TOption> made)
        where TKey : Slug, ISlug<TKey>
        where TOption : struct
    {
        HashSet<TKey> seen = [];
        var all = ImmutableArray.CreateBuilder<TOption>();
        item.Objects<object>(
            member,
            option =>
            {
                TKey? id = Known(option, key, option.Key<TKey>(key));
                int cost = option.Integer("cost", 0, Largest, required: false) ?? 0;
                if (id is not null && seen.Add(id))
                    all.Add(made(id, cost));
                else if (id is not null)
                    option.Refuse(key, PlacementStateCodes.Twice.With());
                option.Close();
                return option;
            },
            required: false);
        return all.ToImmutable();
    }

    // What the programme does not have is a finding at its place, with what it has.
    private T? Known<T>(ObjectReader item, string member, T? key)
        where T : Slug
    {
        if (key is null || names is null || names.Has(key))
            return key;
        item.Refuse(member, PlacementStateCodes.NotInProgramme.With(names.Like(key)));
        return null;
    }

    private ImmutableArray<T> Known<T>(ObjectReader item, string member, ImmutableArray<T> keys)
        where T : Slug => keys.IsDefault ? [] : [.. keys.Where(key => Known(item, member, key) is not null)];

    private static ImmutableArray<LanguageTag> Languages(ObjectReader item, string member)
    {
        var all = ImmutableArray.CreateBuilder<LanguageTag>();
        ImmutableArray<LocatedJson> values = item.Array(member, required: false);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i].Kind == JsonKind.String && LanguageTag.TryParse(values[i].Text, out LanguageTag? language))
                all.Add(language);
            else
                item.Findings.Add(values[i].Position, $"{item.PathOf(member)}[{FindingList.Number(i)}]", FileCodes.BrokenForm.With("ar"));
        }

        return all.ToImmutable();
    }

    private static ImmutableArray<StaffId> Staff(ObjectReader item, string member)
    {
        var all = ImmutableArray.CreateBuilder<StaffId>();
        foreach (LocatedJson value in item.Array(member, required: false))
        {
            if (value.Kind == JsonKind.String && StaffId.TryParse(value.Text, out StaffId staff))
                all.Add(staff);
            else
                item.Refuse(member, FileCodes.BrokenId.With());
        }

        return all.ToImmutable();
    }
}
