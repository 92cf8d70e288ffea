using System.Xml.Linq;

namespace Samverkan.Architecture.Tests;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The projects under src, by name.</summary>
    public static IReadOnlyList<SourceProject> Projects { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(SourceProject.Read)];

    /// <summary>Every file with an ending, as a path from the root with forward slashes.</summary>
    public static IEnumerable<string> Files(string ending, params string[] folders) =>
        folders
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Samverkan.sln was not found above the test assembly.");
    }

    /// <summary>One project under src and the projects that it names.</summary>
    internal sealed record SourceProject(string Name, string AssemblyName, IReadOnlyList<string> References)
    {
        public static SourceProject Read(string file)
        {
            XDocument project = XDocument.Load(file);
            string name = Path.GetFileNameWithoutExtension(file);
            return new SourceProject(
                name,
                project.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
                [.. project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))]);
        }
    }
}
