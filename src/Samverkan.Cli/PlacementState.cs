using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>
/// What a state file tells <c>samverkan place</c>: whom the teams and tracks have already, what they can offer and how many they can have, and what is known of
/// those who wait beyond their facts. Its form stands in <c>docs/schemas/placement-state.schema.json</c>.
/// </summary>
/// <remarks>What is wrong is said by its place in the file and never repeated: it may be personal.</remarks>
internal sealed class PlacementState
{
    /// <summary>The name of the format.</summary>
    public const string Format = "samverkan-placement-state";

    private const int FormatVersion = 1;
    private const int Largest = 1_000_000;
    private static readonly KeyValuePair<string, int>[] Formats = [new(Format, FormatVersion)];

    /// <summary>The participants of each team.</summary>
    public Dictionary<TeamId, int> Ongoing { get; } = [];

    /// <summary>The participants of each district.</summary>
    public Dictionary<DistrictId, int> OngoingByDistrict { get; } = [];

    /// <summary>The participants of each track.</summary>
    public Dictionary<TrackId, int> OngoingByTrack { get; } = [];

    /// <summary>What the teams can offer.</summary>
    public List<TeamProfile> Profiles { get; } = [];

    /// <summary>The capacities that managers have stated.</summary>
    public List<CapacityLimit> Limits { get; } = [];

    /// <summary>How many days ahead a place can be given.</summary>
    public int StartWithinDays { get; private set; }

    /// <summary>Those who wait; the district is not told here.</summary>
    public Dictionary<ParticipantId, PlacementCandidate> Waiting { get; } = [];

    /// <summary>The tracks that those who wait could have, where they are told.</summary>
    public Dictionary<ParticipantId, ImmutableArray<TrackOption>> Tracks { get; } = [];

    /// <summary>Reads a state file.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <returns>The state, or <see langword="null"/> when anything is wrong.</returns>
    public static PlacementState? Read(ReadOnlySpan<byte> utf8, FindingList findings)
    {
        if (LocatedJson.Read(utf8, findings) is not { } json || ObjectReader.Open(json, "", findings) is not { } reader)
            return null;
        PlacementState state = new();
        reader.Code("format", Formats);
        reader.Integer("formatVersion", 1, FormatVersion);
        state.StartWithinDays = reader.Integer("startWithinDays", 0, 366, required: false) ?? 0;
        reader.Objects("teams", item => state.ReadTeam(item), required: false);
        reader.Objects("districts", item => ReadOngoing(item, "district", state.OngoingByDistrict), required: false);
        reader.Objects("tracks", item => ReadOngoing(item, "track", state.OngoingByTrack), required: false);
        reader.Objects("limits", item => state.ReadLimit(item), required: false);
        reader.Objects("waiting", item => state.ReadWaiting(item), required: false);
        reader.Close();
        return findings.Count == 0 ? state : null;
    }

    /// <summary>The first place in the state that names something which the programme does not have; <see langword="null"/> when all is there.</summary>
    public string? Outside(TeamPlan? plan, ImmutableArray<TrackId> tracks, DistrictCatalog districts)
    {
        bool Has(TeamId? team) => team is null || plan?.Find(team) is not null;
        bool Serves(DistrictId district) => districts.Districts.Any(d => d.Id == district);
        return !Ongoing.Keys.Concat(Profiles.Select(static p => p.Team)).All(Has) ? "teams"
            : !OngoingByDistrict.Keys.All(Serves) ? "districts"
            : !OngoingByTrack.Keys.All(tracks.Contains) ? "tracks"
            : !Limits.TrueForAll(l => Has(l.Team) && l.Districts.All(Serves)) ? "limits"
            : Waiting.Values.Any(c => !c.Options.All(o => Has(o.Team)) || !Has(c.Needs.FormerTeam) || !c.Needs.Conflicts.All(Has))
                || Tracks.Values.Any(t => !t.All(o => tracks.Contains(o.Track))) ? "waiting"
            : null;
    }

