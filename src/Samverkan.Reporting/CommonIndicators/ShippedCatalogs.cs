using System.Collections.Immutable;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The catalogues that ship inside the library. A finding in one is a fault of the build, and throws.</summary>
internal static class ShippedCatalogs
{
    private static readonly ImmutableArray<string> Files = ["esf-2014.json", "esf-plus-2021.json"];

    public static ImmutableArray<CommonIndicatorCatalog> ReadAll() => [.. Files.Select(Read)];

    public static byte[] BytesOf(string file)
    {
        using Stream stream = typeof(ShippedCatalogs).Assembly.GetManifestResourceStream($"Samverkan.Reporting.CommonIndicators.{file}")
            ?? throw new InvalidOperationException($"The file {file} is not in the library.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static CommonIndicatorCatalog Read(string file)
    {
        FindingList findings = new(file);
        return CommonIndicatorReader.Read(BytesOf(file), findings)
            ?? throw new InvalidOperationException(string.Join('\n', findings.ToImmutable().Select(static f => f.Format(Language.English))));
    }
}
