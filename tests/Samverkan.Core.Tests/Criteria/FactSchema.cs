using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

/// <summary>Makes <c>docs/schemas/facts.schema.json</c> from the facts that the reader knows.</summary>
internal static class FactSchema
{
    public const string File = "docs/schemas/facts.schema.json";

    private const string Key = "[a-z0-9]([a-z0-9./:-]{0,94}[a-z0-9])?";
    private const string Day = "(19[0-9]{2}|2[01][0-9]{2}|2200)-[0-9]{2}-[0-9]{2}";

    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Make()
    {
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Fact",
            ["description"] = "One line of facts.jsonl: a fact about a participant, for the days on which it holds, and when it became known. A declined answer stands in the place of a value.",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["participant"] = Text("^[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}$"),
                ["fact"] = new JsonObject { ["type"] = "string", ["maxLength"] = Slug.MaximumLength },
                ["value"] = new JsonObject { ["type"] = new JsonArray("boolean", "integer", "string") },
                ["declined"] = new JsonObject { ["type"] = "boolean" },
                ["from"] = Text($"^{Day}$"),
                ["to"] = new JsonObject { ["type"] = new JsonArray("string", "null"), ["pattern"] = $"^{Day}$" },
                ["known"] = Text($"^{Day}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}(\\.[0-9]{{1,9}})?Z$"),
            },
            ["required"] = new JsonArray("participant", "fact", "from", "known"),
            ["additionalProperties"] = false,
            ["allOf"] = new JsonArray(
                new JsonObject
                {
                    ["oneOf"] = new JsonArray(
                        new JsonObject { ["required"] = new JsonArray("value"), ["properties"] = new JsonObject { ["declined"] = new JsonObject { ["enum"] = new JsonArray(false) } } },
                        new JsonObject
                        {
                            ["required"] = new JsonArray("declined"),
                            ["properties"] = new JsonObject { ["declined"] = new JsonObject { ["enum"] = new JsonArray(true) } },
                            ["not"] = new JsonObject { ["required"] = new JsonArray("value") },
                        }),
                },
                new JsonObject { ["anyOf"] = new JsonArray([.. Shapes()]) }),
        };
        return schema.ToJsonString(Writing) + "\n";
    }

    private static IEnumerable<JsonNode> Shapes()
    {
        yield return Shape(
            Among(FactCatalog.Standard.Facts.Where(static fact => fact.ValueType == typeof(bool)).Select(static fact => fact.Key)),
            new JsonObject { ["type"] = "boolean" });
        yield return Shape(
            Text($"^({string.Join('|', StandardFacts.EnrolledInPrefix, StandardFacts.CriterionMetPrefix, StandardFacts.StartedInPrefix, StandardFacts.EndedInPrefix, StandardFacts.CompletedInPrefix, StandardFacts.AnsweredPrefix)}){Key}$"),
            new JsonObject { ["type"] = "boolean" });
        yield return Shape(Text($"^{StandardFacts.AnswerPrefix}{Key}/[a-z0-9]([a-z0-9.:-]{{0,94}}[a-z0-9])?$"), new JsonObject { ["type"] = "boolean" });
        foreach (Fact fact in FactCatalog.Standard.Facts.Where(static fact => fact.ValueType != typeof(bool)))
            yield return Shape(Among([fact.Key]), Value(fact));
    }

    private static JsonObject Shape(JsonObject key, JsonObject value) =>
        new() { ["properties"] = new JsonObject { ["fact"] = key, ["value"] = value } };

    private static JsonObject Value(Fact fact) =>
        fact.ValueType == typeof(int) ? new JsonObject { ["type"] = "integer", ["minimum"] = fact.Minimum, ["maximum"] = fact.Maximum }
        : fact.ValueType == typeof(LocalDate) ? Text($"^{Day}$")
        : fact.HasOnlyNamedValues ? Among(fact.ValueNames.Keys)
        : new JsonObject { ["type"] = "string", ["minLength"] = 1 };

    private static JsonObject Among(IEnumerable<string> values) => new() { ["enum"] = new JsonArray([.. values.Select(static value => JsonValue.Create(value))]) };

    private static JsonObject Text(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };
}
