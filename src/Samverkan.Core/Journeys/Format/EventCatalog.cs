using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Format;

/// <summary>
/// The kinds of events that a program can read and write: the standard ones, and an integrator's own. A kind outside the
/// catalog is kept verbatim.
/// </summary>
/// <remarks>Immutable and thread-safe: <see cref="With{T}(EntryKind{T})"/> gives a new catalog.</remarks>
public sealed class EventCatalog : IBodyCatalog<JourneyEvent>
{
    internal const string CorrectionKind = "entryCorrected";
    internal const string RetractionKind = "entryRetracted";

    private readonly KindTable _kinds;

    private EventCatalog(KindTable kinds) => _kinds = kinds;

    /// <summary>The kinds that come with Samverkan.</summary>
    public static EventCatalog Standard { get; } = CreateStandard();

    /// <summary>The kinds by name. A correction is not among them: it has a format of its own, around the kind that it replaces with.</summary>
    public ImmutableArray<EventKind> Kinds => _kinds.Kinds;

    /// <summary>Finds a kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="found">The kind, or <see langword="null"/>.</param>
    /// <returns>Whether the catalog has it.</returns>
    public bool TryFind(string kind, [NotNullWhen(true)] out EventKind? found) => _kinds.TryFind(kind, out found);

    /// <summary>What people call a kind of event, as a line of a timeline; the kind's own name where nobody has said.</summary>
    /// <param name="kind">The name of the kind.</param>
    public LocalizedText NameOf(string kind) => _kinds.NameOf(kind);

    /// <summary>The version of the format in which a body is written.</summary>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentException">The body's kind is not in the catalog.</exception>
    public int VersionOf(JourneyEvent body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return BodyFormat.VersionOf(this, body);
    }

    /// <summary>The catalog with one kind more.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="kind">The permanent name. It holds a point, for example <c>malmo.languageCafe</c>, so that it never meets a later standard kind.</param>
    /// <param name="version">The version of the format that is written, from 1.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="typeInfo">How the body stands in JSON, from a source-generated context.</param>
    /// <param name="upcasters">One for each version before <paramref name="version"/>, from 1 upwards.</param>
    /// <exception cref="ArgumentException">The name is not that of an own kind or is taken, or an upcaster is missing.</exception>
    public EventCatalog With<T>(string kind, int version, LocalizedText name, JsonTypeInfo<T> typeInfo, params ImmutableArray<EventUpcaster> upcasters)
        where T : JourneyEvent =>
        new(_kinds.With(EventKind.Own(kind, version, name, typeInfo, upcasters)));

