using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Whether a level is reached: a word that follows from counts, and so is shown only when they all are.
/// </summary>
public sealed record JudgementFigure : Figure
{
    /// <summary>Creates a judgement.</summary>
    /// <param name="id">The figure's key.</param>
    /// <param name="judgement">The judgement.</param>
    /// <param name="restsOn">Every count of persons that it follows from; none when it follows from none.</param>
    /// <param name="definition">What is judged, with the source of the level.</param>
    public JudgementFigure(FigureId id, Judgement judgement, ImmutableArray<FigureId> restsOn, FigureDefinition definition)
        : base(id, definition)
    {
        Judgement = judgement;
        RestsOn = restsOn;
    }

    /// <summary>The judgement.</summary>
    public Judgement Judgement { get; }

    /// <summary>Every count of persons that it follows from.</summary>
    public ImmutableArray<FigureId> RestsOn { get; }

    internal override IEnumerable<FigureId> Needs => RestsOn;
}
