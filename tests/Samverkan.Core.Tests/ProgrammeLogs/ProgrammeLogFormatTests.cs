using System.Text.Json.Serialization;
using NJsonSchema;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>An integrator's own kind of event.</summary>
public sealed record OwnForumHeld(int Employers) : ProgrammeEvent("malmo.employerForum");

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(OwnForumHeld))]
internal sealed partial class OwnLogKinds : JsonSerializerContext;

/// <summary>The files of every version are read for ever, and the same entries give the same bytes.</summary>
public sealed class ProgrammeLogFormatTests
{
    private static readonly LocalizedText Name = new("Arbetsgivarforum hölls", "Employer forum held");

    private static string First => Kept(1);

    private static string Second => Kept(2);

    private static string Third => Kept(3);

    private static string Golden => Kept(4);

    [Fact]
    public void Every_standard_kind_has_a_golden_line() =>
        Assert.Equal(
            [.. ProgrammeEventCatalog.Standard.Kinds.Select(static kind => kind.Kind).Append("entryCorrected").Order(StringComparer.Ordinal)],
            Golden.TrimEnd('\n').Split('\n').Select(static line => line.Split('"')[3]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_version_of_every_standard_kind_has_a_golden_line()
    {
        string[] kept = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "ProgrammeLogs", "Golden"), "*.jsonl").SelectMany(File.ReadLines).Select(static line => $"{line.Split('"')[3]} {line.Split(':', ',')[3]}").Distinct()];
        Assert.All(ProgrammeEventCatalog.Standard.Kinds, kind => Assert.All(Enumerable.Range(1, kind.Version), version => Assert.Contains($"{kind.Kind} {version}", kept)));
    }

    [Fact]
    public void The_golden_file_is_read_as_the_entries_it_was_made_of()
    {
        ProgrammeLogReading reading = LogScene.Read(Golden);
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.UnknownKinds);
        Assert.Equal<ProgrammeLogEntry>(LogScene.Samples, reading.Entries);
    }

    [Fact]
    public void The_first_golden_file_is_read_as_what_it_tells_in_the_versions_of_today()
    {
        Assert.All(First.TrimEnd('\n').Split('\n'), static line => Assert.Contains("\"version\":1,\"id\"", line, StringComparison.Ordinal));
        Assert.Equal<ProgrammeLogEntry>(
            [.. WithoutGoals.Select(static entry => entry.Body is ActivityOffered offered ? entry with { Body = offered with { WeeklyHours = null, Language = null, Intake = null } } : entry)],
            LogScene.Read(First).Entries);
    }

    [Fact]
    public void The_second_golden_file_is_read_as_what_it_tells_in_the_versions_of_today() => Assert.Equal<ProgrammeLogEntry>([.. WithoutGoals.Select(WithoutIntake)], LogScene.Read(Second).Entries);

    [Fact]
    public void The_third_golden_file_is_read_as_what_it_tells_in_the_versions_of_today() => Assert.Equal<ProgrammeLogEntry>([.. LogScene.Samples.Select(WithoutIntake)], LogScene.Read(Third).Entries);

    [Theory]
    [InlineData(1, "SAM1056")]
    [InlineData(2, null)]
    public void The_goal_of_a_note_belongs_to_its_second_version(int version, string? code)
    {
        foreach (ProgrammeEvent body in new ProgrammeEvent[] { new ReflectionNoted("a", "b", "c", new("sk-o2")), new SystemDeviationNoted("a", "b", new("sk-o2")) })
        {
            string line = LogScene.Line(body).Replace("\"version\":2", FormattableString.Invariant($"\"version\":{version}"), StringComparison.Ordinal);
            Assert.Equal(code, LogScene.Read(line).Findings.SingleOrDefault()?.Refusal.Code.Id);
        }
    }

    [Theory]
    [InlineData("\"weeklyHours\":20", 1, "SAM1056")]
    [InlineData("\"language\":\"ar\"", 1, "SAM1056")]
    [InlineData("\"intake\":\"rolling\"", 1, "SAM1056")]
    [InlineData("\"intake\":\"rolling\"", 2, "SAM1056")]
    [InlineData("\"weeklyHours\":0", 2, "SAM1232")]
    [InlineData("\"weeklyHours\":168.5", 3, "SAM1232")]
    public void Hours_and_language_of_an_offer_belong_to_the_second_version_and_intake_to_the_third_and_hours_fit_a_week(string member, int version, string code)
    {
        string line = LogScene.Line(new ActivityOffered(new("o1"), "Kurs", ActivityKind.Social, new(2024, 12, 1), 5))
            .Replace("\"version\":3", FormattableString.Invariant($"\"version\":{version}"), StringComparison.Ordinal)
            .Replace("\"places\":5", $"\"places\":5,{member}", StringComparison.Ordinal);
        Assert.Equal(code, Assert.Single(LogScene.Read(line).Findings).Refusal.Code.Id);
    }

