using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Progression;

/// <summary>
/// Levels and changes per indicator, rater and wave. Values of two raters, or of two versions of an instrument, never meet.
/// </summary>
public static class ProgressionAnalysis
{
    /// <summary>Every series at every wave, in the order of the series' keys and then of the waves.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">Over whom.</param>
    public static ImmutableArray<WaveResult> Waves(Cohort cohort, RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(rows);
        int last = cohort.Ratings.LastWave;
        ImmutableArray<WaveResult>.Builder results = ImmutableArray.CreateBuilder<WaveResult>();
        foreach (RatingSeriesKey series in cohort.Ratings.Series)
        {
            for (int wave = 0; wave <= last; wave++)
                results.Add(WaveOf(cohort, rows, series, wave));
        }

        return results.ToImmutable();
    }

    /// <summary>The change from first to last answer in every series, in the order of the series' keys.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="rows">Over whom.</param>
    public static ImmutableArray<ChangeResult> Changes(Cohort cohort, RowSet rows)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(rows);
        return [.. cohort.Ratings.Series.Select(series => ChangeOf(cohort, rows, series))];
    }

    private static WaveResult WaveOf(Cohort cohort, RowSet rows, RatingSeriesKey series, int wave)
    {
        Marks answered = new(cohort.Count);
        Marks declined = new(cohort.Count);
        Marks notAnswered = new(cohort.Count);
        Marks compared = new(cohort.Count);
        List<int> levels = [];
        List<int> changes = [];
        RowSet hasForm = cohort.Ratings.HasForm(series.Set, series.SetVersion, series.Rater, wave);
        foreach (int row in hasForm.And(rows).Rows)
        {
            int? first = null;
            RatingPoint? here = null;
            bool earlier = false;
            foreach (RatingPoint point in cohort.Ratings.Of(series, row))
            {
                // Of several forms in one window the last one holds.
                if (point.Wave == wave)
                    here = point;
                else if (here is null && point.State == AnswerState.Answered)
                    earlier = true;
                if (first is null && point.State == AnswerState.Answered)
                    first = point.Value;
            }

            switch (here?.State)
            {
                case AnswerState.Answered:
                    int value = here.Value.Value!.Value;
                    answered.Add(row);
                    levels.Add(value);
                    if (earlier)
                    {
                        compared.Add(row);
                        changes.Add(value - first!.Value);
                    }

                    break;
                case AnswerState.Declined:
                    declined.Add(row);
                    break;
                default:
                    notAnswered.Add(row);
                    break;
            }
        }

        RowSet missing = cohort.Ratings.Due(wave).And(rows).Except(hasForm);
        return new WaveResult(
            series, wave, answered.ToSet(), declined.ToSet(), notAnswered.ToSet(), missing, ValueCounts.From([.. levels]), compared.ToSet(), ValueCounts.From([.. changes]));
    }

    private static ChangeResult ChangeOf(Cohort cohort, RowSet rows, RatingSeriesKey series)
    {
        Marks higher = new(cohort.Count);
        Marks equal = new(cohort.Count);
        Marks lower = new(cohort.Count);
        Marks single = new(cohort.Count);
        Marks none = new(cohort.Count);
        List<int> changes = [];
        List<int> comparedFirst = [];
        List<int> othersFirst = [];
        foreach (int row in rows.Rows)
        {
            switch (FirstAndLast(cohort.Ratings.Of(series, row)))
            {
                case null:
                    none.Add(row);
                    break;
                case { Answers: 1 } one:
                    single.Add(row);
                    othersFirst.Add(one.First);
                    break;
                case { } two:
                    (two.Last > two.First ? higher : two.Last < two.First ? lower : equal).Add(row);
                    changes.Add(two.Last - two.First);
                    comparedFirst.Add(two.First);
                    break;
            }
        }

        return new ChangeResult(
            series,
            higher.ToSet(),
            equal.ToSet(),
            lower.ToSet(),
            single.ToSet(),
            none.ToSet(),
            ValueCounts.From([.. changes]),
            ValueCounts.From([.. comparedFirst]),
            ValueCounts.From([.. othersFirst]));
    }

    internal static (int First, int Last, int Answers)? FirstAndLast(ReadOnlySpan<RatingPoint> points)
    {
        int first = 0;
        int last = 0;
        int answers = 0;
        foreach (RatingPoint point in points)
        {
            if (point.State != AnswerState.Answered)
                continue;
            last = point.Value!.Value;
            if (answers++ == 0)
                first = last;
        }

        return answers == 0 ? null : (first, last, answers);
    }
}
