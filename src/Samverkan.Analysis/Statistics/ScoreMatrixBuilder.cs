using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Fills a <see cref="ScoreMatrix"/>. What is never set is missing.</summary>
[Mutable("it is filled score by score before the matrix is made; one thread at a time, save that different columns may be filled side by side")]
public sealed class ScoreMatrixBuilder
{
    private readonly int _subjects;
    private readonly int _series;
    private readonly int _occasions;
    private byte[][]? _columns;

    /// <summary>Starts an empty matrix.</summary>
    /// <param name="subjects">The number of subjects.</param>
    /// <param name="series">The number of series.</param>
    /// <param name="occasions">The number of occasions.</param>
    public ScoreMatrixBuilder(int subjects, int series, int occasions)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(subjects);
        ArgumentOutOfRangeException.ThrowIfNegative(series);
        ArgumentOutOfRangeException.ThrowIfNegative(occasions);
        _subjects = subjects;
        _series = series;
        _occasions = occasions;
        _columns = new byte[checked(series * occasions)][];
        for (int i = 0; i < _columns.Length; i++)
            _columns[i] = new byte[subjects];
    }

    private byte[][] Columns => _columns ?? throw new InvalidOperationException("The matrix has been made; a new builder makes another.");

    /// <summary>Sets one score.</summary>
    /// <param name="series">The series, from 0.</param>
    /// <param name="occasion">The occasion, from 0.</param>
    /// <param name="subject">The subject, from 0.</param>
    /// <param name="score">The score, 0 to <see cref="ScoreMatrix.HighestScore"/>; <see langword="null"/> when missing.</param>
    public void Set(int series, int occasion, int subject, int? score)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)series, (uint)_series, nameof(series));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)occasion, (uint)_occasions, nameof(occasion));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)subject, (uint)_subjects, nameof(subject));
        if (score is < 0 or > ScoreMatrix.HighestScore)
            throw new ArgumentOutOfRangeException(nameof(score), "A score lies between 0 and the highest that fits.");
        Columns[(series * _occasions) + occasion][subject] = (byte)(score + 1 ?? 0);
    }

    /// <summary>Makes the matrix. The builder is used up: the scores are handed over and not copied.</summary>
    /// <exception cref="InvalidOperationException">The matrix has been made already.</exception>
    public ScoreMatrix Build()
    {
        byte[][] columns = Columns;
        _columns = null;
        int highest = 0;
        foreach (byte[] column in columns)
        {
            foreach (byte stored in column)
                highest = Math.Max(highest, stored);
        }

        return new ScoreMatrix(columns, _subjects, _series, _occasions, highest);
    }
}
