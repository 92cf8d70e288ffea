using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// The discrete-time hazard model: the probability of the event in a period for those who have not had it before, by columns
/// that may change from period to period. One row is one unit in one period in which it could have the event.
/// </summary>
public static class DiscreteHazard
{
    private static readonly string[] Powers = ["(Intercept)", "period", "period^2"];

    /// <summary>The model; the units are rows: one unit in one period.</summary>
    public static StatisticalMethod Method { get; } = new(
        "discrete-hazard",
        new("riskmodell i diskret tid med tidsvarierande kolumner", "discrete-time hazard model with time-varying columns") { EasySwedish = "Vi delar in tiden i bitar. I varje bit ser vi vilka som fick jobb eller studier." },
        "Singer and Willett, \"It's about time\", Journal of Educational Statistics 18 (1993), 155–195; Prentice and Gloeckler, Biometrics 34 (1978), 57–67",
        new("Att någon slutar följas säger inget om den kommande händelsen.", "That somebody is no longer followed says nothing of the event to come.") { EasySwedish = "Vi kan inte alltid följa alla. Vi tror att de liknar de andra." },
        new("Kolumnernas värden var kända innan perioden började.", "The columns' values were known before the period began.") { EasySwedish = "Vi använder bara sådant som vi visste innan." },
        new("En kolumns verkan är densamma i alla perioder.", "A column's effect is the same in all periods.") { EasySwedish = "Vi räknar som om allt betyder lika mycket hela tiden." },
        new("Raderna är oberoende mellan klustren när felen är klustrade; då behövs många kluster.", "The rows are independent between clusters when the errors are clustered; then many clusters are needed.") { EasySwedish = "Deltagare med samma handläggare kan likna varandra. Det tar vi hänsyn till. Då behövs många handläggare." },
        new("Sambanden är inte orsaker av sig själva.", "The associations are not causes by themselves.") { EasySwedish = "Det här visar inte varför det blev så." });

    /// <summary>Fits a model.</summary>
    /// <param name="periods">The number of each row's period.</param>
    /// <param name="events">Whether the event happened in it.</param>
    /// <param name="columns">The columns, row by row, without a constant; empty without columns.</param>
    /// <param name="names">Their names.</param>
    /// <param name="baseline">How the hazard depends on time.</param>
    /// <param name="link">The link.</param>
    /// <param name="errors">How the standard errors are worked out.</param>
    /// <param name="clusters">The cluster of each row; needed for errors by clusters, otherwise empty.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <param name="missing">The number of rows that were left out because something of them is missing.</param>
    /// <returns>The model, the baseline's coefficients first; a reason as <see cref="BinaryRegression"/> gives.</returns>
    /// <exception cref="ArgumentException">The lists do not fit together, or a value is not finite.</exception>
    public static Finding<RegressionFit> Fit(
        ReadOnlySpan<int> periods,
        ReadOnlySpan<bool> events,
        ReadOnlySpan<double> columns,
        ImmutableArray<string> names,
        HazardBaseline baseline = HazardBaseline.EachPeriod,
        BinaryLink link = BinaryLink.ComplementaryLogLog,
        RegressionErrors errors = RegressionErrors.Model,
        ReadOnlySpan<int> clusters = default,
        double confidence = 0.95,
        int missing = 0)
    {
        int own = names.IsDefault ? 0 : names.Length;
        if (events.Length != periods.Length || columns.Length != (long)own * periods.Length)
            throw new ArgumentException("There must be one event mark and one row of named columns for each period.", nameof(columns));
        int[] levels = baseline == HazardBaseline.EachPeriod ? Different(periods) : [];
        int first = baseline switch
        {
            HazardBaseline.Linear => 2,
            HazardBaseline.Quadratic => 3,
            _ => levels.Length,
        };
        int width = first + own;
        double[] design = new double[checked(width * periods.Length)];
        for (int row = 0; row < periods.Length; row++)
        {
            Span<double> x = design.AsSpan(row * width, width);
            if (baseline == HazardBaseline.EachPeriod)
            {
                x[Array.BinarySearch(levels, periods[row])] = 1;
            }
            else
            {
                x[0] = 1;
                for (int power = 1; power < first; power++)
                    x[power] = x[power - 1] * periods[row];
            }

            columns.Slice(row * own, own).CopyTo(x[first..]);
        }

        ImmutableArray<string> all =
        [
            .. baseline == HazardBaseline.EachPeriod
                ? levels.Select(static level => string.Create(CultureInfo.InvariantCulture, $"period{level}"))
                : Powers.Take(first),
            .. own == 0 ? [] : names,
        ];
        return all.IsEmpty
            ? new(new Basis(0, missing, Method), Estimates.Impossible<RegressionFit>(StatisticsCodes.NoObservations.With()))
            : BinaryRegression.Fit(Method, events, design, all, link, errors, clusters, confidence, missing);
    }

    private static int[] Different(ReadOnlySpan<int> periods)
    {
        int[] sorted = periods.ToArray();
        Array.Sort(sorted);
        return [.. sorted.Where((period, i) => i == 0 || period != sorted[i - 1])];
    }
}
