using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>
/// What the parts of the definitions said when somebody last read the list of provisions against them. A part's digest leaves out the
/// parts that other provisions point to, so that a change is told of exactly one provision.
/// </summary>
internal static class ProvisionDigests
{
    public const string DataFile = "tests/Samverkan.Core.Tests/Programmes/provision-digests.tsv";

    /// <summary>The digests on file, by provision.</summary>
    public static Dictionary<string, string> ReadAll() => RepositoryFile.Read(DataFile)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Split('\t'))
        .ToDictionary(static cells => cells[0], static cells => cells[1], StringComparer.Ordinal);

    /// <summary>The provisions of a programme that its definition does not carry, or carries otherwise than the digests say.</summary>
    public static IEnumerable<string> NotCarried(JsonNode definition, IReadOnlyList<Provision> ofProgramme, IReadOnlyDictionary<string, string> digests)
    {
        foreach (Provision provision in ofProgramme)
        {
            if (Resolve(definition, provision.Where) is not { } part || !digests.TryGetValue(provision.Id, out string? digest) || digest != Of(part, provision.Where, ofProgramme))
                yield return provision.Id;
        }
    }

    /// <summary>The digest of a part.</summary>
    public static string Of(JsonNode part, string pointer, IReadOnlyList<Provision> ofProgramme)
    {
        JsonNode own = part.DeepClone();
        foreach (Provision other in ofProgramme.Where(other => other.Where.StartsWith(pointer + "/", StringComparison.Ordinal)))
            Remove(own, other.Where[pointer.Length..]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own.ToJsonString())))[..12];
    }

    /// <summary>The digest of a form: all that it asks, of whom and in which words.</summary>
    public static string Of(JsonNode form) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToJsonString())))[..12];

    /// <summary>The provisions carried by forms that are not there, or ask something else than the digests say.</summary>
    public static IEnumerable<string> NotAsked(IReadOnlyDictionary<string, JsonNode> forms, IEnumerable<Provision> carried, IReadOnlyDictionary<string, string> digests) => carried
        .Where(provision => !forms.TryGetValue(provision.Where, out JsonNode? form) || !digests.TryGetValue(provision.Id, out string? digest) || digest != Of(form))
        .Select(static provision => provision.Id);

    /// <summary>The part at a pointer, or <see langword="null"/>.</summary>
    public static JsonNode? Resolve(JsonNode? from, string pointer)
    {
        JsonNode? at = from;
        foreach (string step in pointer.Split('/').Skip(1))
        {
            at = at switch
            {
                JsonObject members when members.TryGetPropertyValue(step, out JsonNode? member) => member,
                JsonArray items when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Count => items[index],
                _ => null,
            };
            if (at is null)
                return null;
        }

        return at;
    }

    /// <summary>Takes a part away. An item of an array leaves an empty place, so that the others keep their pointers.</summary>
    public static void Remove(JsonNode from, string pointer) => Replace(from, pointer, null);

    /// <summary>Puts something else in the place of a part; with nothing in its place it is taken away.</summary>
    public static void Replace(JsonNode from, string pointer, JsonNode? with)
    {
        int last = pointer.LastIndexOf('/');
        string step = pointer[(last + 1)..];
        switch (Resolve(from, pointer[..last]))
        {
            case JsonObject members when with is null: members.Remove(step); break;
            case JsonObject members: members[step] = with; break;
            case JsonArray items: items[int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture)] = with; break;
        }
    }
}
