using System.Text.Json.Nodes;
using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Rendering;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting.Tests.Reports;

/// <summary>The attack on reports that are out, from nothing but their files.</summary>
public sealed class ReportsAuditTests
{
    [Fact]
    public void A_report_holds_against_the_attack_on_its_file_and_the_file_tells_as_much_as_the_report()
    {
        ProtectedReport report = SampleReport.Protected();
        ReportsAudit read = Assert.Single(ReportsAudit.Attack([Read(JsonRenderer.Render(report))]));
        ReportsAudit direct = Assert.Single(ReportsAudit.Attack([EarlierReport.Of(report)]));
        Assert.True(read.Holds);
        Assert.True(read.KnowsSums);
        Assert.Equal(5, read.MinimumCount);
        Assert.Equal(direct.Report.Hidden.Select(static cell => (cell.Id, cell.Lower, cell.Upper)), read.Report.Hidden.Select(static cell => (cell.Id, cell.Lower, cell.Upper)));
        Assert.Contains(read.Report.Hidden, static cell => cell.Upper is not null);
    }

    [Fact]
    public void Every_hidden_count_of_too_few_that_is_put_back_is_found()
    {
        Report report = SampleReport.Create();
        string file = JsonRenderer.Render(SampleReport.Protected());
        int tried = 0;
        foreach (CountFigure count in report.Figures.Values.OfType<CountFigure>().Where(static count => count.Persons.Count is >= 1 and < 5))
        {
            ReportsAudit audit = Assert.Single(ReportsAudit.Attack([Read(Changed(file, count.Id.Value, figure => Tell(figure, "count", ("value", count.Persons.Count))))]));
            Assert.False(audit.Holds, count.Id.Value);
            Assert.Contains(audit.Few, cell => cell.Id == count.Id.Value && cell.Determined == count.Persons.Count);
            tried++;
        }

        Assert.True(tried > 0);
    }

    [Fact]
    public void A_share_that_tells_a_hidden_count_is_found_and_so_is_what_is_worked_out_from_one_without_its_digits()
    {
        string file = JsonRenderer.Render(Protect(Make(("men", 12), ("women", 3), ("all", 15))));
        Assert.True(Assert.Single(ReportsAudit.Attack([Read(file)])).Holds);
        ReportsAudit share = Assert.Single(ReportsAudit.Attack([Read(Changed(file, "share", figure => Tell(figure, "share", ("value", 20), ("numerator", 3), ("denominator", 15))))]));
        Assert.False(share.Holds);
        Assert.Contains(share.Report.Determined, static cell => cell is { Id: "women", Determined: 3 });
        ReportsAudit interval = Assert.Single(ReportsAudit.Attack([Read(Changed(file, "interval", figure => Tell(figure, "interval", ("lower", 7), ("upper", 46))))]));
        Assert.Contains(interval.Report.Determined, static cell => cell is { Id: "women", Determined: null });
    }

    [Fact]
    public void What_a_total_and_its_rows_leave_for_a_hidden_one_is_found()
    {
        string file = JsonRenderer.Render(Protect(Make(("men", 12), ("women", 3), ("all", 15))));
        string told = Changed(Changed(file, "men", figure => Tell(figure, "count", ("value", 12))), "all", figure => Tell(figure, "count", ("value", 15)));
        AuditedCell found = Assert.Single(Assert.Single(ReportsAudit.Attack([Read(told)])).Report.Determined);
        Assert.Equal(("women", 3L), (found.Id, found.Determined));
        // an earlier version told no sums: the attack says that it does not know them
        JsonNode old = JsonNode.Parse(told)!;
        old.AsObject().Remove("sums");
        Assert.False(Assert.Single(ReportsAudit.Attack([Read(old.ToJsonString())])).KnowsSums);
    }

