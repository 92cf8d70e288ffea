using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The share that has left in one of two ways by the end of a spell, when leaving in one makes the other impossible and some were followed for a shorter time. It
/// is worked out from the counts alone and shown only when every one of them is, so that it tells nothing that they do not.
/// </summary>
public sealed record IncidenceFigure : Figure
{
    /// <summary>Creates a share over time.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="spells">The spells from the start until the one at whose end the share stands; at least one.</param>
    /// <param name="way">In which of the two ways.</param>
    /// <param name="definition">What is shown.</param>
    /// <exception cref="ArgumentException">There is no spell.</exception>
    public IncidenceFigure(FigureId id, ImmutableArray<CompetingSpell> spells, CompetingWay way, FigureDefinition definition)
        : base(id, definition)
    {
        if (spells.IsDefaultOrEmpty)
            throw new ArgumentException("A share over time has at least one spell behind it.", nameof(spells));
        Spells = spells;
        Way = way;
    }

    /// <summary>The spells from the start.</summary>
    public ImmutableArray<CompetingSpell> Spells { get; }

    /// <summary>In which of the two ways.</summary>
    public CompetingWay Way { get; }

    internal override IEnumerable<FigureId> Needs => Spells.SelectMany(static s => (FigureId[])[s.AtRisk, s.Reached, s.Left]);
}
