using System.Text;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

public sealed class FactFileTests
{
    private const string Person = "00000000000000000000000001";
    private const string Good = $$"""{"participant":"{{Person}}","fact":"unemployed","value":true,"from":"2014-01-01","to":null,"known":"2024-10-01T08:00:00Z"}""";

    [Fact]
    public async Task Facts_of_every_type_are_read_and_written_back_byte_for_byte()
    {
        string text = string.Join('\n',
            $$"""{"participant":"{{Person}}","fact":"birth-date","value":"1994-09-01","from":"1994-09-01","to":null,"known":"2024-10-01T08:00:00Z"}""",
            $$"""{"participant":"{{Person}}","fact":"disability","declined":true,"from":"2024-10-01","to":"2024-12-31","known":"2024-10-01T08:00:00.5Z"}""",
            $$"""{"participant":"{{Person}}","fact":"education-level","value":2,"from":"2012-06-01","to":null,"known":"2024-10-01T08:00:00Z"}""",
            $$"""{"participant":"{{Person}}","fact":"enrolled-in:job","value":false,"from":"2014-01-01","to":null,"known":"2024-10-01T08:00:00Z"}""",
            $$"""{"participant":"{{Person}}","fact":"income-support-from","value":"0180","from":"2014-01-01","to":null,"known":"2024-10-01T08:00:00Z"}""",
            "");
        FactFile file = await Read(text);
        Assert.Empty(file.Findings);
        using MemoryStream written = new();
        await FactFileWriter.WriteAsync(written, file.Facts, TestContext.Current.CancellationToken);
        Assert.Equal(text, Encoding.UTF8.GetString(written.ToArray()));

        (ParticipantId id, FactTimeline facts) = Assert.Single(file.Timelines());
        Assert.Equal(file.Facts.OrderBy(fact => fact.About.Key, StringComparer.Ordinal), ObservedFact.Of(id, facts));
        Assert.Equal(Truth.True, new OlderThan(30, AgeBoundary.ToTheDay).Assess(facts, new(2024, 11, 4)).Value);
    }

