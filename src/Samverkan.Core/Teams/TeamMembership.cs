using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Teams;

/// <summary>
/// One place in or around a team: its role, who employs, how much, for which districts, when. Places, not persons: who holds
/// one is staff data and stands elsewhere. Immutable; two are equal when they are the same object.
/// </summary>
public sealed class TeamMembership
{
    /// <summary>The role.</summary>
    public required TeamRole Role { get; init; }

    /// <summary>Which of the two functions a development lead has; <see langword="null"/> for other roles.</summary>
    public DevelopmentLeadKind? DevelopmentLead { get; init; }

    /// <summary>Whether the place is in the team or outside it.</summary>
    public required MembershipKind Kind { get; init; }

    /// <summary>The employer; <see langword="null"/> when no source says.</summary>
    public OrganisationId? Employer { get; init; }

    /// <summary>Share of full time in percent, 1 to 100; <see langword="null"/> when unknown ("deltid").</summary>
    public int? SharePercent { get; init; }

    /// <summary>The districts that the place serves, at least one. The scope belongs to the place, not to the team.</summary>
    public required ImmutableArray<DistrictId> Districts { get; init; }

    /// <summary>The days on which the place exists.</summary>
    public required DatePeriod Validity { get; init; }

    /// <summary>Whether the role meets participants: all do but line managers and the lead for reflexive practice.</summary>
    public bool MeetsParticipants => Role != TeamRole.LineManager && DevelopmentLead != DevelopmentLeadKind.ReflexivePractice;

    /// <summary>Whether the place serves a district on a day.</summary>
    /// <param name="district">The district.</param>
    /// <param name="on">The day.</param>
    public bool Serves(DistrictId district, LocalDate on) => Validity.Contains(on) && Districts.Contains(district);
}
