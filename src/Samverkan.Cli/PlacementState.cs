using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli;

/// <summary>
/// What a state file tells <c>samverkan place</c>: whom the teams have already and what they can offer, and what is known of those who wait beyond
/// their facts.
/// </summary>
/// <remarks>What is wrong is said by its place in the file and never repeated: it may be personal.</remarks>
internal sealed class PlacementState
{
    /// <summary>The participants of each team.</summary>
    public Dictionary<TeamId, int> Ongoing { get; } = [];

    /// <summary>The participants of each district.</summary>
    public Dictionary<DistrictId, int> OngoingByDistrict { get; } = [];

    /// <summary>What the teams can offer.</summary>
    public List<TeamProfile> Profiles { get; } = [];

    /// <summary>Those who wait; the district is not told here.</summary>
    public Dictionary<ParticipantId, PlacementCandidate> Waiting { get; } = [];

    /// <summary>Reads a state file.</summary>
    /// <exception cref="ToolException">It cannot be used.</exception>
    public static async Task<PlacementState> ReadAsync(Stream stream, TeamPlan plan, DistrictCatalog districts, CancellationToken cancellation)
    {
        PlacementState state = new();
        try
        {
            using JsonDocument document = await JsonDocument.ParseAsync(stream, default, cancellation);
            state.Read(document.RootElement, plan, districts);
        }
        catch (JsonException broken)
        {
            throw Wrong(FormattableString.Invariant($"line {(broken.LineNumber ?? 0) + 1}"), "JSON");
        }

        return state;
    }

    private void Read(JsonElement root, TeamPlan plan, DistrictCatalog districts)
    {
        foreach (JsonProperty part in Properties(root, "$"))
        {
            switch (part.Name)
            {
                case "teams":
                    Each(part, "team", (entry, at) =>
                    {
                        TeamId team = TeamOf(entry, "team", plan, at);
                        if (!Ongoing.TryAdd(team, CountOf(entry, at)))
                            throw Wrong(at, "each team once");
                        Profiles.Add(new(team)
                        {
                            CoachingLanguages = [.. Texts(entry, "languages", at)],
                            Accessible = Flag(entry, "accessible", at),
                            ProtectedIdentities = Flag(entry, "protectedIdentities", at),
                        });
                        Only(entry, at, "team", "ongoing", "languages", "accessible", "protectedIdentities");
                    });
                    break;
                case "districts":
                    Each(part, "district", (entry, at) =>
                    {
                        if (!Slug.TryParse(Text(entry, "district", at), out DistrictId? district) || districts.Districts.All(d => d.Id != district))
                            throw Wrong(at, "a district of the catalogue");
                        if (!OngoingByDistrict.TryAdd(district, CountOf(entry, at)))
                            throw Wrong(at, "each district once");
                        Only(entry, at, "district", "ongoing");
                    });
                    break;
                case "waiting":
                    Each(part, "participant", (entry, at) => Wait(entry, plan, at));
                    break;
                default:
                    throw Wrong("$", "only teams, districts and waiting");
            }
        }
    }

    private void Wait(JsonElement entry, TeamPlan plan, string at)
    {
        if (!ParticipantId.TryParse(Text(entry, "participant", at), out ParticipantId person))
            throw Wrong(at, "a participant's id");
        var options = ImmutableArray.CreateBuilder<TeamOption>();
        foreach (JsonElement option in Entries(entry, "options", at))
        {
            TeamId team = TeamOf(option, "team", plan, at);
            int cost = option.TryGetProperty("cost", out JsonElement given) ? Number(given, at) : 0;
            if (options.Any(o => o.Team == team))
                throw Wrong(at, "each team once among the options");
            options.Add(new(team, cost));
            Only(option, at, "team", "cost");
        }

        PlacementCandidate candidate = new(person, null, Date(entry, "referred", at) ?? throw Wrong(at, "referred: a day"))
        {
            Options = options.ToImmutable(),
            IsWorstOff = Flag(entry, "worstOff", at),
            Needs = new()
            {
                CoachingLanguage = entry.TryGetProperty("coachingLanguage", out _) ? Text(entry, "coachingLanguage", at) : null,
                Accessibility = Flag(entry, "accessibility", at),
                ProtectedIdentity = Flag(entry, "protectedIdentity", at),
                Conflicts = [.. Texts(entry, "conflicts", at).Select(team => TeamNamed(team, plan, at))],
                FormerTeam = entry.TryGetProperty("formerTeam", out _) ? TeamOf(entry, "formerTeam", plan, at) : null,
                EarliestStart = Date(entry, "earliestStart", at),
            },
        };
        Only(entry, at, "participant", "referred", "options", "worstOff", "coachingLanguage", "accessibility", "protectedIdentity", "conflicts", "formerTeam", "earliestStart");
        if (!Waiting.TryAdd(person, candidate))
            throw Wrong(at, "each participant once");
    }

