using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

/// <summary>Published worked examples, as far as they need counts only.</summary>
public sealed class WorkedExampleTests
{
    private static readonly string[] Regions = ["A", "B", "C", "D"];
    private static readonly string[] Sexes = ["m", "f"];
    private static readonly long[][] Microdata1 = [[18, 2], [14, 19], [12, 10], [11, 14]];

    private static readonly string[] Districts = ["A", "B", "C", "D", "E", "F", "G", "H"];
    private static readonly string[] Incomes = ["annet", "arbeid", "soshjelp", "trygd"];
    private static readonly long[][] Z1 =
    [
        [11, 11, 55, 36], [7, 1, 29, 18], [5, 8, 35, 25], [13, 2, 17, 13],
        [9, 14, 63, 52], [12, 9, 24, 22], [6, 4, 22, 8], [9, 3, 38, 15],
    ];

    private static readonly string[] Ages = ["young", "old"];
    private static readonly string[] Countries = ["Spain", "Iceland", "Portugal"];
    private static readonly long[][] Example1 = [[5, 2, 0], [6, 3, 4]];

    [Theory]
    [InlineData(CandidateOrder.LargestFirst)]
    [InlineData(CandidateOrder.AsGiven)]
    public void Microdata1_is_safe_with_three_secondary_cells_in_any_order(CandidateOrder order)
    {
        ProtectedCells safe = TestTables.Protect(TestTables.TwoWay(Regions, Sexes, Microdata1), 3, order: order);
        Assert.Equal(CellState.Primary, safe.State("A·f"));
        Assert.Equal(4, TestTables.Hidden(safe).Length);
        Assert.Single(safe.Certificate.Hidden, static cell => cell.State == CellState.Primary);
        Assert.Empty(RationalAttacker.Determined(safe.Published));
        (long lower, long upper) = TableEnumerator.Enumerate(safe.Published).Bounds["A·f"];
        Assert.True(lower <= 2 && upper - lower >= 2);
    }

    [Fact]
    public void Microdata1_in_given_order_hides_the_cells_that_elimination_in_that_order_does() =>
        Assert.Equal(["A·f", "A·m", "D·f", "D·m"], TestTables.Hidden(TestTables.Protect(TestTables.TwoWay(Regions, Sexes, Microdata1), 3, order: CandidateOrder.AsGiven)));

    [Fact]
    public void Microdata1_with_a_cell_that_must_be_published_hides_another()
    {
        CellSystem system = TestTables.TwoWay(Regions, Sexes, Microdata1, static id => id == "D·m" ? APrioriStatus.Publish : APrioriStatus.None);
        ProtectedCells safe = TestTables.Protect(system, 3, order: CandidateOrder.AsGiven);
        Assert.Equal(["A·f", "A·m", "C·f", "C·m"], TestTables.Hidden(safe));
        Assert.Empty(safe.Notices);
    }

    /// <summary>The three safe patterns of the source: what each hides beside the small cell, and between which values a reader must leave each.</summary>
    [Theory]
    [InlineData("C", 40, 8, 20, 0, 12, 10, 22, 0, 12)]
    [InlineData("D", 43, 4, 20, 0, 16, 9, 25, 0, 16)]
    [InlineData("B", 51, 0, 20, 0, 20, 12, 32, 1, 21)]
    public void Microdata1_with_each_published_pattern_has_the_published_intervals(string other, int units, params int[] expected)
    {
        CellSystem system = TestTables.TwoWay(Regions, Sexes, Microdata1);
        string[] hidden = ["A·m", "A·f", $"{other}·m", $"{other}·f"];
        PublishedSystem published = system.Publish(i => !hidden.Contains(system.Cells[i].Id));
        AuditReport audit = Auditor.Audit(published);
        Assert.True(audit.HoldsFor(2));
        Assert.Equal(11, audit.PublishedCount);
        var bounds = TableEnumerator.Enumerate(published).Bounds;
        Assert.Equal(expected.Chunk(2).Select(static b => ((long)b[0], (long)b[1])), hidden.Select(id => bounds[id]));
        Assert.Equal(hidden.Select(id => bounds[id]), hidden.Select(id => audit.Hidden.Single(cell => cell.Id == id)).Select(static cell => (cell.Lower!.Value, cell.Upper!.Value)));
        Assert.Equal(units, hidden.Where(static id => id != "A·f").Sum(id => system.Cells.Single(cell => cell.Id == id).Value));
    }

    [Fact]
    public void The_published_witness_proves_the_pattern_that_it_was_made_for_and_no_other()
    {
        CellSystem system = TestTables.TwoWay(Regions, Sexes, Microdata1);
        // one more woman and one man fewer in A, the other way round in C
        Witness witness = new("A·f", [new Term(0, -1), new Term(1, 1), new Term(4, 1), new Term(5, -1)]);
        Assert.True(witness.Proves(system, Shows("A·m", "A·f", "C·m", "C·f")));
        Assert.False(witness.Proves(system, Shows("A·m", "A·f", "D·m", "D·f")));

        Func<int, bool> Shows(params string[] hidden) => i => !hidden.Contains(system.Cells[i].Id);
    }

    [Fact]
    public void Z1_hides_other_and_work_income_in_three_districts()
    {
        ProtectedCells safe = TestTables.Protect(TestTables.TwoWay(Districts, Incomes, Z1), 4);
        Assert.Equal(["B·annet", "B·arbeid", "D·annet", "D·arbeid", "H·annet", "H·arbeid"], TestTables.Hidden(safe));
        Assert.Empty(RationalAttacker.Determined(safe.Published));
        (var bounds, int tables) = TableEnumerator.Enumerate(safe.Published);
        Assert.Equal(28, tables);
        Assert.All(["B·arbeid", "D·arbeid", "H·arbeid"], id => Assert.Equal((0, 6), bounds[id]));
        Assert.Equal((2, 8), bounds["B·annet"]);
        Assert.Equal((9, 15), bounds["D·annet"]);
        Assert.Equal((6, 12), bounds["H·annet"]);
        Assert.Equal(3, safe.Certificate.Hidden.Count(static cell => cell.State == CellState.Secondary));
        // the auditor, who is told nothing of zeros, finds the same and no more
        AuditReport audit = Auditor.Audit(safe.Published with { ShowsZeros = false });
        Assert.Empty(audit.Determined);
        Assert.All(audit.Hidden, cell => Assert.Equal(bounds[cell.Id], (cell.Lower!.Value, cell.Upper!.Value)));
    }

    [Fact]
    public void Example1_with_protected_zeros_hides_four_cells()
    {
        ProtectedCells safe = TestTables.Protect(TestTables.TwoWay(Ages, Countries, Example1), 2, ZeroRule.Protect);
        Assert.Equal(["old·Iceland", "old·Portugal", "young·Iceland", "young·Portugal"], TestTables.Hidden(safe));
        Assert.Equal(CellState.Primary, safe.State("young·Portugal"));
        var bounds = TableEnumerator.Enumerate(safe.Published).Bounds;
        Assert.Equal((0, 2), bounds["young·Iceland"]);
        Assert.Equal((0, 2), bounds["young·Portugal"]);
        Assert.Equal((3, 5), bounds["old·Iceland"]);
        Assert.Equal((2, 4), bounds["old·Portugal"]);
    }

    [Fact]
    public void Example1_with_published_zeros_hides_nothing() =>
        Assert.Empty(TestTables.Hidden(TestTables.Protect(TestTables.TwoWay(Ages, Countries, Example1), 2)));
}
