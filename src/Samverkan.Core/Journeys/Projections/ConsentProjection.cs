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
        ImmutableArray<SecrecyWaiver>.Builder waivers = ImmutableArray.CreateBuilder<SecrecyWaiver>();
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not SecrecyWaiverGiven given)
                continue;
            LocalDate? withdrawn = Withdrawn(journey, later => later is SecrecyWaiverWithdrawn body && body.Waiver == given.Waiver);
            waivers.Add(new SecrecyWaiver(
                given.Waiver, given.Disclosers, given.Recipients, given.Categories, given.Purpose,
                Scoped(journey, given.Period, given.ThisEnrolmentOnly), withdrawn));
        }

        return waivers.ToImmutable();
    }

    public static ImmutableArray<ParticipationConsent> ConsentsOf(Journey journey)
    {
        ImmutableArray<ParticipationConsent>.Builder consents = ImmutableArray.CreateBuilder<ParticipationConsent>();
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is not ParticipationConsentGiven given)
                continue;
            LocalDate? withdrawn = Withdrawn(journey, later => later is ParticipationConsentWithdrawn body && body.Consent == given.Consent);
            consents.Add(new ParticipationConsent(given.Consent, Scoped(journey, given.Period, given.ThisEnrolmentOnly), withdrawn));
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

    private static LocalDate? Withdrawn(Journey journey, Func<JourneyEvent, bool> isWithdrawal)
    {
        foreach (Occurrence occurrence in journey.Story)
        {
            if (isWithdrawal(occurrence.Body))
                return occurrence.Happened;
        }

        return null;
    }

    // Each enrolment takes its own: what was given before an exit ends on the day before the next start.
    private static DatePeriod Scoped(Journey journey, DatePeriod period, bool thisEnrolmentOnly)
    {
        if (!thisEnrolmentOnly)
            return period;
        LocalDate? exit = null;
        foreach (EnrolledInterval interval in journey.EnrolledIntervals())
        {
            if (exit >= period.Start && interval.Start > period.Start)
                return period.Intersect(new DatePeriod(period.Start, interval.Start.PlusDays(-1))) ?? period;
            exit = interval.End;
        }

        return period;
    }
}
