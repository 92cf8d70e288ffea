using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Statistics;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// A cohort's ratings as a matrix of scores: the bridge from series, waves and rows to the passes over very many that
/// <see cref="ScoreMatrix"/> makes.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. A participant's score at a wave is the answer in the last form of the wave's window; where that one was not
/// answered or declined, the score is missing. Ratings outside every wave have no place in a matrix and are counted beside it.
/// </remarks>
public sealed class RatingScores
{
    private RatingScores(ScoreMatrix matrix, ImmutableArray<RatingSeriesKey> series, ImmutableArray<int> rows, int outsideWaves, int outsideScale)
    {
        Matrix = matrix;
        Series = series;
        Rows = rows;
        OutsideWaves = outsideWaves;
        OutsideScale = outsideScale;
    }

    /// <summary>The scores: a series is a place in <see cref="Series"/>, an occasion is a wave, a subject is a place in <see cref="Rows"/>.</summary>
    public ScoreMatrix Matrix { get; }

    /// <summary>The series, in the order of the matrix.</summary>
    public ImmutableArray<RatingSeriesKey> Series { get; }

    /// <summary>The cohort's row of each subject, ascending.</summary>
    public ImmutableArray<int> Rows { get; }

    /// <summary>The number of answers in forms outside every wave.</summary>
    public int OutsideWaves { get; }

    /// <summary>The number of answers that are below 0 or above <see cref="ScoreMatrix.HighestScore"/>: missing in the matrix.</summary>
    public int OutsideScale { get; }

    /// <summary>Takes the scores out of a cohort's ratings.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="rows">Over whom.</param>
    /// <param name="series">Which series; all when left out.</param>
    /// <exception cref="ArgumentException">The rows belong to another cohort.</exception>
    public static RatingScores Of(RatingColumns ratings, RowSet rows, ImmutableArray<RatingSeriesKey> series = default)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length != ratings.Rows)
            throw new ArgumentException("The rows belong to another cohort.", nameof(rows));
        ImmutableArray<RatingSeriesKey> keys = series.IsDefault ? [.. ratings.Series] : series;
        ImmutableArray<int> chosen = [.. rows.Rows];
        ScoreMatrixBuilder scores = new(chosen.Length, keys.Length, ratings.LastWave + 1);
        int outsideWaves = 0;
        int outsideScale = 0;
        for (int key = 0; key < keys.Length; key++)
        {
            for (int subject = 0; subject < chosen.Length; subject++)
            {
                foreach (RatingPoint point in ratings.Of(keys[key], chosen[subject]))
                {
                    int? value = point.State == AnswerState.Answered ? point.Value : null;
                    bool fits = value is null or (>= 0 and <= ScoreMatrix.HighestScore);
                    outsideScale += fits ? 0 : 1;
                    if (point.Wave is { } wave)
                        scores.Set(key, wave, subject, fits ? value : null);
                    else if (value is not null)
                        outsideWaves++;
                }
            }
        }

        return new RatingScores(scores.Build(), keys, chosen, outsideWaves, outsideScale);
    }

    /// <summary>The group of each subject, as the matrix takes groups.</summary>
    /// <param name="grouping">The groups, of the same cohort, at most 256.</param>
    /// <exception cref="ArgumentException">There are more groups than a byte can number, or a subject is in none.</exception>
    public ImmutableArray<byte> GroupsOf(Grouping grouping)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        if (grouping.Groups.Length > 256)
            throw new ArgumentException("There are more groups than a byte can number.", nameof(grouping));
        ImmutableArray<byte>.Builder groups = ImmutableArray.CreateBuilder<byte>(Rows.Length);
        foreach (int row in Rows)
        {
            int group = 0;
            while (group < grouping.Groups.Length && !grouping.Groups[group].Rows[row])
                group++;
            if (group == grouping.Groups.Length)
                throw new ArgumentException("Every subject is in a group.", nameof(grouping));
            groups.Add((byte)group);
        }

        return groups.MoveToImmutable();
    }

    /// <summary>The numbers of subjects and series; never a score.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RatingScores ({Rows.Length} subjects, {Series.Length} series)");
}
