using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Random tables are broken neither by the auditor nor by attackers that share no code with it.</summary>
public sealed class ProtectionPropertyTests
{
    private static readonly Gen<(int[] Levels, long[] Counts, int[][] Tables)> Tables =
        from dimensions in Gen.Int[1, 3]
        from levels in Gen.Int[2, 4].Array[dimensions]
        from counts in Gen.Frequency((3, Gen.Long[0, 3]), (2, Gen.Long[4, 40])).Array[levels.Aggregate(1, static (a, b) => a * b)]
        from linked in Gen.Bool
        select (levels, counts, Choose(dimensions, linked));

    private static readonly Gen<(int Minimum, ZeroRule Zeros, CandidateOrder Order)> Rules =
        Gen.Select(Gen.Int[1, 6], Gen.Bool.Select(static b => b ? ZeroRule.Protect : ZeroRule.Publish), Gen.Bool.Select(static b => b ? CandidateOrder.AsGiven : CandidateOrder.LargestFirst));

    [Fact]
    public void No_attacker_finds_a_hidden_cell_in_random_linked_tables() =>
        Gen.Select(Tables, Rules).Sample(
            (table, rule) =>
            {
                ProtectedCells safe = TestTables.Protect(TestTables.Linked(table.Levels, table.Counts, table.Tables), rule.Minimum, rule.Zeros, rule.Order);
                Assert.Empty(RationalAttacker.Determined(safe.Published));
                Assert.True(Auditor.Audit(safe.Published).Holds);
                foreach (OutputCell cell in safe.System.Cells)
                {
                    bool small = cell.Value >= 1 && cell.Value < rule.Minimum;
                    bool zero = cell.Value == 0 && rule.Zeros == ZeroRule.Protect;
                    if (small || zero)
                        Assert.Equal(CellState.Primary, safe.State(cell.Id));
                    else
                        Assert.NotEqual(CellState.Primary, safe.State(cell.Id));
                }
            },
            iter: Soak.Iterations(300, 20_000));

    [Fact]
    public void A_single_published_cell_more_that_was_secondary_reveals_something()
    {
        Gen.Select(Tables, Rules).Sample(
            (table, rule) =>
            {
                ProtectedCells safe = TestTables.Protect(TestTables.Linked(table.Levels, table.Counts, table.Tables), rule.Minimum, rule.Zeros, rule.Order);
                if (safe.Certificate.Hidden.FirstOrDefault(static c => c.State == CellState.Secondary && c.Reason.English.StartsWith("Protects ", StringComparison.Ordinal) && !c.Reason.English.Contains("alone", StringComparison.Ordinal)) is not { } secondary)
                    return;
                PublishedSystem more = safe.System.Publish(i => safe.IsPublished(safe.System.Cells[i].Id) || safe.System.Cells[i].Id == secondary.Id);
                Assert.NotEmpty(RationalAttacker.Determined(more));
            },
            iter: Soak.Iterations(200, 5_000));
    }

    [Fact]
    public void The_auditor_agrees_with_the_rational_attacker_on_arbitrary_patterns() =>
        Gen.Select(Tables, Gen.Int[0, int.MaxValue]).Sample(
            (table, pattern) =>
            {
                // every cell counts somebody, so that nothing follows from zeros
                CellSystem system = TestTables.Linked(table.Levels, [.. table.Counts.Select(static c => c + 1)], table.Tables);
                PublishedSystem published = system.Publish(i => (pattern >> (i % 31) & 1) == 0);
                if (published.Cells.All(static c => c.Value is null))
                    return;
                Assert.Equal(RationalAttacker.Determined(published), [.. Auditor.Audit(published).Determined.Select(static c => c.Id)]);
            },
            iter: Soak.Iterations(500, 20_000));

    [Fact]
    public void What_the_auditor_determines_is_the_true_value_and_its_sum_can_be_checked() =>
        Gen.Select(Tables, Gen.Int[0, int.MaxValue]).Sample(
            (table, pattern) =>
            {
                CellSystem system = TestTables.Linked(table.Levels, table.Counts, table.Tables);
                Dictionary<string, long> truth = system.Cells.ToDictionary(static c => c.Id, static c => c.Value);
                AuditReport report = Auditor.Audit(system.Publish(i => (pattern >> (i % 31) & 1) == 0));
                Assert.True(report.IsConsistent);
                foreach (AuditedCell cell in report.Determined)
                {
                    Assert.Equal(truth[cell.Id], cell.Determined);
                    if (cell.From.Length == 0)
                        continue;
                    decimal sum = cell.From.Sum(t => (decimal)t.Numerator / t.Denominator * truth[t.Cell]);
                    Assert.Equal(truth[cell.Id], sum, 9);
                }
            },
            iter: Soak.Iterations(300, 10_000));

    [Fact]
    public void Each_witness_proves_its_cell() =>
        Gen.Select(Tables, Rules).Sample(
            (table, rule) =>
            {
                ProtectedCells safe = TestTables.Protect(TestTables.Linked(table.Levels, table.Counts, table.Tables), rule.Minimum, rule.Zeros, rule.Order);
                Assert.Equal(
                    safe.Certificate.Hidden.Where(static c => c.State == CellState.Primary).Select(static c => c.Id).Order(StringComparer.Ordinal),
                    safe.Certificate.Witnesses.Select(static w => w.Cell).Order(StringComparer.Ordinal));
                Assert.All(safe.Certificate.Witnesses, w => Assert.True(w.Proves(safe.System, i => safe.IsPublished(safe.System.Cells[i].Id))));
            },
            iter: Soak.Iterations(200, 5_000));

    [Fact]
    public void Small_tables_have_several_agreeing_tables_for_every_hidden_count_when_zeros_are_public() =>
        (from counts in Gen.Long[1, 6].Array[6] select counts).Sample(
            counts =>
            {
                ProtectedCells safe = TestTables.Protect(TestTables.Linked([2, 3], counts, [[0, 1]]), 3);
                if (TestTables.Hidden(safe).Length == 0)
                    return;
                // adding and subtracting gives nothing; what non-negativity adds comes with bounds, but it never contradicts
                (var bounds, int tables) = TableEnumerator.Enumerate(safe.Published);
                Assert.True(tables >= 2);
                Assert.All(bounds, b => Assert.InRange(safe.System.Cells.Single(c => c.Id == b.Key).Value, b.Value.Lower, b.Value.Upper));
            },
            iter: Soak.Iterations(60, 1_000));

    [Fact]
    public void The_same_tables_give_the_same_certificate_byte_for_byte() =>
        Gen.Select(Tables, Rules).Sample(
            (table, rule) =>
            {
                byte[] Once() => TestTables.Protect(TestTables.Linked(table.Levels, table.Counts, table.Tables), rule.Minimum, rule.Zeros, rule.Order).Certificate.ToJson();
                Assert.Equal(Once(), Once());
            },
            iter: Soak.Iterations(50, 500));

    private static int[][] Choose(int dimensions, bool linked) => (dimensions, linked) switch
    {
        (3, true) => [[0, 1], [1, 2]],
        (2, true) => [[0], [1]],
        _ => [[.. Enumerable.Range(0, dimensions)]],
    };
}
