using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Where nearly everything is small: protection always ends, and what is published still leaves every hidden figure its bounds.</summary>
public sealed class SmallCohortTests(ITestOutputHelper output)
{
    // five to sixty persons over two or three classifications
    private static readonly Gen<(int[] Levels, long[] Counts, int Minimum)> Cohorts =
        from people in Gen.Int[5, 60]
        from levels in Gen.Int[2, 5].Array[2, 3]
        from places in Gen.Int[0, 10_000].Array[people]
        from minimum in Gen.Int[2, 6]
        select (levels, Count(levels, places), minimum);

    [Fact]
    public void No_bounds_in_tables_of_a_few_persons_are_narrower_than_the_rule() =>
        Cohorts.Sample(
            cohort =>
            {
                int[][] tables = cohort.Levels.Length == 3 ? [[0, 1], [1, 2]] : [[0, 1]];
                ProtectedCells safe = TestTables.Protect(TestTables.Linked(cohort.Levels, cohort.Counts, tables), cohort.Minimum);
                Assert.True(Auditor.Audit(safe.Published).HoldsFor(cohort.Minimum - 1));
                Assert.Empty(RationalAttacker.Determined(safe.Published));
                Assert.All(IntervalAttacker.Attack(safe.Published, 1), found => Assert.True(found.Value.Upper is null || found.Value.Upper - found.Value.Lower >= cohort.Minimum - 1, $"{found.Key} {found.Value}"));
                // what is withheld says for whose sake
                Assert.All(safe.Certificate.Hidden.Where(static c => c.Reason.English.StartsWith("Withheld", StringComparison.Ordinal)), static c => Assert.NotEmpty(c.Protects));
            },
            iter: Soak.Iterations(150, 5_000));

    [Fact]
    public void The_attacker_who_lists_every_table_finds_no_narrow_bounds_among_a_few_persons() =>
        (from counts in Gen.Frequency((4, Gen.Long[0, 3]), (1, Gen.Long[4, 8])).Array[6] from minimum in Gen.Int[3, 6] select (counts, minimum)).Sample(
            table =>
            {
                ProtectedCells safe = TestTables.Protect(TestTables.Linked([2, 3], table.counts, [[0, 1]]), table.minimum);
                // without the total there are endlessly many tables
                if (TestTables.Hidden(safe).Length == 0 || !safe.IsPublished("0,0"))
                    return;
                foreach ((string id, (long lower, long upper)) in TableEnumerator.Enumerate(safe.Published, 1).Bounds)
                    Assert.True(upper - lower >= table.minimum - 1, $"{id}: [{lower}, {upper}]");
            },
            iter: Soak.Iterations(80, 3_000));

    [Fact]
    public void Where_widening_one_by_one_has_not_ended_more_is_withheld_and_the_bounds_hold()
    {
        int withheld = 0;
        Cohorts.Sample(
            cohort =>
            {
                DisclosureOptions options = new() { MinimumCount = cohort.Minimum, MostWideningRounds = 1 };
                ProtectedCells safe = DisclosureControl.Protect(TestTables.Linked(cohort.Levels, cohort.Counts, [[.. Enumerable.Range(0, cohort.Levels.Length)]]), options, "tests 1");
                Assert.True(Auditor.Audit(safe.Published).HoldsFor(Math.Max(1, cohort.Minimum - 1)));
                Assert.Empty(RationalAttacker.Determined(safe.Published));
                Assert.All(IntervalAttacker.Attack(safe.Published, 1), found => Assert.True(found.Value.Upper is null || found.Value.Upper - found.Value.Lower >= cohort.Minimum - 1, $"{found.Key} {found.Value}"));
                CertifiedCell[] kept = [.. safe.Certificate.Hidden.Where(static c => c.Reason.English.StartsWith("Withheld", StringComparison.Ordinal))];
                Assert.All(kept, static c => Assert.True(c.Protects.Length > 0 && c.State == CellState.Secondary));
                Interlocked.Add(ref withheld, kept.Length);
            },
            iter: Soak.Iterations(150, 5_000));
        Assert.True(withheld > 0);
    }

    public static TheoryData<int> FewPeople => Soak.IsWhole ? [10, 25, 60, 120] : [10, 25];

