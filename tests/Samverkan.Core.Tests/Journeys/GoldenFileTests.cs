using System.Text;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>The files of every version are read for ever, and the same entries give the same bytes.</summary>
public sealed class GoldenFileTests
{
    private static string First => Path.Combine(AppContext.BaseDirectory, "Journeys", "Golden", "version-1.jsonl");

    private static string Golden => Path.Combine(AppContext.BaseDirectory, "Journeys", "Golden", "version-2.jsonl");

    [Fact]
    public void Every_standard_kind_has_a_golden_line()
    {
        string[] kinds = [.. File.ReadLines(Golden).Select(static line => line.Split('"')[3]).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal([.. EventCatalog.Standard.Kinds.Select(static kind => kind.Kind).Append("entryCorrected").Order(StringComparer.Ordinal)], kinds);
    }

    [Fact]
    public void Every_version_of_every_standard_kind_has_a_golden_line()
    {
        string[] kept = [.. File.ReadLines(First).Concat(File.ReadLines(Golden)).Select(static line => $"{line.Split('"')[3]} {line.Split(':', ',')[3]}").Distinct()];
        Assert.All(EventCatalog.Standard.Kinds, kind => Assert.All(Enumerable.Range(1, kind.Version), version => Assert.Contains($"{kind.Kind} {version}", kept)));
    }

    [Fact]
    public void The_first_golden_file_is_read_as_what_it_tells_in_the_versions_of_today()
    {
        Assert.All(File.ReadLines(First), static line => Assert.Contains("\"version\":1,\"id\"", line, StringComparison.Ordinal));
        Assert.Equal<Entry>(Samples.FirstEntries, Read(First));
    }

    [Fact]
    public void The_golden_file_is_read_as_the_entries_it_was_made_of() => Assert.Equal<Entry>(Samples.Entries, Read(Golden));

    [Theory]
    [InlineData("activityStarted", "\"language\":\"ar\"")]
    [InlineData("referred", "\"questions\":[]")]
    [InlineData("referred", "\"referrerRole\":\"social-worker\"")]
    [InlineData("jointMeetingHeld", "\"present\":[]")]
    [InlineData("informationMeetingHeld", "\"present\":[]")]
    public void A_member_of_the_second_version_has_no_place_in_the_first(string kind, string member)
    {
        string line = File.ReadLines(First).First(line => line.Contains($"\"kind\":\"{kind}\"", StringComparison.Ordinal));
        Assert.True(EntryFormat.Standard.TryRead(Encoding.UTF8.GetBytes(line), out _));
        Assert.False(EntryFormat.Standard.TryRead(Encoding.UTF8.GetBytes(line.Replace("\"body\":{", $"\"body\":{{{member},", StringComparison.Ordinal)), out _));
    }

    [Fact]
    public void The_entries_are_written_as_the_golden_file()
    {
        using MemoryStream stream = new();
        JourneyFile.Write(stream, Samples.Entries);
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllBytes(Programmes.RepositoryFile.PathOf("tests/Samverkan.Core.Tests/Journeys/Golden/version-2.jsonl"), stream.ToArray());
        Assert.Equal(File.ReadAllText(Golden), Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void An_unknown_kind_and_a_later_version_are_kept_byte_for_byte_and_reported()
    {
        string known = Encoding.UTF8.GetString(EntryFormat.Standard.Write(Scene.Entry(1, "2024-09-01", new Started())));
        const string Body = """{ "z" : [1.50, "\u00e5", {"deep":{}}] }""";
        string unknown = known.Replace("\"started\"", "\"malmo.languageCafe\"", StringComparison.Ordinal).Replace("\"body\":{}", "\"body\":" + Body, StringComparison.Ordinal);
        string later = known.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal).Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal)
            .Replace("0000000001\"", "0000000002\"", StringComparison.Ordinal);
        string file = unknown + "\n" + later + "\n";

        JourneyReading reading = JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "-");
        Assert.Empty(reading.Findings);
        Assert.Equal([new UnknownKind("malmo.languageCafe", 1, 1, 1), new UnknownKind("started", 2, 2, 1)], reading.UnknownKinds);
        Assert.Equal(Body, Assert.IsType<UnknownEvent>(reading.Entries[0].Body).Json);
        using MemoryStream again = new();
        JourneyFile.Write(again, reading.Entries);
        Assert.Equal(file, Encoding.UTF8.GetString(again.ToArray()));
    }

    private static Entry[] Read(string file)
    {
        using FileStream stream = File.OpenRead(file);
        JourneyReading reading = JourneyFile.Read(stream, "-");
        Assert.Empty(reading.Findings);
        Assert.Empty(reading.UnknownKinds);
        return [.. reading.Entries];
    }

    [Fact]
    public void No_text_form_tells_what_an_entry_holds()
    {
        foreach (Entry entry in Samples.Entries)
        {
            Assert.Equal($"{entry.Body.Kind} {entry.Id}", entry.ToString());
            Assert.Equal(entry.Body.Kind, entry.Body.ToString());
        }
    }
}
