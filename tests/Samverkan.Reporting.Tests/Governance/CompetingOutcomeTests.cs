using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Reports;
using Samverkan.Reporting.Tests.Reports;

namespace Samverkan.Reporting.Tests.Governance;

public sealed class CompetingOutcomeTests
{
    [Theory]
    [InlineData(CompetingWay.Reached, 41)]
    [InlineData(CompetingWay.Left, 28)]
    public void The_share_of_each_way_out_is_worked_out_by_hand(CompetingWay way, int percent)
    {
        // 40 followed: 10 reach it, 5 leave without, 5 are no longer followed; 20 left: 5 reach it, 5 leave without
        // reached: 10/40 + (25/40)(5/20) = 40,625 %; left: 5/40 + (25/40)(5/20) = 28,125 %
        ShownIncidence shown = Assert.IsType<ShownIncidence>(Protect(5, way));
        Assert.Equal((percent, way, 20), ((int)shown.Percent, shown.Way, shown.AtRisk));
        Assert.True(shown.Lower < shown.Percent && shown.Upper > shown.Percent && shown.Lower >= 0 && shown.Upper <= 100);
    }

    [Fact]
    public void Both_shares_and_those_who_remain_are_the_whole()
    {
        // remain: (25/40)(10/20) = 31,25 %
        decimal both = Assert.IsType<ShownIncidence>(Protect(5, CompetingWay.Reached)).Percent + Assert.IsType<ShownIncidence>(Protect(5, CompetingWay.Left)).Percent;
        Assert.Equal(69m, both);
    }

    [Theory]
    [InlineData(CompetingWay.Reached)]
    [InlineData(CompetingWay.Left)]
    public void A_share_is_hidden_where_few_left_in_either_way(CompetingWay way) => Assert.IsType<HiddenFigure>(Protect(3, way));

    private static ShownFigure Protect(int leftFirst, CompetingWay way)
    {
        static RowSet Rows(int from, int to) => RowSet.Where(40, i => i >= from && i < to);
        static FigureId Id(string id) => new(id);
        FigureDefinition definition = SampleReport.Definition("lämnade", "left");
        Figure[] figures =
        [
            new CountFigure(Id("n0"), RowSet.All(40), definition), new CountFigure(Id("r0"), Rows(0, 10), definition), new CountFigure(Id("l0"), Rows(10, 10 + leftFirst), definition),
            new CountFigure(Id("n1"), Rows(20, 40), definition), new CountFigure(Id("r1"), Rows(20, 25), definition), new CountFigure(Id("l1"), Rows(25, 30), definition),
            new IncidenceFigure(Id("s"), [new(Id("n0"), Id("r0"), Id("l0")), new(Id("n1"), Id("r1"), Id("l1"))], way, definition),
        ];
        Report report = new(LocalizedText.Same("r"), ProgrammeCatalog.Stockholmskraften.Id, LocalizedText.Same("p"), new(new LocalDate(2024, 9, 1), new LocalDate(2025, 8, 31)), Instant.FromUtc(2025, 9, 1, 0, 0), LocalizedText.Same("p"), Paragraph.Of(),
            [new Section(Id("one"), LocalizedText.Same("one"), [new ReportTable(Id("t"), LocalizedText.Same("t"), LocalizedText.Same("t"), [.. figures.Select(static f => LocalizedText.Same(f.Id.Value))], [new TableRow(LocalizedText.Same("row"), [.. figures.Select(static f => TableCell.Of(f.Id))])])])],
            figures);
        return new ReportProtection(new DisclosureOptions()).Protect(report)[Id("s")];
    }
}
