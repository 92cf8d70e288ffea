using System.Globalization;
using System.Text;
using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Rounding and the cell key method.</summary>
public sealed class OtherMethodsTests
{
    [Fact]
    public void Rounded_figures_are_multiples_that_add_up_and_rows_stay_within_a_unit() =>
        Gen.Select(Gen.Long[0, 30].Array[24], Gen.Int[2, 10]).Sample(
            (counts, unit) =>
            {
                InnerCells cells = CellsFileTests.Read(Text(counts), "county/region,sex", "county,age", "county/region,sex,age").Cells!;
                PublishedTables rounded = TableRounding.Round(cells, unit);
                PublishedTables exact = TableProtection.Protect(cells, new DisclosureOptions { MinimumCount = 1 }, "tests 1").Published;
                for (int table = 0; table < 3; table++)
                {
                    Assert.All(rounded.Values(table), v => Assert.Equal(0, v % unit));
                    // the third table's finest cells are the rows
                    foreach ((int[] row, long? value, long? truth) in rounded.Structure.Rows(rounded.Structure.Specs[table]).Zip(rounded.Values(table), exact.Values(table)))
                    {
                        if (table == 2 && row.All(static c => c >= 0))
                            Assert.True(Math.Abs(value!.Value - truth!.Value) < unit && (truth != 0 || value == 0));
                    }
                }

                // additive: every sum agrees, by the auditor and by the whole
                Assert.True(Assert.Single(TablesAudit.Attack([rounded])).Report.Holds);
                long total = rounded.Values(0)[^1]!.Value;
                Assert.InRange(total, exact.Values(0)[^1]!.Value - (2 * unit), exact.Values(0)[^1]!.Value + (2 * unit));
            },
            iter: Soak.Iterations(60, 2_000));

    [Theory]
    [InlineData(1, 3, "1")]
    [InlineData(3, 5, "2.5")]
    [InlineData(5, 6, "2.5")]
    [InlineData(5, 10, "8")]
    [InlineData(10, 12, "5")]
    public void Changes_sum_to_one_have_mean_exactly_zero_and_never_lead_to_a_small_count(int smallest, int maximum, string wanted)
    {
        decimal variance = decimal.Parse(wanted, CultureInfo.InvariantCulture);
        PerturbationTable table = PerturbationTable.Design(smallest, maximum, variance);
        for (int count = 1; count <= table.RowCount + 3; count++)
        {
            var changes = table.Changes(count);
            Assert.Equal(RecordKey.Count, changes.Sum(static c => (long)c.Share));
            Assert.Equal(0, changes.Sum(static c => (long)c.Share * c.Change));
            Assert.All(changes, c => Assert.True(Math.Abs(c.Change) <= maximum && (count + c.Change == 0 || count + c.Change >= smallest)));
        }

        // where every change is allowed, the variance is what was asked for
        decimal found = table.Changes(table.RowCount).Sum(static c => (decimal)c.Share * c.Change * c.Change) / RecordKey.Count;
        Assert.InRange(found, variance - 0.001m, variance + 0.001m);
    }

    [Fact]
    public void The_most_even_changes_are_symmetric_and_fall_as_a_parabola_in_logarithms()
    {
        // exp(a·v + b·v²): the logarithms' second differences are the same everywhere
        var changes = PerturbationTable.Design(1, 4, 2).Changes(100);
        double[] logs = [.. changes.Select(static c => Math.Log(c.Share))];
        double[] second = [.. Enumerable.Range(1, logs.Length - 2).Select(i => logs[i + 1] - (2 * logs[i]) + logs[i - 1])];
        Assert.All(second, d => Assert.Equal(second[0], d, 4));
        Assert.Equal(9, changes.Length);
        for (int i = 0; i < 4; i++)
            Assert.InRange(changes[i].Share - changes[8 - i].Share, -9, 9);
    }

    [Fact]
    public void The_same_persons_give_the_same_figure_in_every_table_and_zero_stays_zero()
    {
        PublishedTables one = Perturb("sex,region", "region");
        PublishedTables two = Perturb("region,sex");
        Assert.Equal(one.Values(1)[0], two.Values(0)[2]);
        Assert.Equal(one.Values(0)[^1], two.Values(0)[^1]);
        Assert.Equal(0, one.Values(0)[3]);
        Assert.All(one.Values(0), static v => Assert.True(v is 0 or >= 5));
        Assert.True(Assert.Single(TablesAudit.Attack([one])).Report.Holds);

        static PublishedTables Perturb(params string[] tables)
        {
            const string Cells = "sex,region,n,k\nf,A,3,1.123456789\nf,B,12,6.5\nm,A,0,0\nm,B,40,20.000000001\n";
            CellsLayout layout = new("n", [.. tables.Select(TableSpec.Parse)]) { KeyColumn = "k" };
            CellsReading reading = CellsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(Cells)), "cells.csv", layout);
            Assert.Empty(reading.Findings);
            return CellKeyMethod.Perturb(reading.Cells!, CellKeyMethod.TableFor(5));
        }
    }

    [Fact]
    public void Perturbing_with_every_key_is_unbiased()
    {
        PerturbationTable table = CellKeyMethod.TableFor(5);
        foreach (long count in (long[])[1, 2, 4, 5, 9, 1000])
        {
            double mean = Enumerable.Range(0, 100_000).Average(i => (double)table.Perturb(count, new RecordKey(i * 10_000)) - count);
            Assert.InRange(mean, -0.01, 0.01);
        }
    }

    [Fact]
    public void Record_keys_are_permanent_exact_and_need_the_secret()
    {
        byte[] secret = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];
        RecordKey key = RecordKey.Derive(secret, "record-1");
        Assert.Equal(key, RecordKey.Derive(secret, "record-1"));
        Assert.NotEqual(key, RecordKey.Derive(secret, "record-2"));
        Assert.NotEqual(key, RecordKey.Derive([.. secret.Reverse()], "record-1"));
        Assert.True(RecordKey.TryParse(key.ToString(), out RecordKey read));
        Assert.Equal(key, read);
        Assert.Equal("0.100000001", new RecordKey(600_000_000).Add(new RecordKey(500_000_001)).ToString());
        Assert.All((string[])["", ".5", "1.", "1.1234567890", "-1", "1e3", "1,5"], static text => Assert.False(RecordKey.TryParse(text, out _)));
        Assert.Throws<ArgumentException>(() => RecordKey.Derive([1, 2, 3], "x"));
    }

    private static string Text(long[] counts)
    {
        StringBuilder text = new("county,region,sex,age,n\n");
        for (int i = 0; i < counts.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"k{i / 8},r{i / 4},s{i / 2 % 2},a{i % 2},{counts[i]}\n");
        return text.ToString();
    }
}
