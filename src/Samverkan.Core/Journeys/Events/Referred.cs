using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person was referred to the programme (<i>remiss</i>).</summary>
/// <param name="Referrer">The body that refers (<i>remittent</i>), or <see langword="null"/> when not stated.</param>
/// <param name="District">The district (<i>stadsdelsområde</i>) that the person belongs to, or <see langword="null"/>.</param>
/// <param name="Questions">What the referrer and the person want answered (<i>frågeställningar</i>), in the order of the referral.</param>
/// <param name="ReferrerRole">The role of the officer who refers, for example <c>social-worker</c>, or <see langword="null"/>.</param>
/// <remarks>Version 2. Version 1 had one <c>question</c> and did not say who asked it.</remarks>
public sealed record Referred(
    OrganisationId? Referrer = null,
    DistrictId? District = null,
    ImmutableArray<ReferralQuestion> Questions = default,
    CaseworkerRole? ReferrerRole = null)
    : JourneyEvent("referred", DataCategory.Administrative)
{
    /// <summary>What the referrer and the person want answered (<i>frågeställningar</i>), in the order of the referral.</summary>
    public ImmutableArray<ReferralQuestion> Questions { get; init; } = Questions.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(Referred? other) =>
        other is not null && Referrer == other.Referrer
        && District == other.District
        && Sequences.Same(Questions, other.Questions)
        && ReferrerRole == other.ReferrerRole;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Referrer, District, Sequences.Hash(Questions), ReferrerRole);
}
