using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Format;

/// <summary>The kinds of events that a log knows, and how it makes the two bodies that every log has.</summary>
/// <typeparam name="TEvent">The bodies of the log.</typeparam>
internal interface IBodyCatalog<TEvent> : IKindCatalog
    where TEvent : LoggedEvent
{
    TEvent Unknown(string kind, int version, string json);

    TEvent Corrected(EntryId entry, LocalDate happened, TEvent replacement);
}
