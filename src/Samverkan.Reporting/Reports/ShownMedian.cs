namespace Samverkan.Reporting.Reports;

/// <summary>A median of days that is shown.</summary>
public sealed record ShownMedian : ShownFigure
{
    internal ShownMedian(FigureId id, FigureDefinition definition, int days, int count)
        : base(id, definition)
    {
        Days = days;
        Count = count;
    }

    /// <summary>The median in whole days.</summary>
    public int Days { get; }

    /// <summary>How many persons it rests on.</summary>
    public int Count { get; }
}
