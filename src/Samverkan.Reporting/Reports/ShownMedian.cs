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

    /// <summary>The median in whole days; to the nearest five below ten persons.</summary>
    public int Days { get; }

    /// <summary>Whether it is told to the nearest five days, since fewer than ten persons are behind it.</summary>
    public bool IsApproximate => Count < 10;

    /// <summary>How many persons it rests on.</summary>
    public int Count { get; }
}
