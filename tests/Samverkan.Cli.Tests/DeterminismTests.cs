using System.Globalization;

namespace Samverkan.Cli.Tests;

/// <summary>The same seed gives the same bytes: twice, under any culture, and in a process of its own.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Synthesize = ["synthesize", "--programme", "stockholmskraften", "--participants", "60", "--seed", "7", "--out"];
    private static readonly string[] Demo = ["demo", "--participants", "60", "--seed", "7", "--out"];

    // The first run of each, which all others are held against.
    private static readonly Lazy<Task<string[]>> FirstPeople = new(static () => BytesOf(Synthesize));
    private static readonly Lazy<Task<string[]>> FirstDemo = new(static () => BytesOf(Demo));

    [Fact]
    public async Task Two_runs_give_the_same_bytes_and_another_seed_gives_others()
    {
        string[] people = await FirstPeople.Value;
        Assert.Equal(["ads.json", "facts.jsonl", "journeys.jsonl"], people[..3].Select(static file => file.Split(' ')[0]));
        Assert.Equal(people, await BytesOf(Synthesize));
        Assert.NotEqual(people, await BytesOf([.. Synthesize.Select(static word => word == "7" ? "8" : word)]));
        string[] demo = await FirstDemo.Value;
        Assert.True(demo.Length >= 7);
        Assert.Equal(demo, await BytesOf(Demo));
    }

    // The witness proves that the culture is there: a dotted capital I, a decimal comma, a year by another calendar.
    [Theory]
    [InlineData("sv-SE", "sv-SE|I|1,5|2025")]
    [InlineData("tr-TR", "tr-TR|İ|1,5|2025")]
    [InlineData("ar-SA", "ar-SA|I|1٫5|1446")]
    public async Task Under_another_culture_the_bytes_are_the_same(string culture, string witness)
    {
        string[] people = await FirstPeople.Value;
        string[] demo = await FirstDemo.Value;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeInterface = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(witness, StartupHook.Witness(CultureInfo.CurrentCulture));
            Assert.Equal(people, await BytesOf(Synthesize));
            // the whole demonstration under the culture that differs most in letters; under the others by eng/soak
            if (culture == "tr-TR" || Soak.IsWhole)
                Assert.Equal(demo, await BytesOf(Demo));
            Assert.Equal(witness, StartupHook.Witness(CultureInfo.CurrentCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeInterface;
        }
    }

    [Theory]
    [InlineData("sv_SE.UTF-8", "sv-SE|I|1,5|2025")]
    [InlineData("tr_TR.UTF-8", "tr-TR|İ|1,5|2025")]
    public async Task A_process_under_another_language_gives_the_same_bytes(string language, string witness)
    {
        using TemporaryFolder folder = new();
        string[] people = await FirstPeople.Value;
        Assert.Equal(witness, await ToolProcess.RunAsync(folder, language, withCultures: true, [.. Synthesize, folder.File("out")]));
        Assert.Equal(people[..^1], FolderContent.Of(folder.File("out")));
    }

    [Fact]
    public async Task As_it_is_shipped_the_tool_knows_no_culture_whatever_the_environment_says()
    {
        using TemporaryFolder folder = new();
        string[] people = await FirstPeople.Value;
        Assert.Equal("|I|1.5|2025", await ToolProcess.RunAsync(folder, "tr_TR.UTF-8", withCultures: false, [.. Synthesize, folder.File("out")]));
        Assert.Equal(people[..^1], FolderContent.Of(folder.File("out")));
    }

    // The files, and last what was printed, without the folder's own name.
    private static async Task<string[]> BytesOf(string[] words)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of([.. words, folder.Path]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        return [.. FolderContent.Of(folder.Path), run.Output.Replace(folder.Path, "", StringComparison.Ordinal)];
    }
}
