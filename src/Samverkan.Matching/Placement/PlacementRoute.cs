using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>Which teams could have a person, or why none can.</summary>
internal sealed record PlacementRoute(ImmutableArray<PlacementRoute.Option> Options, DistrictId? District, int? OwnTeam, Refusal? Refusal, ImmutableArray<Refusal> Collisions)
{
    /// <summary>The demands that the team which the person has already does not meet any longer.</summary>
    public ImmutableArray<Refusal> AgainstCurrent { get; init; } = [];

    /// <summary>Whether the own team does not meet a need: more than that it does not work on the day.</summary>
    public bool OwnFailsNeeds { get; init; }

    /// <summary>The cheapest option, of equals the first by key.</summary>
    public Option Cheapest() => Options.MinBy(static o => (o.Cost, o.Team));

    /// <summary>A team by its index, the cost, and the day of start.</summary>
    internal readonly record struct Option(int Team, long Cost, LocalDate Start);
}
