using Samverkan.Core.Access;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The person agreed to take part (<i>samtycke till deltagande</i>). Releases nobody from secrecy.</summary>
/// <param name="Consent">The key of the consent, for its withdrawal.</param>
/// <param name="Period">The days for which it is given.</param>
/// <param name="Form">How it was given.</param>
/// <param name="TextVersion">The version of the text that was shown, or <see langword="null"/>.</param>
/// <param name="Evidence">The id of the document in the records system, never the document; or <see langword="null"/>.</param>
/// <param name="ThisEnrolmentOnly">Whether it ends when the person, having left, starts again: each enrolment takes its own.</param>
public sealed record ParticipationConsentGiven(
    ConsentId Consent,
    DatePeriod Period,
    ConsentForm Form,
    string? TextVersion = null,
    string? Evidence = null,
    bool ThisEnrolmentOnly = true)
    : JourneyEvent("participationConsentGiven", DataCategory.Consent);
