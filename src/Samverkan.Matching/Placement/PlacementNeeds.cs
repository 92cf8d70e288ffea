using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Matching.Placement;

/// <summary>What a person needs of a team, beyond a place. Each need must be met, but for the former team, which is preferred. Immutable.</summary>
public sealed record PlacementNeeds
{
    /// <summary>No needs.</summary>
    public static PlacementNeeds None { get; } = new();

    /// <summary>The language in which the person needs coaching, by its code (<i>coachning på modersmålet</i>), or <see langword="null"/>.</summary>
    public string? CoachingLanguage { get; init; }

    /// <summary>Whether the premises must be accessible (<i>tillgänglighet</i>).</summary>
    public bool Accessibility { get; init; }

    /// <summary>Whether the team must be able to handle a protected identity (<i>skyddade personuppgifter</i>).</summary>
    public bool ProtectedIdentity { get; init; }

    /// <summary>Teams in which somebody has a conflict of interest (<i>jäv</i>) with the person.</summary>
    public ImmutableArray<TeamId> Conflicts { get; init; } = [];

    /// <summary>The team that the person had before and comes back to, because a change of caseworker harms; <see langword="null"/> for somebody new.</summary>
    public TeamId? FormerTeam { get; init; }

    /// <summary>The first day on which the person can start, or <see langword="null"/>.</summary>
    public LocalDate? EarliestStart { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(PlacementNeeds);
}
