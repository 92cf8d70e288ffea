using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.Placement;

/// <summary>What a person needs of a team, beyond a place. Each need must be met, but for the former team and caseworkers, which are preferred. Immutable.</summary>
public sealed record PlacementNeeds
{
    /// <summary>No needs.</summary>
    public static PlacementNeeds None { get; } = new();

    /// <summary>The language in which the person needs coaching, (<i>coachning på modersmålet</i>), or <see langword="null"/>: a language meets its varieties and the other way round, as <see cref="LanguageTag.Matches"/> says.</summary>
    public LanguageTag? CoachingLanguage { get; init; }

    /// <summary>Whether the premises must be accessible (<i>tillgänglighet</i>).</summary>
    public bool Accessibility { get; init; }

    /// <summary>Whether the team must be able to handle a protected identity (<i>skyddade personuppgifter</i>).</summary>
    public bool ProtectedIdentity { get; init; }

    /// <summary>Teams in which somebody has a conflict of interest (<i>jäv</i>) with the person.</summary>
    public ImmutableArray<TeamId> Conflicts { get; init; } = [];

    /// <summary>The team that the person had before and comes back to, because a change of caseworker harms; <see langword="null"/> for somebody new.</summary>
    public TeamId? FormerTeam { get; init; }

    /// <summary>Staff who have a conflict of interest (<i>jäv</i>) with the person: a team in which one of them works cannot have the person.</summary>
    public ImmutableArray<StaffId> ConflictsWithStaff { get; init; } = [];

    /// <summary>
    /// The caseworkers whom the person had before. A team in which one of them works now is preferred as much as the former team: it is the caseworker
    /// who knows the person, wherever he or she works.
    /// </summary>
    public ImmutableArray<StaffId> FormerCaseworkers { get; init; } = [];

    /// <summary>The first day on which the person can start, or <see langword="null"/>.</summary>
    public LocalDate? EarliestStart { get; init; }

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(PlacementNeeds);
}
