namespace Samverkan.Reporting.Reports;

/// <summary>Means and medians with no more digits than the persons behind them carry.</summary>
internal static class Summary
{
    public static ShownMean Mean(MeanFigure figure)
    {
        int count = figure.Values.Length;
        // a step of one by one person moves the mean by 1/n: no finer digit is shown
        int decimals = count switch { < 10 => 0, < 100 => 1, _ => 2 };
        decimal mean = decimal.Round(figure.Values.Sum() / count, decimals, MidpointRounding.ToEven);
        return new ShownMean(figure.Id, figure.Definition, mean, decimals, count, figure.Scale);
    }

    public static ShownMedian Median(MedianFigure figure)
    {
        decimal[] sorted = [.. figure.Values.Order()];
        int middle = sorted.Length / 2;
        decimal median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new ShownMedian(figure.Id, figure.Definition, (int)decimal.Round(median, 0, MidpointRounding.ToEven), sorted.Length);
    }
}
