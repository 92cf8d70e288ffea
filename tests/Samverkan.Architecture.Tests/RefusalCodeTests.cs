using System.Globalization;
using System.Reflection;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Architecture.Tests;

/// <summary>Refusal codes are permanent, unique, listed, and raised by something.</summary>
public sealed class RefusalCodeTests
{
    // The thousand and hundred of a code tell the room that raises it; those of options may stand anywhere.
    private const int Options = 19;

    private static readonly (string Space, int[] Hundreds)[] Ranges =
    [
        ("Samverkan.Core.Vocabulary", [10]),
        ("Samverkan.Core.Files", [10]),
        ("Samverkan.Core.Calendars", [10, 11]),
        ("Samverkan.Core.Journeys", [10, 12]),
        ("Samverkan.Core.ProgrammeLogs", [10, 12, 14]),
        ("Samverkan.Core.Criteria", [10, 13]),
        ("Samverkan.Core.Programmes", [10, 14]),
        ("Samverkan.Core.Teams", [10, 15]),
        ("Samverkan.Core.Access", [10, 16]),
        ("Samverkan.Core.Progression", [10, 17]),
        ("Samverkan.Core.Forms", [10, 17]),
        ("Samverkan.Core.Identity", [10, 18]),
        ("Samverkan.Core.Organisations", [10, 18]),
        ("Samverkan.Core", []),
        ("Samverkan.Storage.Sqlite", [12]),
        ("Samverkan.Storage.PostgreSql", [12]),
        ("Samverkan.Analysis", [20, 21, 22, 23, 24, 25, 26, 27, 28, 29]),
        ("Samverkan.Matching", [30, 31, 32, 33, 34, 35, 36, 37, 38, 39]),
        ("Samverkan.Reporting", [40, 41, 42, 43, 44, 45, 46, 47, 48, 49]),
        ("Samverkan.Cli", [50, 51, 52, 53, 54, 55, 56, 57, 58, 59]),
        ("Samverkan.Synthetic", [60, 61, 62, 63, 64, 65, 66, 67, 68, 69]),
    ];

    [Fact]
    public void No_two_codes_have_one_id() =>
        Expect.Nothing(CodeList.All.GroupBy(entry => entry.Code.Id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void A_code_stands_in_the_range_of_its_room() =>
        Expect.Nothing(CodeList.All.Where(entry => HundredOf(entry.Code) != Options && !RangeOf(entry).Contains(HundredOf(entry.Code))).Select(entry => $"{entry.Code.Id} in {entry.List.FullName}"));

    [Fact]
    public void A_code_below_1100_is_met_when_reading() =>
        Expect.Nothing(CodeList.All.Where(entry => HundredOf(entry.Code) == 10 && entry.Code.Origin != CodeOrigin.Reading).Select(entry => entry.Code.Id));

    [Fact]
    public void A_code_of_options_is_met_when_starting() =>
        Expect.Nothing(CodeList.All.Where(entry => HundredOf(entry.Code) == Options && entry.Code.Origin != CodeOrigin.Configuration).Select(entry => entry.Code.Id));

    [Fact]
    public void A_code_says_in_both_languages_what_is_wrong_and_where_it_comes_from() =>
        Expect.Nothing(CodeList.All
            .Where(entry => entry.Code.Text.Swedish.Length == 0 || entry.Code.Text.English.Length == 0 || entry.Code.Source.Document.Length == 0
                || (entry.Code.Expected.Swedish.Length == 0) != (entry.Code.Expected.English.Length == 0))
            .Select(entry => entry.Code.Id));

    [Fact]
    public void Every_code_is_raised_somewhere()
    {
        HashSet<MemberInfo> used =
        [
            .. from type in OurAssemblies.Types
               from use in Instructions.UsesOf(type)
               where use.Member.DeclaringType is { } list && OurAssemblies.Outermost(list) != OurAssemblies.Outermost(type)
               select use.Member,
        ];
        Expect.Nothing(CodeList.All
            .Where(entry => !used.Contains(entry.Member is PropertyInfo property ? property.GetMethod! : entry.Member))
            .Select(entry => $"{entry.Code.Id} {entry.List.Name}.{entry.Member.Name}"));
    }

    [Fact]
    public void The_published_list_is_the_list_of_the_code()
    {
        string file = Path.Combine(Repository.Root, "docs", "codes.md");
        string made = CodeList.Page();
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static int HundredOf(RefusalCode code) => int.Parse(code.Id.AsSpan(3, 2), CultureInfo.InvariantCulture);

    private static int[] RangeOf(CodeList.Entry entry) => Ranges
        .Where(range => entry.List.Namespace == range.Space || entry.List.Namespace!.StartsWith(range.Space + ".", StringComparison.Ordinal))
        .OrderByDescending(range => range.Space.Length)
        .Select(range => range.Hundreds)
        .FirstOrDefault([]);
}
