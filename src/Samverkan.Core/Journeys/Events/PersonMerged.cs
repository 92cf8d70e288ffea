using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Two ids turned out to be one person: the other id's journey in the programme is read together with this one.</summary>
/// <param name="Other">The id that is the same person.</param>
/// <remarks>
/// An act of somebody who knows, never of a likeness of names, addresses or birth dates. Undone by <see cref="PersonSplit"/>. Never
/// recorded for fictitious identities (<i>fingerade personuppgifter</i>): their old and new ids are two persons without a link.
/// </remarks>
public sealed record PersonMerged(ParticipantId Other)
    : JourneyEvent("personMerged", DataCategory.Administrative);
