using System.Collections.Immutable;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// What goes before a first work or studies: a discrete-time hazard model over the periods between the waves. Each period's columns were
/// known when it began: the last period's activity, the changes of caseworker so far, and, one indicator at a time, the rating at its
/// beginning. Errors by caseworker. Several indicators at once: <see cref="JointWorkHazard"/>.
/// </summary>
/// <remarks>
/// Coefficients of a group, as ratios of hazards. Nothing here can be applied to a person: there is no prediction to be had from it.
/// </remarks>
public sealed class WorkHazard : IProgressionAnalysis
{
    // A constant and a line over time come first.
    internal const int BaselineColumns = 2;

    /// <summary>The columns of what went on in the last period, as <see cref="ActivityColumns"/> gives them.</summary>
    internal static readonly ImmutableArray<string> ActivityNames = ["idle", "jobDirectedAlone", "jobDirectedParallel", "earlierChanges"];

    /// <summary>What each of these columns says.</summary>
    internal static readonly ImmutableArray<LocalizedText> ActivityWords =
    [
        new("ingen insats i förra perioden, mot annan insats", "no activity in the last period, against other activity") { EasySwedish = "ingen aktivitet tiden innan, jämfört med andra aktiviteter" },
        new("arbetsinriktad insats ensam i förra perioden, mot annan insats", "job-directed activity alone in the last period, against other activity") { EasySwedish = "bara aktivitet om jobb tiden innan, jämfört med andra aktiviteter" },
        new("arbetsinriktad insats parallellt med annan, mot annan insats", "job-directed activity in parallel with another, against other activity") { EasySwedish = "aktivitet om jobb och en till samtidigt, jämfört med andra aktiviteter" },
        new("för varje tidigare byte av handläggare", "for each earlier change of caseworker") { EasySwedish = "för varje gång man har fått en ny handläggare" },
    ];

    /// <summary>How the ratios are read, in easy Swedish.</summary>
    internal static readonly ImmutableArray<string> RatiosInEasyWords =
    [
        "Vi ser hur det var tiden innan någon fick jobb eller studier.",
        "En aktivitet är till exempel en kurs eller en praktik.",
        "Talet 1 betyder ingen skillnad.",
        "Mer än 1 betyder att jobb eller studier är vanligare.",
    ];

    /// <summary>That ratios say nothing of one person.</summary>
    internal static readonly LocalizedText OfGroupsOnly = new("Kvoter mellan grupper; de går inte att använda på en enskild person.", "Ratios between groups; they cannot be used on a single person.") { EasySwedish = "Talen gäller grupper. De säger inget om hur det går för dig." };

    /// <inheritdoc/>
    public string Id => "work-hazard";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Vad som går före arbete eller studier", "What goes before work or studies") { EasySwedish = "Vad som händer före jobb eller studier" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Finding<RegressionFit> activity = Fit(data, ActivityNames, static (period, before) => before is null ? null : ActivityColumns(period, before));
        List<AnalysisLine> lines = [.. ActivityWords.Select((words, i) => WaveStep.RatioLine(words, activity, BaselineColumns + i))];
        foreach (IGrouping<RaterRole, RatingSeriesKey> rater in data.Cohort.Ratings.Series.GroupBy(static series => series.Rater).OrderBy(static group => group.Key))
        {
            lines.AddRange(AnalysisLine.AdjustTogether(rater.Select(series => WaveStep.RatioLine(
                data.Label(series).Then(": för varje steg högre", ": for each step higher", ": för varje steg högre svar"), ByRating(data, series), BaselineColumns))));
        }

        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading = RatiosInEasyWords,
            Cautions = [AnalysisResult.Association, OfGroupsOnly],
        };
    }

    /// <summary>What went on in the last period, against activity of other kinds only, and the changes of caseworker so far.</summary>
    internal static double[] ActivityColumns(PanelPeriod period, PanelPeriod before) =>
    [
        before.ActiveDays == 0 ? 1 : 0,
        before.JobDirectedDays > 0 && before.JobDirectedParallelDays == 0 ? 1 : 0,
        before.JobDirectedParallelDays > 0 ? 1 : 0,
        period.EarlierCaseworkerChanges,
    ];

    /// <summary>The model with the rating at the period's beginning as its column.</summary>
    internal static Finding<RegressionFit> ByRating(AnalysisData data, RatingSeriesKey series) => Fit(
        data, ["rating"], (period, _) => data.ValueAt(series, period.Row, period.Period) is { } value ? [value] : []);

    /// <summary>Fits a model over the periods at risk that are over. A period without columns is out of question, one with none of them is missing.</summary>
    internal static Finding<RegressionFit> Fit(AnalysisData data, ImmutableArray<string> names, Func<PanelPeriod, PanelPeriod?, double[]?> columnsOf)
    {
        List<int> periods = [];
        List<bool> events = [];
        List<double> columns = [];
        List<int> clusters = [];
        int missing = 0;
        PanelPeriod? last = null;
        foreach (PanelPeriod period in data.Panel.Periods)
        {
            PanelPeriod? before = last is { } one && one.Row == period.Row && one.Period == period.Period - 1 ? one : null;
            last = period;
            if (!data.Rows[period.Row] || !period.IsAtRisk || !period.IsOver || columnsOf(period, before) is not { } values)
                continue;
            if (values.Length == 0)
            {
                missing++;
                continue;
            }

            periods.Add(period.Period);
            events.Add(period.ReachedWork);
            columns.AddRange(values);

            // Who has no caseworker is a cluster of their own.
            clusters.Add(period.Caseworker ?? -1 - period.Row);
        }

        return DiscreteHazard.Fit(
            [.. periods], [.. events], [.. columns], names, HazardBaseline.Linear, BinaryLink.ComplementaryLogLog, RegressionErrors.ClusteredForFew, [.. clusters], missing: missing);
    }
}
