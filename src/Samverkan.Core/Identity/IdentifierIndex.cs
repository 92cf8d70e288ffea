using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Core.Identity;

/// <summary>
/// Finds a person's internal id by a number, without holding the number: hashes under secret keys. Every number that a person has had finds them, but no two
/// persons are ever made one by it.
/// </summary>
/// <remarks>
/// A hash cannot be carried over to a new key: when the key is rotated, <see cref="Reindex"/> needs the numbers themselves, from the place that keeps them.
/// Until all are done, both keys find. Immutable and thread-safe.
/// </remarks>
public sealed class IdentifierIndex
{
    private readonly ImmutableDictionary<IdentifierHash, ParticipantId> _people;

    private IdentifierIndex(IdentifierKeyRing keys, ImmutableDictionary<IdentifierHash, ParticipantId> people)
    {
        Keys = keys;
        _people = people;
    }

    /// <summary>The keys.</summary>
    public IdentifierKeyRing Keys { get; }

    /// <summary>What is stored, by key and value: the rows of a table of the host's own.</summary>
    public ImmutableArray<KeyValuePair<IdentifierHash, ParticipantId>> Rows =>
        [.. _people.OrderBy(static row => row.Key.Key).ThenBy(static row => row.Key.Value, StringComparer.Ordinal)];

    /// <summary>An empty index.</summary>
    /// <param name="keys">The keys.</param>
    public static IdentifierIndex Of(IdentifierKeyRing keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new(keys, ImmutableDictionary<IdentifierHash, ParticipantId>.Empty);
    }

    /// <summary>The index of stored rows.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="rows">The rows.</param>
    /// <exception cref="ArgumentException">One hash stands for two persons.</exception>
    public static IdentifierIndex Of(IdentifierKeyRing keys, IEnumerable<KeyValuePair<IdentifierHash, ParticipantId>> rows)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(rows);
        ImmutableDictionary<IdentifierHash, ParticipantId>.Builder people = ImmutableDictionary.CreateBuilder<IdentifierHash, ParticipantId>();
        foreach ((IdentifierHash hash, ParticipantId person) in rows)
        {
            if (people.TryGetValue(hash, out ParticipantId other) && other != person)
                throw new ArgumentException("One hash stands for two persons.", nameof(rows));
            people[hash] = person;
        }

        return new(keys, people.ToImmutable());
    }

    /// <summary>Finds a person by a number, under any of the keys.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The person, or <see langword="null"/> when nobody is found.</returns>
    public ParticipantId? Find(IdentityNumber number)
    {
        foreach (IdentifierKey key in Keys.Keys)
        {
            if (_people.TryGetValue(key.Hash(number), out ParticipantId person))
                return person;
        }

        return null;
    }

    /// <summary>Adds a number of a person under the current key.</summary>
    /// <param name="number">The number.</param>
    /// <param name="person">The person.</param>
    /// <param name="index">The index with it, or <see langword="null"/>.</param>
    /// <returns>Whether it could be added; not when the number finds somebody else: whether the two are one person is for people to judge.</returns>
    public bool TryAdd(IdentityNumber number, ParticipantId person, [NotNullWhen(true)] out IdentifierIndex? index)
    {
        index = Find(number) is { } other && other != person ? null : new(Keys, _people.SetItem(Keys.Current.Hash(number), person));
        return index is not null;
    }

    /// <summary>Takes a number away under every key: it was withdrawn, or the person is erased.</summary>
    /// <param name="number">The number.</param>
    public IdentifierIndex Remove(IdentityNumber number) => new(Keys, _people.RemoveRange(Keys.Hashes(number)));

    /// <summary>A new current key. Everything found before is found still.</summary>
    /// <param name="next">The new key.</param>
    /// <exception cref="ArgumentException">A key of the same name is there.</exception>
    public IdentifierIndex Rotate(IdentifierKey next) => new(Keys.Rotate(next), _people);

    /// <summary>Moves numbers to the current key. Numbers that the index does not have stay unknown. Can be done in parts.</summary>
    /// <param name="numbers">The numbers, in any order.</param>
    public IdentifierIndex Reindex(IEnumerable<IdentityNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ImmutableDictionary<IdentifierHash, ParticipantId>.Builder people = _people.ToBuilder();
        foreach (IdentityNumber number in numbers)
        {
            ImmutableArray<IdentifierHash> hashes = Keys.Hashes(number);
            foreach (IdentifierHash old in hashes.Skip(1))
            {
                if (people.Remove(old, out ParticipantId person))
                    people[hashes[0]] = person;
            }
        }

        return new(Keys, people.ToImmutable());
    }

    /// <summary>How many rows stand under a key: an old key can go when there are none.</summary>
    /// <param name="id">The name of the key.</param>
    public int CountUnder(IdentifierKeyId id) => _people.Keys.Count(hash => hash.Key == id);

    /// <summary>Lets an old key go.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="index">The index without it, or <see langword="null"/>.</param>
    /// <returns>Whether it could go; not while a row stands under it, nor while it is the current key.</returns>
    public bool TryRetire(IdentifierKeyId id, [NotNullWhen(true)] out IdentifierIndex? index)
    {
        index = id == Keys.Current.Id || CountUnder(id) > 0 ? null : new(Keys.Without(id), _people);
        return index is not null;
    }

    /// <summary>Only that it is an index.</summary>
    public override string ToString() => nameof(IdentifierIndex);
}