    [Fact]
    public void Reports_of_one_period_are_attacked_together_and_those_of_another_are_subtracted()
    {
        string file = Changed(Changed(JsonRenderer.Render(Protect(Make(("men", 12), ("women", 9), ("other", 9), ("all", 30)))), "share", Hide), "interval", Hide);
        string one = Changed(Changed(file, "women", Hide), "other", Hide);
        string two = Changed(Changed(Changed(file, "women", Hide), "other", figure => Tell(figure, "count", ("value", 9))), "all", Hide);
        Assert.True(Assert.Single(ReportsAudit.Attack([Read(one)])).Holds);
        Assert.True(Assert.Single(ReportsAudit.Attack([Read(two)])).Holds);
        ReportsAudit both = Assert.Single(ReportsAudit.Attack([Read(one), Read(two)]));
        Assert.Equal("women", Assert.Single(both.Report.Determined).Id);
        // fewer men: of other persons, or of another day
        string three = Changed(file, "men", figure => Tell(figure, "count", ("value", 10)));
        Assert.Equal(2, ReportsAudit.Attack([Read(one), Read(three)]).Length);
        Assert.Equal(("men", -2L), ReportsAudit.Changes([Read(one), Read(three)]).Where(static change => change.Cell == "men").Select(static change => (change.Cell, change.Difference)).Single());
        Assert.Empty(ReportsAudit.Changes([Read(one), Read(two)]));
    }

    [Fact]
    public void Bounds_are_those_that_listing_every_world_gives() =>
        Gen.Select(Gen.Int[1, 6].Array[3], Gen.Bool.Array[4]).Sample(
            (counts, isHidden) =>
            {
                string[] ids = ["men", "other", "women", "all"];
                int[] values = [.. counts, counts.Sum()];
                string file = JsonRenderer.Render(Protect(Make([.. ids.Zip(values)]), 1));
                for (int i = 0; i < ids.Length; i++)
                {
                    if (isHidden[i])
                        file = Changed(file, ids[i], Hide);
                }

                // what is worked out from them is not told here
                file = Changed(Changed(file, "share", Hide), "interval", Hide);
                ReportsAudit audit = Assert.Single(ReportsAudit.Attack([Read(file)], 5));
                List<int[]> worlds = [.. from a in Enumerable.Range(1, 20) from b in Enumerable.Range(1, 20) from c in Enumerable.Range(1, 20) select new[] { a, b, c, a + b + c }];
                worlds.RemoveAll(world => Enumerable.Range(0, 4).Any(i => !isHidden[i] && world[i] != values[i]));
                for (int i = 0; i < ids.Length; i++)
                {
                    if (!isHidden[i])
                        continue;
                    AuditedCell cell = audit.Report.Hidden.Single(hidden => hidden.Id == ids[i]);
                    (int lower, int upper) = (worlds.Min(world => world[i]), worlds.Max(world => world[i]));
                    Assert.Equal(lower, cell.Lower);
                    Assert.Equal(upper >= 20 ? null : upper, (int?)cell.Upper);
                    Assert.Equal(lower == upper, cell.Lower == cell.Upper);
                }
            },
            iter: 12);

