using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>The way through: stages from left to right (from above on a narrow page), as wide as they are many, with every loss named.</summary>
public sealed record FlowChart : Chart
{
    /// <summary>Creates a flow.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="stages">The stages in order; each is a part of the one before.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    public FlowChart(LocalizedText title, ImmutableArray<FlowStage> stages, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table) => Stages = stages;

    /// <summary>The stages in order.</summary>
    public ImmutableArray<FlowStage> Stages { get; }

    internal override IEnumerable<FigureId> Drawn =>
        Stages.SelectMany(static s => s.Losses.Select(static l => l.Value).Prepend(s.Value));
}
