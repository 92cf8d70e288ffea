using System.Text;
using CsCheck;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.ProgrammeLogs;

/// <summary>One deliberate mistake at a time: its code, its field, its place; and nothing half-imported.</summary>
public sealed class ProgrammeLogBadInputTests
{
    private static readonly string Meeting = Of<MeetingHeld>();
    private static readonly string Report = Of<ReportDelivered>();
    private static readonly string Training = Of<TrainingHeld>();
    private static readonly string Joined = Of<StaffJoined>();
    private static readonly string Corrected = Of<LogEntryCorrected>();

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { Meeting[..40], "SAM1002", "", "" },
        { "[1]", "SAM1008", "", "[1]" },
        { Meeting.Replace("\"id\":\"0", "\"id\":\"u", StringComparison.Ordinal), "SAM1054", "id", "\"u" },
        { Meeting.Replace("\"stockholmskraften\"", "\"Stockholmskraften\"", StringComparison.Ordinal), "SAM1013", "programme", "\"Stockholmskraften\"" },
        { Meeting.Replace("\"sequence\":1", "\"sequence\":0", StringComparison.Ordinal), "SAM1010", "sequence", "0,\"happened\"" },
        { Meeting.Replace("\"2024-11-04\"", "\"2024-02-30\"", StringComparison.Ordinal), "SAM1011", "happened", "\"2024-02-30\"" },
        { Meeting.Replace("\"2024-11-04\"", "\"1850-01-01\"", StringComparison.Ordinal), "SAM1060", "happened", "\"1850-01-01\"" },
        { Meeting.Replace("T12:00:00Z", " 12:00", StringComparison.Ordinal), "SAM1055", "recorded", "\"2024-12-02 12:00\"" },
        { Meeting.Replace("\"role\":\"project-lead\",", "", StringComparison.Ordinal), "SAM1007", "by", "{\"staff\"" },
        { Meeting.Replace("\"edition\"", "\"editiom\"", StringComparison.Ordinal), "SAM1007", "", "{" },
        { Meeting.Replace("\"kind\":\"meetingHeld\"", "\"kind\":\"Meeting held\"", StringComparison.Ordinal), "SAM1057", "kind", "\"Meeting held\"" },
        { Meeting.Replace("\"version\":1", "\"version\":\"1\"", StringComparison.Ordinal), "SAM1008", "version", "\"1\"" },
        { Meeting.Replace("\"kind\"", "\"version\":1,\"kind\"", StringComparison.Ordinal), "SAM1004", "", "\"version\":1,\"id\"" },
        { Meeting.Replace("\"steeringGroup\"", "\"board\"", StringComparison.Ordinal), "SAM1009", "body.meeting", "\"board\"" },
        { Meeting.Replace("\"Beslut som behövs\"", "\" \"", StringComparison.Ordinal), "SAM1014", "body.agenda[1]", "\" \"" },
        { Meeting.Replace("\"agenda\"", "\"agendum\"", StringComparison.Ordinal), "SAM1007", "body", "{\"meeting\"" },
        { Meeting.Replace("\"steeringGroup\"", "\"finalReport\"", StringComparison.Ordinal), "SAM1460", "body.meeting", "\"finalReport\"" },
        { Report.Replace("\"quarterlyReport\"", "\"steeringGroup\"", StringComparison.Ordinal), "SAM1461", "body.report", "\"steeringGroup\"" },
        { Report.Replace("2024-12-31", "2024-08-31", StringComparison.Ordinal), "SAM1012", "body.period", "{\"from\"" },
        { Report.Replace("\"esf\"", "\"ESF\"", StringComparison.Ordinal), "SAM1013", "body.recipient", "\"ESF\"" },
        { Training.Replace(",\"principle\":\"accessibility\",\"subject\":\"Tillgängliga möten\"", "", StringComparison.Ordinal), "SAM1462", "body", "{\"participants\"" },
        { Training.Replace("\"participants\":24", "\"participants\":-1", StringComparison.Ordinal), "SAM1010", "body.participants", "-1,\"principle\"" },
        { Training.Replace("\"participants\":24", "\"participants\":2.5", StringComparison.Ordinal), "SAM1010", "body.participants", "2.5" },
        { Training.Replace("\"Tillgängliga möten\"", "\"\"", StringComparison.Ordinal), "SAM1014", "body.subject", "\"\"" },
        { Joined.Replace("\"sharePercent\":75", "\"sharePercent\":101", StringComparison.Ordinal), "SAM1010", "body.sharePercent", "101" },
        { Joined.Replace("\"woman\"", "\"kvinna\"", StringComparison.Ordinal), "SAM1009", "body.sex", "\"kvinna\"" },
        { Joined.Replace("\"body\":{\"staff\":\"0", "\"body\":{\"staff\":\"u", StringComparison.Ordinal), "SAM1054", "body.staff", "\"u" },
        { Of<PremisesTaken>().Replace("\"stepFree\"", "\"stairs\"", StringComparison.Ordinal), "SAM1009", "body.features[0]", "\"stairs\"" },
        { Of<PremisesTaken>().Replace("\"Tung dörr\"", "\"\"", StringComparison.Ordinal), "SAM1014", "body.limits[0]", "\"\"" },
        { Of<CostRecorded>().Replace("123456.75", "-1", StringComparison.Ordinal), "SAM1469", "body.kronor", "-1,\"period\"" },
        { Of<CostRecorded>().Replace("123456.75", "1.005", StringComparison.Ordinal), "SAM1469", "body.kronor", "1.005" },
        { Of<FinancingRecorded>().Replace("\"staffTime\"", "\"kindness\"", StringComparison.Ordinal), "SAM1009", "body.form", "\"kindness\"" },
        { Of<ServicesInventoried>().Replace("\"Språkcafé\"", "\" \"", StringComparison.Ordinal), "SAM1014", "body.services[1].name", "\" \"" },
        { Of<EmployerPledged>().Replace("\"number\":10", "\"number\":0", StringComparison.Ordinal), "SAM1010", "body.number", "0,\"due\"" },
        { Of<ActivityOffered>().Replace("2025-06-13", "2025-01-12", StringComparison.Ordinal), "SAM1473", "body.to", "\"2025-01-12\"" },
        { Of<CompetenceSessionHeld>().Replace("\"stockholm/amn\"", "\"af\"", StringComparison.Ordinal), "SAM1470", "body.attendance", "[{\"organisation\"" },
        { Of<CompetenceSessionHeld>().Replace("\"women\":12", "\"women\":-1", StringComparison.Ordinal), "SAM1010", "body.attendance[0].women", "-1,\"men\"" },
        { Corrected.Replace("\"kind\":\"meetingHeld\"", "\"kind\":\"entryRetracted\"", StringComparison.Ordinal), "SAM1058", "body.kind", "\"entryRetracted\"" },
        { Corrected.Replace("\"evaluationGroup\"", "\"finalReport\"", StringComparison.Ordinal), "SAM1460", "body.replacement.meeting", "\"finalReport\"" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_code_field_and_place(string line, string code, string field, string at)
    {
        ProgrammeLogReading reading = LogScene.Read(LogScene.Line(new ReflectionNoted("a", "b", "c"), 30) + "\n\n" + line + "\n");
        Finding finding = reading.Findings[0];
        Assert.Equal(code, finding.Refusal.Code.Id);
        Assert.Equal(field, finding.Field);
        Assert.Equal(3, finding.Position.Line);
        if (at.Length > 0)
            Assert.Equal(line.IndexOf(at, StringComparison.Ordinal) + 1, finding.Position.Column);
        Assert.Empty(reading.Entries);
    }

    [Fact]
    public void All_that_is_wrong_with_a_line_is_told_at_once()
    {
        string line = Meeting.Replace("\"id\":\"0", "\"id\":\"u", StringComparison.Ordinal).Replace("\"happened\":\"2024", "\"happened\":\"24", StringComparison.Ordinal)
            .Replace("\"steeringGroup\"", "\"x\"", StringComparison.Ordinal);
        Assert.Equal(["id", "happened", "body.meeting"], LogScene.Read(line).Findings.Select(static finding => finding.Field));
    }

    [Fact]
    public void The_same_id_and_the_same_number_are_found() =>
        Assert.Equal(["2:SAM1051", "2:SAM1463"], Codes(LogScene.Read(Meeting + "\n" + Meeting)));

    [Fact]
    public void The_same_number_in_the_logs_of_two_programmes_is_sound()
    {
        ProgrammeLogEntry other = LogScene.Entry(1, "2024-11-04", new ReflectionNoted("a", "b", "c"), programme: "insikt") with { Id = EntryId.FromBits(99) };
        Assert.Equal(2, LogScene.Read(Meeting + "\n" + LogScene.Write([other])).Entries.Length);
    }

    [Fact]
    public void A_correction_of_what_does_not_stand_is_found()
    {
        LogScene scene = new LogScene()
            .Add("2024-11-01", new ReflectionNoted("a", "b", "c"))
            .Add("2024-11-02", new LogEntryRetracted(EntryId.FromBits(1)))
            .Add("2024-11-03", new LogEntryRetracted(EntryId.FromBits(1)))
            .Add("2024-11-04", new LogEntryCorrected(EntryId.FromBits(2), LogScene.Day("2024-11-01"), new ReflectionNoted("a", "b", "c")));
        Assert.Equal(["3:SAM1464", "4:SAM1464"], Codes(LogScene.Read(LogScene.Write(scene.Entries))));
    }

    [Fact]
    public void Leaving_a_role_that_one_does_not_have_is_found()
    {
        StaffId staff = StaffId.FromBits(3);
        LogScene scene = new LogScene()
            .Add("2024-11-01", new StaffJoined(staff, new("job-coach"), StaffSex.Man, new("team-1")))
            .Add("2024-11-02", new StaffLeft(staff, new("job-coach"), new("team-2")))
            .Add("2024-11-03", new StaffLeft(staff, new("job-coach"), new("team-1")));
        Assert.Equal(["2:SAM1465"], Codes(LogScene.Read(LogScene.Write(scene.Entries))));
    }

    [Fact]
    public void A_day_after_the_recording_is_found_by_the_calendar_of_sweden()
    {
        // 23:30 in UTC on 4 November is 5 November in Sweden.
        ProgrammeLogEntry entry = LogScene.Entry(1, "2024-11-05", new ReflectionNoted("a", "b", "c"), "2024-11-04");
        Assert.Equal(["1:SAM1201"], Codes(LogScene.Read(LogScene.Write([entry]))));
        Assert.Empty(LogScene.Read(LogScene.Write([entry with { Recorded = entry.Recorded.Plus(NodaTime.Duration.FromHours(11.5)) }])).Findings);
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_one_read()
    {
        string file = Meeting + new string(' ', JourneyFile.MaximumLineBytes) + "\n" + Report.Replace("\"sequence\":1", "\"sequence\":x", StringComparison.Ordinal);
        Assert.Equal(["1:SAM1050", "2:SAM1002"], Codes(LogScene.Read(file)));
    }

    [Fact]
    public void Ten_thousand_levels_do_no_harm()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));
        Assert.Equal(["1:SAM1003"], Codes(LogScene.Read(Meeting.Replace("\"steeringGroup\"", deep, StringComparison.Ordinal))));
    }

    [Fact]
    public void A_file_of_nothing_but_mistakes_gives_a_thousand_findings_and_one()
    {
        string broken = Meeting.Replace("\"sequence\":1", "\"sequence\":\"1\"", StringComparison.Ordinal) + "\n";
        Assert.Equal(FindingList.Maximum + 1, LogScene.Read(string.Concat(Enumerable.Repeat(broken, 1_500))).Findings.Length);
    }

    [Fact]
    public void Whatever_is_done_to_a_file_it_is_read_whole_or_told_where_it_is_wrong() =>
        Gen.Select(Gen.Int[0, LogScene.Bodies.Length - 1], Gen.Int[0, 2_000], Gen.Byte, Gen.Bool).Sample(
            static (which, place, value, isCut) =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(LogScene.Line(LogScene.Bodies[which]));
                place %= bytes.Length;
                bytes[place] = value;
                ProgrammeLogReading reading = ProgrammeLogFile.Read(new MemoryStream(bytes, 0, isCut ? place + 1 : bytes.Length), "-");
                Assert.Equal(reading.IsSound, reading.Findings.IsEmpty);
                Assert.True(reading.IsSound || reading.Entries.IsEmpty);
                Assert.All(reading.Findings, static finding => Assert.InRange(finding.Position.Line, 1, 2));
                // What is read is written and read again as the same.
                Assert.Equal<ProgrammeLogEntry>(reading.Entries, LogScene.Read(LogScene.Write(reading.Entries)).Entries);
            },
            iter: 3_000);

    [Fact]
    public void No_finding_echoes_what_was_read()
    {
        const string Secret = "900101-9802";
        foreach (string field in (string[])["\"steeringGroup\"", "\"2024-11-04\"", "\"stockholmskraften\"", "\"project-lead\"", "\"meeting\"", "\"edition\""])
        {
            foreach (Finding finding in LogScene.Read(Meeting.Replace(field, $"\"{Secret}\"", StringComparison.Ordinal)).Findings)
                Assert.DoesNotContain(Secret, finding.Format(Language.Swedish) + finding.Format(Language.English), StringComparison.Ordinal);
        }
    }

    private static string Of<T>()
        where T : ProgrammeEvent => LogScene.Line(LogScene.Bodies.OfType<T>().First());

    private static IEnumerable<string> Codes(ProgrammeLogReading reading) =>
        reading.Findings.Select(static finding => $"{finding.Position.Line}:{finding.Refusal.Code.Id}");
}
