using System.Collections.Immutable;
using System.Text.Json;

namespace Samverkan.Core.Tests.Programmes;

/// <summary>One provision of <c>docs/provisions.json</c>: what a programme's document says, and what carries it.</summary>
public sealed record Provision(
    string Id, string Programme, string Document, string Section, string Swedish, string English, string Confidence, string Kind, string Where, string Why, string Package,
    ImmutableArray<string> Members)
{
    public const string DataFile = "docs/provisions.json";

    public static IReadOnlyList<Provision> ReadAll()
    {
        using JsonDocument file = JsonDocument.Parse(RepositoryFile.Read(DataFile));
        Assert.Equal("samverkan-provisions", file.RootElement.GetProperty("format").GetString());
        return [.. file.RootElement.GetProperty("provisions").EnumerateArray().Select(Read)];
    }

    /// <summary>All that a type carries this by: the type, its members, and entries of the journey (<c>entry:</c>) or of the programme's log (<c>log:</c>).</summary>
    public IEnumerable<string> Needs => Kind != "type"
        ? []
        : Members.Select(member => member.Contains('.', StringComparison.Ordinal) || member.Contains(':', StringComparison.Ordinal) ? member : $"{Where}.{member}").Prepend(Where);

    public override string ToString() => Id;

    private static Provision Read(JsonElement item)
    {
        JsonElement carrier = item.GetProperty("carrier");
        return new Provision(
            Text(item, "id"), Text(item, "programme"), Text(item, "document"), Text(item, "section"), Text(item.GetProperty("says"), "sv"),
            Text(item.GetProperty("says"), "en"), Text(item, "confidence"), Text(carrier, "kind"), Text(carrier, "where"),
            carrier.TryGetProperty("why", out JsonElement why) ? why.GetString()! : "",
            carrier.TryGetProperty("package", out JsonElement package) ? package.GetString()! : "",
            carrier.TryGetProperty("members", out JsonElement members) ? [.. members.EnumerateArray().Select(static member => member.GetString()!)] : []);
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