    [Theory]
    [MemberData(nameof(FewPeople))]
    public void The_annual_report_of_a_few_participants_ends_and_leaves_every_hidden_figure_its_bounds(int people)
    {
        Report report = Draw(people);
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report, out ReportCertificate certificate);
        output.WriteLine($"{people}: {shown.Figures.Count(static f => f is HiddenFigure)} of {shown.Figures.Count()} figures hidden");
        PublishedSystem published = certificate.Cells!.Published;
        Assert.True(Auditor.Audit(published).HoldsFor(4));
        Assert.Empty(RationalAttacker.Determined(published));
        Assert.All(certificate.Counts.Hidden, static c => Assert.True(c.Upper is null || c.Upper - c.Lower >= 4, $"{c.Id} [{c.Lower}, {c.Upper}]"));
        Assert.All(IntervalAttacker.Attack(published, 0), static found => Assert.True(found.Value.Upper is null || found.Value.Upper - found.Value.Lower >= 4, $"{found.Key} {found.Value}"));
        foreach (ReportTable table in shown.Sections.SelectMany(static s => s.Blocks.Concat(s.Subsections.SelectMany(static u => u.Blocks))).Select(static b => b is Chart c ? c.Table : b as ReportTable).OfType<ReportTable>())
            Assert.All(Read(table, shown), static found => Assert.True(found.Upper - found.Lower >= 4, $"{found.Id} [{found.Lower}, {found.Upper}]"));
    }

    [Fact]
    public void A_table_of_which_nothing_can_be_shown_is_replaced_by_words_in_both_languages()
    {
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(Draw(10));
        Assert.Contains(" – visas inte: skydd för enskilda.", HtmlRenderer.Render(shown, Language.Swedish), StringComparison.Ordinal);
        Assert.Contains(" – not shown: protects individuals.", HtmlRenderer.Render(shown, Language.English), StringComparison.Ordinal);
        // and only such a table
        Assert.DoesNotContain(
            shown.Sections.SelectMany(static s => s.Blocks.Concat(s.Subsections.SelectMany(static u => u.Blocks))).OfType<ReportTable>(),
            table => table.Rows.SelectMany(static r => r.Cells).Where(static c => c.Figure is not null).ToArray() is { Length: > 1 } cells && Array.TrueForAll(cells, c => shown[c.Figure!] is HiddenFigure));
    }

    /// <summary>A reader who adds up each column of a table: what the hidden parts of a shown total can be, each counting somebody.</summary>
    private static IEnumerable<(string Id, long Lower, long Upper)> Read(ReportTable table, ProtectedReport shown)
    {
        if (table.Rows.FirstOrDefault(static r => r.IsTotal) is not { } sum)
            yield break;
        for (int column = 0; column < table.Columns.Length; column++)
        {
            if (sum.Cells[column].Figure is not { } whole || shown[whole] is not ShownCount total)
                continue;
            ShownFigure[] parts = [.. table.Rows.Where(static r => !r.IsTotal).Select(r => r.Cells[column].Figure).OfType<FigureId>().Select(id => shown[id])];
            int hidden = parts.Count(static p => p is HiddenFigure);
            if (parts.Any(static p => p is not (ShownCount or HiddenFigure)))
                continue;
            long left = total.Value - parts.OfType<ShownCount>().Sum(static p => p.Value);
            foreach (ShownFigure part in parts.Where(static p => p is HiddenFigure))
                yield return (part.Id.Value, 1, left - (hidden - 1));
        }
    }

    private static long[] Count(int[] levels, int[] places)
    {
        long[] counts = new long[levels.Aggregate(1, static (a, b) => a * b)];
        foreach (int place in places)
            counts[(int)((long)place * place % counts.Length)]++;
        return counts;
    }

    private static Report Draw(int people)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        LocalDate last = new(2026, 6, 30);
        CohortBuilder builder = new(programme.Id, last, Instant.FromUtc(2026, 6, 30, 20, 0));
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(programme), people, 2024, last).Entries))
            builder.Add(journey, reading);
        return AnnualReport.Build(builder.Build(), programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = programme.TeamPlan! });
    }
}
