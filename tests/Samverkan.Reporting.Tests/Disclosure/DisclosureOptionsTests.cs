using System.Reflection;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class DisclosureOptionsTests
{
    [Fact]
    public void The_defaults_hold() => Assert.Empty(new DisclosureOptions().Validate());

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(1001)]
    public void A_minimum_out_of_range_is_refused(int minimum)
    {
        DisclosureOptions options = new() { MinimumCount = minimum };
        Assert.Equal("SAM1950", Assert.Single(options.Validate()).Code.Id);
        Assert.Throws<ArgumentException>(() => DisclosureControl.Protect(CellSystem.FromRecords(0, []), options, "tests 1"));
    }

    [Fact]
    public void Rules_that_do_not_exist_are_refused()
    {
        Assert.Equal("SAM1951", Assert.Single(new DisclosureOptions { Zeros = (ZeroRule)9 }.Validate()).Code.Id);
        Assert.Equal("SAM1952", Assert.Single(new DisclosureOptions { Order = (CandidateOrder)9 }.Validate()).Code.Id);
    }

    [Fact]
    public void A_minimum_of_one_hides_nothing() =>
        Assert.Empty(TestTables.Hidden(TestTables.Protect(TestTables.TwoWay(["A", "B"], ["m", "f"], [[1, 2], [3, 0]]), 1)));

    [Fact]
    public void Every_code_has_its_own_id_and_texts_in_both_languages()
    {
        RefusalCode[] codes = [.. typeof(DisclosureCodes).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(static p => (RefusalCode)p.GetValue(null)!)];
        Assert.Equal(codes.Length, codes.Select(static c => c.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, static c => Assert.True(c.Text.Swedish.Length > 0 && c.Text.English.Length > 0));
    }

    [Fact]
    public void Zeros_that_only_together_would_be_given_away_are_kept_apart()
    {
        // the row's total would leave nothing over for two protected zeros
        ProtectedCells safe = TestTables.Protect(TestTables.TwoWay(["A", "B", "C"], ["x", "y", "z"], [[0, 0, 9], [8, 7, 6], [9, 8, 7]]), 1, ZeroRule.Protect);
        Assert.False(safe.IsPublished("A·t") && safe.IsPublished("A·z"));
        (Dictionary<string, (long Lower, long Upper)> bounds, _) = TableEnumerator.Enumerate(safe.Published);
        Assert.True(bounds["A·x"].Upper > 0);
        Assert.True(bounds["A·y"].Upper > 0);
    }
}
