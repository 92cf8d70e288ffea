using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The difference between two groups' shares among people who are alike in something, in percentage points, with Mantel and Haenszel's weights and an interval
/// of 95 per cent. Shown only when every share in every stratum is, so that it tells nothing that their counts do not.
/// </summary>
public sealed record StratifiedGapFigure : Figure
{
    /// <summary>Creates it.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="strata">For each stratum, a share of the first group and the share of the second that is subtracted; nobody is counted in two of them.</param>
    /// <param name="definition">What is compared, and in what the compared are alike.</param>
    public StratifiedGapFigure(FigureId id, ImmutableArray<(FigureId First, FigureId Second)> strata, FigureDefinition definition)
        : base(id, definition) => Strata = strata;

    /// <summary>For each stratum, a share of the first group and the share of the second that is subtracted.</summary>
    public ImmutableArray<(FigureId First, FigureId Second)> Strata { get; }

    internal override IEnumerable<FigureId> Needs => Strata.SelectMany(static stratum => new[] { stratum.First, stratum.Second });
}
