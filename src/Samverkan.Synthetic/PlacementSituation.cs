using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Synthetic;

/// <summary>What a round of placement has before it.</summary>
/// <param name="On">The day of the round.</param>
/// <param name="Waiting">Who waits for a place, the longest waiting first.</param>
/// <param name="Occupied">How many take part on each team on the day, those on the way in included; a team without participants is not here.</param>
public sealed record PlacementSituation(
    LocalDate On, ImmutableArray<WaitingPerson> Waiting, ImmutableSortedDictionary<TeamId, int> Occupied)
{
    /// <summary>The day and the number waiting; never who.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PlacementSituation ({Waiting.Length} waiting)");
}
