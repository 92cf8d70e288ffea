using System.Text.Json.Serialization;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>How many staff of a body took part, by sex in the population register.</summary>
/// <param name="Organisation">The body.</param>
/// <param name="Women">Women, from 0.</param>
/// <param name="Men">Men, from 0.</param>
/// <param name="NotStated">Those whose sex nobody has said, from 0.</param>
public sealed record OrganisationAttendance(OrganisationId Organisation, int Women, int Men, int NotStated = 0)
{
    /// <summary>All of them.</summary>
    [JsonIgnore]
    public int Persons => Women + Men + NotStated;
}