    [Fact]
    public void A_stated_number_of_persons_makes_no_report()
    {
        Report Of(FigureDefinition definition) => Report(
            [new StatedFigure(new FigureId("stated"), 3, StatedKind.Number, definition)],
            [new TableRow(LocalizedText.Same("row"), [TableCell.Of(new FigureId("stated"))])]);
        Assert.Contains("would count persons", Assert.Throws<ArgumentException>(() => Of(SampleReport.Definition("personer", "persons"))).Message, StringComparison.Ordinal);
        Assert.NotNull(Of(SampleReport.Definition("veckor", "weeks") with { Measure = new LocalizedText("veckor", "weeks") }));
        Assert.NotNull(Of(SampleReport.Definition("möten", "meetings") with { Unit = CountingUnit.Event }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void That_nobody_or_everybody_in_a_small_group_has_something_is_told_and_said_unless_zeros_are_protected(int women)
    {
        Report report = Make(("men", 40), ("women", women), ("group", 9), ("all", 49));
        ProtectedReport told = Protect(report);
        Assert.Equal(women, Assert.IsType<ShownCount>(told[new FigureId("women")]).Value);
        Assert.Contains("also when the group is small", JsonRenderer.Render(told), StringComparison.Ordinal);
        ProtectedReport kept = new ReportProtection(new DisclosureOptions { Zeros = ZeroRule.Protect }).Protect(report);
        Assert.True(kept[new FigureId("women")] is HiddenFigure || kept[new FigureId("group")] is HiddenFigure);
        Assert.DoesNotContain("also when the group is small", JsonRenderer.Render(kept), StringComparison.Ordinal);
        Assert.True(Assert.Single(ReportsAudit.Attack([Read(JsonRenderer.Render(kept))])).Holds);
    }

    /// <summary>Counts one after another, the last their total; where there are two groups the second is a share of the total, or of the group named so.</summary>
    private static Report Make(params (string Id, int Persons)[] counts)
    {
        int from = 0;
        int groupFrom = 0;
        List<Figure> figures = [];
        FigureDefinition definition = SampleReport.Definition("personer", "persons");
        foreach ((string id, int persons) in counts)
        {
            (int start, int end) = id switch { "all" => (0, 100), "group" => (groupFrom, groupFrom + persons), _ => (from, from + persons) };
            if (id == "all")
                end = persons;
            if (id == "women")
                groupFrom = start;
            figures.Add(new CountFigure(new FigureId(id), RowSet.Where(120, row => row >= start && row < end), definition));
            from = id is "all" or "group" ? from : end;
        }

        string whole = counts.Any(static count => count.Id == "group") ? "group" : "all";
        figures.Add(new ShareFigure(new FigureId("share"), new FigureId("women"), new FigureId(whole), definition));
        figures.Add(new IntervalFigure(new FigureId("interval"), new FigureId("women"), new FigureId(whole), definition));
        TableRow[] rows = [.. counts.Where(static count => count.Id != "group").Select(static count => new TableRow(LocalizedText.Same(count.Id), [TableCell.Of(new FigureId(count.Id))]) { IsTotal = count.Id == "all" })];
        return Report(figures, rows, new ReportTable(new FigureId("shares"), LocalizedText.Same("shares"), LocalizedText.Same("s"), [LocalizedText.Same("share"), LocalizedText.Same("interval")],
            [new TableRow(LocalizedText.Same("women"), [TableCell.Of(new FigureId("share")), TableCell.Of(new FigureId("interval"))])]));
    }

    private static Report Report(IEnumerable<Figure> figures, TableRow[] rows, params Block[] more) => new(
        LocalizedText.Same("r"), new ProgrammeId("p"), LocalizedText.Same("p"), new(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)), Instant.FromUtc(2026, 1, 1, 0, 0), LocalizedText.Same("p"), Paragraph.Of(),
        [new Section(new FigureId("one"), LocalizedText.Same("one"), [new ReportTable(new FigureId("t"), LocalizedText.Same("t"), LocalizedText.Same("s"), [LocalizedText.Same("persons")], [.. rows]), .. more])], figures);

    private static ProtectedReport Protect(Report report, int minimum = 5) => new ReportProtection(new DisclosureOptions { MinimumCount = minimum }).Protect(report);

    private static string Changed(string file, string id, Action<JsonObject> change)
    {
        JsonNode report = JsonNode.Parse(file)!;
        change(report["figures"]!.AsArray().Select(static figure => figure!.AsObject()).Single(figure => (string)figure["id"]! == id));
        return report.ToJsonString();
    }

    private static void Hide(JsonObject figure)
    {
        figure["status"] = "hidden";
        foreach (string name in (string[])["kind", "value", "numerator", "denominator", "lower", "upper", "n"])
            figure.Remove(name);
    }

    private static void Tell(JsonObject figure, string kind, params (string Name, int Value)[] values)
    {
        Hide(figure);
        (figure["status"], figure["kind"]) = ("published", kind);
        foreach ((string name, int value) in values)
            figure[name] = value;
    }

    private static EarlierReport Read(string file)
    {
        string folder = Directory.CreateTempSubdirectory("samverkan-test-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, EarlierReport.FileName), file);
            EarlierReportReading reading = EarlierReport.Read(folder);
            Assert.Empty(reading.Findings);
            return reading.Report!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
