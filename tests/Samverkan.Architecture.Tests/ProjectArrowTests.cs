using System.Reflection;

namespace Samverkan.Architecture.Tests;

/// <summary>Arrows between projects point one way.</summary>
public sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Samverkan.Core"] = [],
        ["Samverkan.Analysis"] = ["Samverkan.Core"],
        ["Samverkan.Analysis.Parquet"] = ["Samverkan.Core", "Samverkan.Analysis"],
        ["Samverkan.Matching"] = ["Samverkan.Core", "Samverkan.Analysis"],
        ["Samverkan.Matching.OrTools"] = ["Samverkan.Core", "Samverkan.Matching"],
        ["Samverkan.Reporting"] = ["Samverkan.Core", "Samverkan.Analysis"],
        ["Samverkan.Reporting.Spreadsheets"] = ["Samverkan.Core", "Samverkan.Reporting"],
        ["Samverkan.Storage.Sqlite"] = ["Samverkan.Core"],
        ["Samverkan.Storage.PostgreSql"] = ["Samverkan.Core"],
        ["Samverkan.Synthetic"] = ["Samverkan.Core"],
        ["Samverkan.Conformance"] = ["Samverkan.Core", "Samverkan.Analysis", "Samverkan.Matching"],
        ["Samverkan.Cli"] =
        [
            "Samverkan.Core", "Samverkan.Analysis", "Samverkan.Matching", "Samverkan.Reporting", "Samverkan.Reporting.Spreadsheets",
            "Samverkan.Storage.Sqlite", "Samverkan.Synthetic", "Samverkan.Conformance",
        ],
    };

    public static TheoryData<string> Projects => [.. Repository.Projects.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_projects_that_its_arrows_allow(string name)
    {
        Assert.True(Arrows.ContainsKey(name), $"{name} has no place in the house: give it its arrows here and in the architecture page.");
        Expect.Nothing(Repository.Projects.Single(project => project.Name == name).References.Except(Arrows[name], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_assemblies_that_its_arrows_allow(string name)
    {
        Dictionary<string, string> projects = Repository.Projects.ToDictionary(project => project.AssemblyName, project => project.Name, StringComparer.Ordinal);
        IEnumerable<string> used = OurAssemblies.ByProject[name].GetReferencedAssemblies()
            .Select(assembly => projects.GetValueOrDefault(assembly.Name!))
            .OfType<string>();
        Expect.Nothing(used.Except(Arrows[name], StringComparer.Ordinal));
    }

    [Fact]
    public void Only_the_package_made_for_it_knows_a_database_a_command_line_a_workbook_or_a_file_of_columns()
    {
        Dictionary<string, string[]> doors = new(StringComparer.Ordinal)
        {
            ["Microsoft.Data.Sqlite"] = ["Samverkan.Storage.Sqlite", "Samverkan.Cli"],
            ["Npgsql"] = ["Samverkan.Storage.PostgreSql"],
            ["System.CommandLine"] = ["Samverkan.Cli"],
            ["ParquetSharp"] = ["Samverkan.Analysis.Parquet"],
            ["Apache.Arrow"] = ["Samverkan.Analysis.Parquet"],
            ["Google.OrTools"] = ["Samverkan.Matching.OrTools"],
            ["DocumentFormat.OpenXml"] = ["Samverkan.Reporting.Spreadsheets"],
            ["DocumentFormat.OpenXml.Framework"] = ["Samverkan.Reporting.Spreadsheets"],
            ["System.Console"] = ["Samverkan.Cli"],
        };
        IEnumerable<string> wrong =
            from pair in OurAssemblies.ByProject
            from AssemblyName used in pair.Value.GetReferencedAssemblies()
            where doors.TryGetValue(used.Name!, out string[]? allowed) && !allowed.Contains(pair.Key)
            select $"{pair.Key} uses {used.Name}";
        Expect.Nothing(wrong);
    }
}
