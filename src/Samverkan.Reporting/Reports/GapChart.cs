using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>Differences between shares in percentage points, each as a point with its interval on one axis with nought in the middle.</summary>
public sealed record GapChart : Chart
{
    /// <summary>Creates the picture.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="rows">The differences, from above.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    public GapChart(LocalizedText title, ImmutableArray<GapRow> rows, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table) => Rows = rows;

    /// <summary>The differences, from above.</summary>
    public ImmutableArray<GapRow> Rows { get; }

    internal override IEnumerable<FigureId> Drawn => Rows.Select(static r => r.Gap);
}
