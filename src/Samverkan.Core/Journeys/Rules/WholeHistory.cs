using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A folded journey as history: its projections answer. What they say is right; <see cref="GrowingHistory"/> must say the same.</summary>
internal sealed class WholeHistory(Journey journey) : IHistory
{
    public JourneyId Id => journey.Id;

    public Entry? Last => journey.Entries.IsEmpty ? null : journey.Entries[^1];

    public Journey Whole => journey;

    public IReadOnlyList<DatePeriod> Enrolled => [.. journey.EnrolledIntervals().Select(static interval => interval.Period)];

    public LocalDate? FirstReferral => First<Referred>();

    public LocalDate? FirstMapping => First<JointMappingCompleted>();

    public LocalDate? FirstExit => First<Exited>();

    public LocalDate? LastActivityStart => journey.Activities().LastOrDefault()?.Start;

    public Entry? Find(EntryId entry) => journey.Entries.FirstOrDefault(known => known.Id == entry);

    public bool Stands(EntryId entry) => journey.Find(entry) is not null;

    public IHistory Without(EntryId entry) => new WholeHistory(journey.Without(entry));

    public DataCategory? CategoryOf(Slug begun) => journey.Story.LastOrDefault(known => begun.Equals(Continuations.Begun(known.Body)))?.ToldBy.Category;

    public IReadOnlyList<DatePeriod> Activity(ActivityId activity) =>
        [.. journey.Activities().Where(known => known.Activity == activity).Select(static known => known.Period)];

    public IReadOnlyList<DatePeriod> Caseworker(StaffId staff, CaseworkerRole role) =>
        [.. journey.Caseworkers().Where(known => known.Staff == staff && known.Role == role).Select(static known => new DatePeriod(known.Start, known.End))];

    public DatePeriod? Employment(EmploymentId employment) =>
        journey.SubsidisedEmployments().FirstOrDefault(known => known.Employment == employment) is { } found ? new DatePeriod(found.Start, found.End) : null;

    public Recommendation? Recommendation(RecommendationId recommendation) => journey.Recommendations().FirstOrDefault(known => known.Id == recommendation);

    public Proposal? Proposal(JourneyProposalId proposal) => journey.Proposals().FirstOrDefault(known => known.Id == proposal);

    public bool IsAttended(ActivityId activity, DatePeriod period) =>
        journey.Story.Any(known => known.Body is AttendanceRecorded earlier && earlier.Activity == activity && earlier.Period.Overlaps(period));

    public bool IsMerged(ParticipantId other) => journey.MergedPersons().Any(known => known.Other == other);

    public bool IsConsented(LocalDate day) => journey.Consents().Any(consent => consent.IsInForce(day));

    public bool IsGiven(ConsentId consent) => journey.Consents().Any(known => known.Id == consent);

    public bool IsWithdrawn(ConsentId consent) => journey.Story.Any(known => known.Body is ParticipationConsentWithdrawn withdrawn && withdrawn.Consent == consent);

    public bool IsGiven(WaiverId waiver) => journey.Waivers().Any(known => known.Id == waiver);

    public bool IsWithdrawn(WaiverId waiver) => journey.Story.Any(known => known.Body is SecrecyWaiverWithdrawn withdrawn && withdrawn.Waiver == waiver);

    public IEnumerable<ImmutableArray<SecrecyDomain>> DisclosersTo(SecrecyDomain recipient, LocalDate day) =>
        journey.Waivers()
            .Where(waiver => waiver.IsInForce(day)
                && waiver.Purpose == StandardPurposes.Coordination
                && waiver.Categories.Contains(DataCategory.LabourMarketHistory)
                && waiver.Recipients.Contains(recipient))
            .Select(static waiver => waiver.Disclosers);

    private LocalDate? First<T>()
        where T : JourneyEvent => journey.Story.FirstOrDefault(static occurrence => occurrence.Body is T)?.Happened;
}
