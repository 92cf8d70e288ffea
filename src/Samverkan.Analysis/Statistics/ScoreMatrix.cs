using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>
/// Scores of many subjects in several series on several occasions, one byte a score: for passes over very many. A series is
/// one item by one rater; a group is a number for each subject.
/// </summary>
/// <remarks>Immutable and thread-safe: parts of the work may run side by side. Made by <see cref="ScoreMatrixBuilder"/>.</remarks>
public sealed class ScoreMatrix
{
    /// <summary>The highest score that fits; the lowest is 0.</summary>
    public const int HighestScore = 62;

    // For each series and occasion all subjects: the score plus 1, and 0 when missing.
    private readonly byte[][] _columns;
    private readonly int _highest;

    internal ScoreMatrix(byte[][] columns, int subjects, int series, int occasions, int highest)
    {
        _columns = columns;
        Subjects = subjects;
        Series = series;
        Occasions = occasions;
        _highest = highest;
    }

    /// <summary>The number of subjects.</summary>
    public int Subjects { get; }

    /// <summary>The number of series.</summary>
    public int Series { get; }

    /// <summary>The number of occasions.</summary>
    public int Occasions { get; }

    /// <summary>One score.</summary>
    /// <param name="series">The series, from 0.</param>
    /// <param name="occasion">The occasion, from 0.</param>
    /// <param name="subject">The subject, from 0.</param>
    /// <returns>The score; <see langword="null"/> when missing.</returns>
    public int? this[int series, int occasion, int subject] => Column(series, occasion)[subject] is > 0 and var stored ? stored - 1 : null;

    /// <summary>The scores of a series on an occasion, group by group.</summary>
    /// <param name="series">The series, from 0.</param>
    /// <param name="occasion">The occasion, from 0.</param>
    /// <param name="groups">The group of each subject, from 0; empty when there is one group.</param>
    /// <param name="numberOfGroups">The number of groups, 1 to 256.</param>
    /// <exception cref="ArgumentException">There is not one group for each subject, or a group does not exist.</exception>
    public ImmutableArray<ScoreLevel> Levels(int series, int occasion, ReadOnlySpan<byte> groups = default, int numberOfGroups = 1)
    {
        Check(groups, numberOfGroups);
        long[] counts = new long[numberOfGroups * ScoreTally.Width];
        ScoreTally.Count(Column(series, occasion), groups, counts, _highest);
        ImmutableArray<ScoreLevel>.Builder levels = ImmutableArray.CreateBuilder<ScoreLevel>(numberOfGroups);
        for (int group = 0; group < numberOfGroups; group++)
        {
            ReadOnlySpan<long> own = counts.AsSpan(group * ScoreTally.Width, ScoreTally.Width);
            levels.Add(new ScoreLevel(ValueCounts.FromTable(own[1..], 0), (int)own[0]));
        }

        return levels.MoveToImmutable();
    }

    /// <summary>The change of each subject from its first to its last score in a series, group by group.</summary>
    /// <param name="series">The series, from 0.</param>
    /// <param name="groups">The group of each subject, from 0; empty when there is one group.</param>
    /// <param name="numberOfGroups">The number of groups, 1 to 256.</param>
    /// <exception cref="ArgumentException">There is not one group for each subject, or a group does not exist.</exception>
    public ImmutableArray<ScoreChange> Changes(int series, ReadOnlySpan<byte> groups = default, int numberOfGroups = 1)
    {
        Check(groups, numberOfGroups);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)series, (uint)Series, nameof(series));
        long[] counts = new long[numberOfGroups * ScoreTally.ChangeWidth];
        ScoreTally.CountChanges(_columns.AsSpan(series * Occasions, Occasions), Subjects, groups, counts);
        ImmutableArray<ScoreChange>.Builder changes = ImmutableArray.CreateBuilder<ScoreChange>(numberOfGroups);
        for (int group = 0; group < numberOfGroups; group++)
        {
            ReadOnlySpan<long> own = counts.AsSpan(group * ScoreTally.ChangeWidth, ScoreTally.ChangeWidth);
            changes.Add(new ScoreChange(ValueCounts.FromTable(own[2..], -HighestScore), (int)own[1], (int)own[0]));
        }

        return changes.MoveToImmutable();
    }

    /// <summary>The numbers of subjects, series and occasions; never a score.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"ScoreMatrix ({Subjects} subjects, {Series} series, {Occasions} occasions)");

    private byte[] Column(int series, int occasion)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)series, (uint)Series, nameof(series));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)occasion, (uint)Occasions, nameof(occasion));
        return _columns[(series * Occasions) + occasion];
    }

    private void Check(ReadOnlySpan<byte> groups, int numberOfGroups)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numberOfGroups);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numberOfGroups, 256);
        if (groups.IsEmpty ? numberOfGroups != 1 && Subjects > 0 : groups.Length != Subjects)
            throw new ArgumentException("There must be one group for each subject.", nameof(groups));
        if (numberOfGroups < 256 && groups.ContainsAnyExceptInRange((byte)0, (byte)(numberOfGroups - 1)))
            throw new ArgumentException("A group is numbered from 0 and below the number of groups.", nameof(groups));
    }
}
