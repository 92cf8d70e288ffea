using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Sums of amounts in two releases: what changes between them is a sum of its own, and nobody's alone.</summary>
public sealed class AmountReleaseTests
{
    private static readonly DisclosureOptions Options = new() { MinimumCount = 3 };
    private static readonly MagnitudeOptions Rules = new() { Dominance = [], PPercent = 10 };

    [Fact]
    public void What_one_contributor_has_more_of_than_in_June_is_not_told_in_July()
    {
        string june = Text(["f,a,100", "f,b,90", "f,c,80", "m,d,70", "m,e,60", "m,g,50"]);
        string july = Text(["f,a,100", "f,b,90", "f,c,80", "f,h,75", "m,d,170", "m,e,160", "m,g,150"]);
        ProtectedTables before = Protect(june);
        Assert.Equal([270L, 180L, 450L], before.Published.Values(0));
        Assert.Equal([345L, 480L, 825L], Protect(july).Published.Values(0));
        ProtectedTables after = Protect(july, new EarlierAmounts(before.Published, Read(june)));
        // the new one's 75 is what f has more; m has 100 more of each of three, but would tell it beside the total
        Assert.Null(after.Published.Values(0)[0]);
        Assert.Equal(1, after.Published.Values(0).Count(static value => value is not null));
        CertifiedCell hidden = after.Cells.Certificate.Hidden.Single(static cell => cell.State == CellState.Primary);
        Assert.Equal("sex=f", hidden.Id);
        Assert.Contains("since the figure was published before", hidden.Reason.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_many_is_told_where_it_can_be_seen_whose_it_is_and_not_otherwise()
    {
        string june = Text(["f,a,100", "f,b,90", "f,c,80", "m,d,70", "m,e,60", "m,g,50"]);
        string july = Text(["f,a,110", "f,b,100", "f,c,90", "m,d,80", "m,e,70", "m,g,60"]);
        PublishedTables before = Protect(june).Published;
        Assert.DoesNotContain(null, Protect(july, new EarlierAmounts(before, Read(june))).Published.Values(0));
        Assert.All(Protect(july, new EarlierAmounts(before)).Published.Values(0), Assert.Null);
        // pieces of another release are no pieces of this one
        Assert.All(Protect(july, new EarlierAmounts(before, Read(july))).Published.Values(0), Assert.Null);
    }

    [Fact]
    public void One_who_comes_and_one_who_goes_are_two_though_their_amounts_cancel_out()
    {
        string june = Text(["f,a,100", "f,b,90", "f,c,80", "m,d,70", "m,e,60", "m,g,50"]);
        string july = Text(["f,a,100", "f,b,90", "f,h,81", "m,d,70", "m,e,60", "m,g,50"]);
        ProtectedTables after = Protect(july, new EarlierAmounts(Protect(june).Published, Read(june)));
        Assert.Equal([null, null], new[] { after.Published.Values(0)[0], after.Published.Values(0)[2] });
    }

    [Fact]
    public void What_another_table_of_the_same_amounts_told_is_known()
    {
        string text = Text(["f,a,100", "f,b,90", "f,c,80", "m,d,170", "m,e,60", "m,g,50"]);
        ProtectedTables before = Protect(text);
        ProtectedTables after = Protect(text, new EarlierAmounts(before.Published));
        Assert.Equal(before.Published.Values(0), after.Published.Values(0));
    }

    [Fact]
    public void No_change_that_two_releases_tell_is_of_too_few_or_can_be_estimated_by_one_of_them() =>
        Gen.Select(Gen.Int[0, 60].Array[24], Gen.Frequency((3, Gen.Int[0, 0]), (2, Gen.Int[1, 60])).Array[24]).Sample(
            (first, more) =>
            {
                int[] second = [.. first.Zip(more, static (a, b) => a + b)];
                ProtectedTables before = Protect(Table(first));
                ProtectedTables after = Protect(Table(second), new EarlierAmounts(before.Published, Read(Table(first))));
                Assert.Empty(RationalAttacker.Determined(after.Cells.Published));
                foreach (OutputCell cell in after.Cells.System.Cells)
                {
                    if (before.Cells.Value(cell.Id) is not { } told || after.Cells.Value(cell.Id) is not { } now || told == now)
                        continue;
                    // the rules anew: at least three, and what is left beside the two largest is no less than a tenth of the largest
                    int[] changes = [.. more.Where((_, i) => IsIn(cell.Id, i)).Where(static change => change > 0).OrderDescending()];
                    Assert.Equal(now - told, changes.Sum());
                    Assert.True(changes.Length >= 3 && changes.Skip(2).Sum() * 10 >= changes[0], cell.Id);
                }
            },
            iter: Soak.Iterations(80, 2_000));

    // 24 contributors in two regions by two sexes, six in each
    private static string Table(int[] amounts)
    {
        StringBuilder text = new("region,sex,who,amount\n");
        for (int i = 0; i < amounts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"r{i / 12},s{i / 6 % 2},c{i},{amounts[i]}\n");
        return text.ToString();
    }

    private static bool IsIn(string id, int contributor) =>
        (!id.Contains("region", StringComparison.Ordinal) || id.Contains($"region=r{contributor / 12}", StringComparison.Ordinal))
        && (!id.Contains("sex", StringComparison.Ordinal) || id.Contains($"sex=s{contributor / 6 % 2}", StringComparison.Ordinal));

    private static string Text(string[] rows) => "sex,who,amount\n" + string.Join('\n', rows) + "\n";

    private static ProtectedTables Protect(string text, params EarlierAmounts[] earlier) => TableProtection.Protect(Read(text), Options, Rules, "tests 1", earlier);

    private static InnerCells Read(string text)
    {
        CellsLayout layout = new("", [TableSpec.Parse(text.StartsWith("region", StringComparison.Ordinal) ? "region,sex" : "sex")]) { ValueColumn = "amount", ContributorColumn = "who" };
        CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "cells.csv", layout);
        Assert.Empty(reading.Findings);
        return reading.Cells!;
    }
}
