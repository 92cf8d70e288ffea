using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Deliveries;

namespace Samverkan.Reporting.Tests.Deliveries;

/// <summary>What a participant is told of a journey that holds every kind of entry: all of it, in words, and nobody else's id.</summary>
public sealed partial class ParticipantExtractTests
{
    private static readonly ParticipantId Self = ParticipantId.FromBits(7);
    private static readonly ParticipantId Other = ParticipantId.FromBits(8);
    private static readonly StaffId Staff = StaffId.FromBits(3);
    private static readonly ImmutableArray<OrganisationId> Parties = [new("af"), new("stockholm")];
    private static readonly DatePeriod Autumn = new(new LocalDate(2024, 9, 1), new LocalDate(2024, 12, 31));

    private static readonly ImmutableArray<JourneyEvent> Everything =
    [
        new Referred(new("fk"), new("stockholm/skarholmen"), [new(QuestionAsker.Participant, "Orkar jag en\nhel dag?")], new("social-worker")),
        new InformationMeetingHeld(Parties, [new(MeetingRole.Participant), new(MeetingRole.Interpreter)]),
        new ParticipationConsentGiven(new("c1"), Autumn, ConsentForm.Written, "2024-1", "dnr 1"),
        new ParticipationConsentWithdrawn(new("c1")),
        new SecrecyWaiverGiven(new("w1"), [new("af")], [new("fk")], [DataCategory.Plan, DataCategory.Health], StandardPurposes.Coordination, Autumn, ConsentForm.Digital),
        new SecrecyWaiverWithdrawn(new("w1")),
        new HistoryReviewed(Parties),
        new PlacedOnTeam(new("team-4"), new("stockholm/skarholmen"), new("our-reason")),
        new PutInQueue(new("our-reason"), 3),
        new PlacementDeclined(new("own-wish")),
        new Started(new("whole")),
        new CaseworkerAssigned(Staff, new("employment-officer")),
        new CaseworkerAssignmentEnded(Staff, new("employment-officer")),
        new JointMeetingHeld(Parties, [new(MeetingRole.Staff, new("job-coach"), new("af"))]),
        new JointMappingCompleted(Parties),
        new CoordinatedPlanAgreed(Parties, ["Arbeta i kök"], PlanAgreement.Yes),
        new ActivityStarted(new("a1"), ActivityKind.JobDirected, StandardMethods.WorkTraining, new("samordningsforbundet-stockholm"), 20.5m, new("ar")),
        new ActivityEnded(new("a1"), ActivityEndReason.Completed),
        new ActivityGapExplained(Autumn, GapReason.RulesPreventOverlap),
        new ContactMade(ContactKind.HealthCare, new("stockholm/skarholmen")),
        new ProgressionMeasured(new("skapa-structure"), 1, RaterRole.Participant, [IndicatorRating.Of(new("competences"), 4), IndicatorRating.Without(new("health"), AnswerAbsence.Declined)]),
        FactObserved.Of(StandardFacts.BirthDate, new LocalDate(1990, 2, 28), DatePeriod.From(new LocalDate(1990, 2, 28))),
        FactObserved.Of(StandardFacts.RegisterSex, "woman", Autumn),
        FactObserved.Of(StandardFacts.District, "stockholm/skarholmen", Autumn),
        FactObserved.Of(StandardFacts.RegisteredAtEmploymentService, true, Autumn),
        FactObserved.Declined(StandardFacts.Disability, Autumn),
        FactObserved.Of(IndicatorFacts.ForeignBackground, true, Autumn),
        new OutcomeReached(OutcomeKind.SubsidisedWork, new LocalDate(2025, 1, 7)),
        new Exited(ExitReason.Completed),
        new FollowedUp(6, FollowUpStatus.Working),
        new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag),
        new EntryCorrected(EntryId.FromBits(23), new LocalDate(2024, 9, 2), FactObserved.Of(StandardFacts.RegisterSex, "man", Autumn)),
        new EntryCorrected(EntryId.FromBits(12), new LocalDate(2024, 9, 2), new CaseworkerAssigned(Staff, new("job-coach"))),
        new EntryRetracted(EntryId.FromBits(18)),
        new FormAnswered(
            new("ap-competence-mapping"), 1, Respondent.Together,
            [new(new("years-of-work"), AnswerValue.Of(12)), new(new("direction"), AnswerValue.Of(new AnswerCode("work"))), new(new("how-near"), AnswerValue.Declined)],
            [new(new("wanted-work"), "Bygga lekplatser")]),
        new OutreachMade(OutreachChannel.HomeVisit, OutreachResult.Interested, new("af")),
        new CaseGoneThrough(CaseDecision.Invite),
        new InvitedToMeeting(Parties),
        new CompetenceMappingCompleted(Parties),
        new ImplementationPlanAgreed(["Komma i tid"], PlanAgreement.No),
        new FullTimePlanned(Autumn, 40, 30.5m, ShortfallReason.CareOfChild),
        new AttendanceRecorded(new("a1"), Autumn, 120.25m, 140),
        new SubsidisedEmploymentStarted(new("e1"), StandardSubsidyForms.Introduction, 80, 75, new LocalDate(2025, 8, 31), new("stockholm")),
        new SubsidisedEmploymentEnded(new("e1"), EmploymentEndReason.BecameUnsubsidised),
        new RecommendationMade(new("r1"), new("ap-rc4"), ActivityKind.JobDirected, new("af"), PlanAgreement.Yes, Text: "Börja på jobbtorg"),
        new HandedOver(new("r1"), new("af")),
        new HandOverAnswered(new("r1"), HandOverAnswer.Accepted),
        new ProposalMade(new("p1"), ProposalKind.Team, new("team-4"), new("our-reason"), new("team-5"), new LocalDate(2024, 11, 8)),
        new ProposalReplied(new("p1"), ProposalParty.Caseworker, ProposalReply.ChoseAnother, new("team-5"), new("language")),
        new PersonMerged(Other),
        new PersonSplit(Other),
        new EntryCorrected(EntryId.FromBits(50), new LocalDate(2024, 9, 2), new PersonSplit(Other)),
        new UnknownEvent("acme.homeVisit", 1, """{"minutes":45,"withInterpreter":true,"staff":"x"}"""),
    ];

    [Fact]
    public void The_journey_holds_every_kind_of_entry()
    {
        string[] held = [.. Everything.Select(static body => body.Kind)];
        Assert.Empty(EventCatalog.Standard.Kinds.Select(static kind => kind.Kind).Except(held, StringComparer.Ordinal));
        Assert.Contains("entryCorrected", held);
    }

    [Theory]
    [InlineData("9 september 2024: uppgift om juridiskt kön, 1 september 2024 – 31 december 2024: kvinna")]
    [InlineData("uppgift om stadsdelsområde, 1 september 2024 – 31 december 2024: Skärholmen")]
    [InlineData("uppgift om födelsedatum, från 28 februari 1990 tills vidare: 28 februari 1990")]
    [InlineData("rättelse: uppgift om juridiskt kön, 1 september 2024 – 31 december 2024: man")]
    [InlineData("remiss från Försäkringskassan (Skärholmen)")]
    [InlineData("deltagarens fråga: Orkar jag en hel dag?")]
    [InlineData("plats i Multiteam 4: det blev så")]
    [InlineData("i kö som nummer 3: det blev så")]
    [InlineData("fick ingen plats: ville något annat")]
    [InlineData("handläggare tillkom: arbetsförmedlare")]
    [InlineData("uppgifter om: planering, hälsa")]
    [InlineData("Bygga lekplatser")]
    [InlineData("text: Börja på jobbtorg")]
    [InlineData("på arabiska")]
    [InlineData("homeVisit (acme): minutes 45; withInterpreter ja")]
    [InlineData("uppgift om utländsk bakgrund, 1 september 2024 – 31 december 2024: ja")]
    [InlineData("med: stadsdelsförvaltningen Skärholmen")]
    [InlineData("(Arbetsförmedlingen, handläggare; registrerat 4 november 2024)")]
    public void It_is_told_in_the_words_of_the_definition(string words) =>
        Assert.Contains(words, Plain(Text(Language.Swedish)), StringComparison.Ordinal);

    [Fact]
    public void No_key_that_has_a_name_is_told_bare()
    {
        foreach (Language language in (Language[])[Language.Swedish, Language.English, Language.EasySwedish])
            Assert.Equal("", string.Join(", ", Bare().Matches(Text(language)).Select(static match => match.Value)));
        // and with nothing but what is in the box only the host's own reason is
        Assert.Equal("our-reason", string.Join(", ", Bare().Matches(Read(Extract(null).ToText(Language.Swedish))).Select(static match => match.Value).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Text_and_json_say_the_same_of_every_entry()
    {
        using JsonDocument json = JsonDocument.Parse(Json());
        foreach ((string key, Language language) in (ReadOnlySpan<(string, Language)>)[("sv", Language.Swedish), ("en", Language.English)])
        {
            string[] said = [.. json.RootElement.GetProperty("entries").EnumerateArray()
                .SelectMany(entry => entry.GetProperty("details").EnumerateArray().Prepend(entry.GetProperty("says")).Select(text => text.GetProperty(key).GetString()!))];
            string[] lines = [.. Text(language).Split('\n').Where(static line => line.Length > 0 && !line.StartsWith("    (", StringComparison.Ordinal)).Skip(2).SkipLast(1)];
            Assert.Equal(lines.Length, said.Length);
            Assert.All(lines.Zip(said), static pair => Assert.EndsWith(pair.Second, pair.First, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Nobody_elses_id_is_in_it()
    {
        foreach (string form in (string[])[Json(), Text(Language.Swedish), Text(Language.English)])
        {
            Assert.DoesNotContain(Staff.ToString(), form, StringComparison.Ordinal);
            Assert.DoesNotContain(Other.ToString(), form, StringComparison.Ordinal);
        }

        Assert.Contains(Self.ToString(), Json(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(team-\d|stockholm/[a-z]+|our-reason|own-wish|employment-officer|social-worker|job-coach|ap-rc\d|ap-competence-mapping|samordningsforbundet|region-stockholm|af|fk|competences)\b(?!-)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    private static string Plain(string text) => text.Replace('\u00A0', ' ');

    private static string Text(Language language) => Read(Extract(Named).ToText(language));

    private static LocalizedText? Named(JourneyEvent what, Slug key) => key is ReasonCode { Value: "our-reason" } ? new("det blev så", "so it went") : null;

    private static string Json() => Read(Extract(Named).ToJson());

    // only a delivery has bytes
    private static string Read(DeliveryContent content)
    {
        string folder = Directory.CreateTempSubdirectory("samverkan-extract-").FullName;
        try
        {
            Assert.True(DeliveryRecord.TryOpen(Path.Combine(folder, "deliveries.jsonl"), out DeliveryRecord? record, out _));
            Assert.True(DeliveryOrder.TryCreate(DeliveryKind.ParticipantExtract, "deltagaren", SecrecyCatalog.Swedish.Basis("gdpr-15")!, StandardPurposes.Coordination, "chefen", Instant.FromUtc(2026, 3, 2, 8, 0), out DeliveryOrder? order, out _));
            Assert.True(Delivery.TryMake(order, content, record, out Delivery? delivery, out _));
            return File.ReadAllText(delivery.WriteTo(folder), Encoding.UTF8);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ParticipantExtract Extract(Func<JourneyEvent, Slug, LocalizedText?>? names)
    {
        JourneyId id = new(Self, new("stockholmskraften"));
        Journey journey = Journey.Fold(id, Everything.Select((body, i) => new Entry(
            EntryId.FromBits((UInt128)(i + 1)), id, i + 1, new LocalDate(2024, 9, 9), Instant.FromUtc(2024, 11, 4, 8, 0), new Author(StandardRoles.Caseworker, Staff), new("af"), body.DefaultCategory,
            new("stockholmskraften/2024-1"), 1, body)));
        return ParticipantExtract.Of(Self, [new MergedView(journey, WithheldParts.None, [Self])], Instant.FromUtc(2025, 1, 1, 0, 0), new ExtractWords { Names = names })!;
    }
}