    /// <summary>The catalog with one kind more, with its sentence and its rule.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentException">The name is not that of an own kind or is taken, or an upcaster is missing.</exception>
    public EventCatalog With<T>(EntryKind<T> kind)
        where T : JourneyEvent
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new EventCatalog(_kinds.With(EventKind.Own(kind)));
    }

    /// <summary>Whether a kind stands in the catalog as it is, and not only its name.</summary>
    internal bool Has<T>(EntryKind<T> kind)
        where T : JourneyEvent => TryFind(kind.Kind, out EventKind? known) && known.Version == kind.Version && ReferenceEquals(known.TypeInfo, kind.TypeInfo);

    JourneyEvent IBodyCatalog<JourneyEvent>.Unknown(string kind, int version, string json) => new UnknownEvent(kind, version, json);

    JourneyEvent IBodyCatalog<JourneyEvent>.Corrected(EntryId entry, LocalDate happened, JourneyEvent replacement) => new EntryCorrected(entry, happened, replacement);

    private static EventCatalog CreateStandard()
    {
        EventJsonContext json = EventJsonContext.Strict;
        KindTable kinds = KindTable.Empty;
        Add("referred", json.Referred, "Remitterad", "Referred", StandardUpcasters.AskedTogether);
        Add("informationMeetingHeld", json.InformationMeetingHeld, "Informationsmöte hölls", "Information meeting held", StandardUpcasters.WidenedBy("present"));
        Add("participationConsentGiven", json.ParticipationConsentGiven, "Samtyckte till att delta", "Consented to take part");
        Add("participationConsentWithdrawn", json.ParticipationConsentWithdrawn, "Återtog samtycket att delta", "Withdrew the consent to take part");
        Add("secrecyWaiverGiven", json.SecrecyWaiverGiven, "Hävde sekretess", "Waived secrecy");
        Add("secrecyWaiverWithdrawn", json.SecrecyWaiverWithdrawn, "Återtog hävd sekretess", "Withdrew the waiver of secrecy");
        Add("historyReviewed", json.HistoryReviewed, "Genomlysning gjordes", "History reviewed");
        Add("placedOnTeam", json.PlacedOnTeam, "Fick plats i ett team", "Placed on a team");
        Add("putInQueue", json.PutInQueue, "Ställdes i kö", "Put in the queue");
        Add("placementDeclined", json.PlacementDeclined, "Tackade nej till plats", "Declined a place");
        Add("started", json.Started, "Började", "Started");
        Add("caseworkerAssigned", json.CaseworkerAssigned, "Handläggare tillträdde", "Caseworker assigned");
        Add("caseworkerAssignmentEnded", json.CaseworkerAssignmentEnded, "Handläggare lämnade", "Caseworker's assignment ended");
        Add("jointMeetingHeld", json.JointMeetingHeld, "Flerpartsmöte hölls", "Joint meeting held", StandardUpcasters.WidenedBy("present"));
        Add("jointMappingCompleted", json.JointMappingCompleted, "Gemensam kartläggning blev klar", "Joint mapping completed");
        Add("coordinatedPlanAgreed", json.CoordinatedPlanAgreed, "Samordnad planering gjordes", "Coordinated plan agreed");
        Add("activityStarted", json.ActivityStarted, "Insats började", "Activity started", StandardUpcasters.WidenedBy("language"));
        Add("activityEnded", json.ActivityEnded, "Insats avslutades", "Activity ended");
        Add("activityGapExplained", json.ActivityGapExplained, "Glapp förklarades", "Activity gap explained");
        Add("contactMade", json.ContactMade, "Kontakt togs", "Contact made");
        Add("formAnswered", json.FormAnswered, "Formulär besvarades", "Form answered");
        Add("progressionMeasured", json.ProgressionMeasured, "Progression mättes", "Progression measured");
        Add("factObserved", json.FactObserved, "Uppgift noterades", "Fact observed");
        Add("outcomeReached", json.OutcomeReached, "Utfall nåddes", "Outcome reached");
        Add("exited", json.Exited, "Avslutade", "Left");
        Add("followedUp", json.FollowedUp, "Följdes upp", "Followed up");
        Add("identityProtectionChanged", json.IdentityProtectionChanged, "Identitetsskydd ändrades", "Identity protection changed");
        Add("outreachMade", json.OutreachMade, "Uppsöktes", "Sought out");
        Add("caseGoneThrough", json.CaseGoneThrough, "Ärendet gicks igenom", "Case gone through");
        Add("invitedToMeeting", json.InvitedToMeeting, "Kallades till möte", "Called to a meeting");
        Add("competenceMappingCompleted", json.CompetenceMappingCompleted, "Kompetenskartläggning blev klar", "Competence mapping completed");
        Add("implementationPlanAgreed", json.ImplementationPlanAgreed, "Genomförandeplan gjordes", "Implementation plan agreed");
        Add("fullTimePlanned", json.FullTimePlanned, "Heltidsplanering gjordes", "Full time planned");
        Add("attendanceRecorded", json.AttendanceRecorded, "Närvaro räknades", "Attendance recorded");
        Add("subsidisedEmploymentStarted", json.SubsidisedEmploymentStarted, "Anställning med lönesubvention började", "Subsidised employment started");
        Add("subsidisedEmploymentEnded", json.SubsidisedEmploymentEnded, "Anställning med lönesubvention slutade", "Subsidised employment ended");
        Add("recommendationMade", json.RecommendationMade, "Rekommendation gavs", "Recommendation made");
        Add("handedOver", json.HandedOver, "Rekommendation överlämnades", "Recommendation handed over");
        Add("handOverAnswered", json.HandOverAnswered, "Överlämning besvarades", "Hand-over answered");
        Add("proposalMade", json.ProposalMade, "Förslag lades", "Proposal made");
        Add("proposalReplied", json.ProposalReplied, "Förslag besvarades", "Proposal answered");
        Add("personMerged", json.PersonMerged, "Personer slogs ihop", "Persons merged");
        Add("personSplit", json.PersonSplit, "Personer delades", "Persons split");
        Add(RetractionKind, json.EntryRetracted, "Post togs tillbaka", "Entry retracted");
        return new EventCatalog(kinds);

        void Add(string kind, JsonTypeInfo typeInfo, string swedish, string english, params ImmutableArray<EventUpcaster> upcasters) =>
            kinds = kinds.With(new EventKind(kind, upcasters.Length + 1, new LocalizedText(swedish, english), typeInfo, upcasters));
    }
}