    [Fact]
    public void The_entries_are_written_as_the_golden_file() => Assert.Equal(Golden, LogScene.Write(LogScene.Samples));

    [Fact]
    public async Task Every_golden_line_is_valid_by_the_published_schema_and_a_wrong_one_is_not()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(SchemaText().Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        string[] lines = Golden.TrimEnd('\n').Split('\n');
        Assert.All(lines.Concat(new[] { First, Second, Third }.SelectMany(static file => file.TrimEnd('\n').Split('\n'))), line => Assert.Empty(schema.Validate(line)));
        Assert.NotEmpty(schema.Validate(lines[0].Replace("\"edition\"", "\"editiom\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(lines[0].Replace("\"sequence\":1", "\"sequence\":0", StringComparison.Ordinal)));
        Assert.All(ProgrammeEventCatalog.Standard.Kinds, kind => Assert.Contains($"\"$ref\": \"#/$defs/{kind.Kind}\"", SchemaText(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_kind_and_a_later_version_are_kept_byte_for_byte_and_reported()
    {
        const string Body = """{ "z" : [1.50, "\u00e5", {"deep":{}}] }""";
        string known = LogScene.Line(new SystemDeviationNoted("a", "b"));
        string unknown = known.Replace("systemDeviationNoted", "malmo.employerForum", StringComparison.Ordinal).Replace("""{"what":"a","where":"b"}""", Body, StringComparison.Ordinal);
        string later = LogScene.Line(new SystemDeviationNoted("a", "b"), 2).Replace("\"version\":2", "\"version\":3", StringComparison.Ordinal);
        string file = $"{unknown}\n{later}\n";
        ProgrammeLogReading reading = LogScene.Read(file);
        Assert.Empty(reading.Findings);
        Assert.Equal([new UnknownKind("malmo.employerForum", 2, 1, 1), new UnknownKind("systemDeviationNoted", 3, 2, 1)], reading.UnknownKinds);
        Assert.Equal(Body, Assert.IsType<UnknownLogEvent>(reading.Entries[0].Body).Json);
        Assert.Equal(file, LogScene.Write(reading.Entries));
    }

    [Fact]
    public void An_own_kind_is_written_and_read_and_its_earlier_version_raised()
    {
        ProgrammeEntryFormat format = new(ProgrammeEventCatalog.Standard.With(
            "malmo.employerForum", 2, Name, OwnLogKinds.Default.OwnForumHeld,
            new EventUpcaster(1, static body =>
            {
                body["employers"] = body["companies"]!.DeepClone();
                body.Remove("companies");
                return body;
            })));
        string line = LogScene.Line(new OwnForumHeld(12), format: format);
        Assert.Contains("\"kind\":\"malmo.employerForum\",\"version\":2", line, StringComparison.Ordinal);
        Assert.Equal(new OwnForumHeld(12), Assert.Single(LogScene.Read(line, format).Entries).Body);
        string earlier = line.Replace("\"version\":2", "\"version\":1", StringComparison.Ordinal).Replace("employers", "companies", StringComparison.Ordinal);
        ProgrammeLogEntry raised = Assert.Single(LogScene.Read(earlier, format).Entries);
        Assert.Equal(new OwnForumHeld(12), raised.Body);
        Assert.Equal(2, raised.SchemaVersion);
        Assert.Throws<ArgumentException>(() => format.Catalog.With("malmo.employerForum", 1, Name, OwnLogKinds.Default.OwnForumHeld));
    }

    [Fact]
    public void No_text_form_tells_what_an_entry_holds()
    {
        foreach (ProgrammeLogEntry entry in LogScene.Samples)
        {
            Assert.Equal($"{entry.Body.Kind} {entry.Id}", entry.ToString());
            Assert.Equal(entry.Body.Kind, entry.Body.ToString());
        }
    }

    // What the first two files tell: no goals, and none of the kinds that came after.
    private static IEnumerable<ProgrammeLogEntry> WithoutGoals => LogScene.Samples.Take(28).Select(static entry => entry.Body switch
    {
        ReflectionNoted noted => entry with { Body = noted with { Goal = null } },
        SystemDeviationNoted noted => entry with { Body = noted with { Goal = null } },
        _ => entry,
    });

    private static ProgrammeLogEntry WithoutIntake(ProgrammeLogEntry entry) => entry.Body is ActivityOffered offered ? entry with { Body = offered with { Intake = null } } : entry;

    private static string Kept(int version) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ProgrammeLogs", "Golden", FormattableString.Invariant($"version-{version}.jsonl")));

    private static string SchemaText()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "schemas", "programme-log.schema.json"));
    }
}
