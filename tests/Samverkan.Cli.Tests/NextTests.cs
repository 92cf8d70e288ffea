using System.Text;
using System.Text.Json;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan next</c>: what could come next, why, and nothing of what the reader may not see.</summary>
public sealed class NextTests
{
    private const string Nothing = "Här finns inget som du får se.\n";

    [Fact]
    public async Task A_caseworker_is_told_what_fits_and_why_in_both_languages()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Next(folder, "af");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("- coaching Jobbcoachning, 2025-03-10–2025-05-30: passar; ingår i det som tillsammans är bäst", run.Lines);
        Assert.Contains("    ja SAM3101: svarar mot det som kartläggningen visar: arbete [ESF-ansökan Stockholmskraften, Metod: Multikompetenta team, gemensam kartläggning och samordnad planering]", run.Lines);
        Assert.Contains("- arbetsgivare: kartläggningen visar arbete; 42 dagar utan någon sådan kontakt som läsaren får se", run.Lines);
        Assert.Contains(run.Lines, static line => line.StartsWith("- full Heltid, ", StringComparison.Ordinal) && line.Contains("SAM3104", StringComparison.Ordinal));
        ToolRun english = await Next(folder, "af", "--language", "en");
        Assert.Contains("- coaching Jobbcoachning, 2025-03-10–2025-05-30: fits; among those that together are best", english.Lines);
        Assert.Contains("    yes SAM3103: 5 of 8 places are free [Samverkan: programmets definition]", english.Lines);
    }

    [Fact]
    public async Task For_programs_it_is_json()
    {
        using TemporaryFolder folder = new();
        using JsonDocument document = JsonDocument.Parse((await Next(folder, "af", "--json")).Output);
        JsonElement proposal = Assert.Single(document.RootElement.EnumerateArray());
        JsonElement step = Assert.Single(proposal.GetProperty("steps").EnumerateArray());
        Assert.Equal(("coaching", "true", true), (step.GetProperty("offer").GetString(), step.GetProperty("fits").GetString(), step.GetProperty("together").GetBoolean()));
        Assert.All(step.GetProperty("reasons").EnumerateArray(), static reason => Assert.Matches("^SAM31[0-9]{2}$", reason.GetProperty("code").GetString()!));
        Assert.Equal("employer", Assert.Single(proposal.GetProperty("contacts").EnumerateArray()).GetProperty("contact").GetString());
        Assert.Equal("2025-03-10", step.GetProperty("begins").GetString());
        JsonElement[] not = [.. proposal.GetProperty("notProposed").EnumerateArray()];
        Assert.Equal(["studio", "full"], not.Select(static one => one.GetProperty("offer").GetString()));
        Assert.Equal("oneStart", not[0].GetProperty("intake").GetString());
        Assert.False(not[1].TryGetProperty("intake", out _));
    }

    [Fact]
    public async Task Whoever_may_see_nothing_gets_the_words_for_a_person_who_is_not_there()
    {
        using TemporaryFolder folder = new();
        ToolRun denied = await Next(folder, "fk");
        Assert.Equal((ExitCode.Done, Nothing, ""), (denied.ExitCode, denied.Output, denied.Error));
        Assert.Equal(denied, await Run(folder, "af", 8));
        Assert.Equal("[]\n", (await Next(folder, "fk", "--json")).Output);
    }

    [Fact]
    public async Task What_another_body_recorded_shows_in_nothing_but_that_something_is_withheld()
    {
        using TemporaryFolder folder = new();
        ToolRun alone = await Next(folder, "af");
        Journeys().Add("2025-02-01", new ActivityStarted(new("h"), ActivityKind.Health, WeeklyHours: 40), "region-stockholm").Write(folder);
        ToolRun run = await Run(folder, "af", 7);
        Assert.Equal(alone.Output, run.Output.Replace("Något visas inte för den här läsaren.\n", "", StringComparison.Ordinal));
        Assert.Contains("Något visas inte för den här läsaren.", run.Lines);
    }

    [Fact]
    public async Task Whoever_has_left_is_proposed_nothing_and_that_is_a_finding()
    {
        using TemporaryFolder folder = new();
        Log(folder);
        Journeys().Add("2025-02-20", new Exited(ExitReason.Completed)).Write(folder);
        ToolRun run = await Run(folder, "af", 7);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("SAM3118: personen deltar inte, av det som läsaren får se", run.Lines);
    }

    [Fact]
    public async Task A_broken_log_or_journey_stops_the_work_at_its_line_and_a_log_of_another_programme_too()
    {
        using TemporaryFolder folder = new();
        string log = Log(folder);
        string journeys = Journeys().Write(folder);
        string broken = folder.Write("broken.jsonl", File.ReadAllText(log) + "{}\n");
        foreach ((string one, string other) in ((string, string)[])[(journeys, broken), (broken, log)])
        {
            ToolRun run = await ToolRun.Of(Words(one, other, "stockholmskraften", "af", 7));
            Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
            Assert.Contains("SAM", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of(Words(journeys, log, "insikt", "af", 7))).ExitCode);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of(Words(journeys, log, "elsewhere", "af", 7))).ExitCode);
    }

    [Fact]
    public async Task Without_a_log_or_with_an_empty_one_no_activity_is_proposed_and_everything_else_is()
    {
        using TemporaryFolder folder = new();
        string journeys = Journeys().Write(folder);
        string[] words = ["next", "--programme", "stockholmskraften", "--journeys", journeys, "--participant", JourneyLines.Person(7).ToString(), "--as", "af", "--role", "caseworker", "--purpose", "coordination", "--on", "2025-03-03"];
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("- arbetsgivare: kartläggningen visar arbete; 42 dagar utan någon sådan kontakt som läsaren får se", run.Lines);
        Assert.DoesNotContain("Insatser att föreslå", run.Lines);
        Assert.Equal(run, await ToolRun.Of([.. words, "--log", folder.Write("empty.jsonl", "")]));
    }

    [Fact]
    public async Task Steps_are_written_as_entries_that_follow_the_journey_and_validate_and_report_read_them()
    {
        using TemporaryFolder folder = new();
        string entries = folder.File("proposals.jsonl");
        Assert.Equal(ExitCode.Done, (await Next(folder, "af", "--entries", entries)).ExitCode);
        string told = await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken);
        Assert.Contains("\"about\":\"activity\",\"proposed\":\"coaching\",\"reason\":\"mapping-shows-need\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("proposalReplied", told, StringComparison.Ordinal);
        string all = folder.Write("all.jsonl", await File.ReadAllTextAsync(folder.File("journeys.jsonl"), TestContext.Current.CancellationToken) + told);
        ToolRun sound = await ToolRun.Of("validate", all);
        Assert.Equal((ExitCode.Done, ""), (sound.ExitCode, sound.Output));
        Assert.Contains("kartläggningen visar ett behov", (await ToolRun.Of("journey", "--journeys", all, "--participant", JourneyLines.Person(7).ToString(), "--as", "af", "--role", "caseworker", "--purpose", "coordination")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("report", "--programme", "stockholmskraften", "--journeys", all, "--until", "2025-10-31", "--out", folder.File("report"))).ExitCode);
        // Whoever may see nothing proposes nothing; and nothing is recorded before its day.
        Assert.Equal(ExitCode.Done, (await Next(folder, "fk", "--entries", entries)).ExitCode);
        Assert.Equal("", await File.ReadAllTextAsync(entries, TestContext.Current.CancellationToken));
        ToolRun early = await ToolRun.Of([.. Words(folder.File("journeys.jsonl"), folder.File("programme.jsonl"), "stockholmskraften", "af", 7)[..^1], "2026-03-02", "--entries", entries]);
        Assert.Equal(ExitCode.Usage, early.ExitCode);
        Assert.Contains("cannot be recorded before its day", early.Error, StringComparison.Ordinal);
    }

    private static JourneyLines Journeys() => new JourneyLines()
        .Add("2025-01-05", new Referred(new("af"), new("stockholm/skarholmen")))
        .Add("2025-01-06", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-06")), ConsentForm.Written))
        .Add("2025-01-07", new Started())
        .Add("2025-01-20", new FormAnswered(new("sk-joint-mapping"), 1, Respondent.Together, [new(new("direction"), AnswerValue.Of(new AnswerCode("work"))), new(new("weeks-to-work"), AnswerValue.Of(8))]))
        .Add("2025-02-03", new ActivityStarted(new("a"), ActivityKind.Social, WeeklyHours: 20));

    private static string Log(TemporaryFolder folder)
    {
        ProgrammeEvent[] events =
        [
            new ActivityOffered(new("coaching"), "Jobbcoachning", ActivityKind.JobDirected, new(2025, 3, 10), 8, new(2025, 5, 30), WeeklyHours: 10), new PlacesFilled(new("coaching"), 3),
            new ActivityOffered(new("full"), "Heltid", ActivityKind.JobDirected, new(2025, 3, 10), 4, WeeklyHours: 10), new PlacesFilled(new("full"), 4),
            new ActivityOffered(new("studio"), "Ateljé", ActivityKind.Social, new(2025, 1, 13), 6, Intake: ActivityIntake.OneStart), new PlacesFilled(new("studio"), 2),
        ];
        LocalDate told = new(2025, 1, 8);
        using MemoryStream stream = new();
        ProgrammeLogFile.Write(stream, events.Select((body, i) => new ProgrammeLogEntry(
            EntryId.FromBits((UInt128)(i + 1)), new("stockholmskraften"), i + 1, told, told.At(LocalTime.Noon).InUtc().ToInstant(),
            new Author(new ReaderRole("project-lead"), StaffId.FromBits(2)), new("stockholmskraften/2024-1"), 1, body)));
        return folder.Write("programme.jsonl", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static Task<ToolRun> Next(TemporaryFolder folder, string domain, params string[] more)
    {
        Log(folder);
        Journeys().Write(folder);
        return Run(folder, domain, 7, more);
    }

    private static Task<ToolRun> Run(TemporaryFolder folder, string domain, int person, params string[] more) =>
        ToolRun.Of([.. Words(folder.File("journeys.jsonl"), folder.File("programme.jsonl"), "stockholmskraften", domain, person), .. more]);

    private static string[] Words(string journeys, string log, string programme, string domain, int person) =>
    [
        "next", "--programme", programme, "--journeys", journeys, "--log", log, "--participant", JourneyLines.Person(person).ToString(), "--as", domain,
        "--role", "caseworker", "--purpose", "coordination", "--on", "2025-03-03",
    ];
}
