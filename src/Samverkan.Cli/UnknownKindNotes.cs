using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>Tells of entries of a kind or version that this program does not know. They are no mistake: they are kept, and nothing is counted of them.</summary>
internal static class UnknownKindNotes
{
    /// <summary>One line for each kind and version, where the first entry of it stands.</summary>
    /// <param name="host">Receives the lines.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="kinds">The kinds that the reader of the file did not know.</param>
    /// <param name="language">The language of the lines.</param>
    public static void Write(ToolHost host, string file, ImmutableArray<UnknownKind> kinds, Language language)
    {
        foreach (UnknownKind unknown in kinds)
        {
            string told = language == Language.English
                ? string.Create(CultureInfo.InvariantCulture, $"note: entries of the unknown kind \"{unknown.Kind}\", version {unknown.Version}: {unknown.Entries}, kept as they are")
                : string.Create(CultureInfo.InvariantCulture, $"anmärkning: poster av det okända slaget \"{unknown.Kind}\", version {unknown.Version}: {unknown.Entries}, bevarade som de är");
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}:{unknown.FirstLine}:1: {told}"));
        }
    }

    /// <summary>Those of a file of journeys that no part of this tool knows, whichever kinds it was read with.</summary>
    public static ImmutableArray<UnknownKind> OfJourneys(JourneyReading reading) =>
        [.. reading.UnknownKinds.Where(static unknown => !WorkProfileBridge.Format.Catalog.TryFind(unknown.Kind, out var known) || known.Version < unknown.Version)];
}
