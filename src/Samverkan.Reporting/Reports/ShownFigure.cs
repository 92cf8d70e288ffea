namespace Samverkan.Reporting.Reports;

/// <summary>
/// A figure as a reader may see it: its number, or that it is hidden, or the word in its place. Only protection makes them.
/// A closed family.
/// </summary>
public abstract record ShownFigure
{
    private protected ShownFigure(FigureId id, FigureDefinition definition)
    {
        Id = id;
        Definition = definition;
    }

    /// <summary>The figure's key.</summary>
    public FigureId Id { get; }

    /// <summary>What the number means.</summary>
    public FigureDefinition Definition { get; }

    /// <summary>Whether there is a number to show.</summary>
    public bool HasNumber => this is not (HiddenFigure or WordFigure);
}
