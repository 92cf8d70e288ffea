using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Synthetic;

namespace Samverkan.Cli.Tests;

/// <summary>The verbs one after the other, as somebody tries them, for each programme in the box.</summary>
public sealed class EveryProgrammeTests
{
    private static readonly string[] Details = ["recommendations", "planning", "attendance", "outreach", "subsidisedEmployments", "followUps", "merges", "forms"];

    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.All.Select(static programme => programme.Id.Value)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public async Task People_are_drawn_assessed_told_and_reported(string programme)
    {
        using TemporaryFolder folder = new();
        string journeys = folder.File("journeys.jsonl");
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("synthesize", "--programme", programme, "--participants", "80", "--seed", "1", "--out", folder.Path)).ExitCode);
        ToolRun valid = await ToolRun.Of("validate", journeys, folder.File("facts.jsonl"), folder.File("programme.jsonl"));
        Assert.True(valid.ExitCode == ExitCode.Done, valid.Output);
        ToolRun assessed = await ToolRun.Of("assess", "--programme", programme, "--facts", folder.File("facts.jsonl"));
        Assert.Contains(assessed.ExitCode, (int[])[ExitCode.Done, ExitCode.Findings]);
        Assert.Equal("", assessed.Error);
        await SomeAreInSomeNotAndSomeCannotBeTold(programme, folder.File("facts.jsonl"));

        Programme known = ProgrammeCatalog.Find(new(programme))!;
        ImmutableArray<Entry> entries = ReadAll(journeys);
        Instant now = entries.Max(static entry => entry.Recorded);
        ReadingAccess access = new(SyntheticSettings.Of(known).EmploymentService, StandardRoles.Caseworker, StandardPurposes.Coordination);
        ImmutableArray<MergedView> seen = MergedJourneys.FoldAll(Journey.FoldAll(entries).Select(journey => JourneyView.Of(journey.Id, journey.Entries, access, OwnersPolicy.Of(known), now)));
        MergedView[] richest = [.. Richest(seen)];
        Assert.NotEmpty(richest);
        foreach (MergedView one in richest)
            await ToldAsItIsSeen(journeys, one, access, now.InZone(DateTimeZoneProviders.Tzdb["Europe/Stockholm"]).Date);

        ToolRun report = await ToolRun.Of("report", "--programme", programme, "--journeys", journeys, "--log", folder.File("programme.jsonl"), "--format", "json", "--out", folder.File("report"));
        Assert.True(report.ExitCode == ExitCode.Done, report.Error);
        using JsonDocument written = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder.File("report"), "report.json"), TestContext.Current.CancellationToken));
        Assert.Equal(JsonValueKind.Object, written.RootElement.ValueKind);
    }

    private static async Task SomeAreInSomeNotAndSomeCannotBeTold(string programme, string facts)
    {
        LocalDate on = FirstYear.Of(ProgrammeCatalog.Find(new(programme))!).End!.Value;
        ToolRun judged = await ToolRun.Of("assess", "--programme", programme, "--facts", facts, "--on", NodaTime.Text.LocalDatePattern.Iso.Format(on), "--json");
        using JsonDocument document = JsonDocument.Parse(judged.Output);
        Dictionary<string, int> people = document.RootElement.GetProperty("people").EnumerateArray()
            .GroupBy(static person => person.GetProperty("verdict").GetProperty("value").GetString()!).ToDictionary(static group => group.Key, static group => group.Count());
        string mix = string.Join(' ', people.Select(static pair => $"{pair.Key} {pair.Value}"));
        Assert.True(people.GetValueOrDefault("true") >= 10 && people.GetValueOrDefault("false") > 0 && people.GetValueOrDefault("unknown") > 0, mix);
    }

    private static async Task ToldAsItIsSeen(string file, MergedView person, ReadingAccess access, LocalDate on)
    {
        Journey seen = person.Journey;
        string[] reader = ["journey", "--journeys", file, "--participant", person.Participants[^1].ToString(), "--as", access.Who.Value, "--role", access.As.Value, "--purpose", access.For.Value];
        ToolRun json = await ToolRun.Of([.. reader, "--json"]);
        Assert.Equal((ExitCode.Done, ""), (json.ExitCode, json.Error));
        using JsonDocument document = JsonDocument.Parse(json.Output);
        JsonElement told = Assert.Single(document.RootElement.EnumerateArray());
        int[] counts = [seen.Recommendations().Length, seen.PlanningWeeks(on).Length, seen.Attendance().Length, seen.Outreach() is null ? 0 : 1, seen.SubsidisedEmployments().Length, seen.FollowUps([1, 6], on).Length, seen.MergedPersons().Length, seen.AnsweredForms().Length];
        Assert.Equal(
            Details.Zip(counts),
            Details.Select(name => (name, name == "planning" ? told.GetProperty(name).EnumerateArray().Sum(static run => run.GetProperty("weeks").GetInt32()) : told.GetProperty(name).GetArrayLength())));
        Assert.Equal(seen.Story.Length, told.GetProperty("story").GetArrayLength());
        foreach (string language in (string[])["sv", "en", "lättläst"])
        {
            ToolRun text = await ToolRun.Of([.. reader, "--language", language]);
            Assert.Equal((ExitCode.Done, ""), (text.ExitCode, text.Error));
            Assert.DoesNotContain('{', text.Output);
            Assert.True(text.Lines.Length > seen.Story.Length);
        }
    }

    // For each detail the first person who has it, so that each that the programme has is told.
    private static IEnumerable<MergedView> Richest(ImmutableArray<MergedView> all)
    {
        Func<Journey, bool>[] details =
        [
            static journey => !journey.Recommendations().IsEmpty, static journey => journey.Story.Any(static what => what.Body is Core.Journeys.Events.FullTimePlanned),
            static journey => !journey.Attendance().IsEmpty, static journey => journey.Outreach() is not null, static journey => !journey.SubsidisedEmployments().IsEmpty,
            static journey => journey.Episode()?.LastExit is not null, static journey => !journey.MergedPersons().IsEmpty, static journey => !journey.AnsweredForms().IsEmpty,
        ];
        return details.Select(has => all.FirstOrDefault(person => has(person.Journey))).OfType<MergedView>().DistinctBy(static person => person.Journey.Id);
    }

    private static ImmutableArray<Entry> ReadAll(string file)
    {
        using FileStream stream = File.OpenRead(file);
        JourneyReading reading = JourneyFile.Read(stream, file);
        Assert.Empty(reading.Findings);
        return reading.Entries;
    }
}
