using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>
/// A body of a kind or a version that this program does not know. It is kept as it came, byte for byte, reported, and folded into nothing.
/// </summary>
/// <param name="OfKind">The name of the kind.</param>
/// <param name="OfVersion">The version of its format.</param>
/// <param name="Json">The body, verbatim.</param>
public sealed record UnknownLogEvent(string OfKind, int OfVersion, string Json)
    : ProgrammeEvent(OfKind), IUnknownBody;
