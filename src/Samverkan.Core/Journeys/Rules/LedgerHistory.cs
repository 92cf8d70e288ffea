using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A history that answers from the ledgers of its strands.</summary>
internal abstract class LedgerHistory(JourneyId id) : IHistory
{
    public JourneyId Id => id;

    public abstract Entry? Last { get; }

    public abstract Journey Whole { get; }

    public IReadOnlyList<DatePeriod> Enrolled => Of<EnrolmentLedger>(Strand.Enrolment)?.Periods ?? [];

    public LocalDate? FirstReferral => Of<FirstDayLedger>(Strand.Referrals)?.Day;

    public LocalDate? FirstMapping => Of<FirstDayLedger>(Strand.Mappings)?.Day;

    public LocalDate? FirstExit => Of<EnrolmentLedger>(Strand.Enrolment)?.FirstExit;

    public LocalDate? LastActivityStart => Of<ActivityLedger>(Strand.Activities)?.LastStart;

    public abstract Entry? Find(EntryId entry);

    public abstract bool Stands(EntryId entry);

    public abstract IHistory Without(EntryId entry);

    public DataCategory? CategoryOf(Slug begun) => Of<StrandLedger>(Strand.BegunBy(begun)) switch
    {
        PeriodLedger periods => periods.Begun?.ToldBy.Category,
        RecommendationLedger recommendation => recommendation.Begun?.ToldBy.Category,
        ProposalLedger proposal => proposal.Begun?.ToldBy.Category,
        _ => null,
    };

    public IReadOnlyList<DatePeriod> Activity(ActivityId activity) => Of<PeriodLedger>(Strand.Activity(activity))?.Periods ?? [];

    public IReadOnlyList<DatePeriod> Caseworker(StaffId staff, CaseworkerRole role) => Of<PeriodLedger>(Strand.Caseworker(staff, role))?.Periods ?? [];

    public DatePeriod? Employment(EmploymentId employment) => Of<PeriodLedger>(Strand.Employment(employment))?.Periods is [var first, ..] ? first : null;

    public Recommendation? Recommendation(RecommendationId recommendation) => Of<RecommendationLedger>(Strand.Recommendation(recommendation))?.Known;

    public Proposal? Proposal(JourneyProposalId proposal) => Of<ProposalLedger>(Strand.Proposal(proposal))?.Known;

    public bool IsAttended(ActivityId activity, DatePeriod period) => Of<AttendanceLedger>(Strand.Attendance(activity))?.IsAttended(period) == true;

    // Nobody is merged with themselves, whatever was recorded.
    public bool IsMerged(ParticipantId other) => other != Id.Participant && Of<MergeLedger>(Strand.Merges)?.IsMerged(other) == true;

    public bool IsConsented(LocalDate day) => Of<GrantLedger>(Strand.Consents)?.IsAnyInForce(day) == true;

    public bool IsGiven(ConsentId consent) => Of<GrantLedger>(Strand.Consents)?.IsGiven(consent) == true;

    public bool IsWithdrawn(ConsentId consent) => Of<GrantLedger>(Strand.Consents)?.IsWithdrawn(consent) == true;

    public bool IsGiven(WaiverId waiver) => Of<GrantLedger>(Strand.Waivers)?.IsGiven(waiver) == true;

    public bool IsWithdrawn(WaiverId waiver) => Of<GrantLedger>(Strand.Waivers)?.IsWithdrawn(waiver) == true;

    public IEnumerable<ImmutableArray<SecrecyDomain>> DisclosersTo(SecrecyDomain recipient, LocalDate day) =>
        Of<GrantLedger>(Strand.Waivers)?.DisclosersTo(recipient, day) ?? [];

    /// <summary>The ledger of a strand; <see langword="null"/> when nothing has been told of it.</summary>
    protected abstract TLedger? Of<TLedger>(Strand strand)
        where TLedger : StrandLedger;
}
