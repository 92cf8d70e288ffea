using System.Collections.Immutable;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>A participant's step from one wave to the next in one series, and what the period between them was like.</summary>
internal readonly record struct WaveStep(int Row, int Kind, int Change)
{
    /// <summary>The steps of a series over whole periods; those that lack a rating at either end are counted.</summary>
    public static (ImmutableArray<WaveStep> Steps, int Missing) Of(AnalysisData data, RatingSeriesKey series, Func<PanelPeriod, int?> kind)
    {
        ImmutableArray<WaveStep>.Builder steps = ImmutableArray.CreateBuilder<WaveStep>();
        int missing = 0;
        foreach (PanelPeriod period in data.Panel.Periods)
        {
            if (!data.Rows[period.Row] || !period.IsWhole || kind(period) is not { } known)
                continue;
            if (data.ValueAt(series, period.Row, period.Period) is { } before && data.ValueAt(series, period.Row, period.Period + 1) is { } after)
                steps.Add(new WaveStep(period.Row, known, after - before));
            else
                missing++;
        }

        return (steps.ToImmutable(), missing);
    }

    /// <summary>The share of the steps of a kind for which something holds.</summary>
    public static AnalysisLine Share(LocalizedText what, ImmutableArray<WaveStep> steps, int missing, int kind, Func<int, bool> holds)
    {
        int all = steps.Count(step => step.Kind == kind);
        int with = steps.Count(step => step.Kind == kind && holds(step.Change));
        return AnalysisLine.Of(
            what,
            new Finding<double>(new Basis(all, missing, PlainMethods.ShareOfIntervals), new Proportion(with, all).Share()),
            static share => new AnalysisFigure(share, FigureUnit.Share));
    }

    /// <summary>The odds of something by kind, against kind 0, with errors by participant; one line for each further kind.</summary>
    public static IEnumerable<AnalysisLine> Odds(ImmutableArray<WaveStep> steps, int missing, Func<int, bool> holds, params ImmutableArray<LocalizedText> kinds)
    {
        int width = kinds.Length + 1;
        double[] columns = new double[steps.Length * width];
        bool[] outcomes = new bool[steps.Length];
        int[] clusters = new int[steps.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            columns[i * width] = 1;
            if (steps[i].Kind > 0)
                columns[(i * width) + steps[i].Kind] = 1;
            outcomes[i] = holds(steps[i].Change);
            clusters[i] = steps[i].Row;
        }

        Finding<RegressionFit> fit = BinaryRegression.Fit(
            outcomes, columns, ["(Intercept)", .. Enumerable.Range(1, kinds.Length).Select(static kind => "kind" + kind.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            BinaryLink.Logit, RegressionErrors.ClusteredForFew, clusters, missing: missing);
        for (int kind = 0; kind < kinds.Length; kind++)
            yield return RatioLine(kinds[kind], fit, kind + 1);
    }

    /// <summary>A coefficient of a regression as a ratio on a line.</summary>
    public static AnalysisLine RatioLine(LocalizedText what, Finding<RegressionFit> fit, int coefficient) => new(
        what,
        new(fit.Basis, fit.Estimate.TryGet(out RegressionFit? model)
            ? AnalysisFigure.RatioOf(model.Coefficients[coefficient])
            : Estimates.Impossible<AnalysisFigure>(fit.Estimate.Reason!)));
}
