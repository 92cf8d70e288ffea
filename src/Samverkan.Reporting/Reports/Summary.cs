namespace Samverkan.Reporting.Reports;

/// <summary>Means and medians with no more digits than the persons behind them carry.</summary>
internal static class Summary
{
    public static ShownMean Mean(MeanFigure figure)
    {
        int count = figure.Values.Length;
        // one decimal in every column: from five persons one answer moves the mean by at most two tenths, and no sample here carries hundredths
        int decimals = count < 5 ? 0 : 1;
        decimal mean = decimal.Round(figure.Values.Sum() / count, decimals, MidpointRounding.ToEven);
        return new ShownMean(figure.Id, figure.Definition, mean, decimals, count, figure.Scale);
    }

    public static ShownMedian Median(MedianFigure figure)
    {
        decimal[] sorted = [.. figure.Values.Order()];
        int middle = sorted.Length / 2;
        decimal median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        // below ten persons a single one moves the median by days: it is told to the nearest five
        int step = sorted.Length < 10 ? 5 : 1;
        return new ShownMedian(figure.Id, figure.Definition, (int)decimal.Round(median / step, 0, MidpointRounding.ToEven) * step, sorted.Length);
    }
}
