using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Conformance.EntryKinds;

/// <summary>A body that the kind's rule refuses.</summary>
/// <typeparam name="T">The body.</typeparam>
/// <param name="Before">The journey before it.</param>
/// <param name="Happened">The day of it.</param>
/// <param name="Body">The body.</param>
public sealed record RefusedBody<T>(Journey Before, LocalDate Happened, T Body)
    where T : JourneyEvent;
