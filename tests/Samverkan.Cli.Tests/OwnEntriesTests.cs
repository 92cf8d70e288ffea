using System.Text.Json;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary>What <c>samverkan journey</c> tells of an integrator's own entries and own forms.</summary>
public sealed class OwnEntriesTests
{
    private static readonly UnknownEvent Visit = new(
        "acme.homeVisit", 1, """{"minutes":45,"withInterpreter":true,"topics":["boende","ekonomi"],"place":{"kind":"home","note":"två\ntrappor"},"none":null}""");

    private static readonly FormAnswered Survey = new(
        new("our-survey"), 2, Respondent.Participant, [new(new("works"), AnswerValue.Of(true))]);

    [Fact]
    public async Task An_own_kind_is_told_by_its_name_and_its_fields()
    {
        using TemporaryFolder folder = new();
        string file = Lines().Write(folder);
        ToolRun swedish = await Read(file);
        Assert.Equal((ExitCode.Done, ""), (swedish.ExitCode, swedish.Error));
        Assert.Contains("2025-02-10  homeVisit (acme): minutes 45; withInterpreter ja; topics boende, ekonomi; place.kind home; place.note två trappor", swedish.Lines);
        Assert.Contains("withInterpreter yes", (await Read(file, "--language", "en")).Output, StringComparison.Ordinal);
        Assert.Contains("2025-02-11  homeVisit (acme): minutes 50 (rättat)", swedish.Lines);
    }

    [Fact]
    public async Task Programs_get_the_fields_of_an_own_kind_and_of_no_other()
    {
        using TemporaryFolder folder = new();
        using JsonDocument document = JsonDocument.Parse((await Read(Lines().Write(folder), "--json")).Output);
        JsonElement[] story = [.. document.RootElement[0].GetProperty("story").EnumerateArray()];
        JsonElement visit = story.First(static what => what.GetProperty("kind").GetString() == "acme.homeVisit");
        Assert.Equal(
            [("minutes", "45"), ("withInterpreter", "true"), ("topics", "boende, ekonomi"), ("place.kind", "home"), ("place.note", "två trappor")],
            visit.GetProperty("fields").EnumerateArray().Select(static field => (field.GetProperty("name").GetString(), field.GetProperty("value").GetString())));
        Assert.All(story, static what => Assert.Equal(what.GetProperty("kind").GetString() == "acme.homeVisit", what.TryGetProperty("fields", out _)));
    }

    [Fact]
    public async Task Whoever_may_not_read_of_health_sees_nothing_of_an_own_kind()
    {
        using TemporaryFolder folder = new();
        ToolRun outside = await ToolRun.Of(Words(Lines().Write(folder), "af", "line-manager", "operational-follow-up"));
        Assert.DoesNotContain("homeVisit", outside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_form_is_told_in_its_own_words_when_it_is_given()
    {
        using TemporaryFolder folder = new();
        string file = Lines().Write(folder);
        string form = Path.Combine(Mistakes, "form.json");
        Assert.Contains("works ja", (await Read(file)).Lines);
        ToolRun given = await Read(file, "--form", form);
        Assert.Equal((ExitCode.Done, ""), (given.ExitCode, given.Error));
        Form known = FormOf(form);
        string asked = known.Questions.Single(static question => question.Id.Value == "works").Text.Swedish.ReplaceLineEndings(" ");
        Assert.Contains($"{asked} ja", given.Lines);
        Assert.Contains(given.Lines, line => line.StartsWith($"{known.Name.Swedish}, 2025-02-12", StringComparison.Ordinal));
        Assert.Contains(given.Lines, line => line.StartsWith($"2025-02-12  formulär, version 2: {known.Name.Swedish};", StringComparison.Ordinal));
        using JsonDocument document = JsonDocument.Parse((await Read(file, "--form", form, "--json")).Output);
        JsonElement answer = Assert.Single(document.RootElement[0].GetProperty("forms").EnumerateArray()).GetProperty("answers").EnumerateArray().First(static line => line.GetProperty("key").GetString() == "works");
        Assert.Equal((asked, "ja"), (answer.GetProperty("question").GetString(), answer.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_form_that_is_none_or_is_known_already_is_refused_and_nothing_is_told()
    {
        using TemporaryFolder folder = new();
        string file = Lines().Write(folder);
        string form = Path.Combine(Mistakes, "form.json");
        ToolRun twice = await Read(file, "--form", form, "--form", form);
        Assert.Equal((ExitCode.BadInput, ""), (twice.ExitCode, twice.Output));
        ToolRun none = await Read(file, "--form", file);
        Assert.Equal((ExitCode.BadInput, ""), (none.ExitCode, none.Output));
        Assert.Contains("SAM10", none.Error, StringComparison.Ordinal);
    }

    private static string Mistakes => Path.Combine(Path.GetDirectoryName(Here())!, "Mistakes");

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string here = "") => here;

    private static Form FormOf(string path)
    {
        Core.Files.FindingList findings = new("form.json");
        Form? form = FormReader.Read(File.ReadAllBytes(path), findings);
        Assert.Equal(0, findings.Count);
        return form!;
    }

    private static JourneyLines Lines() => new JourneyLines()
        .Add("2025-02-01", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-02-01")), ConsentForm.Written))
        .Add("2025-02-03", new Started())
        .Add("2025-02-10", Visit)
        .Add("2025-02-10", new UnknownEvent("acme.homeVisit", 1, """{"minutes":5}"""))
        .Add("2025-02-11", new EntryCorrected(EntryId.FromBits(4), JourneyLines.Day("2025-02-11"), new UnknownEvent("acme.homeVisit", 1, """{"minutes":50}""")), category: DataCategory.Health)
        .Add("2025-02-12", Survey);

    private static Task<ToolRun> Read(string file, params string[] more) => ToolRun.Of([.. Words(file, "af", "caseworker", "coordination"), .. more]);

    private static string[] Words(string file, string domain, string role, string purpose) =>
        ["journey", "--journeys", file, "--participant", JourneyLines.Person(7).ToString(), "--as", domain, "--role", role, "--purpose", purpose];
}
