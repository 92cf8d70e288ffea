using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Tells what happened in a sentence, for a reader who may see it. A sentence is personal data like the event itself: it is
/// for the page of one journey, never for a log.
/// </summary>
public static partial class EventSentence
{
    /// <summary>The sentence of an event, without date and full stop.</summary>
    /// <param name="what">The event.</param>
    /// <param name="language">The reader's language.</param>
    public static string Of(JourneyEvent what, Language language)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Text(what, Forms.FormCatalog.Standard).In(language);
    }

    /// <summary>The sentence of an event, without date and full stop; of an own kind as the kind tells it.</summary>
    /// <param name="what">The event.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="kinds">The kinds that the host knows.</param>
    /// <param name="forms">The forms that the host knows; those in the box when left out.</param>
    public static string Of(JourneyEvent what, Language language, EventCatalog kinds, Forms.FormCatalog? forms = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(kinds);
        if (what is EntryCorrected { Replacement: var replacement } && OwnText(replacement, kinds) is { } corrected)
            return new LocalizedText($"rättelse: {corrected.Swedish}", $"correction: {corrected.English}").In(language);
        return (OwnText(what, kinds) ?? Text(what, forms ?? Forms.FormCatalog.Standard)).In(language);
    }

    private static LocalizedText? OwnText(JourneyEvent what, EventCatalog kinds)
    {
        if (!what.Kind.Contains('.', StringComparison.Ordinal) || !kinds.TryFind(what.Kind, out EventKind? known) || known.Type != what.GetType())
            return null;
        return known.Sentence?.Invoke(what) ?? known.Name;
    }

    private static LocalizedText Text(JourneyEvent what, Forms.FormCatalog forms) => what switch
    {
        Referred e => Referral(e),
        InformationMeetingHeld e => Meeting(With("informationsmöte", "information meeting", e.Parties), e.Present),
        ParticipationConsentGiven => new("samtycke till att delta", "consent to take part"),
        ParticipationConsentWithdrawn => new("samtycket till att delta togs tillbaka", "consent to take part was withdrawn"),
        SecrecyWaiverGiven e => new(
            $"sekretessen hävdes från {Names(e.Disclosers)} till {Names(e.Recipients)}",
            $"secrecy was waived from {Names(e.Disclosers)} towards {Names(e.Recipients)}"),
        SecrecyWaiverWithdrawn => new("hävd sekretess togs tillbaka", "a waiver of secrecy was withdrawn"),
        HistoryReviewed e => With("genomlysning av historiken", "history reviewed", e.Parties),
        PlacedOnTeam e => new($"plats i {e.Team}", $"placed on {e.Team}"),
        PutInQueue e => new($"i kö som nummer {Number(e.Position)}: {e.Reason}", $"queued as number {Number(e.Position)}: {e.Reason}"),
        PlacementDeclined e => new($"fick ingen plats{After(e.Reason?.Value)}", $"was not placed{After(e.Reason?.Value)}"),
        Started e => new($"start{After(e.Track?.Value)}", $"start{After(e.Track?.Value)}"),
        CaseworkerAssigned e => new($"handläggare tillkom: {e.Role}", $"caseworker assigned: {e.Role}"),
        CaseworkerAssignmentEnded e => new($"handläggare slutade: {e.Role}", $"caseworker left: {e.Role}"),
        JointMeetingHeld e => Meeting(With("gemensamt möte", "joint meeting", e.Parties), e.Present),
        JointMappingCompleted e => With("gemensam kartläggning", "joint mapping", e.Parties),
        CoordinatedPlanAgreed e => Plan(e),
        ActivityStarted e => Activity(e),
        ActivityEnded e => Joined("insats slutade", "activity ended", JourneyWords.Of(e.Reason)),
        ActivityGapExplained e => Joined($"glapp {WrittenDay.Of(e.Period).Swedish}", $"gap {WrittenDay.Of(e.Period).English}", JourneyWords.Of(e.Reason)),
        ContactMade e => Joined("kontakt", "contact", JourneyWords.Of(e.ContactKind)),
        ProgressionMeasured e => Measurement(e),
        FormAnswered e => Answers(e, forms),
        FactObserved e => new($"uppgift om {Fact(e.Fact).Swedish}, {WrittenDay.Of(e.Period).Swedish}", $"a fact on {Fact(e.Fact).English}, {WrittenDay.Of(e.Period).English}"),
        OutcomeReached e => Joined($"resultat från {WrittenDay.Of(e.From).Swedish}", $"outcome from {WrittenDay.Of(e.From).English}", JourneyWords.Of(e.Outcome)),
        Exited e => Joined("avslut", "exit", JourneyWords.Of(e.Reason)),
        FollowedUp e => Joined(
            $"uppföljning efter {Number(e.MonthsAfterExit)} {(e.MonthsAfterExit == 1 ? "månad" : "månader")}",
            $"follow-up after {Number(e.MonthsAfterExit)} {(e.MonthsAfterExit == 1 ? "month" : "months")}",
            JourneyWords.Of(e.Status)),
        IdentityProtectionChanged => new("skydd av personuppgifter ändrades", "protection of the identity changed"),
        EntryCorrected e => new($"rättelse: {Text(e.Replacement, forms).Swedish}", $"correction: {Text(e.Replacement, forms).English}"),
        EntryRetracted => new("en uppgift togs bort", "an entry was retracted"),
        _ => NewerText(what),
    };

    private static LocalizedText Referral(Referred e)
    {
        string district = e.District is { } known ? $" ({known})" : "";
        return e.Referrer is { } referrer
            ? new($"remiss från {referrer}{district}", $"referred by {referrer}{district}")
            : new($"remiss{district}", $"referral{district}");
    }

    private static LocalizedText Plan(CoordinatedPlanAgreed e)
    {
        LocalizedText plan = With("samordnad planering", "coordinated plan", e.Parties);
        return Joined(plan.Swedish, plan.English, JourneyWords.Of(e.Agreement));
    }

    private static LocalizedText Measurement(ProgressionMeasured e)
    {
        bool byParticipant = e.Rater == RaterRole.Participant;
        string count = Number(e.Ratings.Length);
        return new(
            $"mätning av progression, {(byParticipant ? "deltagarens" : "handläggarens")} skattning av {count} indikatorer",
            $"progression measured, {(byParticipant ? "the participant's" : "the caseworker's")} rating of {count} indicators");
    }

    private static LocalizedText Answers(FormAnswered e, Forms.FormCatalog forms)
    {
        LocalizedText form = forms.Find(e.Form, e.FormVersion)?.Name ?? LocalizedText.Same(e.Form.Value);
        LocalizedText by = JourneyWords.Of(e.Respondent);
        string given = Number(e.Answers.Count(static answer => answer.Value.HasValue) + e.OwnWords.Length);
        string declined = Number(e.Answers.Count(static answer => answer.Value.Kind == Forms.AnswerKind.Declined));
        return new(
            $"formulär, version {Number(e.FormVersion)}: {form.Swedish}; {by.Swedish} gav {given} svar och avböjde {declined}",
            $"form, version {Number(e.FormVersion)}: {form.English}; {by.English} gave {given} answers and declined {declined}");
    }

    private static LocalizedText With(string swedish, string english, ImmutableArray<OrganisationId> parties) =>
        parties.IsEmpty ? new(swedish, english) : new($"{swedish} med {Names(parties)}", $"{english} with {Names(parties)}");

    private static LocalizedText Joined(string swedish, string english, LocalizedText word) => new($"{swedish}: {word.Swedish}", $"{english}: {word.English}");

    private static LocalizedText Fact(string key) => Criteria.FactCatalog.Standard.Find(key)?.Name ?? LocalizedText.Same(key);

    private static string Names<T>(ImmutableArray<T> names)
        where T : Slug => string.Join(", ", names.Select(static name => name.Value));

    private static string After(string? text) => text is null ? "" : $": {text}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
