using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>A team as far as the synthetic people need it.</summary>
/// <param name="Team">The team.</param>
/// <param name="From">The day on which it starts.</param>
/// <param name="Districts">The districts that it serves.</param>
public sealed record SyntheticTeam(TeamId Team, LocalDate From, ImmutableArray<DistrictId> Districts)
{
    /// <summary>The team's key.</summary>
    public override string ToString() => Team.Value;
}
