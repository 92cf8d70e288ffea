using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samverkan.Architecture.Tests;

/// <summary>What the pages promise holds: links lead somewhere, code compiles, every package is accounted for.</summary>
public sealed partial class PageTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one() =>
        Expect.Nothing(
            from page in Pages
            from link in Link().Matches(Repository.Read(page))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))
            select $"{page}: {target}");

    [Fact]
    public void Every_piece_of_code_on_a_page_stands_in_a_sample_that_runs()
    {
        string[] samples = [.. Repository.Files(".cs", "samples").Select(Repository.Read).Select(Lines)];
        Expect.Nothing(
            from page in Pages
            from code in Code().Matches(Repository.Read(page))
            where !samples.Any(sample => sample.Contains(Lines(code.Groups["code"].Value), StringComparison.Ordinal))
            select $"{page}: {code.Groups["code"].Value.Split('\n')[0]}");
    }

    [Fact]
    public void Every_package_that_we_use_is_accounted_for()
    {
        string page = Repository.Read("docs/dependencies.md");
        IEnumerable<string> packages = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value);
        Expect.Nothing(packages.Where(package => !page.Contains($"\n| {package} |", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_package_is_accounted_for_that_we_do_not_use()
    {
        HashSet<string> packages = [.. XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)];
        Expect.Nothing(Row().Matches(Repository.Read("docs/dependencies.md"))
            .Select(row => row.Groups["name"].Value)
            .Where(name => name is not ("Package" or "---") && !packages.Contains(name)));
    }

    [Fact]
    public void Every_decision_is_in_the_index()
    {
        string index = Repository.Read("docs/decisions/README.md");
        Expect.Nothing(Repository.Files(".md", "docs/decisions")
            .Select(page => Path.GetFileName(page))
            .Where(page => page != "README.md" && !index.Contains($"({page})", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_first_page_names_every_package()
    {
        string page = Repository.Read("README.md");
        Expect.Nothing(Repository.Projects.Where(project => !page.Contains($"`{project.Name}`", StringComparison.Ordinal)).Select(project => project.Name));
    }

    private static IEnumerable<string> Pages =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Select(file => Path.GetFileName(file)), .. Repository.Files(".md", "docs", "src", "samples")];

    private static string Lines(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.TrimEnd()));

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```csharp\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (?<name>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
