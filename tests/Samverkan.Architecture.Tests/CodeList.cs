using System.Globalization;
using System.Reflection;
using System.Text;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Architecture.Tests;

/// <summary>All refusal codes of all assemblies, and the page that lists them.</summary>
internal static class CodeList
{
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Entry> All { get; } =
        [.. OurAssemblies.Types
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => Properties(type).Concat(Fields(type)))
            .OrderBy(entry => entry.Code.Id, StringComparer.Ordinal)];

    /// <summary>The page as it is published: <c>docs/codes.md</c>.</summary>
    public static string Page()
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Refusal codes

            {All.Count} codes. A code is permanent: it is never reused and never changes its meaning. `{"{0}"}`, `{"{1}"}` … stand for what the
            message speaks of; never for anything personal. Codes met when *reading* or *judging* are found by `samverkan validate`.

            This page is generated from the code, and a test holds it so. To make it anew:
            `SAMVERKAN_REGENERATE=1 dotnet run --project tests/Samverkan.Architecture.Tests`.

            """);
        foreach (IGrouping<string, Entry> list in All.GroupBy(entry => entry.List.Namespace!, StringComparer.Ordinal).OrderBy(list => list.First().Code.Id, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {list.Key}\n\n| Code | Met when | What is wrong | Vad som är fel | Source |\n| --- | --- | --- | --- | --- |\n");
            foreach (RefusalCode code in list.Select(entry => entry.Code))
                page.Append(CultureInfo.InvariantCulture, $"| `{code.Id}` | {Met(code.Origin)} | {Cell(code, Language.English)} | {Cell(code, Language.Swedish)} | {Plain(code.Source.ToString())} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<Entry> Properties(Type type) => type.GetProperties(Static)
        .Where(property => property.PropertyType == typeof(RefusalCode))
        .Select(property => new Entry(type, property, (RefusalCode)property.GetValue(null)!));

    private static IEnumerable<Entry> Fields(Type type) => type.GetFields(Static)
        .Where(field => field.FieldType == typeof(RefusalCode) && !OurAssemblies.IsCompilerGenerated(field))
        .Select(field => new Entry(type, field, (RefusalCode)field.GetValue(null)!));

    private static string Met(CodeOrigin origin) => origin switch
    {
        CodeOrigin.Reading => "reading",
        CodeOrigin.Judging => "judging",
        CodeOrigin.Access => "asking to read or disclose",
        CodeOrigin.Configuration => "starting",
        CodeOrigin.Disclosure => "protecting",
        CodeOrigin.Matching => "placing",
        CodeOrigin.Analysis => "estimating",
        CodeOrigin.Command => "using the tool",
        CodeOrigin.Appending => "adding an entry in code",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    private static string Cell(RefusalCode code, Language language) => code.Expected.In(language) is { Length: > 0 } expected
        ? $"{Plain(code.Text.In(language))}; *{Plain(expected)}*"
        : Plain(code.Text.In(language));

    private static string Plain(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>One code, the list that names it, and the member that holds it.</summary>
    internal sealed record Entry(Type List, MemberInfo Member, RefusalCode Code);
}
