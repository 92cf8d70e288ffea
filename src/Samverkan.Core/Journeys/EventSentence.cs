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
        return Text(what, Speech.Standard).In(language);
    }

    /// <summary>The sentence of an event, without date and full stop; of an own kind as the kind tells it, and of one that is not known by its name and its fields.</summary>
    /// <param name="what">The event.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="kinds">The kinds that the host knows.</param>
    /// <param name="forms">The forms that the host knows; those in the box when left out.</param>
    /// <param name="names">
    /// What a key is called that the programme or the host has chosen: a team, a track, a body, a district, a role, a category of recommendation, a reason. A key without a name is told as it is,
    /// and the reason of a place or a proposal not at all.
    /// </param>
    /// <param name="facts">The facts that the host knows; the standard ones when left out.</param>
    public static string Of(JourneyEvent what, Language language, EventCatalog kinds, Forms.FormCatalog? forms = null, Func<Slug, LocalizedText?>? names = null, Criteria.FactCatalog? facts = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(kinds);
        if (what is EntryCorrected { Replacement: var replacement } && OwnText(replacement, kinds) is { } corrected)
            return new LocalizedText($"rättelse: {corrected.Swedish}", $"correction: {corrected.English}").In(language);
        return (OwnText(what, kinds) ?? Text(what, new Speech(forms ?? Forms.FormCatalog.Standard, facts ?? Criteria.FactCatalog.Standard, names))).In(language);
    }

    private static LocalizedText? OwnText(JourneyEvent what, EventCatalog kinds)
    {
        if (!what.Kind.Contains('.', StringComparison.Ordinal) || !kinds.TryFind(what.Kind, out EventKind? known) || known.Type != what.GetType())
            return null;
        return known.Sentence?.Invoke(what) ?? known.Name;
    }

    private static LocalizedText Text(JourneyEvent what, Speech speech) => what switch
    {
        Referred e => Referral(e, speech),
        InformationMeetingHeld e => Meeting(With("informationsmöte", "information meeting", e.Parties, speech), e.Present, speech),
        ParticipationConsentGiven => new("samtycke till att delta", "consent to take part"),
        ParticipationConsentWithdrawn => new("samtycket till att delta togs tillbaka", "consent to take part was withdrawn"),
        SecrecyWaiverGiven e => new(
            $"sekretessen hävdes från {speech.Names(e.Disclosers).Swedish} till {speech.Names(e.Recipients).Swedish}",
            $"secrecy was waived from {speech.Names(e.Disclosers).English} towards {speech.Names(e.Recipients).English}"),
        SecrecyWaiverWithdrawn => new("hävd sekretess togs tillbaka", "a waiver of secrecy was withdrawn"),
        HistoryReviewed e => With("genomlysning av historiken", "history reviewed", e.Parties, speech),
        PlacedOnTeam e => Because(new($"plats i {speech.Name(e.Team).Swedish}", $"placed on {speech.Name(e.Team).English}"), speech.Known(e.Reason)),
        PutInQueue e => Because(new($"i kö som nummer {Number(e.Position)}", $"queued as number {Number(e.Position)}"), speech.Name(e.Reason)),
        PlacementDeclined e => Because(new("fick ingen plats", "was not placed"), e.Reason is null ? null : speech.Name(e.Reason)),
        Started e => Because(new("start", "start"), e.Track is null ? null : speech.Name(e.Track)),
        CaseworkerAssigned e => Joined("handläggare tillkom", "caseworker assigned", speech.Name(e.Role)),
        CaseworkerAssignmentEnded e => Joined("handläggare slutade", "caseworker left", speech.Name(e.Role)),
        JointMeetingHeld e => Meeting(With("gemensamt möte", "joint meeting", e.Parties, speech), e.Present, speech),
        JointMappingCompleted e => With("gemensam kartläggning", "joint mapping", e.Parties, speech),
        CoordinatedPlanAgreed e => Plan(e, speech),
        ActivityStarted e => Activity(e, speech),
        ActivityEnded e => Joined("insats slutade", "activity ended", JourneyWords.Of(e.Reason)),
        ActivityGapExplained e => Joined($"glapp {WrittenDay.Of(e.Period).Swedish}", $"gap {WrittenDay.Of(e.Period).English}", JourneyWords.Of(e.Reason)),
        ContactMade e => Joined("kontakt", "contact", JourneyWords.Of(e.ContactKind)),
        ProgressionMeasured e => Measurement(e),
        FormAnswered e => Answers(e, speech.Forms),
        FactObserved e => new($"uppgift om {speech.Fact(e.Fact).Swedish}, {WrittenDay.Of(e.Period).Swedish}", $"a fact on {speech.Fact(e.Fact).English}, {WrittenDay.Of(e.Period).English}"),
        OutcomeReached e => Joined($"resultat från {WrittenDay.Of(e.From).Swedish}", $"outcome from {WrittenDay.Of(e.From).English}", JourneyWords.Of(e.Outcome)),
        Exited e => Joined("avslut", "exit", JourneyWords.Of(e.Reason)),
        FollowedUp e => Joined(
            $"uppföljning efter {Number(e.MonthsAfterExit)} {(e.MonthsAfterExit == 1 ? "månad" : "månader")}",
            $"follow-up after {Number(e.MonthsAfterExit)} {(e.MonthsAfterExit == 1 ? "month" : "months")}",
            JourneyWords.Of(e.Status)),
        IdentityProtectionChanged => new("skydd av personuppgifter ändrades", "protection of the identity changed"),
        EntryCorrected e => Joined("rättelse", "correction", Text(e.Replacement, speech)),
        EntryRetracted => new("en uppgift togs bort", "an entry was retracted"),
        _ => NewerText(what, speech),
    };

    private static LocalizedText Referral(Referred e, Speech speech)
    {
        LocalizedText said = e.Referrer is { } referrer
            ? new($"remiss från {speech.Name(referrer).Swedish}", $"referred by {speech.Name(referrer).English}")
            : new("remiss", "referral");
        return e.District is { } district ? new($"{said.Swedish} ({speech.Name(district).Swedish})", $"{said.English} ({speech.Name(district).English})") : said;
    }

    private static LocalizedText Plan(CoordinatedPlanAgreed e, Speech speech)
    {
        LocalizedText plan = With("samordnad planering", "coordinated plan", e.Parties, speech);
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

    private static LocalizedText With(string swedish, string english, ImmutableArray<OrganisationId> parties, Speech speech) =>
        parties.IsEmpty ? new(swedish, english) : new($"{swedish} med {speech.Names(parties).Swedish}", $"{english} with {speech.Names(parties).English}");

    private static LocalizedText Joined(string swedish, string english, LocalizedText word) => new($"{swedish}: {word.Swedish}", $"{english}: {word.English}");

    private static LocalizedText Because(LocalizedText what, LocalizedText? reason) => reason is null ? what : Joined(what.Swedish, what.English, reason);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // the forms and facts that are known, and what keys are called
    private sealed record Speech(Forms.FormCatalog Forms, Criteria.FactCatalog Facts, Func<Slug, LocalizedText?>? NameOf)
    {
        public static Speech Standard { get; } = new(Core.Forms.FormCatalog.Standard, Criteria.FactCatalog.Standard, null);

        public LocalizedText Fact(string key) => Facts.Find(key)?.Name ?? LocalizedText.Same(key);

        public LocalizedText Name(Slug key) => Known(key) ?? LocalizedText.Same(key.Value);

        public LocalizedText? Known(Slug? key) => key is null ? null : NameOf?.Invoke(key);

        public LocalizedText Names<T>(ImmutableArray<T> keys)
            where T : Slug
        {
            LocalizedText[] names = [.. keys.Select(Name)];
            return new(string.Join(", ", names.Select(static name => name.Swedish)), string.Join(", ", names.Select(static name => name.English)));
        }
    }
}
