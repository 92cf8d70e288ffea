using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Pictures;

/// <summary>How large a change of one person must be, series by series, before it is more than the instrument's own error.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ReliableChanges
{
    private readonly ImmutableSortedDictionary<RatingSeriesKey, Finding<ReliableChange>> _series;

    private ReliableChanges(ImmutableSortedDictionary<RatingSeriesKey, Finding<ReliableChange>> series) => _series = series;

    /// <summary>Nothing is known of the error: no change is called reliable, and none unreliable.</summary>
    public static ReliableChanges Unknown { get; } = new(ImmutableSortedDictionary<RatingSeriesKey, Finding<ReliableChange>>.Empty);

    /// <summary>
    /// The errors as a cohort tells them: the spread at the baseline, and as reliability the consistency (ICC(3,1)) between the baseline
    /// and the first wave after it.
    /// </summary>
    /// <param name="data">The cohort.</param>
    /// <remarks>People change between waves, which makes the reliability look lower and the least reliable change larger: the careful side.</remarks>
    public static ReliableChanges Of(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new ReliableChanges(data.Cohort.Ratings.Series.ToImmutableSortedDictionary(static series => series, series => Of(data, series)));
    }

    /// <summary>Errors that are known from elsewhere, for example from the instrument's publisher.</summary>
    /// <param name="known">The errors by series.</param>
    public static ReliableChanges From(IEnumerable<KeyValuePair<RatingSeriesKey, Finding<ReliableChange>>> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new ReliableChanges(known.ToImmutableSortedDictionary());
    }

    /// <summary>The error of a series; <see langword="null"/> when nothing is known of it, and a finding with a reason when it cannot be estimated.</summary>
    /// <param name="series">The series.</param>
    public Finding<ReliableChange>? Find(RatingSeriesKey series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return _series.GetValueOrDefault(series);
    }

    /// <summary>The number of series.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ReliableChanges ({_series.Count} series)");

    private static Finding<ReliableChange> Of(AnalysisData data, RatingSeriesKey series)
    {
        List<double?> pairs = [];
        List<int> first = [];
        foreach (int row in data.Rows.And(data.Cohort.Participated).Rows)
        {
            int? before = data.ValueAt(series, row, 0);
            if (before is { } value)
                first.Add(value);
            pairs.Add(before);
            pairs.Add(data.ValueAt(series, row, 1));
        }

        TwoWayScores scores = TwoWayScores.From([.. pairs], 2);
        Basis basis = new(scores.Count, scores.Missing, ReliableChange.Method);
        Estimate<IntraclassCorrelation> reliability = scores.Intraclass(IntraclassForm.FixedRatersSingle).Estimate;
        Estimate<double> spread = ValueCounts.From([.. first]).Mean() is { IsEstimated: true } mean ? mean.Value.StandardDeviation : Estimates.Impossible<double>(StatisticsCodes.NoObservations.With());
        if (!spread.IsEstimated || !reliability.IsEstimated)
            return new(basis, Estimates.Impossible<ReliableChange>(spread.Reason ?? reliability.Reason!));
        return ReliableChange.Of(spread.Value, reliability.Value.Value, scores.Count, scores.Missing);
    }
}
