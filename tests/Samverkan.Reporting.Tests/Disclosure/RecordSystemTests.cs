using CsCheck;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Tests.Disclosure;

public sealed class RecordSystemTests
{
    [Fact]
    public void Records_in_the_same_figures_are_one_inner_cell()
    {
        CellSystem system = CellSystem.FromRecords(6, [new("all", RecordSet.FromBits([0b11_1111])), new("women", RecordSet.FromIndices([4, 0, 2, 0]))]);
        Assert.Equal(2, system.InnerCount);
        Assert.Equal([6L, 3L], system.Cells.Select(static c => c.Value));
    }

    [Fact]
    public void A_count_of_events_is_small_when_few_persons_are_behind_it()
    {
        CellSystem system = CellSystem.FromRecords(20,
        [
            new("persons", RecordSet.FromIndices(Enumerable.Range(0, 20))),
            new("meetings", RecordSet.FromEvents([new Term(1, 30), new Term(2, 12)])),
        ]);
        ProtectedCells safe = TestTables.Protect(system, 5);
        Assert.False(safe.IsPublished("meetings"));
        Assert.Null(safe.Value("meetings"));
        Assert.Equal(20, safe.Value("persons"));
    }

    [Fact]
    public void What_is_left_over_of_a_whole_is_guarded()
    {
        CellSystem system = CellSystem.FromRecords(43,
        [
            new("ended", RecordSet.FromIndices(Enumerable.Range(0, 43))),
            new("to work", RecordSet.FromIndices(Enumerable.Range(0, 41))) { Of = ["ended"] },
        ]);
        ProtectedCells safe = TestTables.Protect(system, 5);
        Assert.True(safe.IsPublished("ended"));
        Assert.Equal(CellState.Secondary, safe.State("to work"));
        Assert.Contains(safe.Certificate.Hidden, static c => c.Id == "ended - to work" && c.State == CellState.Primary);
    }

    [Fact]
    public void What_is_left_over_of_each_whole_is_guarded()
    {
        CellSystem system = CellSystem.FromRecords(60,
        [
            new("started", RecordSet.FromIndices(Enumerable.Range(0, 60))),
            new("ended", RecordSet.FromIndices(Enumerable.Range(0, 43))),
            new("to work", RecordSet.FromIndices(Enumerable.Range(0, 41))) { Of = ["started", "ended"] },
        ]);
        Assert.Equal([19L, 2L], system.Cells.Where(static cell => cell.Implied).Select(static cell => cell.Value));
        ProtectedCells safe = TestTables.Protect(system, 5);
        Assert.Contains(safe.Certificate.Hidden, static c => c.Id == "ended - to work" && c.State == CellState.Primary);
        Assert.False(safe.IsPublished("to work") && safe.IsPublished("ended"));
    }

    [Fact]
    public void Seven_of_seven_is_published_with_public_zeros_and_hidden_with_protected_ones()
    {
        RecordCell[] cells =
        [
            new("district", RecordSet.FromIndices(Enumerable.Range(0, 7))),
            new("without work", RecordSet.FromIndices(Enumerable.Range(0, 7))) { Of = ["district"] },
        ];
        Assert.Equal(7, TestTables.Protect(CellSystem.FromRecords(7, cells), 5).Value("without work"));
        ProtectedCells safe = TestTables.Protect(CellSystem.FromRecords(7, cells, ZeroRule.Protect), 5, ZeroRule.Protect);
        Assert.Equal(7, safe.Value("district"));
        Assert.Null(safe.Value("without work"));
    }

    [Fact]
    public void An_empty_cell_is_protected_through_the_figures_it_lies_within()
    {
        RecordCell[] cells =
        [
            new("team", RecordSet.FromIndices(Enumerable.Range(0, 12))),
            new("team women", RecordSet.Empty) { Within = ["team"] },
            new("team men", RecordSet.FromIndices(Enumerable.Range(0, 12))) { Within = ["team"] },
        ];
        ProtectedCells safe = TestTables.Protect(CellSystem.FromRecords(12, cells, ZeroRule.Protect), 5, ZeroRule.Protect);
        Assert.False(safe.IsPublished("team women"));
        Assert.True(safe.IsPublished("team"));
        Assert.False(safe.IsPublished("team men"));
    }

    [Fact]
    public void Two_figures_with_the_same_persons_have_one_state()
    {
        RecordSet few = RecordSet.FromIndices([1, 2]);
        CellSystem system = CellSystem.FromRecords(9,
        [
            new("a", few), new("b", few) { Status = APrioriStatus.Publish }, new("all", RecordSet.FromIndices(Enumerable.Range(0, 9))),
        ]);
        ProtectedCells safe = TestTables.Protect(system, 5);
        Assert.False(safe.IsPublished("a"));
        Assert.False(safe.IsPublished("b"));
        Assert.Equal("SAM4001", Assert.Single(safe.Notices).Code.Id);
    }

    [Fact]
    public void A_part_outside_its_whole_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(static () => CellSystem.FromRecords(3, [new("whole", RecordSet.FromIndices([0, 1])), new("part", RecordSet.FromIndices([2])) { Of = ["whole"] }]));

    [Fact]
    public void No_attacker_finds_a_hidden_cell_among_random_record_sets() =>
        (from records in Gen.Int[1, 40]
         from sets in Gen.Int[0, records - 1].HashSet[0, records].Array[1, 12]
         from events in Gen.Int[1, 3].Array[records]
         from minimum in Gen.Int[1, 6]
         select (records, sets, events, minimum)).Sample(
            static sample =>
            {
                List<RecordCell> cells = [new("all", RecordSet.FromIndices(Enumerable.Range(0, sample.records)))];
                cells.AddRange(sample.sets.Select(static (set, i) => new RecordCell($"s{i}", RecordSet.FromIndices(set)) { Of = i % 2 == 0 ? ["all"] : [] }));
                cells.Add(new("events", RecordSet.FromEvents(sample.events.Select(static (n, i) => new Term(i, n)))));
                ProtectedCells safe = TestTables.Protect(CellSystem.FromRecords(sample.records, cells), sample.minimum);
                HashSet<string> determined = [.. RationalAttacker.Determined(safe.Published)];
                Assert.DoesNotContain(safe.Certificate.Hidden, c => determined.Contains(c.Id));
                Assert.All(safe.System.Cells, c => Assert.False(safe.IsPublished(c.Id) && c.Contributors >= 1 && c.Contributors < sample.minimum));
            },
            iter: Soak.Iterations(300, 10_000));
}
