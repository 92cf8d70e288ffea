using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>What is recorded of a journey, as the rules ask for it.</summary>
internal interface IHistory
{
    /// <summary>The journey's id.</summary>
    JourneyId Id { get; }

    /// <summary>The entry recorded last; <see langword="null"/> when there is none.</summary>
    Entry? Last { get; }

    /// <summary>All that is recorded, folded: an integrator's own rule may ask about anything, so each such question takes the whole.</summary>
    Journey Whole { get; }

    /// <summary>When the person took part, by first day. One period may begin on the day that another ends.</summary>
    IReadOnlyList<DatePeriod> Enrolled { get; }

    /// <summary>The first day of a referral.</summary>
    LocalDate? FirstReferral { get; }

    /// <summary>The first day of a joint mapping.</summary>
    LocalDate? FirstMapping { get; }

    /// <summary>The first day of an exit, whether or not it ended anything.</summary>
    LocalDate? FirstExit { get; }

    /// <summary>The day on which the last activity of all began.</summary>
    LocalDate? LastActivityStart { get; }

    /// <summary>The entry with an id; <see langword="null"/> when it has not been recorded.</summary>
    Entry? Find(EntryId entry);

    /// <summary>Whether what an entry told stands: it has not been retracted.</summary>
    bool Stands(EntryId entry);

    /// <summary>The history as if an entry that stands had never been recorded.</summary>
    IHistory Without(EntryId entry);

    /// <summary>The category of what last began the thing with a key (<see cref="Continuations"/>); <see langword="null"/> when nothing did.</summary>
    DataCategory? CategoryOf(Slug begun);

    /// <summary>When an activity went on, by first day and apart.</summary>
    IReadOnlyList<DatePeriod> Activity(ActivityId activity);

    /// <summary>When somebody held a role, by first day and apart.</summary>
    IReadOnlyList<DatePeriod> Caseworker(StaffId staff, CaseworkerRole role);

    /// <summary>When a subsidised employment went on; <see langword="null"/> before it began.</summary>
    DatePeriod? Employment(EmploymentId employment);

    /// <summary>A recommendation with its hand-over; <see langword="null"/> before it was made.</summary>
    Recommendation? Recommendation(RecommendationId recommendation);

    /// <summary>A proposal with its answers; <see langword="null"/> before it was made.</summary>
    Proposal? Proposal(JourneyProposalId proposal);

    /// <summary>Whether hours of an activity are recorded for any day of a period.</summary>
    bool IsAttended(ActivityId activity, DatePeriod period);

    /// <summary>Whether the person is merged with another.</summary>
    bool IsMerged(ParticipantId other);

    /// <summary>Whether any consent to take part is in force on a day.</summary>
    bool IsConsented(LocalDate day);

    /// <summary>Whether a consent has been given.</summary>
    bool IsGiven(ConsentId consent);

    /// <summary>Whether a consent has been withdrawn.</summary>
    bool IsWithdrawn(ConsentId consent);

    /// <summary>Whether a waiver has been given.</summary>
    bool IsGiven(WaiverId waiver);

    /// <summary>Whether a waiver has been withdrawn.</summary>
    bool IsWithdrawn(WaiverId waiver);

    /// <summary>Who may disclose the person's history of work to a recipient on a day, to coordinate support: the disclosers of each waiver that is in force.</summary>
    IEnumerable<ImmutableArray<SecrecyDomain>> DisclosersTo(SecrecyDomain recipient, LocalDate day);
}
