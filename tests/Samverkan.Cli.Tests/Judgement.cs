using System.Text.Json;

namespace Samverkan.Cli.Tests;

/// <summary>What <c>samverkan assess</c> says of one person, asked for in text and JSON, Swedish and English.</summary>
/// <param name="Value">true, false or unknown.</param>
/// <param name="Because">Why it is unknown; empty when it is not.</param>
/// <param name="Trace">The verdict with its trace, from the JSON in English.</param>
/// <param name="Swedish">The text in Swedish.</param>
/// <param name="English">The text in English.</param>
/// <param name="Json">The JSON, Swedish and English.</param>
public sealed record Judgement(string Value, string Because, JsonElement Trace, string Swedish, string English, string Json)
{
    /// <summary>Asks in all four ways and checks that they agree with each other and with the exit code.</summary>
    public static async Task<Judgement> Of(string programme, FactLines facts, string on, params string[] options)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("facts.jsonl", facts.Text);
        string[] words = ["assess", "--programme", programme, "--facts", file, "--on", on, .. options.SelectMany(static option => (string[])["--option", option])];
        ToolRun swedish = await ToolRun.Of(words);
        ToolRun english = await ToolRun.Of([.. words, "--language", "en"]);
        ToolRun json = await ToolRun.Of([.. words, "--language", "en", "--json"]);
        ToolRun jsonSwedish = await ToolRun.Of([.. words, "--json"]);
        using JsonDocument document = JsonDocument.Parse(json.Output);
        using JsonDocument documentSwedish = JsonDocument.Parse(jsonSwedish.Output);
        JsonElement verdict = VerdictIn(document);
        string value = verdict.GetProperty("value").GetString()!;
        Assert.Equal(value, VerdictIn(documentSwedish).GetProperty("value").GetString());
        Assert.Equal(on, document.RootElement.GetProperty("on").GetString());
        (int yes, int no, int unknown) = value switch { "true" => (1, 0, 0), "false" => (0, 1, 0), _ => (0, 0, 1) };
        Assert.Equal($"Den {on}: {yes} i målgruppen, {no} inte, {unknown} går inte att avgöra.", swedish.Lines[^1]);
        Assert.Equal($"On {on}: {yes} in the target group, {no} not, {unknown} cannot be told.", english.Lines[^1]);
        Assert.All((ToolRun[])[swedish, english, json, jsonSwedish], run =>
        {
            Assert.Equal(unknown == 1 ? ExitCode.Findings : ExitCode.Done, run.ExitCode);
            Assert.Empty(run.Error);
        });
        string because = verdict.TryGetProperty("because", out JsonElement cause) ? cause.GetString()! : "";
        return new Judgement(value, because, verdict.Clone(), swedish.Output, english.Output, jsonSwedish.Output + json.Output);
    }

    /// <summary>The part of the trace that cites a criterion of the source.</summary>
    public JsonElement Cited(string id) => Everywhere(Trace).Single(part => part.TryGetProperty("id", out JsonElement found) && found.GetString() == id);

    /// <summary>The leaves below a part of the trace.</summary>
    public static IEnumerable<JsonElement> Leaves(JsonElement part) => Everywhere(part).Where(static below => below.TryGetProperty("fact", out _));

    private static IEnumerable<JsonElement> Everywhere(JsonElement part) =>
        part.TryGetProperty("parts", out JsonElement parts) ? parts.EnumerateArray().SelectMany(Everywhere).Prepend(part) : [part];

    private static JsonElement VerdictIn(JsonDocument document)
    {
        JsonElement person = Assert.Single(document.RootElement.GetProperty("people").EnumerateArray());
        Assert.Equal(FactLines.Person, person.GetProperty("participant").GetString());
        return person.GetProperty("verdict");
    }
}
