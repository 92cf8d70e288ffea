using System.Reflection;

namespace Samverkan.Cli;

/// <summary>The tool's own name and version.</summary>
internal static class Product
{
    /// <summary>Name and version, for certificates: "samverkan 0.1.0".</summary>
    public static string NameAndVersion { get; } =
        $"samverkan {typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}";
}
