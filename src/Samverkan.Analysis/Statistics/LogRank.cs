using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>Tests whether groups follow one survival curve.</summary>
public static class LogRank
{
    /// <summary>The log-rank test; the units are those followed.</summary>
    public static StatisticalMethod Method { get; } = new(
        "log-rank",
        new("logranktest", "log-rank test") { EasySwedish = "Vi jämför hur fort det går i olika grupper." },
        "Mantel, \"Evaluation of survival data and two new rank order statistics arising in its consideration\", Cancer Chemotherapy Reports 50 (1966), 163–170",
        new("Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Att någon slutar följas säger inget om den kommande händelsen, i någon grupp.", "That somebody is no longer followed says nothing of the event to come, in any group.") { EasySwedish = "Vi kan inte alltid följa alla. Vi tror att de liknar de andra." },
        new("Testet är starkast när gruppernas risker förhåller sig lika över tiden; korsande kurvor kan det missa.", "The test is strongest when the groups' hazards keep their ratio over time; crossing curves it may miss.") { EasySwedish = "Vi kan missa skillnader som ändras med tiden." });

    /// <summary>Tests groups.</summary>
    /// <param name="groups">What happened when in each group.</param>
    /// <returns>The test; a reason with fewer than two groups at risk when events happened, or without events.</returns>
    public static Finding<LogRankResult> Test(ImmutableArray<SurvivalCounts> groups) => Test([groups]);

    /// <summary>Tests groups within strata: each group is set against the others of its own stratum only.</summary>
    /// <param name="strata">For each stratum what happened when in each group, the groups in the same order; an empty group is <see cref="SurvivalCounts.Empty"/>.</param>
    /// <returns>The test; a reason with fewer than two groups at risk when events happened, or without events.</returns>
    /// <exception cref="ArgumentException">The strata differ in the number of groups.</exception>
    public static Finding<LogRankResult> Test(ImmutableArray<ImmutableArray<SurvivalCounts>> strata)
    {
        int groups = strata.IsDefaultOrEmpty ? 0 : strata[0].Length;
        int[] observed = new int[groups];
        double[] expected = new double[groups];
        double[] covariance = new double[groups * groups];
        int subjects = 0;
        int missing = 0;
        foreach (ImmutableArray<SurvivalCounts> stratum in strata.IsDefault ? [] : strata)
        {
            if (stratum.Length != groups)
                throw new ArgumentException("Every stratum must have the same groups.", nameof(strata));
            subjects += stratum.Sum(static g => g.Subjects);
            missing += stratum.Sum(static g => g.Missing);
            Add(stratum, observed, expected, covariance);
        }

        Basis basis = new(subjects, missing, Method);
        if (subjects == 0)
            return new(basis, Estimates.Impossible<LogRankResult>(StatisticsCodes.NoObservations.With()));
        if (observed.Sum() == 0)
            return new(basis, Estimates.Impossible<LogRankResult>(StatisticsCodes.NoEvents.With()));

        // A group that nobody was left in when events happened has nothing to be tested with.
        int[] tested = [.. Enumerable.Range(0, groups).Where(g => expected[g] > 0)];
        if (tested.Length < 2)
            return new(basis, Estimates.Impossible<LogRankResult>(StatisticsCodes.TooFewParts.With(tested.Length.ToString(CultureInfo.InvariantCulture), "2")));
        int freedom = tested.Length - 1;
        double[] reduced = new double[freedom * freedom];
        double[] distance = new double[freedom];
        for (int i = 0; i < freedom; i++)
        {
            distance[i] = observed[tested[i]] - expected[tested[i]];
            for (int j = 0; j < freedom; j++)
                reduced[(i * freedom) + j] = covariance[(tested[i] * groups) + tested[j]];
        }

        if (Cholesky.Of(reduced, freedom) is not { } root)
            return new(basis, Estimates.Impossible<LogRankResult>(StatisticsCodes.NoVariation.With()));
        double chi = root.Half(distance).Sum(static h => h * h);
        Significance test = new(chi, freedom, ChiSquaredDistribution.UpperTail(chi, freedom), IsExact: false);
        return new(basis, Estimates.Of(new LogRankResult(test, ImmutableArray.Create(observed), ImmutableArray.Create(expected))));
    }

    private static void Add(ImmutableArray<SurvivalCounts> groups, int[] observed, double[] expected, double[] covariance)
    {
        int[] places = new int[groups.Length];
        int[] atRisk = [.. groups.Select(static g => g.Subjects)];
        while (true)
        {
            int time = int.MaxValue;
            bool more = false;
            for (int g = 0; g < groups.Length; g++)
            {
                if (places[g] < groups[g].Times.Length)
                {
                    time = Math.Min(time, groups[g].Times[places[g]].Time);
                    more = true;
                }
            }

            if (!more)
                return;
            double all = atRisk.Sum();
            double events = 0;
            for (int g = 0; g < groups.Length; g++)
                events += Here(g)?.Events ?? 0;
            for (int g = 0; g < groups.Length; g++)
            {
                observed[g] += Here(g)?.Events ?? 0;
                expected[g] += events * atRisk[g] / all;
                double factor = all > 1 ? events * (all - events) / (all - 1) : 0;
                for (int h = 0; h < groups.Length; h++)
                    covariance[(g * groups.Length) + h] += factor * (atRisk[g] / all) * ((g == h ? 1 : 0) - (atRisk[h] / all));
            }

            for (int g = 0; g < groups.Length; g++)
            {
                if (Here(g) is { } step)
                {
                    atRisk[g] -= step.Events + step.Censored;
                    places[g]++;
                }
            }

            SurvivalCount? Here(int g) =>
                places[g] < groups[g].Times.Length && groups[g].Times[places[g]].Time == time ? groups[g].Times[places[g]] : null;
        }
    }
}
