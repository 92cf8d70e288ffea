using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>A quiet row of key figures.</summary>
/// <param name="Items">The figures, in order.</param>
public sealed record KeyFigureRow(ImmutableArray<KeyFigure> Items) : Block
{
    internal override IEnumerable<FigureId> Figures => Items.SelectMany(static i => i.Figures);
}
