using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Values beside what was to be reached: a bar from zero with its interval drawn over it, the target as a mark on the same scale, and the state as a word. Shares
/// lie on one scale from nothing to all; a count lies on a scale of its own.
/// </summary>
public sealed record TargetChart : Chart
{
    /// <summary>Creates the picture.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="rows">The values, from above: all shares, or all counts.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    public TargetChart(LocalizedText title, ImmutableArray<TargetRow> rows, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table) => Rows = rows;

    /// <summary>The values, from above.</summary>
    public ImmutableArray<TargetRow> Rows { get; }

    internal override IEnumerable<FigureId> Drawn => Rows.SelectMany(static r => r.Figures);
}
