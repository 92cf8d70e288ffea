using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Waivers, consents and protection, each with its withdrawal.</summary>
internal static class ConsentProjection
{
    public static ImmutableArray<SecrecyWaiver> WaiversOf(Journey journey)
    {
        Dictionary<WaiverId, LocalDate> withdrawn = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is SecrecyWaiverWithdrawn withdrawal)
                withdrawn.TryAdd(withdrawal.Waiver, occurrence.Happened);
        }

        ImmutableArray<EnrolledInterval> enrolled = journey.EnrolledIntervals();
        ImmutableArray<SecrecyWaiver>.Builder waivers = ImmutableArray.CreateBuilder<SecrecyWaiver>();
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not SecrecyWaiverGiven given)
                continue;
            waivers.Add(new SecrecyWaiver(
                given.Waiver, given.Disclosers, given.Recipients, given.Categories, given.Purpose,
                Scoped(enrolled, given.Period, given.ThisEnrolmentOnly), withdrawn.TryGetValue(given.Waiver, out LocalDate day) ? day : null));
        }

        return waivers.ToImmutable();
    }

    public static ImmutableArray<ParticipationConsent> ConsentsOf(Journey journey)
    {
        Dictionary<ConsentId, LocalDate> withdrawn = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is ParticipationConsentWithdrawn withdrawal)
                withdrawn.TryAdd(withdrawal.Consent, occurrence.Happened);
        }

        ImmutableArray<EnrolledInterval> enrolled = journey.EnrolledIntervals();
        ImmutableArray<ParticipationConsent>.Builder consents = ImmutableArray.CreateBuilder<ParticipationConsent>();
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not ParticipationConsentGiven given)
                continue;
            consents.Add(new ParticipationConsent(
                given.Consent, Scoped(enrolled, given.Period, given.ThisEnrolmentOnly), withdrawn.TryGetValue(given.Consent, out LocalDate day) ? day : null));
        }

        return consents.ToImmutable();
    }

    public static ProtectedIdentityKind ProtectionOf(Journey journey)
    {
        ProtectedIdentityKind protection = ProtectedIdentityKind.None;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is IdentityProtectionChanged changed)
                protection = changed.Protection;
        }

        return protection;
    }

    // Each enrolment takes its own: what was given before an exit ends on the day before the next start.
    private static DatePeriod Scoped(ImmutableArray<EnrolledInterval> enrolled, DatePeriod period, bool thisEnrolmentOnly)
    {
        if (!thisEnrolmentOnly)
            return period;
        LocalDate? exit = null;
        foreach (EnrolledInterval interval in enrolled)
        {
            if (exit >= period.Start && interval.Start > period.Start)
                return period.Intersect(new DatePeriod(period.Start, interval.Start.PlusDays(-1))) ?? period;
            exit = interval.End;
        }

        return period;
    }
}
