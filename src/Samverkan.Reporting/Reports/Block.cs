namespace Samverkan.Reporting.Reports;

/// <summary>
/// A part of a section. A closed family: every block says which figures it shows, so that protection knows all that a reader will see.
/// </summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Every figure that the block shows, speaks of or depends on, in order.</summary>
    internal abstract IEnumerable<FigureId> Figures { get; }
}
