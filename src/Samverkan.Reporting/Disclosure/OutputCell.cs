using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// A figure that a reader sees or can compute: a sum over inner cells, with its value. Immutable.
/// </summary>
public sealed class OutputCell
{
    /// <summary>Creates a cell.</summary>
    /// <param name="id">The cell's id, unique in its system.</param>
    /// <param name="column">Its terms over the inner cells, by rising inner number, each weight positive.</param>
    /// <param name="value">The figure itself; never negative.</param>
    /// <param name="contributors">How many persons stand behind the figure; for a count of persons, the figure itself.</param>
    /// <exception cref="ArgumentException">The column is not in order, a weight is not positive or a count is negative.</exception>
    public OutputCell(string id, ImmutableArray<Term> column, long value, long contributors)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfNegative(contributors);
        Id = id;
        Column = column.IsDefault ? [] : column;
        Value = value;
        Contributors = contributors;
        int last = -1;
        foreach (Term term in Column)
        {
            if (term.Inner <= last || term.Weight <= 0)
                throw new ArgumentException("A column lists inner cells once each, rising, with positive weights.", nameof(column));
            last = term.Inner;
        }
    }

    /// <summary>The cell's id, unique in its system.</summary>
    public string Id { get; }

    /// <summary>The terms over the inner cells, by rising inner number.</summary>
    public ImmutableArray<Term> Column { get; }

    /// <summary>The figure.</summary>
    public long Value { get; }

    /// <summary>How many persons stand behind the figure. The minimum count applies to them.</summary>
    public long Contributors { get; }

    /// <summary>More important cells are offered for publication first. In a table, the number of columns summed over.</summary>
    public int Importance { get; init; }

    /// <summary>What was decided before any rule.</summary>
    public APrioriStatus Status { get; init; }

    /// <summary>
    /// Whether the cell is only what a reader can compute, such as a whole less a part. It is never published itself, but it
    /// is guarded as any other when it is small.
    /// </summary>
    public bool Implied { get; init; }

    /// <summary>
    /// Whether an earlier release has already told this very value: every reader knows it, and it is published again whatever the rule.
    /// </summary>
    public bool IsOut { get; init; }

    /// <summary>Whether an earlier release of the same persons told that the cell is hidden: it stays hidden.</summary>
    internal bool WasHidden { get; init; }

    /// <summary>Whether the cell belongs to an earlier release alone. What it told is known; nothing else of it is published now.</summary>
    internal bool IsElsewhere { get; init; }

    /// <summary>What every reader knows that the figure is at least when it is hidden, by a rule that the report states; 0 where no rule tells anything.</summary>
    internal long Least { get; init; }

    /// <summary>Whether the cell is to be hidden because too few have come or gone since an earlier release told it.</summary>
    internal bool IsReleaseChange { get; init; }

    /// <summary>The least difference that the bounds on the cell must keep when it is hidden; that of the options unless told otherwise.</summary>
    public long? Width { get; init; }

    /// <summary>The number of the one who alone stands behind the figure, the same wherever it is; <see langword="null"/> where several do or it is not known who.</summary>
    internal int? Sole { get; init; }

    /// <summary>The rule by which the cell is to be hidden, where it is neither small nor decided.</summary>
    internal LocalizedText? Rule { get; init; }

    /// <summary>The id; never the count.</summary>
    public override string ToString() => Id;
}
