using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A figure as a reader meets it: what it sums is known, its value only when it is published.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Column">Its terms over the inner cells, by rising inner number.</param>
/// <param name="Value">The value, or <see langword="null"/> when the cell is hidden.</param>
public sealed record PublishedCell(string Id, ImmutableArray<Term> Column, long? Value)
{
    /// <summary>
    /// Whether no reader is told that there is such a figure: it is only what can be computed of others. Of what is told to be hidden a reader knows
    /// that it is not zero where zeros are shown; of this nothing.
    /// </summary>
    public bool IsImplied { get; init; }

    /// <summary>What every reader knows that the figure is at least when it is hidden, by a stated rule; 0 where no rule tells anything.</summary>
    internal long Least { get; init; }

    /// <summary>Whether the figure is zero where somebody gave nothing: that zeros are shown then tells nothing of it when it is hidden.</summary>
    internal bool IsNothingGiven { get; init; }

    /// <summary>What every reader knows that the figure lies within though its value is not told, as of one that is told rounded; <see langword="null"/> where nothing is.</summary>
    internal (long Lower, long Upper)? Within { get; init; }

    /// <summary>The id; never the count.</summary>
    public override string ToString() => Id;
}
