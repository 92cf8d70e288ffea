using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>What a cumulative count may grow by from one report to the next: nothing, or enough (decision 20).</summary>
public sealed class GrowthBetweenReportsTests
{
    private static readonly LocalDate First = new(2025, 3, 31);
    private static readonly LocalDate Second = new(2025, 6, 30);

    [Theory]
    [InlineData(12, 12, true)]
    [InlineData(12, 13, false)]
    [InlineData(12, 16, false)]
    [InlineData(12, 17, true)]
    [InlineData(12, 11, false)]
    [InlineData(12, 8, false)]
    [InlineData(12, 7, true)]
    [InlineData(6, 0, true)]
    public void A_count_that_both_reports_tell_has_grown_or_shrunk_by_none_or_by_enough(int before, int now, bool isTold)
    {
        ProtectedReport told = Protect(Make(First, ("all", 200), ("part", before)));
        Assert.IsType<ShownCount>(told[new FigureId("part")]);
        ProtectedReport next = Protect(Make(Second, ("all", 200), ("part", now)), told);
        Assert.Equal(isTold, next[new FigureId("part")] is ShownCount);
    }

    [Fact]
    public void What_a_whole_leaves_over_beside_its_part_has_grown_by_none_or_by_enough()
    {
        // 100 less 60 was 40 and is 42 of 110 less 68: two have come among the others though either has grown by enough
        ProtectedReport told = Protect(Make(First, ("all", 100), ("part", 60)));
        ProtectedReport next = Protect(Make(Second, ("all", 110), ("part", 68)), told);
        Assert.True(next[new FigureId("all")] is HiddenFigure || next[new FigureId("part")] is HiddenFigure);
        ProtectedReport enough = Protect(Make(Second, ("all", 113), ("part", 68)), told);
        Assert.True(enough[new FigureId("all")] is ShownCount && enough[new FigureId("part")] is ShownCount);
    }

    [Fact]
    public void Each_report_that_is_out_is_asked_and_not_only_the_latest()
    {
        // hidden in the second, since one had come: told again only when enough have come since the first
        ProtectedReport first = Protect(Make(First, ("all", 200), ("part", 12)));
        ProtectedReport second = Protect(Make(Second, ("all", 200), ("part", 13)), first);
        foreach ((int now, bool isTold) in ((int, bool)[])[(16, false), (17, true)])
            Assert.Equal(isTold, Protect(Make(new LocalDate(2025, 9, 30), ("all", 200), ("part", now)), first, second)[new FigureId("part")] is ShownCount);
    }

    private static ProtectedReport Protect(Report report, params ProtectedReport[] earlier) => new ReportProtection(new DisclosureOptions()).Protect(report, [.. earlier.Select(EarlierReport.Of)]);

    private static Report Make(LocalDate on, params (string Id, int Persons)[] counts)
    {
        Programme programme = ProgrammeCatalog.Stockholmskraften;
        ImmutableArray<CountFigure> figures = [.. counts.Select(static count => new CountFigure(new FigureId(count.Id), RowSet.Where(300, row => row < count.Persons), SampleReport.Definition("personer", "persons")))];
        return new Report(LocalizedText.Same("r"), programme.Id, programme.Name, new(new LocalDate(2024, 9, 1), on), on.PlusDays(1).AtMidnight().InUtc().ToInstant(), LocalizedText.Same("p"), Paragraph.Of(),
            [new Section(new FigureId("one"), LocalizedText.Same("one"), [new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [.. figures.Select(static f => LocalizedText.Same(f.Id.Value))],
                [new TableRow(LocalizedText.Same("row"), [.. figures.Select(static f => TableCell.Of(f.Id))])])])],
            figures);
    }
}
