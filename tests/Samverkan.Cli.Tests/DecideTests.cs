using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan decide</c>: what people answered becomes entries that follow the proposals, all of it or none; nothing is decided by default.</summary>
public sealed class DecideTests
{
    private static readonly string Staff = Core.Identity.StaffId.FromBits(9).ToString();

    [Fact]
    public async Task From_a_proposal_over_the_answers_to_what_the_journey_tells()
    {
        using TemporaryFolder folder = new();
        string journeys = new JourneyLines().Add("2024-10-01", new Referred(new("af"), new("stockholm/farsta")), person: 1).Write(folder);
        string proposals = folder.File("proposals.jsonl");
        string[] place = ["place", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Person()), "--on", "2024-11-04", "--entries", proposals, "--journeys", journeys];
        Assert.Equal(ExitCode.Done, (await ToolRun.Of(place)).ExitCode);
        string made = await File.ReadAllTextAsync(proposals, TestContext.Current.CancellationToken);
        string key = JsonNode.Parse(made)!["body"]!["proposal"]!.GetValue<string>();

        // Made again after the same journeys and proposals, there is nothing new to propose.
        string both = folder.Write("both.jsonl", await File.ReadAllTextAsync(journeys, TestContext.Current.CancellationToken) + made);
        string again = folder.File("again.jsonl");
        Assert.Equal(ExitCode.Done, (await ToolRun.Of([.. place[..^3], again, "--journeys", both])).ExitCode);
        Assert.Equal("", await File.ReadAllTextAsync(again, TestContext.Current.CancellationToken));

        // Before anybody has answered, nothing is decided; the participant's wish decides nothing either.
        Assert.Null(Assert.Single(Journeys(both).Proposals()).Decided);
        string answers = folder.Write("answers.jsonl",
            Answer(key, "participant", "accepted", "2024-11-05") + "\n" + Answer(key, "caseworker", "choseAnother", "2024-11-06", """ "chosen":"team-5", "departure":"same-caseworker", """));
        string answered = folder.File("answered.jsonl");
        string[] words = ["decide", "--programme", "stockholmskraften", "--journeys", journeys, "--journeys", proposals, "--answers", answers, "--entries", answered];
        ToolRun run = await ToolRun.Of(words);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(["2 answers are recorded; a caseworker has decided 1 proposals by them.", answered], run.Lines);
        string all = folder.Write("all.jsonl", await File.ReadAllTextAsync(both, TestContext.Current.CancellationToken) + await File.ReadAllTextAsync(answered, TestContext.Current.CancellationToken));
        ToolRun sound = await ToolRun.Of("validate", all, answers);
        Assert.Equal((ExitCode.Done, ""), (sound.ExitCode, sound.Output));
        Proposal told = Assert.Single(Journeys(all).Proposals());
        Assert.Equal(("team-5", ProposalReply.Accepted, "same-caseworker"), (told.Decided?.Value, told.ParticipantsAnswer, told.Departure?.Value));
        Assert.Contains("samma handläggare behålls", (await Told(all)).Output, StringComparison.Ordinal);

        // The same file again records nothing; one that goes on from it records what is new.
        string[] later = [.. words[..4], all, "--answers", answers, "--entries", folder.File("later.jsonl"), "--json"];
        using JsonDocument nothing = JsonDocument.Parse((await ToolRun.Of(later)).Output);
        Assert.Equal((0, 0, 2), Counts(nothing));
        folder.Write("answers.jsonl", await File.ReadAllTextAsync(answers, TestContext.Current.CancellationToken) + "\r\n\r\n" + Answer(key, "caseworker", "accepted", "2024-11-06"));
        using JsonDocument changed = JsonDocument.Parse((await ToolRun.Of(later)).Output);
        Assert.Equal((1, 1, 2), Counts(changed));

