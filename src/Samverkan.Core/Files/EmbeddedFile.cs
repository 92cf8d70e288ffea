using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>The data files that ship inside the library.</summary>
internal static class EmbeddedFile
{
    /// <summary>Reads a shipped file. A finding in it is a fault of the build, and throws.</summary>
    public static T Read<T>(string name, Func<ReadOnlySpan<byte>, FindingList, T?> read)
        where T : class
    {
        using Stream stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not in the library.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var findings = new FindingList(name);
        T? value = read(bytes, findings);
        // Shipped files hold no personal data, so that their findings may be told.
        return value is not null && findings.Count == 0
            ? value
            : throw new InvalidOperationException(string.Join('\n', findings.ToImmutable().Select(static f => f.Format(Language.English))));
    }
}
