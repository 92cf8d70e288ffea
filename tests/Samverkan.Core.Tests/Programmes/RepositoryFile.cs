namespace Samverkan.Core.Tests.Programmes;

/// <summary>Files of the repository, found from the folder in which the tests run.</summary>
public static class RepositoryFile
{
    public static string PathOf(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, relative);
    }

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));
}
