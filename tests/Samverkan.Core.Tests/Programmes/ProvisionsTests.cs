using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Programmes;

public class ProvisionsTests
{
    private static readonly string[] Confidences = ["stated", "derived", "rememberedHigh", "rememberedMedium", "rememberedLow", "assumed"];

    [Fact]
    public void Every_provision_is_whole_and_has_an_id_of_its_own()
    {
        IReadOnlyList<Provision> all = Provision.ReadAll();
        Assert.True(all.Count >= 130);
        Assert.Empty(all.GroupBy(static p => p.Id, StringComparer.Ordinal).Where(static g => g.Count() > 1).Select(static g => g.Key));
        foreach (Provision provision in all)
        {
            Assert.Contains(new ProgrammeId(provision.Programme), ProgrammeCatalog.Ids);
            Assert.Contains(provision.Confidence, Confidences);
            Assert.Contains(provision.Kind, ProvisionsPage.Kinds);
            Assert.False(string.IsNullOrWhiteSpace(provision.Swedish) || string.IsNullOrWhiteSpace(provision.English) || string.IsNullOrWhiteSpace(provision.Document), provision.Id);
            Assert.True(provision.Kind == "notSoftware" ? provision.Why.Length > 0 : provision.Where.Length > 0, provision.Id);
            Assert.True(provision.Kind != "planned" || Directory.Exists(RepositoryFile.PathOf($"src/{provision.Package}")), $"{provision.Id}: planned for no package");
        }
    }

    [Fact]
    public void What_a_definition_carries_stands_where_the_list_says()
    {
        foreach (Provision provision in Provision.ReadAll().Where(static p => p.Kind == "definitionField"))
        {
            JsonNode definition = JsonNode.Parse(ProgrammeReaderTests.Definition(provision.Programme))!;
            Assert.True(ProvisionDigests.Resolve(definition, provision.Where) is not null, $"{provision.Id}: {provision.Where} leads nowhere");
        }
    }

    [Fact]
    public void What_a_report_carries_names_a_section_of_the_report()
    {
        string[] sections = [.. Directory.EnumerateFiles(RepositoryFile.PathOf("src/Samverkan.Reporting"), "*Section.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];
        foreach (Provision provision in Provision.ReadAll().Where(static p => p.Kind == "reportSection"))
            Assert.True(sections.Any(text => text.Contains($"new Section(new FigureId(\"{provision.Where}\")", StringComparison.Ordinal)), $"{provision.Id}: the report has no section {provision.Where}");
    }

    [Fact]
    public void What_is_planned_names_nothing_that_exists()
    {
        // A package, a room or a kind of entry that is there carries something already: then the provision says so.
        string[] there =
        [
            .. Directory.EnumerateDirectories(RepositoryFile.PathOf("src"), "Samverkan.*").Select(static folder => Path.GetFileName(folder)["Samverkan.".Length..]),
            .. Directory.EnumerateDirectories(RepositoryFile.PathOf("src/Samverkan.Core")).Select(static folder => Path.GetFileName(folder)),
            .. typeof(Programme).Assembly.GetTypes().Where(static type => type.Namespace is { } space && space.EndsWith(".Events", StringComparison.Ordinal)).Select(static type => type.Name),
        ];
        foreach (Provision provision in Provision.ReadAll().Where(static p => p.Kind == "planned"))
            Assert.DoesNotContain(there, name => Names(provision.Where, name));

        static bool Names(string where, string name) =>
            Letters(where).Contains($" {Letters(string.Concat(name.Select(static c => char.IsUpper(c) ? $" {c}" : $"{c}"))).Trim().TrimEnd('s')}", StringComparison.Ordinal)
            || Letters(where).Contains($" {Letters(name).Trim()} ", StringComparison.Ordinal);

        static string Letters(string text) => $" {string.Join(' ', text.Split([' ', '.', ':', ',', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant()} ";
    }

    [Fact]
    public void Everything_with_an_id_in_a_definition_is_in_the_list()
    {
        IReadOnlyList<Provision> all = Provision.ReadAll();
        foreach (ProgrammeId id in ProgrammeCatalog.Ids)
        {
            HashSet<string> listed = [.. all.Where(p => p.Programme == id.Value && p.Kind == "definitionField").Select(static p => p.Where)];
            using JsonDocument definition = JsonDocument.Parse(ProgrammeReaderTests.Definition(id.Value));
            List<string> found = [];
            Collect(definition.RootElement, "", found);
            Assert.Empty(found.Where(pointer => !listed.Contains(pointer)).Select(pointer => $"{id}{pointer}"));
        }
    }

    [Fact]
    public void The_page_is_what_the_data_makes()
    {
        string made = ProvisionsPage.Make(Provision.ReadAll());
        string file = RepositoryFile.PathOf("docs/provisions.md");
        if (Environment.GetEnvironmentVariable("SAMVERKAN_REGENERATE") == "1")
            File.WriteAllText(file, made);
        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static void Collect(JsonElement element, string pointer, List<string> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (pointer.Length > 0 && element.TryGetProperty("id", out _) && element.TryGetProperty("source", out _))
                found.Add(pointer);
            foreach (JsonProperty member in element.EnumerateObject())
                Collect(member.Value, $"{pointer}/{member.Name}", found);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            for (int i = 0; i < element.GetArrayLength(); i++)
                Collect(element[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), found);
        }
    }
}
