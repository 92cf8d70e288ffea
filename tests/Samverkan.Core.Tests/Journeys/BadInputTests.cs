using System.Text;
using CsCheck;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>One deliberate mistake at a time: its code, its field, its place; and nothing half-imported.</summary>
public sealed class BadInputTests
{
    private static readonly string Sound = Line(new ActivityStarted(new("a1"), ActivityKind.JobDirected, WeeklyHours: 20));
    private static readonly string Measured = Line(Samples.All.OfType<ProgressionMeasured>().First());
    private static readonly string Corrected = Line(Samples.All.OfType<EntryCorrected>().First());
    private static readonly string Observed = Line(Samples.All.OfType<FactObserved>().First());
    private static readonly string Explained = Line(Samples.All.OfType<ActivityGapExplained>().First());

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { Sound[..40], "SAM1002", "", "" },
        { "[1]", "SAM1008", "", "[1]" },
        { Sound + "x", "SAM1002", "", "" },
        { Sound.Replace("\"id\":\"0", "\"id\":\"u", StringComparison.Ordinal), "SAM1054", "id", "\"u" },
        { Sound.Replace("\"participant\":\"0", "\"participant\":\"8", StringComparison.Ordinal), "SAM1054", "participant", "\"8" },
        { Sound.Replace("\"stockholmskraften\"", "\"Stockholmskraften\"", StringComparison.Ordinal), "SAM1013", "programme", "\"Stockholmskraften\"" },
        { Sound.Replace("\"sequence\":1", "\"sequence\":0", StringComparison.Ordinal), "SAM1010", "sequence", "0,\"happened\"" },
        { Sound.Replace("\"sequence\":1", "\"sequence\":1.5", StringComparison.Ordinal), "SAM1010", "sequence", "1.5" },
        { Sound.Replace("\"happened\":\"2024-09-02\"", "\"happened\":\"2024-02-30\"", StringComparison.Ordinal), "SAM1011", "happened", "\"2024-02-30\"" },
        { Sound.Replace("\"happened\":\"2024-09-02\"", "\"happened\":\"1850-01-01\"", StringComparison.Ordinal), "SAM1060", "happened", "\"1850-01-01\"" },
        { Sound.Replace("\"happened\":\"2024-09-02\"", "\"happened\":\"2201-01-01\"", StringComparison.Ordinal), "SAM1060", "happened", "\"2201-01-01\"" },
        { Sound.Replace("\"recorded\":\"2024", "\"recorded\":\"2924", StringComparison.Ordinal), "SAM1060", "recorded", "\"2924" },
        { Explained.Replace("\"from\":\"2024", "\"from\":\"1024", StringComparison.Ordinal), "SAM1060", "body.period", "{\"from\"" },
        { Observed.Replace("{\"date\":\"19", "{\"date\":\"10", StringComparison.Ordinal), "SAM1060", "body.value", "{\"date\"" },
        { Corrected.Replace("\"happened\":\"2024-09-02\",\"kind\"", "\"happened\":\"1850-01-01\",\"kind\"", StringComparison.Ordinal), "SAM1060", "body.happened", "\"1850-01-01\"" },
        { Sound.Replace("T12:00:00Z", " 12:00", StringComparison.Ordinal), "SAM1055", "recorded", "\"2024-11-04 12:00\"" },
        { Sound.Replace("\"role\":\"caseworker\",", "", StringComparison.Ordinal), "SAM1007", "by", "{\"staff\"" },
        { Sound.Replace("\"category\":\"activity\"", "\"category\":\"Activity\"", StringComparison.Ordinal), "SAM1009", "category", "\"Activity\"" },
        { Sound.Replace("\"edition\"", "\"editiom\"", StringComparison.Ordinal), "SAM1007", "", "{" },
        { Sound.Replace("\"kind\":\"activityStarted\"", "\"kind\":\"Activity started\"", StringComparison.Ordinal), "SAM1057", "kind", "\"Activity started\"" },
        { Sound.Replace("\"version\":2", "\"version\":\"2\"", StringComparison.Ordinal), "SAM1008", "version", "\"2\"" },
        { Sound.Replace("\"kind\"", "\"version\":2,\"kind\"", StringComparison.Ordinal), "SAM1004", "", "\"version\":2,\"id\"" },
        { Sound.Replace("\"jobDirected\"", "\"jobbdirekt\"", StringComparison.Ordinal), "SAM1009", "body.activityKind", "\"jobbdirekt\"" },
        { Sound.Replace("\"activity\":\"a1\"", "\"activity\":\"Å1\"", StringComparison.Ordinal), "SAM1013", "body.activity", "\"Å1\"" },
        { Sound.Replace("\"activity\":\"a1\",", "", StringComparison.Ordinal), "SAM1007", "body", "{\"activityKind\"" },
        { Sound.Replace("\"weeklyHours\":20", "\"weeklyHours\":\"20\"", StringComparison.Ordinal), "SAM1056", "body.weeklyHours", "\"20\"" },
        { Sound.Replace("\"weeklyHours\":20", "\"weeklyHouse\":20", StringComparison.Ordinal), "SAM1006", "body", "\"weeklyHouse\"" },
        { Measured.Replace("\"value\":4", "\"value\":4e9", StringComparison.Ordinal), "SAM1056", "body.ratings[0].value", "4e9" },
        { Measured.Replace("\"setVersion\":1", "\"setVersion\":1e99", StringComparison.Ordinal), "SAM1010", "body.setVersion", "1e99" },
        { Measured.Replace("\"declined\"", "\"nekat\"", StringComparison.Ordinal), "SAM1009", "body.ratings[1].absence", "\"nekat\"" },
        { Observed.Replace("{\"date\":", "{\"datum\":", StringComparison.Ordinal), "SAM1053", "body.value", "{\"datum\"" },
        { Explained.Replace("2024-12-31", "2024-08-31", StringComparison.Ordinal), "SAM1012", "body.period", "{\"from\"" },
        { Corrected.Replace("\"kind\":\"activityStarted\"", "\"kind\":\"entryRetracted\"", StringComparison.Ordinal), "SAM1058", "body.kind", "\"entryRetracted\"" },
        { Corrected.Replace("\"social\"", "\"sozial\"", StringComparison.Ordinal), "SAM1009", "body.replacement.activityKind", "\"sozial\"" },
        { Sound.Replace("\"a1\"", "\"\\ud800\"", StringComparison.Ordinal), "SAM1015", "", "\"\\ud800\"" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_with_code_field_and_place(string line, string code, string field, string at)
    {
        string second = Sound.Replace("\"sequence\":1", "\"sequence\":2", StringComparison.Ordinal).Replace("000001\",\"participant\"", "000002\",\"participant\"", StringComparison.Ordinal);
        JourneyReading reading = Read(second + "\n\n" + line + "\n");
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
        string line = Sound.Replace("\"id\":\"0", "\"id\":\"u", StringComparison.Ordinal).Replace("\"happened\":\"2024", "\"happened\":\"24", StringComparison.Ordinal)
            .Replace("\"jobDirected\"", "\"x\"", StringComparison.Ordinal).Replace("\"a1\"", "\"A\"", StringComparison.Ordinal);
        Assert.Equal(["id", "happened", "body.activity", "body.activityKind"], Read(line).Findings.Select(static finding => finding.Field));
    }

    [Fact]
    public void The_same_id_and_the_same_number_are_found()
    {
        JourneyReading reading = Read(Sound + "\n" + Sound);
        Assert.Equal(["SAM1051", "SAM1052"], reading.Findings.Select(static finding => finding.Refusal.Code.Id));
        Assert.All(reading.Findings, static finding => Assert.Equal(2, finding.Position.Line));
    }

    [Fact]
    public void Text_that_is_not_utf8_is_found()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sound);
        bytes[^3] = 0xFF;
        Assert.Equal("SAM1001", Assert.Single(JourneyFile.Read(new MemoryStream(bytes), "-").Findings).Refusal.Code.Id);
    }

    [Fact]
    public void A_line_that_is_too_long_is_passed_over_and_the_next_one_read()
    {
        string file = Sound + new string(' ', JourneyFile.MaximumLineBytes) + "\n" + Sound.Replace("\"sequence\":1", "\"sequence\":x", StringComparison.Ordinal);
        Assert.Equal(["1:SAM1050", "2:SAM1002"], Read(file).Findings.Select(static finding => $"{finding.Position.Line}:{finding.Refusal.Code.Id}"));
    }

    [Fact]
    public void A_line_with_any_damage_is_read_or_named_and_never_throws() =>
        Gen.Select(Gen.Int[0, Samples.Entries.Length - 1], Gen.Int[0, 2], Gen.Int[0, 100_000], Gen.Byte).Sample(
            static (which, how, at, value) =>
            {
                List<byte> line = [.. EntryFormat.Standard.Write(Samples.Entries[which])];
                int place = at % line.Count;
                if (how == 0)
                    line[place] = value;
                else if (how == 1)
                    line.RemoveAt(place);
                else
                    line.Insert(place, value);
                JourneyReading reading = JourneyFile.Read(new MemoryStream([.. line]), "-");
                // A line end in the middle makes two lines.
                Assert.True(reading.Findings.IsEmpty ? reading.Entries.Length <= 1 : reading.Entries.IsEmpty);
                Assert.All(reading.Findings, static finding => Assert.InRange(finding.Position.Line, 1, 2));
                if (reading.IsSound && reading.Entries.Length == 1)
                    Assert.True(EntryFormat.Standard.TryRead(EntryFormat.Standard.Write(reading.Entries[0]), out _));
            },
            iter: Soak.Iterations(3_000, 300_000));

    [Fact]
    public void A_hundred_megabytes_without_a_line_end_are_read_in_a_small_buffer()
    {
        using Endless stream = new(100_000_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        JourneyReading reading = JourneyFile.Read(stream, "-");
        Assert.Equal("SAM1050", Assert.Single(reading.Findings).Refusal.Code.Id);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void Ten_thousand_levels_do_no_harm()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 10_000)) + string.Concat(Enumerable.Repeat("]", 10_000));
        JourneyReading reading = Read(Sound.Replace("\"a1\"", deep, StringComparison.Ordinal));
        Assert.Equal("SAM1003", Assert.Single(reading.Findings).Refusal.Code.Id);
    }

    [Fact]
    public void A_file_of_nothing_but_mistakes_gives_a_thousand_findings_and_one()
    {
        JourneyReading reading = Read(string.Concat(Enumerable.Repeat("x\n", 5_000)));
        Assert.Equal(FindingList.Maximum + 1, reading.Findings.Length);
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_a_missing_last_line_end_are_allowed() =>
        Assert.Single(Read("\uFEFF" + Sound + "\r\n").Entries);

    [Fact]
    public void No_finding_echoes_what_was_read()
    {
        const string Secret = "900101-9802";
        foreach (string field in (string[])["\"a1\"", "\"2024-09-02\"", "\"stockholmskraften\"", "\"caseworker\"", "\"activityKind\"", "\"weeklyHours\"", "\"edition\""])
        {
            foreach (Finding finding in Read(Sound.Replace(field, $"\"{Secret}\"", StringComparison.Ordinal)).Findings)
                Assert.DoesNotContain(Secret, finding.Format(Language.Swedish) + finding.Format(Language.English), StringComparison.Ordinal);
        }
    }

    private static string Line(JourneyEvent body) => Encoding.UTF8.GetString(EntryFormat.Standard.Write(Scene.Entry(1, "2024-09-02", body, recorded: "2024-11-04")));

    private static JourneyReading Read(string file) => JourneyFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)), "journeys.jsonl");

    /// <summary>As many spaces as one wants, made when they are read.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
