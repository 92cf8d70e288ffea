using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Columns that lie in each other: regions in counties.</summary>
public sealed class HierarchyTests : IDisposable
{
    private const string Cells = "county,region,sex,n\nN,a,f,2\nN,a,m,30\nN,b,f,40\nN,b,m,41\nS,c,f,50\nS,c,m,51\nS,d,f,60\nS,d,m,7\n";

    private readonly string _directory = Directory.CreateTempSubdirectory("samverkan-hierarchy-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_nested_table_has_totals_at_both_levels_and_only_combinations_that_occur()
    {
        ProtectedTables safe = Protect(Cells.Replace("N,a,f,2", "N,a,f,20", StringComparison.Ordinal), "county/region");
        Assert.Equal(
            "county,region,value,status\r\nN,a,50,published\r\nN,b,81,published\r\nN,Total,131,published\r\nS,c,101,published\r\nS,d,67,published\r\nS,Total,168,published\r\nTotal,Total,299,published\r\n",
            Encoding.UTF8.GetString(safe.Published.ToFiles()[0].Content.Span));
    }

    [Fact]
    public void A_nested_table_is_read_back_and_attacked_with_one_that_shows_counties_only()
    {
        ProtectedTables fine = Protect(Cells, "county/region,sex");
        TableProtection.Write(fine, Path.Combine(_directory, "fine"));
        TableProtection.Write(Protect(Cells, "sex,county"), Path.Combine(_directory, "coarse"));
        PublishedTables[] read = [.. ((string[])["coarse", "fine"]).Select(name => PublishedTables.Read(Path.Combine(_directory, name)).Tables!)];
        Assert.Equal(fine.Published.Values(0), read[1].Values(0));
        Assert.True(Assert.Single(TablesAudit.Attack(read)).Report.HoldsFor(4));
        // nested, the county that is told in the coarse table is the sum of the regions that the fine one tells
        Assert.Equal(2, TablesAudit.Attack(read)[0].Sources.Length);
    }

    [Theory]
    [InlineData("SAM4014", "county,region,n\nN,a,1\nS,a,2\n", "county/region")]
    [InlineData("SAM4013", "county,region,n\nN,a,1\nS,b,2\n", "county/region", "county,region")]
    [InlineData("SAM4011", "county,region,lab,n\nN,a,x,1\nS,b,y,2\n", "county/region", "lab/region")]
    [InlineData("SAM4011", "county,region,n\nN,a,1\nS,b,2\n", "county/region", "region/county")]
    public void Nesting_that_does_not_hold_is_refused_with_a_code(string code, string cells, params string[] tables) =>
        Assert.Equal(code, CellsFileTests.Read(cells, tables).Findings[0].Refusal.Code.Id);

    [Fact]
    public void No_attacker_finds_a_hidden_cell_in_random_linked_hierarchies() =>
        Gen.Select(Gen.Frequency((3, Gen.Long[0, 4]), (2, Gen.Long[5, 40])).Array[24], Gen.Int[2, 5], Gen.Bool, Gen.Int[0, 2]).Sample(
            (counts, minimum, protectsZeros, choice) =>
            {
                // six regions in three counties, by two sexes and two ages
                StringBuilder text = new("county,region,sex,age,n\n");
                for (int i = 0; i < 24; i++)
                    text.Append(CultureInfo.InvariantCulture, $"k{i / 8},r{i / 4},s{i / 2 % 2},a{i % 2},{counts[i]}\n");
                string[] tables = ((string[][])[["county/region,sex"], ["county/region,sex", "county,age"], ["county/region,age", "sex,region", "county,sex,age"]])[choice];
                DisclosureOptions options = new() { MinimumCount = minimum, Zeros = protectsZeros ? ZeroRule.Protect : ZeroRule.Publish };
                ProtectedCells safe = TableProtection.Protect(CellsFileTests.Read(text.ToString(), tables).Cells!, options, "tests 1").Cells;
                Assert.Empty(RationalAttacker.Determined(safe.Published));
                Assert.True(Auditor.Audit(safe.Published).HoldsFor(minimum - 1));
                Assert.All(safe.System.Cells.Where(c => c.Value >= 1 && c.Value < minimum), c => Assert.False(safe.IsPublished(c.Id)));
                Assert.All(safe.Certificate.Witnesses, w => Assert.True(w.Proves(safe.System, i => safe.IsPublished(safe.System.Cells[i].Id))));
            },
            iter: Soak.Iterations(60, 3_000));

    private static ProtectedTables Protect(string cells, params string[] tables) =>
        TableProtection.Protect(CellsFileTests.Read(cells, tables).Cells!, new DisclosureOptions(), "tests 1");
}
