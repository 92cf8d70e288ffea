using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>A merge in force: another id that is the same person.</summary>
/// <param name="Other">The other id.</param>
/// <param name="On">The day of the merge.</param>
public sealed record MergedPerson(ParticipantId Other, LocalDate On)
{
    /// <summary>Only that it is a merge.</summary>
    public override string ToString() => nameof(MergedPerson);
}
