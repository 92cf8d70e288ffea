using System.Text.RegularExpressions;

namespace Samverkan.Architecture.Tests;

/// <summary>A visitor guesses the file from the word.</summary>
public sealed partial class SourceTreeTests
{
    private const int MostLines = 400;

    private static readonly string[] EmptyWords =
        ["Helper", "Helpers", "Util", "Utils", "Utilities", "Manager", "Managers", "Models", "Services", "Misc", "Common"];

    // Said in two halves, so that this file is not found by its own test.
    private static readonly string[] Forbidden =
        ["#pragma warning " + "disable", "Suppress" + "Message", "TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "Skip" + " = \""];

    [Fact]
    public void No_file_is_longer_than_a_sitting() =>
        Expect.Nothing(SourceFiles.Select(file => (File: file, Lines: Repository.Read(file).Count(c => c == '\n'))).Where(pair => pair.Lines > MostLines));

    [Fact]
    public void No_folder_and_no_file_has_an_empty_name() =>
        Expect.Nothing(SourceFiles.Where(file => file.Split('/', '.').Any(EmptyWords.Contains)));

    [Fact]
    public void No_type_has_an_empty_name() =>
        Expect.Nothing(OurAssemblies.Types
            .Select(type => type.Name)
            .Where(name => name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Helpers", StringComparison.Ordinal)
                || name.EndsWith("Utils", StringComparison.Ordinal) || name.EndsWith("Manager", StringComparison.Ordinal)));

    [Fact]
    public void No_file_silences_an_analyzer_or_puts_work_off() =>
        Expect.Nothing(
            from file in SourceFiles
            let text = Repository.Read(file)
            from word in Forbidden
            where text.Contains(word, StringComparison.Ordinal)
            select $"{file}: {word}");

    [Fact]
    public void A_namespace_follows_the_folders() =>
        Expect.Nothing(
            from file in LibraryFiles
            let space = Namespace().Match(Repository.Read(file)).Groups["name"].Value
            where space.Length > 0 && space != string.Join('.', file.Split('/')[1..^1])
            select $"{file}: {space}");

    [Fact]
    public void A_file_holds_one_concept_and_is_named_for_it() =>
        Expect.Nothing(LibraryFiles.SelectMany(file => WrongIn(file, Repository.Read(file))));

    [Theory]
    [InlineData("src/X/Journey.cs", "public sealed record Journey;\n", 0)]
    [InlineData("src/X/Journey.cs", "public abstract record Journey;\npublic sealed record Ended : Journey;\n", 0)]
    [InlineData("src/X/Journey.Rules.cs", "public sealed partial class Journey\n", 0)]
    [InlineData("src/X/Journey.cs", "public sealed record Journey;\npublic sealed record Person;\n", 1)]
    [InlineData("src/X/Journey.cs", "internal static class Rules\n", 1)]
    public void A_stranger_in_a_file_is_found(string file, string text, int wrong) => Assert.Equal(wrong, WrongIn(file, text).Count());

    private static IEnumerable<string> SourceFiles => Repository.Files(".cs", "src", "tests", "benchmarks", "samples");

    private static IEnumerable<string> LibraryFiles => Repository.Files(".cs", "src");

    // A closed family of cases may stand with its base; what is internal may stand with the concept that it serves.
    private static IEnumerable<string> WrongIn(string file, string text)
    {
        string word = Path.GetFileNameWithoutExtension(file).Split('.')[0];
        if (word.EndsWith("OfT", StringComparison.Ordinal))
            word = word[..^3];
        if (word is "Program" or "AssemblyInfo" or "GlobalUsings")
            return [];
        Match[] declared = Declaration().Matches(text).ToArray();
        Match[] strangers = [.. declared.Where(type => type.Groups["access"].Value == "public" && type.Groups["name"].Value != word && !IsCaseOf(type, word))];
        return strangers.Length > 0 || !declared.Any(type => type.Groups["name"].Value == word)
            ? [$"{file}: {string.Join(", ", (strangers.Length > 0 ? strangers : declared).Select(type => type.Groups["name"].Value))}"]
            : [];
    }

    private static bool IsCaseOf(Match type, string word) =>
        Regex.IsMatch(type.Groups["rest"].Value, $@":\s*{Regex.Escape(word)}\b", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();

    // At the first column, where file-scoped namespaces put what is outermost; up to the body, over several lines.
    [GeneratedRegex(
        @"^(?<access>public|internal|file)\s+(?:(?:static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>?.]+)\s+(?<name>\w+)(?<rest>[^{;]*)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
