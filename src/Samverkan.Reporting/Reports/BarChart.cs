using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>Horizontal bars from zero, each with its value beside it. A target is a mark on the same scale.</summary>
public sealed record BarChart : Chart
{
    /// <summary>Creates bars. All bars show figures of the same kind: counts, or shares.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="bars">The bars, from above.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    public BarChart(LocalizedText title, ImmutableArray<Bar> bars, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table) => Bars = bars;

    /// <summary>The bars, from above.</summary>
    public ImmutableArray<Bar> Bars { get; }

    internal override IEnumerable<FigureId> Drawn => Bars.SelectMany(static b => b.Figures);
}
