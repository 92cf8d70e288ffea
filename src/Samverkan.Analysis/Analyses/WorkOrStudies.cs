using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// The share that has reached a first work or studies by time since the start, when leaving without either is a competing exit, and
/// whether the groups differ (log-rank).
/// </summary>
public sealed class WorkOrStudies : IProgressionAnalysis
{
    private const int Ways = 2;
    private static readonly ImmutableArray<int> Times = [182, 365, 547, 730];

    /// <inheritdoc/>
    public string Id => "work-or-studies";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Tid till arbete eller studier", "Time to work or studies") { EasySwedish = "Hur lång tid det tar till jobb eller studier" };

    /// <summary>What happened when, for the shares: way 1 is work or studies, way 2 an exit without either.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">Over whom; who never started is not followed.</param>
    public static CompetingCounts Count(Cohort cohort, RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(rows);
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        Column<LocalDate?> outcomes = cohort.Reached(Milestone.WorkOrStudies);
        Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
        List<int> durations = [];
        List<int> ways = [];
        foreach (int row in TimeToOutcome.Followed(cohort).And(rows).Rows)
        {
            bool reached = outcomes[row] <= cohort.On;
            bool left = !reached && exits[row] <= cohort.On;
            LocalDate until = reached ? outcomes[row]!.Value : left ? exits[row]!.Value : cohort.On;
            durations.Add(Math.Max(0, Period.DaysBetween(starts[row]!.Value, until)));
            ways.Add(reached ? 1 : left ? 2 : 0);
        }

        return CompetingCounts.From([.. durations], [.. ways], Ways);
    }

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [.. LinesOf(data.Cohort, data.Rows, null, Times)];
        ImmutableArray<SurvivalCounts>.Builder groups = ImmutableArray.CreateBuilder<SurvivalCounts>();
        foreach (Group group in data.Grouping.Groups)
        {
            RowSet rows = group.Rows.And(data.Rows);
            lines.AddRange(LinesOf(data.Cohort, rows, group.Name, [365]));
            groups.Add(TimeToOutcome.Count(data.Cohort, rows));
        }

        lines.Add(AnalysisLine.Of(
            new($"Skiljer sig grupperna efter {data.Grouping.Name.Swedish}? Chi-två", $"Do the groups by {data.Grouping.Name.English} differ? Chi-squared") { EasySwedish = "Är grupperna olika, eller kan det vara slump?" },
            LogRank.Test(groups.ToImmutable()),
            static test => new AnalysisFigure(test.Test.Statistic, FigureUnit.Statistic) { PValue = test.Test.PValue }));
        return new AnalysisResult(Id, Name, [.. lines]) 
        {
            EasyReading =
            [
                "Vi räknar från dagen då en person började.",
                "Vi ser hur många av 100 som fick jobb eller började studera.",
                "Andra har slutat utan jobb eller studier.",
                "Ett år är 365 dagar.",
            ],
            Cautions = [AnalysisResult.Association],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(Cohort cohort, RowSet rows, LocalizedText? group, ImmutableArray<int> times)
    {
        Finding<AalenJohansen> shares = AalenJohansen.From(Count(cohort, rows));
        foreach (int time in times)
        {
            string days = time.ToString(CultureInfo.InvariantCulture);
            string swedish = group is null ? "" : $"{group.Swedish}: ";
            string english = group is null ? "" : $"{group.English}: ";
            string easy = group is null ? "" : $"{group.In(Language.EasySwedish)}: ";
            yield return At(shares, 1, time, new($"{swedish}arbete eller studier inom {days} dagar", $"{english}work or studies within {days} days") { EasySwedish = $"{easy}jobb eller studier inom {days} dagar" });
            if (group is null)
                yield return At(shares, 2, time, new($"lämnat utan arbete eller studier inom {days} dagar", $"left without work or studies within {days} days") { EasySwedish = $"har slutat utan jobb eller studier inom {days} dagar" });
        }
    }

    internal static AnalysisLine At(Finding<AalenJohansen> shares, int way, int time, LocalizedText what)
    {
        if (!shares.IsEstimated)
            return AnalysisLine.Impossible(what, shares.Basis, shares.Estimate.Reason!);
        Estimate<double> share = shares.Value.At(way, time);
        IncidenceStep? step = shares.Value.Steps.LastOrDefault(one => one.Time <= time);
        return new AnalysisLine(what, new(
            shares.Basis,
            share.Select(value => new AnalysisFigure(value, FigureUnit.Share) { Limits = step is null ? null : PlainMethods.LimitsOf(step.Left[way - 1].Interval) })));
    }
}
