using System.Collections.Immutable;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Takes from a journey what tells where a person with a protected identity is: district, team, bodies, staff, free text. What it does
/// not know it drops. One mask serves one view.
/// </summary>
internal sealed class ProtectedIdentityMask
{
    private static readonly SecrecyDomain SomeDomain = new("withheld");
    private static readonly OrganisationId SomeOrganisation = new("withheld");
    private static readonly ImmutableHashSet<string> Telling = [StandardFacts.District.Key, StandardFacts.ReferredBy.Key];
    private static readonly ImmutableHashSet<string> KnownFacts = [.. StandardFacts.All.Select(static fact => fact.Key)];

    private readonly Dictionary<StaffId, StaffId> _staff = [];

    public Entry? Of(Entry entry) => Of(entry.Body) is { } body
        ? entry with { Body = body, Origin = SomeDomain, By = Author.System(entry.By.Role) }
        : null;

    private JourneyEvent? Of(JourneyEvent body) => body switch
    {
        Referred => new Referred(SomeOrganisation),
        InformationMeetingHeld => new InformationMeetingHeld([]),
        HistoryReviewed => new HistoryReviewed([]),
        JointMeetingHeld => new JointMeetingHeld([]),
        JointMappingCompleted => new JointMappingCompleted([]),
        CoordinatedPlanAgreed plan => new CoordinatedPlanAgreed([], [], plan.Agreement),
        ParticipationConsentGiven consent => consent with { Evidence = null },
        ActivityStarted started => started with { Provider = null },
        ContactMade contact => contact with { With = null },
        CaseworkerAssigned assigned => assigned with { Staff = Someone(assigned.Staff) },
        CaseworkerAssignmentEnded ended => ended with { Staff = Someone(ended.Staff) },
        FactObserved fact when KnownFacts.Contains(fact.Fact) || fact.Fact.StartsWith(StandardFacts.EnrolledInPrefix, StringComparison.Ordinal) =>
            Telling.Contains(fact.Fact) ? null : fact,
        EntryCorrected correction => Of(correction.Replacement) is { } replacement ? correction with { Replacement = replacement } : null,
        Started or Exited or ParticipationConsentWithdrawn or PutInQueue or PlacementDeclined or ActivityEnded or ActivityGapExplained
            or ProgressionMeasured or OutcomeReached or FollowedUp or EntryRetracted => body,
        _ => null,
    };

    // The same person stays the same person, so that changes can be counted, and is nobody outside the view.
    private StaffId Someone(StaffId staff)
    {
        if (!_staff.TryGetValue(staff, out StaffId someone))
            _staff.Add(staff, someone = StaffId.FromBits((UInt128)(_staff.Count + 1)));
        return someone;
    }
}
