using System.Text.Json;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan due</c>: who is to be measured in a week, caseworker by caseworker, as far as the reader may see.</summary>
public sealed class DueTests
{
    private const string Nothing = "2025-11-03 – 2025-11-09: ingen mätning att göra som du får se.\n";
    private static readonly CaseworkerRole Role = new("caseworker");
    private static readonly string[] AsCaseworker = ["--as", "af", "--role", "caseworker", "--purpose", "coordination"];

    [Fact]
    public async Task Each_caseworker_has_a_list_of_who_is_due_in_the_week()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Due(Three().Write(folder), "--on", "2025-11-05");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "Mätningar att göra 2025-11-03 – 2025-11-09",
                $"Handläggare {Staff(1)}",
                new string('=', 38),
                $"2025-10-20  {JourneyLines.Person(2)}  mätning 1, handläggarens svar saknas, sista dag 2025-11-19 (försenad)",
                $"2025-11-05  {JourneyLines.Person(1)}  mätning 1, deltagarens och handläggarens svar saknas, sista dag 2025-12-05",
                "Utan handläggare",
                "================",
                $"2025-11-09  {JourneyLines.Person(3)}  mätning 1, deltagarens och handläggarens svar saknas, sista dag 2025-12-09",
            ],
            run.Lines);
        ToolRun english = await Due(Three().Write(folder), "--on", "2025-11-03", "--language", "en");
        Assert.Contains($"2025-10-20  {JourneyLines.Person(2)}  wave 1, the caseworker's answers are missing, last day 2025-11-19 (overdue)", english.Lines);
        Assert.Equal(run.Lines[1..].Length, english.Lines[1..].Length);
    }

    [Fact]
    public async Task Without_a_day_the_week_is_that_of_today_in_Stockholm()
    {
        using TemporaryFolder folder = new();
        string file = Three().Write(folder);
        Assert.Equal(await Due(file, "--on", "2025-11-09"), await Due(file));
    }

    [Fact]
    public async Task One_caseworkers_list_can_be_asked_for_alone()
    {
        using TemporaryFolder folder = new();
        string file = Three().Write(folder);
        ToolRun own = await Due(file, "--caseworker", Staff(1).ToString());
        Assert.DoesNotContain("Utan handläggare", own.Output, StringComparison.Ordinal);
        Assert.Equal(5, own.Lines.Length);
        Assert.Equal(Nothing, (await Due(file, "--caseworker", Staff(2).ToString())).Output);
    }

    [Theory]
    [InlineData("af", "tourist", "coordination")]
    [InlineData("af", "caseworker", "curiosity")]
    [InlineData("fk", "caseworker", "coordination")]
    public async Task Who_may_see_nothing_gets_the_words_of_a_week_without_measurements(string domain, string role, string purpose)
    {
        using TemporaryFolder folder = new();
        string file = Three().Write(folder);
        string[] words = ["due", "--programme", "stockholmskraften", "--journeys", file, "--as", domain, "--role", role, "--purpose", purpose];
        Assert.Equal(new ToolRun(ExitCode.Done, Nothing, ""), await ToolRun.Of(words));
        using JsonDocument json = JsonDocument.Parse((await ToolRun.Of([.. words, "--json"])).Output);
        Assert.Empty(json.RootElement.GetProperty("lists").EnumerateArray());
    }

    [Fact]
    public async Task A_journey_of_which_something_is_withheld_says_that_the_answers_may_be_there()
    {
        using TemporaryFolder folder = new();
        string file = Three().Add("2025-11-03", Form(RaterRole.Participant), origin: "stockholm/arbetsmarknadsnamnden", person: 1).Write(folder);
        ToolRun run = await Due(file);
        Assert.Contains("            Något visas inte för den här läsaren: svaret kan finnas.", run.Lines);
        Assert.Contains(run.Lines, static line => line.Contains("deltagarens och handläggarens svar saknas, sista dag 2025-12-05", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_programs_the_same_lists_are_json()
    {
        using TemporaryFolder folder = new();
        using JsonDocument document = JsonDocument.Parse((await Due(Three().Write(folder), "--json")).Output);
        JsonElement root = document.RootElement;
        Assert.Equal(("stockholmskraften", "2025-11-03", "2025-11-09"), (root.GetProperty("programme").GetString(), root.GetProperty("from").GetString(), root.GetProperty("to").GetString()));
        JsonElement[] lists = [.. root.GetProperty("lists").EnumerateArray()];
        Assert.Equal([Staff(1).ToString(), null], lists.Select(static list => list.GetProperty("caseworker").GetString()));
        JsonElement late = lists[0].GetProperty("measurements")[0];
        Assert.Equal((JourneyLines.Person(2).ToString(), 1, "2025-10-20", "2025-11-19", true, false), (
            late.GetProperty("participant").GetString(), late.GetProperty("wave").GetInt32(), late.GetProperty("due").GetString(), late.GetProperty("lastDay").GetString(),
            late.GetProperty("overdue").GetBoolean(), late.GetProperty("somethingIsWithheld").GetBoolean()));
        Assert.Equal(["caseworker"], late.GetProperty("lacking").EnumerateArray().Select(static rater => rater.GetString()));
    }

    [Theory]
    [InlineData("--on", "monday")]
    [InlineData("--caseworker", "19900101-0017")]
    [InlineData("--programme", "utsikt")]
    public async Task Wrong_words_are_wrong_usage_and_are_not_repeated(string option, string value)
    {
        using TemporaryFolder folder = new();
        string[] programme = option == "--programme" ? [] : ["--programme", "stockholmskraften"];
        ToolRun run = await ToolRun.Of(["due", .. programme, "--journeys", Three().Write(folder), .. AsCaseworker, option, value]);
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("19900101", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reader_there_is_no_list()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("due", "--programme", "stockholmskraften", "--journeys", Three().Write(folder));
        Assert.Equal((ExitCode.Usage, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_broken_line_stops_the_work_at_its_place()
    {
        using TemporaryFolder folder = new();
        string file = Three().Write(folder);
        File.AppendAllText(file, "{\"kind\":\"started\"}\n");
        ToolRun run = await Due(file);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{file}:", run.Error, StringComparison.Ordinal);
    }

    // One due in the week, one overdue whose own form is there, one without a caseworker, one who has left, one whose form is there.
    private static JourneyLines Three()
    {
        JourneyLines lines = new();
        foreach ((int person, string start) in ((int, string)[])[(1, "2025-08-05"), (2, "2025-07-20"), (3, "2025-08-09"), (4, "2025-08-05"), (5, "2025-08-05")])
        {
            lines.Add(start, new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day(start)), ConsentForm.Written), person: person).Add(start, new Started(), person: person);
            if (person != 3)
                lines.Add(start, new CaseworkerAssigned(Staff(1), Role), person: person);
        }

        return lines
            .Add("2025-10-10", Form(RaterRole.Participant), person: 2)
            .Add("2025-09-30", new Exited(ExitReason.Completed), person: 4)
            .Add("2025-11-01", Form(RaterRole.Participant), person: 5)
            .Add("2025-11-01", Form(RaterRole.Caseworker), person: 5);
    }

    private static ProgressionMeasured Form(RaterRole rater) => new(
        ShippedIndicatorSets.BipStructure.Id, 1, rater, [.. ShippedIndicatorSets.BipStructure.RatedBy(rater).Select(static one => IndicatorRating.Of(one.Id, 3))]);

    private static StaffId Staff(int number) => StaffId.FromBits((UInt128)number);

    private static Task<ToolRun> Due(string file, params string[] more) =>
        ToolRun.Of(["due", "--programme", "stockholmskraften", "--journeys", file, .. AsCaseworker, .. more]);
}
