using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Format;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>Writes a programme's own log entry by entry: numbered, recorded at noon on the day on which it happened unless told otherwise.</summary>
internal sealed class LogScene(string programme = "stockholmskraften")
{
    private readonly List<ProgrammeLogEntry> _entries = [];

    /// <summary>One body of every standard kind, with every field told.</summary>
    public static ImmutableArray<ProgrammeEvent> Bodies { get; } =
    [
        new MeetingHeld(GovernanceKind.SteeringGroup, ["Det som hänt sedan sist", "Beslut som behövs"], ["Team 5 får en jobbcoach till"]),
        new ReportDelivered(GovernanceKind.QuarterlyReport, new DatePeriod(new(2024, 10, 1), new(2024, 12, 31)), new("esf")),
        new TrainingHeld(24, HorizontalPrinciple.Accessibility, "Tillgängliga möten"),
        new StaffJoined(StaffId.FromBits(3), new("job-coach"), StaffSex.Woman, new("team-4"), 75),
        new StaffLeft(StaffId.FromBits(3), new("job-coach"), new("team-4")),
        new ReflectionNoted("Mötena blir långa", "En dagordning i förväg", "Deltagaren säger mer", new("sk-o3")),
        new SystemDeviationNoted("Beslut kommer efter att insatsen börjat", "mellan af och stockholm/amn"),
        new LogEntryCorrected(EntryId.FromBits(1), new(2024, 11, 5), new MeetingHeld(GovernanceKind.EvaluationGroup, [], [])),
        new LogEntryRetracted(EntryId.FromBits(7)),
        new PremisesTaken(new("workshop"), "Snickeriet", [PremisesFeature.StepFree, PremisesFeature.SeparateShowers], ["Tung dörr"]),
        new PremisesLeft(new("workshop")),
        new ProcurementMade("Utvärdering", [HorizontalPrinciple.GenderEquality], "Granskarna AB", 450000m, 3),
        new CostRecorded(CostType.Staff, 123456.75m, new DatePeriod(new(2024, 10, 1), new(2024, 12, 31)), new("af"), new("whole")),
        new FinancingRecorded(new("stockholm/amn"), FinancingForm.StaffTime, 98765.40m, new DatePeriod(new(2024, 10, 1), new(2024, 12, 31))),
        new ServicesInventoried("Skärholmen", [new("Verkstaden", new("stockholm/skarholmen"), ActivityKind.JobDirected), new("Språkcafé")]),
        new MissingServiceProposed(new("low-threshold-work"), "Arbete utan krav på start", "De som står längst bort", new("stockholm/amn")),
        new ProposalAnswered(new("low-threshold-work"), ProposalAnswer.Taken),
        new EmployerForumHeld("Innovationsforum", 14, "Språk på arbetsplatsen"),
        new EmployerPledged(new("pact-1"), "Byggbolaget", PledgeKind.WorkTrials, 10, new(2025, 6, 30), "Integrationspakten"),
        new PledgeKept(new("pact-1"), 4),
        new AgreementMade(new("dua"), "Kortutbildade", [new("af"), new("stockholm")], DatePeriod.From(new(2024, 9, 1)), ["Vård", "Bygg"]),
        new ActivityOffered(new("sfi-care"), "Sfi med vård", ActivityKind.SkillsUpgrading, new(2025, 1, 13), 16, new(2025, 6, 13), new("sfi"), new("stockholm/amn"), new("whole"), 15.5m, new("ar"), ActivityIntake.Rolling),
        new PlacesFilled(new("sfi-care"), 12),
        new CompetenceSessionHeld("Supported Employment", [new(new("af"), 12, 7), new(new("stockholm/amn"), 5, 0, 2)], new("whole"), 3.5m),
        new TrainingFollowedUp("Alla kallelser finns på lättläst", HorizontalPrinciple.Accessibility),
        new SystemDeviationNoted("Två kallelser till samma dag", "mellan af och stockholm/amn", new("sk-o2")),
        new SystemDeviationAddressed(EntryId.FromBits(26), "Gemensam rutin för start", true),
        new CommitmentAssessed(new("sk-h2"), CommitmentStatus.Partly, "Två av tre lokaler är nåbara"),
        new HorizontalAnswerNoted(new("gc-6"), HorizontalAnswer.SupplementNeeded, "Kravet saknas i en upphandling", "Avtalet med utvärderaren", "dnr 7", new("sv")),
        new FindingAnalysed(new("gap/sex/woman-man/outcome"), "Kvinnor remitteras senare", "Vägen in ses över", new("sk-o4"), new("sv")),
    ];

    /// <summary>The entries of the golden file.</summary>
    public static ImmutableArray<ProgrammeLogEntry> Samples { get; } =
        [.. Bodies.Select(static (body, i) => Entry(i + 1, "2024-11-04", body, "2024-12-02"))];

    public ImmutableArray<ProgrammeLogEntry> Entries => [.. _entries];

    public ProgrammeLog Log => ProgrammeLog.Fold(new(programme), _entries);

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static Instant Noon(string day) => Day(day).At(new LocalTime(12, 0)).InUtc().ToInstant();

    public static ProgrammeLogEntry Entry(long sequence, string happened, ProgrammeEvent body, string? recorded = null, string programme = "stockholmskraften") =>
        new(
            EntryId.FromBits((UInt128)sequence), new(programme), sequence, Day(happened), Noon(recorded ?? happened),
            new Author(new ReaderRole("project-lead"), StaffId.FromBits(2)), new($"{programme}/2024-1"), body is OwnForumHeld ? 2 : ProgrammeEventCatalog.Standard.VersionOf(body), body);

    public static string Line(ProgrammeEvent body, long sequence = 1, ProgrammeEntryFormat? format = null)
    {
        ArrayBufferWriter<byte> buffer = new();
        (format ?? ProgrammeEntryFormat.Standard).Write(Entry(sequence, "2024-11-04", body, "2024-12-02"), buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static ProgrammeLogReading Read(string file, ProgrammeEntryFormat? format = null) =>
        ProgrammeLogFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "programme.jsonl", format);

    public static string Write(IEnumerable<ProgrammeLogEntry> entries, ProgrammeEntryFormat? format = null)
    {
        using MemoryStream stream = new();
        ProgrammeLogFile.Write(stream, entries, format);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public LogScene Add(string happened, ProgrammeEvent body, string? recorded = null)
    {
        _entries.Add(Entry(_entries.Count + 1, happened, body, recorded, programme));
        return this;
    }
}
