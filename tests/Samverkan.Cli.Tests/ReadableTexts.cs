using System.Net;
using System.Text.RegularExpressions;

namespace Samverkan.Cli.Tests;

/// <summary>What no text for people may hold: a plural after one, a nought with a minus, and on the pages of a report a day or a key as programs write them.</summary>
public static partial class ReadableTexts
{
    /// <summary>Looks through every text in a folder.</summary>
    internal static void In(TemporaryFolder folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Where(static file => Path.GetExtension(file) is ".html" or ".txt" or ".md").Order(StringComparer.Ordinal)];
        Assert.NotEmpty(files);
        Assert.Equal("", string.Join('\n', files.SelectMany(file => Faults(Path.GetRelativePath(folder.Path, file), File.ReadAllText(file)))));
    }

    [Fact]
    public static void A_fault_is_found_and_what_is_right_is_not()
    {
        Assert.Equal(4, Faults("a.sv.txt", "om 1 personer; efter 1\u00A0arbetsdagar; −0 och -0,0").Count());
        Assert.Equal(2, Faults("a.en.html", "<p>after 1 days, on 2025-08-31</p>").Count());
        Assert.Single(Faults("a.sv.html", "<p id=\"team-1\">team-1</p>"));
        Assert.Empty(Faults("a.sv.html", "<style>a{margin:-0}</style><p>1 person, 21 dagar, 1\u00A0001 personer, 0–1 dagar, 0,1 dagar, 1,1 dagar, −0,5, 10-0</p>"));
    }

    private static IEnumerable<string> Faults(string name, string text)
    {
        bool isPage = name.EndsWith(".html", StringComparison.Ordinal);
        string shown = isPage ? WebUtility.HtmlDecode(Tags().Replace(Styles().Replace(text, " "), " ")) : text;
        IEnumerable<Match> found = Plurals().Matches(shown).Concat(MinusNought().Matches(shown));
        if (isPage)
            found = found.Concat(Keys().Matches(shown));
        return found.Select(match => $"{name}: …{shown[Math.Max(0, match.Index - 40)..Math.Min(shown.Length, match.Index + 40)].ReplaceLineEndings(" ")}…");
    }

    [GeneratedRegex(@"(?<![\d,.:–−-])(?<!\d[ \u00A0])1[ \u00A0](personer|kvinnor|män|dagar|arbetsdagar|veckor|månader|timmar|gånger|platser|händelser|insatser|mätningar|reflektioner|avvikelser|procentenheter|grupper|poster|annonser|rader|indikatorer|persons|people|women|men|days|working days|weeks|months|hours|times|places|events|activities|measurements|percentage points|groups|rows|points|indicators)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Plurals();

    [GeneratedRegex(@"(?<![\w\d–])[-−]0([.,]0+)?(?![\d,.]\d|\d)", RegexOptions.CultureInvariant)]
    private static partial Regex MinusNought();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b|\bteam-\d\b|\bstockholm/[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex Keys();

    [GeneratedRegex("<style.*?</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
