using System.Globalization;
using System.Numerics;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// A set of rows of one cohort: one bit a row. The answer to "who", which every count is made of.
/// </summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Sets combine only with sets over the same number of rows. Bits beyond
/// the last row are always clear, so that counts and complements need no care.
/// </remarks>
public sealed class RowSet : IEquatable<RowSet>
{
    private const int Bits = 64;
    private readonly ulong[] _words;

    private RowSet(ulong[] words, int length)
    {
        _words = words;
        Length = length;
    }

    /// <summary>The number of rows that could be in the set.</summary>
    public int Length { get; }

    /// <summary>Whether a row is in the set.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Length);
            return (_words[row / Bits] & (1UL << (row % Bits))) != 0;
        }
    }

    /// <summary>The number of rows in the set.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Whether no row is in the set.</summary>
    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>The rows in the set, ascending.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            for (int w = 0; w < _words.Length; w++)
            {
                for (ulong rest = _words[w]; rest != 0; rest &= rest - 1)
                    yield return (w * Bits) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>The set without rows.</summary>
    /// <param name="length">The number of rows of the cohort.</param>
    public static RowSet None(int length) => new(new ulong[WordsFor(length)], length);

    /// <summary>The set with all rows.</summary>
    /// <param name="length">The number of rows of the cohort.</param>
    public static RowSet All(int length) => None(length).Not();

    /// <summary>The rows for which something holds.</summary>
    /// <param name="length">The number of rows of the cohort.</param>
    /// <param name="holds">What is to hold. Called once for each row, in order.</param>
    public static RowSet Where(int length, Func<int, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        ulong[] words = new ulong[WordsFor(length)];
        for (int row = 0; row < length; row++)
        {
            if (holds(row))
                words[row / Bits] |= 1UL << (row % Bits);
        }

        return new RowSet(words, length);
    }

    /// <summary>The rows in both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <exception cref="ArgumentException">The sets are over different numbers of rows.</exception>
    public RowSet And(RowSet other)
    {
        ulong[] words = new ulong[Check(other)];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i] & other._words[i];
        return new RowSet(words, Length);
    }

    /// <summary>The rows in either set.</summary>
    /// <param name="other">The other set.</param>
    /// <exception cref="ArgumentException">The sets are over different numbers of rows.</exception>
    public RowSet Or(RowSet other)
    {
        ulong[] words = new ulong[Check(other)];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i] | other._words[i];
        return new RowSet(words, Length);
    }

    /// <summary>The rows in this set that are not in the other.</summary>
    /// <param name="other">The other set.</param>
    /// <exception cref="ArgumentException">The sets are over different numbers of rows.</exception>
    public RowSet Except(RowSet other)
    {
        ulong[] words = new ulong[Check(other)];
        for (int i = 0; i < words.Length; i++)
            words[i] = _words[i] & ~other._words[i];
        return new RowSet(words, Length);
    }

    /// <summary>The rows that are not in the set.</summary>
    public RowSet Not()
    {
        ulong[] words = new ulong[_words.Length];
        for (int i = 0; i < words.Length; i++)
            words[i] = ~_words[i];
        if (Length % Bits != 0)
            words[^1] &= (1UL << (Length % Bits)) - 1;
        return new RowSet(words, Length);
    }

    /// <summary>The number of rows in both sets, without making the set.</summary>
    /// <param name="other">The other set.</param>
    /// <exception cref="ArgumentException">The sets are over different numbers of rows.</exception>
    public int CountAnd(RowSet other)
    {
        Check(other);
        int count = 0;
        for (int i = 0; i < _words.Length; i++)
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        return count;
    }

    /// <summary>This set followed by another, as when two cohorts are put one after the other.</summary>
    /// <param name="next">The set over the rows that follow.</param>
    public RowSet Concat(RowSet next)
    {
        ArgumentNullException.ThrowIfNull(next);
        int length = checked(Length + next.Length);
        ulong[] words = new ulong[WordsFor(length)];
        _words.CopyTo(words, 0);
        int shift = Length % Bits;
        int at = Length / Bits;
        for (int i = 0; i < next._words.Length; i++)
        {
            words[at + i] |= next._words[i] << shift;
            if (shift != 0 && at + i + 1 < words.Length)
                words[at + i + 1] |= next._words[i] >> (Bits - shift);
        }

        return new RowSet(words, length);
    }

    /// <inheritdoc/>
    public bool Equals(RowSet? other) => other is not null && Length == other.Length && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RowSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Length);
        foreach (ulong word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>The number of rows that could be in the set; never how many are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RowSet over {Length} rows");

    /// <summary>Makes a set of words that nobody else holds. Bits beyond the last row must be clear.</summary>
    internal static RowSet OfWords(ulong[] words, int length) => new(words, length);

    internal static int WordsFor(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (int)(((long)length + Bits - 1) / Bits);
    }

    private int Check(RowSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Length != Length)
            throw new ArgumentException("Two sets combine only over the same rows.", nameof(other));
        return _words.Length;
    }
}
