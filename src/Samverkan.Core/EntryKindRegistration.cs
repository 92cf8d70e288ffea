using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core;

/// <summary>What the host adds to the kinds of entries.</summary>
/// <param name="Add">Gives the catalog with what is added.</param>
internal sealed record EntryKindRegistration(Func<EventCatalog, EventCatalog> Add);
