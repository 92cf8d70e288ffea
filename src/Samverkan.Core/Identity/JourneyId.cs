namespace Samverkan.Core.Identity;

/// <summary>
/// One person's journey in one programme: there is exactly one for each pair. Entering a programme again continues the
/// journey; another programme is another journey.
/// </summary>
/// <param name="Participant">The person.</param>
/// <param name="Programme">The programme.</param>
public readonly record struct JourneyId(ParticipantId Participant, ProgrammeId Programme)
{
    /// <summary>Programme and participant id.</summary>
    public override string ToString() => $"{Programme}/{Participant}";
}