    private static ObjectReader? ReadOngoing<T>(ObjectReader item, string member, Dictionary<T, int> ongoing)
        where T : Slug, ISlug<T>
    {
        T? key = item.Key<T>(member);
        int count = item.Integer("ongoing", 0, Largest) ?? 0;
        if (key is not null && !ongoing.TryAdd(key, count))
            item.Refuse(member, PlacementStateCodes.Twice.With());
        item.Close();
        return item;
    }

    private TeamId? ReadTeam(ObjectReader item)
    {
        TeamId? team = item.Key<TeamId>("team");
        int ongoing = item.Integer("ongoing", 0, Largest, required: false) ?? 0;
        int? places = item.Integer("places", 0, Largest, required: false);
        ImmutableArray<string> languages = Texts(item, "languages");
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
        TeamId? team = item.Key<TeamId>("team");
        TeamRole? role = item.Code<TeamRole>("role", required: false);
        ImmutableArray<DistrictId> districts = item.Keys<DistrictId>("districts", required: false);
        int? participants = item.Integer("participants", 0, Largest);
        if (!districts.IsDefaultOrEmpty && role != TeamRole.SocialWorker)
            item.Refuse("districts", PlacementStateCodes.DistrictsOfAnotherRole.With());
        else if (team is not null && participants is { } stated)
            Limits.Add(new(team, stated) { Role = role, Districts = districts.IsDefault ? [] : districts });
        item.Close();
        return item;
    }

    private ObjectReader? ReadWaiting(ObjectReader item)
    {
        ParticipantId person = default;
        item.Formed("participant", text => ParticipantId.TryParse(text, out person), "00000000000000000000000001");
        NodaTime.LocalDate? referred = item.Date("referred");
        ImmutableArray<TeamOption> options = Options<TeamId, TeamOption>(item, "options", "team", static (team, cost) => new(team, cost));
        ImmutableArray<TrackOption> tracks = Options<TrackId, TrackOption>(item, "tracks", "track", static (track, cost) => new(track, cost));
        bool worstOff = item.Boolean("worstOff", required: false) ?? false;
        PlacementNeeds needs = new()
        {
            CoachingLanguage = item.Text("coachingLanguage", required: false),
            Accessibility = item.Boolean("accessibility", required: false) ?? false,
            ProtectedIdentity = item.Boolean("protectedIdentity", required: false) ?? false,
            Conflicts = item.Keys<TeamId>("conflicts", required: false) is { IsDefault: false } conflicts ? conflicts : [],
            ConflictsWithStaff = Staff(item, "conflictsWithStaff"),
            FormerTeam = item.Key<TeamId>("formerTeam", required: false),
            FormerCaseworkers = Staff(item, "formerCaseworkers"),
            EarliestStart = item.Date("earliestStart", required: false),
        };
        item.Close();
        if (referred is { } day && !Waiting.TryAdd(person, new(person, null, day) { Options = options, IsWorstOff = worstOff, Needs = needs }))
            item.Refuse("participant", PlacementStateCodes.Twice.With());
        if (!tracks.IsEmpty)
            Tracks.TryAdd(person, tracks);
        return item;
    }

    private static ImmutableArray<TOption> Options<TKey, TOption>(ObjectReader item, string member, string key, Func<TKey, int, TOption> made)
        where TKey : Slug, ISlug<TKey>
        where TOption : struct
    {
        HashSet<TKey> seen = [];
        var all = ImmutableArray.CreateBuilder<TOption>();
        item.Objects<object>(
            member,
            option =>
            {
                TKey? id = option.Key<TKey>(key);
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

    private static ImmutableArray<string> Texts(ObjectReader item, string member)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (LocatedJson value in item.Array(member, required: false))
        {
            if (value.Kind == JsonKind.String && !string.IsNullOrWhiteSpace(value.Text))
                all.Add(value.Text);
            else
                item.Refuse(member, FileCodes.EmptyText.With());
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
