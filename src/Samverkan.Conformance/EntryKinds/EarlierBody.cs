using Samverkan.Core.Journeys;

namespace Samverkan.Conformance.EntryKinds;

/// <summary>A body as an earlier version wrote it, and what it means today.</summary>
/// <typeparam name="T">The body.</typeparam>
/// <param name="Version">The earlier version, from 1.</param>
/// <param name="Json">The body as that version wrote it, on one line.</param>
/// <param name="Means">The body that it is read as.</param>
public sealed record EarlierBody<T>(int Version, string Json, T Means)
    where T : JourneyEvent;