        static (int, int, int) Counts(JsonDocument done) =>
            (done.RootElement.GetProperty("answers").GetInt32(), done.RootElement.GetProperty("decided").GetInt32(), done.RootElement.GetProperty("recordedBefore").GetInt32());
    }

    [Theory]
    [InlineData("other-key", "caseworker", "accepted", "2024-11-05", "", "SAM1262")]
    [InlineData("team-1", "caseworker", "accepted", "2024-11-03", "", "SAM1262")]
    [InlineData("team-1", "caseworker", "declined", "2024-11-05", "", "SAM1264")]
    [InlineData("team-1", "caseworker", "choseAnother", "2024-11-05", "\"departure\":\"own-wish\",", "SAM1263")]
    [InlineData("team-1", "caseworker", "accepted", "2025-11-05", "", "SAM1201")]
    [InlineData("team-1", "system", "accepted", "2024-11-05", "", "SAM1009")]
    [InlineData("team-1", "caseworker", "accepted", "2024-11-31", "", "SAM1011")]
    [InlineData("team-1", "caseworker", "accepted", "2024-11-05", "\"why\":\"x\",", "SAM1006")]
    public async Task What_is_wrong_is_told_by_its_line_and_nothing_is_recorded(string proposal, string by, string answer, string on, string more, string code)
    {
        using TemporaryFolder folder = new();
        string journeys = new JourneyLines().Add("2024-11-04", new ProposalMade(new("team-1"), ProposalKind.Team, new("team-4"), new("sam3001")), person: 1).Write(folder);
        string answers = folder.Write("answers.jsonl", Answer("team-1", "participant", "accepted", "2024-11-04") + "\n" + Answer(proposal, by, answer, on, more));
        ToolRun run = await ToolRun.Of("decide", "--programme", "stockholmskraften", "--journeys", journeys, "--answers", answers, "--entries", folder.File("answered.jsonl"));
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{answers}:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("answered.jsonl")));
        // What is wrong with the file itself, validate finds too; what only the journey tells, it does not.
        ToolRun validated = await ToolRun.Of("validate", answers);
        Assert.Equal(code.StartsWith("SAM10", StringComparison.Ordinal) ? ExitCode.Findings : ExitCode.Done, validated.ExitCode);
    }

    [Fact]
    public async Task Hostile_and_missing_files_are_refused_and_ids_are_not_repeated()
    {
        using TemporaryFolder folder = new();
        string journeys = new JourneyLines().Add("2024-11-04", new ProposalMade(new("team-1"), ProposalKind.Team, new("team-4"), new("sam3001")), person: 1).Write(folder);
        string[] words = ["decide", "--programme", "stockholmskraften", "--journeys", journeys, "--entries", folder.File("answered.jsonl"), "--answers"];
        ToolRun hostile = await ToolRun.Of([.. words, folder.Write("answers.jsonl", Answer("team-1", "caseworker", "accepted", "2024-11-05").Replace(Staff, "189001019802", StringComparison.Ordinal) + "\nnull\n{")]);
        Assert.Equal((ExitCode.BadInput, ""), (hostile.ExitCode, hostile.Output));
        Assert.DoesNotContain("189001019802", hostile.Error, StringComparison.Ordinal);
        Assert.All((string[])["SAM1054", "SAM1008", "SAM1002"], code => Assert.Contains($" {code}: ", hostile.Error, StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, (await ToolRun.Of([.. words, folder.File("none.jsonl")])).ExitCode);
        Assert.Equal(ExitCode.Usage, (await ToolRun.Of(words[..^1])).ExitCode);
        // A day on which somebody accepts, declines and accepts again cannot tell which was last.
        string unsure = string.Join('\n', Answer("team-1", "participant", "accepted", "2024-11-05"), Answer("team-1", "participant", "declined", "2024-11-05"), Answer("team-1", "participant", "accepted", "2024-11-05"));
        Assert.Contains(":3:1: SAM1051: ", (await ToolRun.Of([.. words, folder.Write("answers.jsonl", unsure)])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_takes_what_the_tool_takes()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Mistakes.Mistake.PathOf("docs/schemas/proposal-answer.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(Answer("team-1", "caseworker", "accepted", "2024-11-05")));
        Assert.Empty(schema.Validate(Answer("team-1", "caseworker", "choseAnother", "2024-11-05", """ "chosen":"team-5", "departure":"own-wish", """)));
        Assert.NotEmpty(schema.Validate(Answer("team-1", "system", "accepted", "2024-11-05")));
        Assert.NotEmpty(schema.Validate(Answer("team-1", "caseworker", "accepted", "2024-11-05", "\"why\":\"x\",")));
        Assert.NotEmpty(schema.Validate(Answer("team-1", "caseworker", "accepted", "2024-11-05").Replace("\"staff\"", "\"system\"", StringComparison.Ordinal)));
    }

    private static Journey Journeys(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Assert.Single(Journey.FoldAll(JourneyFile.Read(stream, "all.jsonl").Entries));
    }

    private static Task<ToolRun> Told(string journeys) =>
        ToolRun.Of("journey", "--journeys", journeys, "--participant", JourneyLines.Person(1).ToString(), "--as", "af", "--role", "caseworker", "--purpose", "coordination");

    private static string Answer(string proposal, string by, string answer, string on, string more = "") =>
        $$"""{"participant":"{{JourneyLines.Person(1)}}","proposal":"{{proposal}}","by":"{{by}}","answer":"{{answer}}",{{more}}"on":"{{on}}","staff":"{{Staff}}"}""";

    private static string Person() => FactLines.None
        .With("birth-date", "\"1980-09-01\"", "1980-09-01").With("unemployed", "true", "2020-01-01").With("registered-at-employment-service", "true", "2020-01-01")
        .With("income-support-from", "\"0180\"", "2020-01-01").With("district", "\"stockholm/farsta\"", "2020-01-01")
        .Text.Replace(FactLines.Person, JourneyLines.Person(1).ToString(), StringComparison.Ordinal);
}
