using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Cells that count the same: one state for all. Or a guard, which is no cell.</summary>
internal sealed class PatternGroup(int first, ImmutableArray<Term> column)
{
    public int First { get; } = first;

    public ImmutableArray<Term> Column { get; } = column;

    public List<int> Members { get; } = [];

    public long Value { get; set; }

    public int Importance { get; set; }

    public bool IsOffered { get; set; }

    public bool IsForced { get; set; }

    /// <summary>Whether an earlier release has told the value.</summary>
    public bool IsOut { get; set; }

    /// <summary>Whether one person alone stands behind it, who knows as much.</summary>
    public bool IsAlone { get; set; }

    public CellState State { get; set; }

    public CellReason Reason { get; set; }

    /// <summary>For a guard, the cells that it guards.</summary>
    public ImmutableArray<string> Guards { get; init; } = [];

    public PatternRest Rest { get; set; } = PatternRest.Empty;
}
