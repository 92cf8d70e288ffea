using System.Buffers;
using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet.Tests;

public sealed class FactFilesTests
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdef"u8);

    private static readonly Fact[] Facts =
    [
        new TypedFact<bool>("own/flag", LocalizedText.Same("flag")), new TypedFact<string>("own/code", LocalizedText.Same("code")),
        new TypedFact<int>("own/number", LocalizedText.Same("number")), new TypedFact<LocalDate>("own/day", LocalizedText.Same("day")),
    ];

    private static readonly Gen<FactTimeline> Timeline = Gen.Select(Gen.Int[0, 3], Gen.Int[-3, 900], Gen.Bool, Gen.Bool).Array[0, 6].Select(static drawn =>
    {
        FactTimelineBuilder builder = new();
        foreach ((int which, int number, bool isOpen, bool isDeclined) in drawn)
        {
            LocalDate start = new LocalDate(2024, 2, 28).PlusDays(number);
            DatePeriod period = new(start, isOpen ? null : start.PlusDays(20));
            Instant known = People.AsOf - Duration.FromTicks(1 + (number * 7L) + 21);
            switch (Facts[which])
            {
                case TypedFact<bool> fact:
                    builder.Add(fact, isDeclined ? Observation<bool>.Declined(period, known) : new(number % 2 == 0, period, known));
                    break;
                case TypedFact<string> fact:
                    builder.Add(fact, isDeclined ? Observation<string>.Declined(period, known) : new($"å-{number}", period, known));
                    break;
                case TypedFact<int> fact:
                    builder.Add(fact, isDeclined ? Observation<int>.Declined(period, known) : new(number, period, known));
                    break;
                case TypedFact<LocalDate> fact:
                    builder.Add(fact, isDeclined ? Observation<LocalDate>.Declined(period, known) : new(start, period, known));
                    break;
            }
        }

        return builder.Build();
    });

    [Theory]
    [InlineData(ColumnarFormat.Parquet)]
    [InlineData(ColumnarFormat.Arrow)]
    public void Facts_that_were_written_are_read(ColumnarFormat format) => Timeline.Array[1, 5].Sample(
        timelines =>
        {
            using Folder folder = new();
            Cohort cohort = People.Cohort(timelines.Select(static (facts, i) => People.Person(i + 1) with { Facts = facts }));
            CohortFiles.Write(cohort, folder.Path, format);
            Assert.False(File.Exists(CohortFiles.PathOf(folder.Path, TableDescription.Facts, format)));
            CohortFiles.WriteFacts(cohort, folder.Path, format);
            Cohort? read = CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out ImmutableArray<Finding> findings, format);
            return findings.IsEmpty && read is not null && Enumerable.Range(0, timelines.Length).All(row => AreEqual(cohort.Facts, read.Facts, row))
                && CohortFiles.Read(folder.Path, out _, format)!.Facts.Columns.All(static column => column.ObservationCount == 0);
        },
        iter: 30);

    [Fact]
    public void A_protected_identity_has_no_facts_in_the_file_and_is_counted()
    {
        using Folder folder = new();
        FactTimeline facts = new FactTimelineBuilder().Add((TypedFact<int>)Facts[2], new(41, DatePeriod.Of(People.On), People.AsOf)).Build();
        Cohort cohort = People.Cohort([People.Person(1) with { Facts = facts, IsIdentityProtected = true }, People.Person(2)]);
        CohortFiles.Write(cohort, folder.Path);
        CohortFiles.WriteFacts(cohort, folder.Path);
        Assert.Equal(1, CohortFiles.RowsLeftOut(folder.Path));
        Cohort read = CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out _)!;
        Assert.Equal(1, read.Count);
        Assert.Empty(read.Facts.TimelineOf(0).Facts);
        Assert.Null(CohortFiles.RowsLeftOut(Path.Combine(folder.Path, "elsewhere")));
    }

    [Fact]
    public void Facts_of_another_cohort_and_of_nobody_are_refused()
    {
        using Folder folder = new();
        FactTimeline facts = new FactTimelineBuilder().Add((TypedFact<int>)Facts[2], new(41, DatePeriod.Of(People.On), People.AsOf)).Build();
        CohortFiles.Write(People.Cohort([People.Person(1)]), folder.Path);
        CohortFiles.WriteFacts(People.Cohort([People.Person(1), People.Person(2) with { Facts = facts }]), folder.Path);
        Assert.Null(CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out ImmutableArray<Finding> findings));
        Assert.Equal(ParquetCodes.NobodysFact, Assert.Single(findings).Refusal.Code);
        CohortFiles.WriteFacts(new CohortBuilder(new("other"), People.On, People.AsOf).Build(), folder.Path);
        Assert.Null(CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out findings));
        Assert.Equal(ParquetCodes.AnotherCohort, Assert.Single(findings).Refusal.Code);
    }

    // Neither format tells a flipped bit by itself, and their readers can be led out of bounds by one: the sums find it before a reader sees the file.
    [Theory]
    [InlineData(ColumnarFormat.Parquet)]
    [InlineData(ColumnarFormat.Arrow)]
    public void A_flipped_bit_is_refused_by_file(ColumnarFormat format)
    {
        using Folder folder = new();
        Cohort cohort = Written(folder, format);
        Assert.NotNull(CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out _, format));
        Gen.Select(Gen.Int[0, 2], Gen.Double[0, 1], Gen.Int[0, 7]).Sample(
            (which, share, bit) =>
            {
                string path = CohortFiles.PathOf(folder.Path, TableDescription.All[which], format);
                byte[] whole = File.ReadAllBytes(path);
                byte[] broken = [.. whole];
                broken[(int)(share * (broken.Length - 1))] ^= (byte)(1 << bit);
                File.WriteAllBytes(path, broken);
                Cohort? read = CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out ImmutableArray<Finding> findings, format);
                File.WriteAllBytes(path, whole);
                return read is null && findings.Single() is { } finding && finding.File == path && finding.Refusal.Code.Equals(ParquetCodes.NotAsWritten);
            },
            iter: 200,
            threads: 1);
        Assert.True(People.AreEqual(cohort, CohortFiles.Read(folder.Path, out _, format)!));
    }

    // A file that has parted from its sums still knows the digest of its values.
    [Theory]
    [InlineData(ColumnarFormat.Parquet)]
    [InlineData(ColumnarFormat.Arrow)]
    public void Values_that_do_not_give_the_digest_in_their_file_are_refused(ColumnarFormat format)
    {
        using Folder folder = new();
        Written(folder, format);
        File.Delete(Path.Combine(folder.Path, "SHA256SUMS"));
        Assert.NotNull(CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out _, format));
        string path = CohortFiles.PathOf(folder.Path, TableDescription.Facts, format);
        byte[] bytes = File.ReadAllBytes(path);
        int digits = 0;
        for (int at = 0; at + 64 <= bytes.Length; at++)
        {
            if (bytes.AsSpan(at, 64).ContainsAnyExcept(HexDigits))
                continue;
            bytes[at] = (byte)(bytes[at] == '0' ? '1' : '0');
            digits++;
            at += 63;
        }

        Assert.InRange(digits, 1, 9);
        File.WriteAllBytes(path, bytes);
        Assert.Null(CohortFiles.ReadWithFacts(folder.Path, FactCatalog.Standard, out ImmutableArray<Finding> findings, format));
        Assert.Equal(ParquetCodes.NotAsWritten, Assert.Single(findings).Refusal.Code);
    }

    private static Cohort Written(Folder folder, ColumnarFormat format)
    {
        FactTimeline facts = new FactTimelineBuilder().Add((TypedFact<int>)Facts[2], new(41, DatePeriod.Of(People.On), People.AsOf)).Build();
        MeasuredForm form = new(People.On.PlusDays(-90), 0, new("skapa"), 1, RaterRole.Participant, [new(new("hope"), AnswerState.Answered, 4)]);
        Cohort cohort = People.Cohort([People.Person(1) with { Facts = facts, GapDays = 12 }, People.Person(2) with { DueWaves = [0], Forms = [form] }]);
        CohortFiles.Write(cohort, folder.Path, format);
        CohortFiles.WriteFacts(cohort, folder.Path, format);
        return cohort;
    }

    private static bool AreEqual(FactColumns a, FactColumns b, int row)
    {
        FactTimeline one = a.TimelineOf(row);
        FactTimeline other = b.TimelineOf(row);
        return one.Facts.Select(static fact => fact.Key).SequenceEqual(other.Facts.Select(static fact => fact.Key)) && one.Facts.All(fact => fact switch
        {
            TypedFact<bool> known => one.Of(known).SequenceEqual(other.Of(known)),
            TypedFact<string> known => one.Of(known).SequenceEqual(other.Of(known)),
            TypedFact<int> known => one.Of(known).SequenceEqual(other.Of(known)),
            TypedFact<LocalDate> known => one.Of(known).SequenceEqual(other.Of(known)),
            _ => false,
        });
    }
}
