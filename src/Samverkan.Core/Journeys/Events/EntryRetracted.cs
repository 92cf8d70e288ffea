using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>An entry was recorded by mistake and is taken back.</summary>
/// <param name="Entry">The entry.</param>
/// <remarks>The entry has the category and origin of the entry that it takes back.</remarks>
public sealed record EntryRetracted(EntryId Entry)
    : JourneyEvent("entryRetracted", DataCategory.Administrative), IRetractingBody;
