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
    [InlineData("EECO17", null, 93, "SAM4213", "Samverkan 5")]
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