    [Theory]
    [InlineData("""{"participant":""", "SAM1002")]
    [InlineData("[1]", "SAM1008")]
    [InlineData("""{"participant":"19900101-0017","fact":"unemployed","value":true,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1054")]
    [InlineData("""{"participant":"P","fact":"happy","value":true,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1302")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":"yes","from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1311")]
    [InlineData("""{"participant":"P","fact":"income-support-from","value":180,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1311")]
    [InlineData("""{"participant":"P","fact":"education-level","value":2.5,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1010")]
    [InlineData("""{"participant":"P","fact":"education-level","value":9,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1010")]
    [InlineData("""{"participant":"P","fact":"register-sex","value":"x","from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1009")]
    [InlineData("""{"participant":"P","fact":"birth-date","value":"1994-02-30","from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1011")]
    [InlineData("""{"participant":"P","fact":"birth-date","value":"1794-02-03","from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1060")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"1014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1060")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"2014-01-01","to":"2914-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1060")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"2014-01-01","to":"2013-12-31","known":"2024-10-01T08:00:00Z"}""", "SAM1012")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"2014-01-01","known":"yesterday"}""", "SAM1055")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"2014-01-01"}""", "SAM1007")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"declined":true,"from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1315")]
    [InlineData("""{"participant":"P","fact":"unemployed","from":"2014-01-01","known":"2024-10-01T08:00:00Z"}""", "SAM1315")]
    [InlineData("""{"participant":"P","fact":"unemployed","value":true,"from":"2014-01-01","known":"2024-10-01T08:00:00Z","note":"x"}""", "SAM1006")]
    public async Task One_mistake_is_one_finding_at_its_line_and_nothing_is_imported(string line, string code)
    {
        FactFile file = await Read($"{Good}\n\n{line.Replace("\"P\"", $"\"{Person}\"", StringComparison.Ordinal)}\n");
        Finding finding = Assert.Single(file.Findings);
        Assert.Equal(code, finding.Refusal.Code.Id);
        Assert.Equal(3, finding.Position.Line);
        Assert.Empty(file.Facts);
        Assert.DoesNotContain("19900101", finding.Format(Language.Swedish) + finding.Format(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_line_twice_and_two_values_at_one_instant_are_told_apart()
    {
        FactFile twice = await Read($"{Good}\n{Good}\n");
        Assert.Equal(CriteriaCodes.DuplicateFact.With("1"), Assert.Single(twice.Findings).Refusal);
        FactFile against = await Read($"{Good}\n{Good.Replace("true", "false", StringComparison.Ordinal)}");
        Assert.Equal(CriteriaCodes.ContradictingFacts.With("1"), Assert.Single(against.Findings).Refusal);
        FactFile declined = await Read($"{Good}\n{Good.Replace("\"value\"", "\"declined\"", StringComparison.Ordinal)}");
        Assert.Equal(CriteriaCodes.ContradictingFacts.With("1"), Assert.Single(declined.Findings).Refusal);
        FactFile later = await Read($"{Good}\n{Good.Replace("08:00", "09:00", StringComparison.Ordinal)}");
        Assert.Empty(later.Findings);
    }

    [Fact]
    public async Task All_mistakes_are_told_in_the_order_of_the_file()
    {
        FactFile file = await Read($"x\n{Good}\r\ny\r\n{Good}");
        Assert.Equal([1, 3, 4], file.Findings.Select(finding => finding.Position.Line));
    }

    [Fact]
    public async Task A_line_too_long_is_refused_and_the_next_ones_are_still_read()
    {
        string file = $"{Good}\n{new string('x', 400_000)}\n{Good}\n{new string(' ', FactFileReader.MaximumLineLength + 1)}\n{new string(' ', FactFileReader.MaximumLineLength)}";
        FactFile read = await Read(file);
        Assert.Equal(
            [(2, "SAM1050"), (3, "SAM1313"), (4, "SAM1050")],
            read.Findings.Select(finding => (finding.Position.Line, finding.Refusal.Code.Id)));
    }

    [Fact]
    public async Task Nesting_of_10_000_levels_in_a_line_does_no_harm()
    {
        FactFile file = await Read(new string('[', 10_000));
        Assert.Equal("SAM1003", Assert.Single(file.Findings).Refusal.Code.Id);
    }

    [Fact]
    public async Task A_large_file_of_broken_lines_is_read_to_its_end_within_bounded_memory()
    {
        long length = Soak.Iterations(8, 100) * 1024L * 1024;
        FactFile file = await new FactFileReader(FactCatalog.Standard).ReadAsync(new Repeating("{\"participant\":1}\n", length), "facts.jsonl", TestContext.Current.CancellationToken);
        Assert.Equal(1_001, file.Findings.Length);
        Assert.Equal("SAM1018", file.Findings[^1].Refusal.Code.Id);
    }

    [Fact]
    public async Task A_file_cut_at_any_place_reads_the_same_whatever_the_size_of_the_pieces()
    {
        string text = $"{Good}\n{Good.Replace("2014", "2015", StringComparison.Ordinal)}\n{Good.Replace("unemployed", "employed", StringComparison.Ordinal)}";
        FactFile whole = await Read(text);
        for (int size = 1; size < 200; size += 7)
        {
            FactFile pieces = await new FactFileReader(FactCatalog.Standard).ReadAsync(new Repeating(text, Encoding.UTF8.GetByteCount(text), size), "f", TestContext.Current.CancellationToken);
            Assert.Equal(whole.Facts.AsEnumerable(), pieces.Facts);
        }

        Assert.Equal(3, whole.Facts.Length);
    }

    [Fact]
    public void Random_facts_come_back_as_they_were() =>
        Generate.Facts.Sample(
            facts =>
            {
                ParticipantId id = ParticipantId.FromBits(7);
                List<ObservedFact> given = [.. ObservedFact.Of(id, facts).DistinctBy(fact => (fact.About.Key, fact.Period, fact.KnownFrom))];
                using MemoryStream stream = new();
                FactFileWriter.WriteAsync(stream, given).GetAwaiter().GetResult();
                stream.Position = 0;
                FactFile file = new FactFileReader(FactCatalog.Standard).ReadAsync(stream, "-").GetAwaiter().GetResult();
                return file.IsSound && file.Facts.SequenceEqual(given);
            },
            iter: 200);

    [Theory]
    [InlineData("1899-12-31")]
    [InlineData("2201-01-01")]
    public async Task The_writer_refuses_a_day_that_the_reader_would_refuse_and_does_not_echo_it(string text)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(text).Value;
        DatePeriod sound = DatePeriod.From(new(1994, 9, 1));
        DatePeriod open = day.Year < 1994 ? DatePeriod.From(day) : new(new(1994, 9, 1), day);
        ParticipantId id = ParticipantId.FromBits(7);
        ObservedFact[] facts =
        [
            new ObservedFact<LocalDate>(id, StandardFacts.BirthDate, new(day, sound, default)),
            new ObservedFact<LocalDate>(id, StandardFacts.BirthDate, new(new(1994, 9, 1), open, default)),
            new ObservedFact<LocalDate>(id, StandardFacts.BirthDate, new(new(1994, 9, 1), sound, day.AtMidnight().InUtc().ToInstant())),
        ];
        foreach (ObservedFact fact in facts)
        {
            using MemoryStream written = new();
            ArgumentException refused = await Assert.ThrowsAsync<ArgumentException>(() => FactFileWriter.WriteAsync(written, [fact], TestContext.Current.CancellationToken));
            Assert.DoesNotContain(text[..4], refused.Message, StringComparison.Ordinal);
            Assert.Equal(0, written.Length);
        }
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2200-12-31")]
    public async Task The_first_and_the_last_plausible_day_are_written_and_read_back(string text)
    {
        LocalDate day = LocalDatePattern.Iso.Parse(text).Value;
        ObservedFact fact = new ObservedFact<LocalDate>(ParticipantId.FromBits(7), StandardFacts.BirthDate, new(day, new(day, day), day.AtMidnight().InUtc().ToInstant()));
        using MemoryStream written = new();
        await FactFileWriter.WriteAsync(written, [fact], TestContext.Current.CancellationToken);
        Assert.Equal(fact, Assert.Single((await Read(Encoding.UTF8.GetString(written.ToArray()))).Facts));
    }

    [Fact]
    public void Nothing_personal_stands_in_ToString()
    {
        ObservedFact<LocalDate> fact = new(ParticipantId.FromBits(7), StandardFacts.BirthDate, new(new(1994, 9, 1), DatePeriod.From(new(1994, 9, 1)), default));
        Assert.Equal("ObservedFact birth-date", fact.ToString());
    }

    private static async Task<FactFile> Read(string text) =>
        await new FactFileReader(FactCatalog.Standard).ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "facts.jsonl", TestContext.Current.CancellationToken);

    /// <summary>A text over and over, in pieces of a size, never whole in memory.</summary>
    private sealed class Repeating(string text, long length, int piece = int.MaxValue) : Stream
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(Math.Min(count, piece), length - _at);
            for (int i = 0; i < read; i++)
                buffer[offset + i] = _bytes[_at++ % _bytes.Length];
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
