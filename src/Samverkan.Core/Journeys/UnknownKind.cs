namespace Samverkan.Core.Journeys;

/// <summary>A kind and version of entries that a program does not know.</summary>
/// <param name="Kind">The name of the kind.</param>
/// <param name="Version">The version.</param>
/// <param name="FirstLine">The first line of the file that holds one, from 1.</param>
/// <param name="Entries">How many entries there are.</param>
public sealed record UnknownKind(string Kind, int Version, int FirstLine, int Entries);
