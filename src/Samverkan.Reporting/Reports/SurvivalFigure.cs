using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The share that an event has happened to by the end of a spell, when some were followed for a shorter time: one less the product-limit
/// estimate over the spells so far. It is worked out from the counts alone and shown only when every one of them is, so that it tells nothing
/// that they do not.
/// </summary>
public sealed record SurvivalFigure : Figure
{
    /// <summary>Creates a share over time.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="spells">The spells from the start until the one at whose end the share stands; at least one.</param>
    /// <param name="definition">What is shown.</param>
    /// <exception cref="ArgumentException">There is no spell.</exception>
    public SurvivalFigure(FigureId id, ImmutableArray<SurvivalSpell> spells, FigureDefinition definition)
        : base(id, definition)
    {
        if (spells.IsDefaultOrEmpty)
            throw new ArgumentException("A share over time has at least one spell behind it.", nameof(spells));
        Spells = spells;
    }

    /// <summary>The spells from the start.</summary>
    public ImmutableArray<SurvivalSpell> Spells { get; }

    internal override IEnumerable<FigureId> Needs => Spells.SelectMany(static s => (FigureId[])[s.AtRisk, s.Reached]);
}