    private static ToolException Wrong(string at, string expected) => ToolException.BadInput($"the state file cannot be used at {at}: {expected} was expected");

    private static JsonElement.ObjectEnumerator Properties(JsonElement element, string at) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : throw Wrong(at, "an object");

    private static void Each(JsonProperty part, string key, Action<JsonElement, string> read)
    {
        if (part.Value.ValueKind != JsonValueKind.Array)
            throw Wrong(part.Name, "a list");
        int index = 0;
        foreach (JsonElement entry in part.Value.EnumerateArray())
        {
            string at = FormattableString.Invariant($"{part.Name}[{index++}]");
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty(key, out _))
                throw Wrong(at, $"an object with {key}");
            read(entry, at);
        }
    }

    private static void Only(JsonElement entry, string at, params string[] known)
    {
        if (Properties(entry, at).Any(p => !known.Contains(p.Name, StringComparer.Ordinal)))
            throw Wrong(at, $"only {string.Join(", ", known)}");
    }

    private static JsonElement.ArrayEnumerator Entries(JsonElement entry, string name, string at)
    {
        if (!entry.TryGetProperty(name, out JsonElement list))
            return default;
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(static e => e.ValueKind == JsonValueKind.Object)
            ? list.EnumerateArray()
            : throw Wrong(at, $"{name}: a list of objects");
    }

    private static IEnumerable<string> Texts(JsonElement entry, string name, string at)
    {
        if (!entry.TryGetProperty(name, out JsonElement list))
            return [];
        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(static e => e.ValueKind == JsonValueKind.String)
            ? list.EnumerateArray().Select(static e => e.GetString()!)
            : throw Wrong(at, $"{name}: a list of texts");
    }

    private static string Text(JsonElement entry, string name, string at) =>
        entry.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : throw Wrong(at, $"{name}: a text");

    private static bool Flag(JsonElement entry, string name, string at) =>
        entry.TryGetProperty(name, out JsonElement flag) && (flag.ValueKind is JsonValueKind.True or JsonValueKind.False ? flag.GetBoolean() : throw Wrong(at, $"{name}: true or false"));

    private static int CountOf(JsonElement entry, string at) => entry.TryGetProperty("ongoing", out JsonElement count) ? Number(count, at) : 0;

    private static int Number(JsonElement number, string at) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int value) && value is >= 0 and <= 1_000_000 ? value : throw Wrong(at, "a whole number from 0 to 1000000");

    private static LocalDate? Date(JsonElement entry, string name, string at)
    {
        if (!entry.TryGetProperty(name, out _))
            return null;
        return LocalDatePattern.Iso.Parse(Text(entry, name, at)).TryGetValue(default, out LocalDate day) ? day : throw Wrong(at, $"{name}: a day");
    }

    private static TeamId TeamOf(JsonElement entry, string name, TeamPlan plan, string at) => TeamNamed(Text(entry, name, at), plan, at);

    private static TeamId TeamNamed(string text, TeamPlan plan, string at) =>
        Slug.TryParse(text, out TeamId? team) && plan.Find(team) is not null ? team : throw Wrong(at, "a team of the programme");
}
