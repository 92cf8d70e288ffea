using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A figure that counts records: its id, and the set it counts. Immutable.</summary>
/// <param name="Id">The cell's id, unique in its report.</param>
/// <param name="Records">Whom it counts.</param>
public sealed record RecordCell(string Id, RecordSet Records)
{
    /// <summary>
    /// The ids of the wholes of which this figure is a part, where both can be read together ("41 of 43"). What is left over of each can
    /// then be computed, and is guarded as a cell of its own. The part must lie within its wholes.
    /// </summary>
    public ImmutableArray<string> Of { get; init; } = [];

    /// <summary>
    /// The ids of other figures that would count anybody whom this one counts. Needed only where the cell is empty and zeros are
    /// protected; <see cref="Of"/> is understood.
    /// </summary>
    public ImmutableArray<string> Within { get; init; } = [];

    /// <summary>More important cells are offered for publication first; 0 unless told otherwise.</summary>
    public int Importance { get; init; }

    /// <summary>What was decided before any rule.</summary>
    public APrioriStatus Status { get; init; }

    /// <summary>
    /// Whether the figure is not shown itself but can be computed by a reader: it is guarded as any other when it is small, and never published.
    /// </summary>
    public bool Implied { get; init; }

    /// <summary>Whether an earlier release has already told this very value.</summary>
    internal bool IsOut { get; init; }

    /// <summary>Whether an earlier release of the same persons told that the cell is hidden: it stays hidden.</summary>
    internal bool WasHidden { get; init; }

    /// <summary>Whether the cell belongs to an earlier release alone.</summary>
    internal bool IsElsewhere { get; init; }

    /// <summary>What every reader knows that the figure is at least when it is hidden; 0 where no rule tells anything.</summary>
    internal long Least { get; init; }

    /// <summary>Whether the cell is to be hidden because too few have come or gone since an earlier release told it.</summary>
    internal bool IsReleaseChange { get; init; }

    /// <summary>The id; never the count.</summary>
    public override string ToString() => Id;
}
