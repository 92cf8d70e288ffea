using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>What non-negativity tells a reader: the auditor's bounds beside those of an attacker who lists every table there is.</summary>
public sealed class BoundsTests
{
    private static readonly Gen<long[]> Counts = Gen.Frequency((3, Gen.Long[0, 3]), (2, Gen.Long[4, 12])).Array[6];

    [Fact]
    public void Solved_bounds_are_those_of_the_attacker_who_lists_every_table() =>
        Gen.Select(Counts, Gen.Int[1, 4095]).Sample(
            (counts, pattern) =>
            {
                CellSystem system = TestTables.Linked([2, 3], counts, [[0, 1]]);
                // the grand total is told, so that there are not endlessly many tables
                PublishedSystem published = system.Publish(i => system.Cells[i].Id == "0,0" || (pattern >> i & 1) == 0);
                var truth = TableEnumerator.Enumerate(published).Bounds;
                AuditReport report = Auditor.Audit(published);
                Assert.True(report.IsConsistent);
                foreach (AuditedCell cell in report.Hidden)
                {
                    (long lower, long upper) = truth[cell.Id];
                    Assert.True(cell.Lower <= lower && (cell.Upper is null || cell.Upper >= upper), $"{cell.Id}: [{cell.Lower}, {cell.Upper}] beside [{lower}, {upper}]");
                    if (cell.Bounds == BoundsKind.Integer)
                        Assert.Equal((lower, upper), (cell.Lower!.Value, cell.Upper!.Value));
                }

                Assert.All(report.Hidden.Where(static c => !c.IsDetermined), static c => Assert.Equal(BoundsKind.Integer, c.Bounds));
            },
            iter: Soak.Iterations(100, 3_000));

    [Fact]
    public void No_attacker_brings_a_hidden_cell_within_bounds_narrower_than_the_rule() =>
        Gen.Select(Counts, Gen.Int[2, 5], Gen.Bool).Sample(
            (counts, minimum, protectsZeros) =>
            {
                ZeroRule zeros = protectsZeros ? ZeroRule.Protect : ZeroRule.Publish;
                ProtectedCells safe = TestTables.Protect(TestTables.Linked([2, 3], counts, [[0, 1]]), minimum, zeros);
                if (TestTables.Hidden(safe).Length == 0 || safe.System.Cells.All(c => !safe.IsPublished(c.Id)) || !safe.IsPublished("0,0"))
                    return;
                var bounds = TableEnumerator.Enumerate(safe.Published, protectsZeros ? 0 : 1).Bounds;
                Assert.NotEmpty(bounds);
                foreach (OutputCell cell in safe.System.Cells.Where(c => !safe.IsPublished(c.Id)))
                {
                    (long lower, long upper) = bounds[cell.Id];
                    Assert.True(upper - lower >= minimum - 1, $"{cell.Id} = {cell.Value}: [{lower}, {upper}]");
                    Assert.InRange(cell.Value, lower, upper);
                }
            },
            iter: Soak.Iterations(100, 3_000));

    [Fact]
    public void Two_small_cells_beside_each_other_are_widened_by_a_third_cell()
    {
        // four persons together: each cell would be from one to three, since a hidden figure counts somebody
        CellSystem system = TestTables.Linked([4], [2, 2, 20, 30], [[0]]);
        ProtectedCells safe = TestTables.Protect(system, 5);
        Assert.Equal(["1", "2", "3"], TestTables.Hidden(safe));
        CertifiedCell third = safe.Certificate.Hidden.Single(static c => c.Id == "3");
        Assert.Contains("bounds", third.Reason.English, StringComparison.Ordinal);
        CertifiedCell first = safe.Certificate.Hidden.Single(static c => c.Id == "1");
        Assert.Equal((1L, 22L, BoundsKind.Integer), (first.Lower!.Value, first.Upper!.Value, first.Bounds));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Without_the_guard_whoever_is_alone_in_a_cell_works_out_the_other_one(bool isGuarded, int found)
    {
        // zeros are protected, so that one and three may be nought and four: but the one knows
        CellSystem system = TestTables.Linked([4], [1, 3, 20, 30], [[0]]);
        ProtectedCells safe = DisclosureControl.Protect(system, new DisclosureOptions { MinimumCount = 5, Zeros = ZeroRule.Protect, GuardSoleContributors = isGuarded }, "tests 1");
        PublishedSystem theirs = system.Publish(i => safe.IsPublished(system.Cells[i].Id) || system.Cells[i].Value == 1);
        Assert.Equal(found, RationalAttacker.Determined(theirs).Count(id => safe.State(id) == CellState.Primary));
        Assert.True(Auditor.Audit(safe.Published).HoldsFor(4));
    }

    [Fact]
    public void A_sole_contributor_finds_no_primary_cell_in_random_tables() =>
        Gen.Select(Gen.Int[2, 4], Gen.Int[2, 4]).SelectMany(static (a, b) => Gen.Frequency((3, Gen.Long[0, 3]), (2, Gen.Long[4, 40])).Array[a * b].Select(counts => (a, b, counts))).Sample(
            table =>
            {
                CellSystem system = TestTables.Linked([table.a, table.b], table.counts, [[0, 1]]);
                ProtectedCells safe = TestTables.Protect(system, 4);
                foreach (OutputCell alone in system.Cells.Where(c => c.Value == 1))
                {
                    // what they know is as good as published
                    PublishedSystem theirs = system.Publish(i => safe.IsPublished(system.Cells[i].Id) || system.Cells[i].Id == alone.Id);
                    Assert.All(RationalAttacker.Determined(theirs), id =>
                    {
                        OutputCell found = system.Cells.Single(c => c.Id == id);
                        // a cell that holds the same one person is no other cell
                        Assert.True(safe.State(id) != CellState.Primary || found.Value == 1 && found.Column.Any(t => alone.Column.Contains(t)), $"{alone.Id} finds {id}");
                    });
                }
            },
            iter: Soak.Iterations(150, 5_000));
}
