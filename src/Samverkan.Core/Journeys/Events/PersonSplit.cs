using Samverkan.Core.Access;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Two ids that were merged turned out to be two persons after all: their journeys are read apart again.</summary>
/// <param name="Other">The id that is another person.</param>
public sealed record PersonSplit(ParticipantId Other)
    : JourneyEvent("personSplit", DataCategory.Administrative);
