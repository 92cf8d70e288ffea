using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>
/// The kinds of events that a program can read and write in a programme's own log: the standard ones, and an integrator's own.
/// A kind outside the catalog is kept verbatim.
/// </summary>
/// <remarks>Immutable and thread-safe: <see cref="With{T}"/> gives a new catalog.</remarks>
public sealed class ProgrammeEventCatalog : IBodyCatalog<ProgrammeEvent>
{
    private readonly KindTable _kinds;

    private ProgrammeEventCatalog(KindTable kinds) => _kinds = kinds;

    /// <summary>The kinds that come with Samverkan.</summary>
    public static ProgrammeEventCatalog Standard { get; } = CreateStandard();

    /// <summary>The kinds by name. A correction is not among them: it has a format of its own, around the kind that it replaces with.</summary>
    public ImmutableArray<EventKind> Kinds => _kinds.Kinds;

    /// <summary>Finds a kind.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="found">The kind, or <see langword="null"/>.</param>
    /// <returns>Whether the catalog has it.</returns>
    public bool TryFind(string kind, [NotNullWhen(true)] out EventKind? found) => _kinds.TryFind(kind, out found);

    /// <summary>What people call a kind of event; the kind's own name where nobody has said.</summary>
    /// <param name="kind">The name of the kind.</param>
    public LocalizedText NameOf(string kind) => _kinds.NameOf(kind);

    /// <summary>The version in which a body is written: the newest of its kind, the own one of a kind that is kept verbatim.</summary>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentException">The body's kind is not in the catalog.</exception>
    public int VersionOf(ProgrammeEvent body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return BodyFormat.VersionOf(this, body);
    }

    /// <summary>The catalog with one kind more.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="kind">The permanent name. It holds a point, for example <c>malmo.employerForum</c>, so that it never meets a later standard kind.</param>
    /// <param name="version">The version of the format that is written, from 1.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="typeInfo">How the body stands in JSON, from a source-generated context.</param>
    /// <param name="upcasters">One for each version before <paramref name="version"/>, from 1 upwards.</param>
    /// <exception cref="ArgumentException">The name is not that of an own kind or is taken, or an upcaster is missing.</exception>
    public ProgrammeEventCatalog With<T>(string kind, int version, LocalizedText name, JsonTypeInfo<T> typeInfo, params ImmutableArray<EventUpcaster> upcasters)
        where T : ProgrammeEvent =>
        new(_kinds.With(EventKind.Own(kind, version, name, typeInfo, upcasters)));

    ProgrammeEvent IBodyCatalog<ProgrammeEvent>.Unknown(string kind, int version, string json) => new UnknownLogEvent(kind, version, json);

    ProgrammeEvent IBodyCatalog<ProgrammeEvent>.Corrected(EntryId entry, LocalDate happened, ProgrammeEvent replacement) => new LogEntryCorrected(entry, happened, replacement);

    private static ProgrammeEventCatalog CreateStandard()
    {
        ProgrammeEventJsonContext json = ProgrammeEventJsonContext.Strict;
        KindTable kinds = KindTable.Empty;
        Add("meetingHeld", json.MeetingHeld, "Möte hölls", "Meeting held");
        Add("reportDelivered", json.ReportDelivered, "Rapport lämnades", "Report delivered");
        Add("trainingHeld", json.TrainingHeld, "Utbildning hölls", "Training held");
        Add("staffJoined", json.StaffJoined, "Medarbetare tillträdde", "Staff joined");
        Add("staffLeft", json.StaffLeft, "Medarbetare slutade", "Staff left");
        Add("reflectionNoted", json.ReflectionNoted, "Reflektion noterades", "Reflection noted", StandardUpcasters.WidenedBy("goal"));
        Add("systemDeviationNoted", json.SystemDeviationNoted, "Systemavvikelse noterades", "System deviation noted", StandardUpcasters.WidenedBy("goal"));
        Add("premisesTaken", json.PremisesTaken, "Lokal togs i bruk", "Premises taken into use");
        Add("premisesLeft", json.PremisesLeft, "Lokal lämnades", "Premises left");
        Add("procurementMade", json.ProcurementMade, "Upphandling gjordes", "Procurement made");
        Add("costRecorded", json.CostRecorded, "Kostnad bokfördes", "Cost recorded");
        Add("financingRecorded", json.FinancingRecorded, "Finansiering bokfördes", "Financing recorded");
        Add("servicesInventoried", json.ServicesInventoried, "Verksamheter kartlades", "Services inventoried");
        Add("missingServiceProposed", json.MissingServiceProposed, "Insats som saknas föreslogs", "Missing service proposed");
        Add("proposalAnswered", json.ProposalAnswered, "Förslag besvarades", "Proposal answered");
        Add("employerForumHeld", json.EmployerForumHeld, "Arbetsgivarforum hölls", "Employer forum held");
        Add("employerPledged", json.EmployerPledged, "Arbetsgivare gjorde en utfästelse", "Employer pledged");
        Add("pledgeKept", json.PledgeKept, "Utfästelse infriades", "Pledge kept");
        Add("agreementMade", json.AgreementMade, "Överenskommelse slöts", "Agreement made");
        Add("activityOffered", json.ActivityOffered, "Insats erbjöds", "Activity offered", StandardUpcasters.WidenedBy("weeklyHours", "language"), StandardUpcasters.WidenedAgainBy(2, "intake"));
        Add("placesFilled", json.PlacesFilled, "Platser fylldes", "Places filled");
        Add("competenceSessionHeld", json.CompetenceSessionHeld, "Kompetensutveckling hölls", "Competence session held");
        Add("trainingFollowedUp", json.TrainingFollowedUp, "Utbildning följdes upp", "Training followed up");
        Add("systemDeviationAddressed", json.SystemDeviationAddressed, "Systemavvikelse åtgärdades", "System deviation addressed");
        Add("commitmentAssessed", json.CommitmentAssessed, "Åtagande bedömdes", "Commitment assessed");
        Add("horizontalAnswerNoted", json.HorizontalAnswerNoted, "Svar om horisontella principer noterades", "Answer on horizontal principles noted");
        Add("findingAnalysed", json.FindingAnalysed, "Fynd analyserades", "Finding analysed");
        Add(EventCatalog.RetractionKind, json.LogEntryRetracted, "Post togs tillbaka", "Entry retracted");
        return new ProgrammeEventCatalog(kinds);

        void Add(string kind, JsonTypeInfo typeInfo, string swedish, string english, params ImmutableArray<EventUpcaster> upcasters) =>
            kinds = kinds.With(new EventKind(kind, upcasters.Length + 1, new LocalizedText(swedish, english), typeInfo, upcasters));
    }
}
