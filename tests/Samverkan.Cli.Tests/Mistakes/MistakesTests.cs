using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli.Tests.Mistakes;

/// <summary><c>samverkan validate</c> finds one deliberate mistake for each code that a file can meet, at the right line.</summary>
public sealed partial class MistakesTests
{
    public static TheoryData<string> Codes => [.. Mistake.All.Select(static mistake => mistake.Code)];

    public static TheoryData<string> SoundFiles => [.. Mistake.All.Select(static mistake => mistake.File).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_that_a_file_can_meet_has_its_mistake() =>
        Assert.Equal(
            AllCodes().Where(static code => code.Origin is CodeOrigin.Reading or CodeOrigin.Judging).Select(static code => code.Id).Order(StringComparer.Ordinal),
            Mistake.All.Select(static mistake => mistake.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_that_the_page_calls_reading_or_judging_has_its_mistake() =>
        Assert.Equal(
            MetByFiles().Matches(File.ReadAllText(Mistake.PathOf("docs/codes.md"))).Select(static row => row.Groups["code"].Value).Order(StringComparer.Ordinal),
            Mistake.All.Select(static mistake => mistake.Code).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public async Task The_file_without_the_mistake_is_sound(string file)
    {
        ToolRun run = await ToolRun.Of("validate", Mistake.PathOf(file));
        Assert.Empty(run.Output);
        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task One_deliberate_mistake_is_found_by_its_code_at_its_line(string code)
    {
        Mistake mistake = Assert.Single(Mistake.All, one => one.Code == code);
        using TemporaryFolder folder = new();
        string file = folder.File(mistake.File);
        await File.WriteAllBytesAsync(file, mistake.Make(), TestContext.Current.CancellationToken);
        ToolRun run = await ToolRun.Of("validate", file);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Empty(run.Error);
        (string Line, string Code)[] found = [.. run.Lines.Select(line => Told(line, file))];
        Assert.True(found.Contains((mistake.Line.ToString(CultureInfo.InvariantCulture), code)), $"{code} was expected on line {mistake.Line}, but:\n{run.Output}");
        string[] others = [.. found.Select(static one => one.Code).Where(one => one != code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(mistake.Also.Split(',', StringSplitOptions.RemoveEmptyEntries), others);
        if (others.Length == 0)
            Assert.Single(found);
    }

    private static (string Line, string Code) Told(string line, string file)
    {
        Assert.StartsWith($"{file}:", line, StringComparison.Ordinal);
        Match told = Finding().Match(line[(file.Length + 1)..]);
        Assert.True(told.Success, line);
        return (told.Groups["line"].Value, told.Groups["code"].Value);
    }

    private static IEnumerable<RefusalCode> AllCodes() =>
        Directory.GetFiles(AppContext.BaseDirectory, "Samverkan.*.dll")
            .Where(static file => !file.EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(static file => Assembly.Load(Path.GetFileNameWithoutExtension(file)))
            .Append(typeof(Tool).Assembly)
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static property => property.PropertyType == typeof(RefusalCode))
            .Select(static property => (RefusalCode)property.GetValue(null)!);

    [GeneratedRegex(@"^(?<line>\d+):\d+: (?<code>SAM\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Finding();

    [GeneratedRegex(@"^\| `(?<code>SAM\d{4})` \| (reading|judging) \|", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex MetByFiles();
}
