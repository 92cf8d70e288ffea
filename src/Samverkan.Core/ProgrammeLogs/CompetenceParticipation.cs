using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>A body's part in a competence track. Attendances, not persons: somebody who came twice counts twice.</summary>
/// <param name="Track">The track; <see langword="null"/> where none was told.</param>
/// <param name="Organisation">The body.</param>
/// <param name="Sessions">In how many sessions somebody from it took part.</param>
/// <param name="Women">Attendances of women.</param>
/// <param name="Men">Attendances of men.</param>
/// <param name="NotStated">Attendances of those whose sex nobody has said.</param>
public sealed record CompetenceParticipation(TrackId? Track, OrganisationId Organisation, int Sessions, int Women, int Men, int NotStated)
{
    /// <summary>All attendances.</summary>
    public int Attendances => Women + Men + NotStated;
}
