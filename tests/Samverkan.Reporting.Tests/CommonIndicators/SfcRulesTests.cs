using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

public sealed class SfcRulesTests
{
    private static readonly CommonIndicatorCatalog Plus = CommonIndicatorCatalog.For(ProgrammingPeriod.EsfPlus2021)!;

    [Fact]
    public void What_is_counted_passes_every_rule()
    {
        Assert.Empty(SfcRules.Check(Table()));
        Assert.Equal(2, Table().Find("EECO02+04", CohortSex.Woman));
        Assert.Equal((3, 2, 1, 0), (Table().Find("EECO01", null), Table().Find("EECO01", CohortSex.Woman), Table().Find("EECO01", CohortSex.Man), Table().Find("EECO01", CohortSex.NonBinary)));
    }

    [Theory]
    [InlineData("EECO02+04", null, 93, "SAM4210", "SFC 144")]
    [InlineData("EECO02+05", CohortSex.Man, 93, "SAM4210", "SFC 145")]
    [InlineData("EECO02+04+05", null, 93, "SAM4210", "SFC 146")]
    [InlineData("EECO06+07", null, 93, "SAM4210", "SFC 147")]
    [InlineData("EECO10+11", null, 93, "SAM4210", "SFC")]
    [InlineData("EECO01", null, 93, "SAM4210", "Samverkan 1")]
    [InlineData("EECO03", null, 93, "SAM4212", "Samverkan 2")]
    [InlineData("EECO08", null, 93, "SAM4212", "Samverkan 3")]
    [InlineData("EECO09", null, 93, "SAM4212", "Samverkan 4")]
    [InlineData("EECR04", CohortSex.Woman, 93, "SAM4211", "SFC, table 10")]
    [InlineData("EECO09", null, 2, "SAM4212", "Samverkan 4")]
    [InlineData("EECO17", null, 93, "SAM4213", "Samverkan 5")]
    [InlineData("EECO16", CohortSex.Woman, 93, "SAM4212", "Samverkan 1")]
    public void A_figure_that_does_not_add_up_is_found_by_its_rule(string code, CohortSex? gender, int value, string refusal, string rule)
    {
        IndicatorFinding found = Assert.Single(SfcRules.Check(Changed(code, gender, value)), finding => finding.Refusal.Code.Id == refusal && finding.Rule == rule);
        Assert.Equal(gender, found.Gender);
        Assert.DoesNotContain("93", found.Refusal.Explain(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_falls_is_a_warning_unless_something_was_corrected()
    {
        IndicatorTable earlier = Changed("EECO17", CohortSex.Woman, 1);
        IndicatorFinding fell = Assert.Single(SfcRules.Check(Table(), earlier));
        Assert.Equal(("SAM4214", "EECO17", true), (fell.Refusal.Code.Id, fell.Code, fell.IsWarning));
        Assert.Empty(SfcRules.Check(Table(), earlier, isCorrected: true));
    }

    [Theory]
    [InlineData("CO06", "Samverkan 3")]
    [InlineData("CO07", "Samverkan 3")]
    [InlineData("CO11", "Samverkan 4")]
    [InlineData("CO16", "Samverkan 1")]
    public void Parts_of_the_older_period_are_never_more_than_its_statuses_together(string code, string rule)
    {
        CommonIndicatorCatalog old = CommonIndicatorCatalog.For(ProgrammingPeriod.Esf2014)!;
        IndicatorTable Table(int value) => new(old, [.. old.Statuses.Select(static status => new IndicatorValue(status, null, 10)), .. ((string[])["CO06", "CO07", "CO09", "CO10", "CO11", "CO16"]).Select(one => new IndicatorValue(one, null, one == code ? value : 1))]);
        Assert.Empty(SfcRules.Check(Table(28)));
        Assert.Contains(SfcRules.Check(Table(31)), finding => finding.Rule == rule && finding.Refusal.Code.Id == "SAM4212");
    }

    [Theory]
    [InlineData(0, 10, null)]
    [InlineData(0, 8, "SAM4210")]
    [InlineData(2, 8, "SAM4215")]
    [InlineData(1, 8, "SAM4210")]
    public void Levels_of_education_are_everybody_but_those_whose_level_is_not_known(int unknown, int known, string? code)
    {
        IndicatorTable table = new(Plus, [new("EECO01", null, 10), new("EECO09", null, known), new("EECO10", null, 0), new("EECO11", null, 0)]) { Unknown = [new("EECO09", null, unknown)] };
        IndicatorFinding[] found = [.. SfcRules.Check(table)];
        Assert.Equal(code, found.SingleOrDefault()?.Refusal.Code.Id);
        Assert.All(found, finding => Assert.Equal(code == "SAM4215", finding.IsInformation));
    }

    [Fact]
    public void An_exit_before_the_start_is_found_person_by_person()
    {
        CommonIndicatorCounts Of(string exit) => CommonIndicatorCounts.Of(CohortOf(new(2026, 12, 31), new TestPerson("2025-01-10", exit).Row(1)), Plus);
        Assert.Empty(SfcRules.Check(Of("2025-01-10")));
        Assert.Equal(["SAM4217"], SfcRules.Check(Of("2025-01-09")).Select(static finding => finding.Refusal.Code.Id));
    }

    [Fact]
    public void A_result_is_not_counted_before_its_time_is_known_of()
    {
        // the window closes on day 28, 2025-04-28, within the account's days; what is known ends earlier
        CohortBuilder cohort = new(ProgrammeCatalog.Stockholmskraften.Id, new(2025, 4, 30), Instant.FromUtc(2025, 4, 28, 21, 59));
        cohort.Add(new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Outcome, "work", "2025-04-01").Row());
        Assert.DoesNotContain(SfcRules.Check(CommonIndicatorCounts.Of(cohort.Build(), Plus)), static finding => finding.Refusal.Code.Id == "SAM4218");
        CohortBuilder early = new(ProgrammeCatalog.Stockholmskraften.Id, new(2025, 4, 30), Instant.FromUtc(2025, 4, 27, 21, 59));
        early.Add(new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Outcome, "work", "2025-04-01").Row());
        Assert.Contains(SfcRules.Check(CommonIndicatorCounts.Of(early.Build(), Plus)), static finding => finding.Refusal.Code.Id == "SAM4218" && finding.Code == "EECR04");
    }

    [Fact]
    public void Two_statuses_of_one_person_are_found_by_the_person()
    {
        string json = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../src/Samverkan.Reporting/CommonIndicators/Data/esf-plus-2021.json"));
        string overlapping = json.Replace("\"statuses\": [", "\"statuses\": [\"EECO03\", ", StringComparison.Ordinal);
        Assert.NotEqual(json, overlapping);
        CommonIndicatorCatalog catalog = CommonIndicatorReader.Read(System.Text.Encoding.UTF8.GetBytes(overlapping), new("catalogue.json"))!;
        CohortRow longUnemployed = new TestPerson("2025-01-10").Know(StandardFacts.Unemployed, true, "2020-01-01").Row();
        Assert.Contains(SfcRules.Check(CommonIndicatorCounts.Of(CohortOf(new(2026, 12, 31), longUnemployed), catalog)), static finding => finding.Refusal.Code.Id == "SAM4216");
        Assert.DoesNotContain(SfcRules.Check(CommonIndicatorCounts.Of(CohortOf(new(2026, 12, 31), longUnemployed), Plus)), static finding => finding.Refusal.Code.Id == "SAM4216");
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static IndicatorTable Table() => IndicatorTable.Of(CommonIndicatorCounts.Of(
        CohortOf(
            new(2026, 12, 31),
            new TestPerson("2025-01-10", "2025-03-31").Know(StandardFacts.Outcome, "work", "2025-04-01").Row(1),
            new TestPerson("2025-01-10").Know(StandardFacts.Unemployed, false, "2024-01-01").Row(2),
            new TestPerson("2025-01-10") { Sex = CohortSex.Man }.Know(StandardFacts.Unemployed, false, "2024-01-01").Know(StandardFacts.Employed, true, "2024-01-01").Row(3)),
        Plus));

    private static IndicatorTable Changed(string code, CohortSex? gender, int value)
    {
        IndicatorTable table = Table();
        return new IndicatorTable(Plus,
        [
            .. from c in table.Codes
               from g in new CohortSex?[] { CohortSex.Woman, CohortSex.Man, CohortSex.NonBinary, null }
               select new IndicatorValue(c, g, c == code && g == gender ? value : table.Find(c, g)!.Value),
        ]);
    }
}
