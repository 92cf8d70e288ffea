using System.Reflection;
using System.Runtime.CompilerServices;

namespace Samverkan.Architecture.Tests;

/// <summary>The compiled assemblies of every project under src.</summary>
internal static class OurAssemblies
{
    public static IReadOnlyDictionary<string, Assembly> ByProject { get; } =
        Repository.Projects.ToDictionary(project => project.Name, project => Assembly.Load(project.AssemblyName), StringComparer.Ordinal);

    /// <summary>Every type that somebody wrote, nested ones and the compiler's parts of them included.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. ByProject.Values
            .SelectMany(assembly => assembly.GetTypes())
            .Where(IsOurs)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Types.Where(type => type.IsVisible)];

    /// <summary>The name of our project that holds a type, or null for somebody else's.</summary>
    public static string? ProjectOf(Type type) =>
        Projects.TryGetValue(type.Assembly, out string? name) ? name : null;

    /// <summary>The outermost type around a type: the one that somebody wrote in a file.</summary>
    public static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    public static bool IsCompilerGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static Dictionary<Assembly, string> Projects { get; } = ByProject.ToDictionary(pair => pair.Value, pair => pair.Key);

    // The compiler and the generators of the framework place types of their own in our assemblies.
    private static bool IsOurs(Type type) => Outermost(type).Namespace is { } space &&
        (space == "Samverkan" || space.StartsWith("Samverkan.", StringComparison.Ordinal));
}
