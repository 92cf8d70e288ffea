using System.Numerics;

namespace Samverkan.Matching.Placement;

/// <summary>A set of places by their numbers, a bit each, so that thousands of sets are compared word by word. Not thread-safe.</summary>
internal sealed class PlaceSet : IEquatable<PlaceSet>
{
    private readonly ulong[] _words;

    public PlaceSet(int size) => _words = new ulong[(size + 63) / 64];

    private PlaceSet(ulong[] words) => _words = words;

    /// <summary>The numbers in the set, from the lowest.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            for (int word = 0; word < _words.Length; word++)
            {
                for (ulong left = _words[word]; left != 0; left &= left - 1)
                    yield return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }

    public bool Contains(int number) => (_words[number >> 6] & (1UL << number)) != 0;

    public void Add(int number) => _words[number >> 6] |= 1UL << number;

    public void Add(PlaceSet other)
    {
        for (int word = 0; word < _words.Length; word++)
            _words[word] |= other._words[word];
    }

    public void Clear() => Array.Clear(_words);

    public bool Holds(PlaceSet other)
    {
        for (int word = 0; word < _words.Length; word++)
        {
            if ((other._words[word] & ~_words[word]) != 0)
                return false;
        }

        return true;
    }

    /// <summary>The same set, which later changes of this one leave alone.</summary>
    public PlaceSet Copy() => new([.. _words]);

    public bool Equals(PlaceSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as PlaceSet);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (ulong word in _words)
            hash.Add(word);
        return hash.ToHashCode();
    }
}
