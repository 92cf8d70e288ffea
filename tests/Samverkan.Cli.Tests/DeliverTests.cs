using System.Text.Json;
using NJsonSchema;
using Samverkan.Cli.Tests.Mistakes;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan deliver</c>: each kind of what leaves unprotected leaves to somebody, on a ground, and is entered in a record.</summary>
public sealed class DeliverTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    private const string Mapping = """{"format":"samverkan-participant-file","formatVersion":1,"columns":[{"header":"Personnummer","holds":"identity"},{"header":"Start","holds":"start"},{"header":"Slut","holds":"end"},{"header":"Timmar","holds":"hours"}]}""";

    [Fact]
    public async Task The_authoritys_table_is_exact_by_gender_and_tells_whose_layout_it_is()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Table(folder, "2024-12-31");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        string[][] rows = [.. File.ReadAllLines(folder.File("out/authority-table-202412.csv")).Select(static line => line.Split(','))];
        Assert.Equal(["period", "table", "priority", "specific-objective", "region-category", "code", "gender", "value", "unknown", "declined", "pending", "status", "window", "window-source"], rows[0]);
        Assert.All(rows.Skip(1), static row => Assert.Equal(["202412", "A", "ESO4.1", "more developed"], [row[0], row[2], row[3], row[4]]));
        int Value(string code, string gender) => int.Parse(Assert.Single(rows, row => row[5] == code && row[6] == gender)[7], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Value("EECO01", "total") > 0);
        Assert.Equal(Value("EECO01", "total"), Value("EECO01", "woman") + Value("EECO01", "man") + Value("EECO01", "non-binary"));
        Assert.Equal(Value("EECO01", "total"), Value("EECO02+04+05", "total"));
        // bodies are counted by somebody else, and an empty cell says why it is empty
        Assert.Equal(("", "bodies"), Assert.Single(rows, static row => row[5] == "EECO18") is var bodies ? (bodies[7], bodies[11]) : default);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(folder.File("out/authority-table-202412.json")));
        Assert.Contains("Layouten är Samverkans egen", document.RootElement.GetProperty("note").GetProperty("sv").GetString(), StringComparison.Ordinal);
        Assert.Equal(rows.Length - 1, document.RootElement.GetProperty("rows").GetArrayLength());
        await HoldsToSchema("authority-table", folder.File("out/authority-table-202412.json"), ("\"status\": \"bodies\"", "\"status\": \"unknown\""), ("\"woman\"", "\"kvinna\""), ("\"rows\"", "\"lines\""), ("\"202412\"", "\"202411\""), ("\"28-days\"", "\"four-weeks\""), ("\"window\"", "\"windows\""));
        Assert.Equal([("TableForAuthority", "osl-10-28"), ("TableForAuthority", "osl-10-28")], Record(folder).Select(static entry => (entry.GetProperty("kind").GetString(), entry.GetProperty("legalBasis").GetString())));
    }

    [Theory]
    [InlineData("2024-12-30")]
    [InlineData("2025-03-31")]
    public async Task A_table_of_another_day_than_the_end_of_a_half_year_is_refused_and_leaves_no_trace(string until)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Table(folder, until);
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("SAM4223", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_participants_extract_tells_every_entry_and_no_member_of_staff()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, "extract", Journeys(folder, "2025-01-09"), "--participant", JourneyLines.Person(1).ToString(), "--as", "af", "--language", "en");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        string text = File.ReadAllText(folder.File("out/extract.en.txt"));
        Assert.Contains("9\u00A0January 2025: start\n    (", text, StringComparison.Ordinal);
        Assert.Contains("(the Public Employment Service, caseworker; recorded 9\u00A0January 2025)", text, StringComparison.Ordinal);
        Assert.Contains("article 15", text, StringComparison.Ordinal);
        string json = File.ReadAllText(folder.File("out/extract.json"));
        Assert.DoesNotContain(StaffId.FromBits(3).ToString(), json, StringComparison.Ordinal);
        Assert.DoesNotContain(JourneyLines.Person(2).ToString(), json, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(json);
        Assert.Equal(["referred", "participationConsentGiven", "started", "caseworkerAssigned"], document.RootElement.GetProperty("entries").EnumerateArray().Select(static entry => entry.GetProperty("kind").GetString()));
        Assert.All(Record(folder), static entry => Assert.Equal("ParticipantExtract", entry.GetProperty("kind").GetString()));
        await HoldsToSchema("participant-extract", folder.File("out/extract.json"), ("\"recordedBy\"", "\"staff\""), ("\"details\"", "\"lines\""));
    }

    [Fact]
    public async Task Of_somebody_who_is_not_there_nothing_is_delivered()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, "extract", Journeys(folder, "2025-01-09"), "--participant", JourneyLines.Person(77).ToString(), "--as", "af");
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task Correcting_a_month_marks_all_later_ones_and_they_are_sent_again_in_order()
    {
        using TemporaryFolder folder = new();
        string journeys = Journeys(folder, "2025-01-09");
        foreach (string month in (string[])["2025-01", "2025-02", "2025-03"])
        {
            ToolRun sent = await Send(folder, journeys, month);
            Assert.True(sent.ExitCode == ExitCode.Done, sent.Error);
            Assert.StartsWith(month == "2025-03" ? "0 rows, delivery 3 of the record." : "1 row, delivery ", sent.Output, StringComparison.Ordinal);
            Assert.Contains("No month has to be sent again.", sent.Output, StringComparison.Ordinal);
        }

        Assert.Equal(["Personnummer,Start,Slut,Timmar", "199908072391,2025-02-10,,"], [.. File.ReadAllLines(folder.File("out/deltagare-stockholmskraften-2025-02-1.csv"))]);
        ToolRun early = await Send(folder, journeys, "2025-05");
        Assert.Equal(ExitCode.BadInput, early.ExitCode);
        Assert.Contains("SAM4224", early.Error, StringComparison.Ordinal);

        string corrected = Journeys(folder, "2025-01-16");
        ToolRun april = await Send(folder, corrected, "2025-04");
        Assert.Contains("To be sent again, in this order: 2025-01, 2025-02, 2025-03, 2025-04.", april.Output, StringComparison.Ordinal);
        ToolRun january = await Send(folder, corrected, "2025-01");
        Assert.Contains("Due on 2025-02-28 at the latest.", january.Output, StringComparison.Ordinal);
        Assert.Contains("To be sent again, in this order: 2025-02, 2025-03, 2025-04.", january.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("out/deltagare-stockholmskraften-2025-01-2.csv")));
        foreach (string month in (string[])["2025-02", "2025-03"])
            await Send(folder, corrected, month);
        ToolRun last = await Send(folder, corrected, "2025-04", "--json");
        using JsonDocument told = JsonDocument.Parse(last.Output);
        Assert.Equal((0, 1), (told.RootElement.GetProperty("sendAgain").GetArrayLength(), told.RootElement.GetProperty("files").GetArrayLength()));

        // another folder that knows what was sent in the first goes on where it ended
        ToolRun next = await Send(folder, corrected, "2025-05", "--sent", folder.File("out"), "--record", folder.File("second.jsonl"));
        Assert.True(next.ExitCode == ExitCode.Done, next.Error);
        Assert.Equal(ExitCode.Done, (await Send(folder, corrected, "2025-07", "--record", folder.File("third.jsonl"))).ExitCode);
    }

    [Fact]
    public async Task A_return_in_a_later_month_takes_no_exit_out_of_the_file_of_its_own()
    {
        using TemporaryFolder folder = new();
        string journeys = Journeys(folder, "2025-01-09", exit: "2025-02-20");
        foreach (string month in (string[])["2025-01", "2025-02", "2025-03"])
            Assert.Equal(ExitCode.Done, (await Send(folder, journeys, month)).ExitCode);
        Assert.Contains("196406103405,,2025-02-20,", File.ReadAllLines(folder.File("out/deltagare-stockholmskraften-2025-02-1.csv")));
        ToolRun april = await Send(folder, Journeys(folder, "2025-01-09", exit: "2025-02-20", comesBack: "2025-04-07"), "2025-04");
        Assert.True(april.ExitCode == ExitCode.Done, april.Error);
        Assert.Contains("No month has to be sent again.", april.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_of_whom_no_number_is_known_stops_the_month_and_nothing_leaves()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, "participant-file", Journeys(folder, "2025-01-09"), "--month", "2025-01", "--mapping", folder.Write("mapping.json", Mapping),
            "--identities", folder.Write("identities.json", """{"format":"samverkan-identifier-histories","formatVersion":1,"persons":[]}"""));
        Assert.Equal((ExitCode.BadInput, ""), (run.ExitCode, run.Output));
        Assert.Contains("SAM4221", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task A_protected_person_is_a_code_and_a_real_number_is_never_written()
    {
        using TemporaryFolder folder = new();
        string journeys = Journeys(folder, "2025-01-09", isProtected: true);
        // a man's code is not publicly known: without it the month is refused
        Assert.Contains("SAM4222", (await Send(folder, journeys, "2025-02")).Error, StringComparison.Ordinal);
        ToolRun january = await Send(folder, journeys, "2025-01");
        Assert.True(january.ExitCode == ExitCode.Done, january.Error);
        Assert.Equal("19640610Tf29,2025-01-09,,", File.ReadAllLines(folder.File("out/deltagare-stockholmskraften-2025-01-1.csv"))[1]);
    }

    [Fact]
    public async Task The_difference_is_delivered_by_the_same_verb()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, "difference", Journeys(folder, "2025-01-09"), "--before", "2025-01-31T22:00:00Z");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Equal("SubmissionDifference", Assert.Single(Record(folder)).GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("extract", "--participant, --as")]
    [InlineData("difference", "--before")]
    [InlineData("authority-table", "--priority, --objective, --region-category")]
    [InlineData("participant-file", "--month, --mapping, --identities")]
    public async Task What_a_kind_cannot_do_without_is_asked_for(string kind, string missing)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Deliver(folder, kind, "no-such-file.jsonl");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains(missing, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_is_accepted_by_the_schema_as_by_the_reader()
    {
        JsonSchema schema = await Schema("participant-file");
        Assert.Empty(schema.Validate(Mapping));
        Assert.NotEmpty(schema.Validate(Mapping.Replace("\"identity\"", "\"number\"", StringComparison.Ordinal)));
    }

    private static async Task HoldsToSchema(string name, string file, params (string Right, string Wrong)[] mistakes)
    {
        JsonSchema schema = await Schema(name);
        string json = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(json).Select(static error => error.ToString()));
        foreach ((string right, string wrong) in mistakes)
        {
            Assert.Contains(right, json, StringComparison.Ordinal);
            Assert.NotEmpty(schema.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
        }
    }

    private static Task<JsonSchema> Schema(string name) => JsonSchema.FromFileAsync(Mistake.PathOf($"docs/schemas/{name}.schema.json"), TestContext.Current.CancellationToken);

    private Task<ToolRun> Table(TemporaryFolder folder, string until) =>
        Deliver(folder, "authority-table", people.Journeys, "--until", until, "--priority", "A", "--objective", "ESO4.1", "--region-category", "more developed");

    private static Task<ToolRun> Send(TemporaryFolder folder, string journeys, string month, params string[] more) => Deliver(folder, "participant-file", journeys,
    [
        "--month", month, "--as-of", "2025-09-01T00:00:00Z", "--language", "en", "--mapping", folder.Write("mapping.json", Mapping),
        "--identities", folder.Write("identities.json", $$"""
            {"format":"samverkan-identifier-histories","formatVersion":1,"persons":[
              {"participant":"{{JourneyLines.Person(1)}}","numbers":[{"number":"196406103405","from":"1990-01-01","recorded":"2023-06-02T08:00:00Z"}]},
              {"participant":"{{JourneyLines.Person(2)}}","numbers":[{"number":"199908072391","from":"1990-01-01","recorded":"2023-06-02T08:00:00Z"}]}]}
            """), .. more,
    ]);

    private static Task<ToolRun> Deliver(TemporaryFolder folder, string kind, string journeys, params string[] more) => ToolRun.Of(
    [
        "deliver", "--kind", kind, "--programme", "stockholmskraften", "--journeys", journeys, "--recipient", "mottagaren", "--legal-basis", kind == "extract" ? "gdpr-15" : "osl-10-28", "--purpose", "reporting",
        "--decided-by", "projektledaren", "--out", folder.File("out"), .. more,
    ]);

    private static JsonElement[] Record(TemporaryFolder folder) =>
        [.. File.ReadAllLines(folder.File("out/deliveries.jsonl")).Select(static line => JsonDocument.Parse(line).RootElement)];

    private static string Journeys(TemporaryFolder folder, string firstStart, bool isProtected = false, string? exit = null, string? comesBack = null)
    {
        JourneyLines lines = new();
        for (int person = 1; person <= 2; person++)
        {
            lines.Add("2025-01-07", new Referred(new("af")), person: person);
            lines.Add("2025-01-08", new ParticipationConsentGiven(new("c"), DatePeriod.From(JourneyLines.Day("2025-01-08")), ConsentForm.Written), person: person);
            lines.Add(person == 1 ? firstStart : "2025-02-10", new Started(), person: person);
            if (isProtected)
                lines.Add("2025-01-08", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag), person: person);
        }

        if (exit is not null)
            lines.Add(exit, new Exited(ExitReason.Completed), person: 1);
        if (comesBack is not null)
            lines.Add(comesBack, new Started(), person: 1);
        lines.Add("2025-03-03", new CaseworkerAssigned(StaffId.FromBits(3), new("employment-officer")), person: 1);
        return lines.Write(folder);
    }
}
