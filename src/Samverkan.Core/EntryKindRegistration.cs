using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core;

/// <summary>What the host adds to the kinds of entries.</summary>
/// <param name="Add">Gives the catalog with what is added.</param>
/// <param name="Of">The kind that is added; <see langword="null"/> for a whole catalog.</param>
internal sealed record EntryKindRegistration(Func<EventCatalog, EventCatalog> Add, object? Of = null);
