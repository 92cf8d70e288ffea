using System.Text;
using System.Text.Json;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan programmes</c>: the list, and each programme in full.</summary>
public sealed class ProgrammesTests
{
    public static TheoryData<string> Ids => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task The_list_has_the_five_with_their_time_and_name(string language)
    {
        ToolRun run = await ToolRun.Of("programmes", "list", "--language", language);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(5, run.Lines.Length);
        Assert.All(ProgrammeCatalog.All.Zip(run.Lines), pair =>
        {
            Assert.StartsWith($"{pair.First.Id} ", pair.Second, StringComparison.Ordinal);
            Assert.Contains(pair.First.Period.Value.ToString(), pair.Second, StringComparison.Ordinal);
            Assert.EndsWith(pair.First.Name.In(language == "en" ? Language.English : Language.Swedish), pair.Second, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_list_for_programs_has_the_same_five()
    {
        ToolRun run = await ToolRun.Of("programmes", "list", "--json");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.Equal(ProgrammeCatalog.Ids.Select(static id => id.Value), document.RootElement.EnumerateArray().Select(static programme => programme.GetProperty("id").GetString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Each_is_shown_in_full_with_its_sources_in_both_languages(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new(id))!;
        ToolRun swedish = await ToolRun.Of("programmes", "show", id);
        ToolRun english = await ToolRun.Of("programmes", "show", id, "--language", "en");
        Assert.Equal((ExitCode.Done, ExitCode.Done), (swedish.ExitCode, english.ExitCode));
        Assert.Equal($"{programme.Name.Swedish} ({id})", swedish.Lines[0]);
        Assert.Equal($"{programme.Name.English} ({id})", english.Lines[0]);
        Assert.Equal(swedish.Lines.Length, english.Lines.Length);
        Assert.All((ToolRun[])[swedish, english], run =>
        {
            Assert.Contains($"    [{programme.Document.Document}", run.Output, StringComparison.Ordinal);
            foreach (ProgrammeOption option in programme.Options)
            {
                Assert.Contains(option.Name.Value, run.Output, StringComparison.Ordinal);
                Assert.All(option.Readings, reading => Assert.Contains(reading.Name, run.Output, StringComparison.Ordinal));
            }
        });
        Assert.All(programme.Goals, goal => Assert.Contains(goal.Id.Value, swedish.Output, StringComparison.OrdinalIgnoreCase));
        Assert.All(programme.Parties, party => Assert.Contains(party.Name.Swedish, swedish.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task For_programs_it_is_the_definition_and_validate_finds_it_sound(string id)
    {
        using TemporaryFolder folder = new();
        ToolRun shown = await ToolRun.Of("programmes", "show", id, "--json");
        Assert.Equal(ExitCode.Done, shown.ExitCode);
        ProgrammeReading read = ProgrammeReader.Read(Encoding.UTF8.GetBytes(shown.Output), "shown.json");
        Assert.Empty(read.Findings);
        Assert.Equal(ProgrammeCatalog.Find(new(id)), read.Programme);
        ToolRun validated = await ToolRun.Of("validate", folder.Write("shown.json", shown.Output));
        Assert.Equal((ExitCode.Done, "", ""), (validated.ExitCode, validated.Output, validated.Error));
    }
}
