using System.Collections.Immutable;
using System.Numerics;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// A set of rows of a cohort (or of its events): which rows a figure counts. A report never shows it; protection needs it to
/// know how figures hang together.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality is by the rows. Its text is the number of rows, never which they are.</remarks>
public sealed class RowSet : IEquatable<RowSet>
{
    private readonly ImmutableArray<ulong> _words;

    private RowSet(ImmutableArray<ulong> words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0)
            length--;
        _words = length == words.Length ? words : words[..length];
        int count = 0;
        foreach (ulong word in _words)
            count += BitOperations.PopCount(word);
        Count = count;
    }

    /// <summary>No row.</summary>
    public static RowSet Empty { get; } = new([]);

    /// <summary>How many rows the set holds.</summary>
    public int Count { get; }

    /// <summary>The rows, ascending.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            for (int w = 0; w < _words.Length; w++)
            {
                for (ulong rest = _words[w]; rest != 0; rest &= rest - 1)
                    yield return (w << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>The set of the given rows.</summary>
    /// <param name="rows">Row numbers from 0; a row named twice counts once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row number is negative.</exception>
    public static RowSet Of(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        List<ulong> words = [];
        foreach (int row in rows)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row, nameof(rows));
            while (words.Count <= row >> 6)
                words.Add(0);
            words[row >> 6] |= 1UL << (row & 63);
        }

        return new RowSet([.. words]);
    }

    /// <summary>The rows from 0 up to, but not including, a number.</summary>
    /// <param name="count">How many rows.</param>
    public static RowSet Range(int count) => Of(Enumerable.Range(0, count));

    /// <summary>The set whose members are the set bits: bit <c>b</c> of word <c>w</c> is row <c>64 w + b</c>.</summary>
    /// <param name="words">The bits, lowest rows first.</param>
    public static RowSet FromBits(ReadOnlySpan<ulong> words) => new([.. words]);

    /// <summary>Whether a row belongs to the set.</summary>
    /// <param name="row">The row number.</param>
    public bool Contains(int row) => row >= 0 && row >> 6 < _words.Length && (_words[row >> 6] >> (row & 63) & 1) != 0;

    /// <summary>Rows in both sets.</summary>
    /// <param name="other">The other set.</param>
    public RowSet And(RowSet other) => Combine(other, static (a, b) => a & b);

    /// <summary>Rows in either set.</summary>
    /// <param name="other">The other set.</param>
    public RowSet Or(RowSet other) => Combine(other, static (a, b) => a | b);

    /// <summary>Rows in this set and not in the other.</summary>
    /// <param name="other">The other set.</param>
    public RowSet Except(RowSet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>Whether every row of this set lies in the other.</summary>
    /// <param name="other">The other set.</param>
    public bool IsSubsetOf(RowSet other) => Except(other).Count == 0;

    /// <inheritdoc/>
    public bool Equals(RowSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RowSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (ulong word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }

    /// <summary>The number of rows, for debugging; never which they are.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} rows");

    private RowSet Combine(RowSet other, Func<ulong, ulong, ulong> operation)
    {
        ArgumentNullException.ThrowIfNull(other);
        ulong[] words = new ulong[Math.Max(_words.Length, other._words.Length)];
        for (int i = 0; i < words.Length; i++)
            words[i] = operation(i < _words.Length ? _words[i] : 0, i < other._words.Length ? other._words[i] : 0);
        return new RowSet([.. words]);
    }
}
