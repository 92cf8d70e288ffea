using System.Collections.Immutable;
using System.Numerics;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Which records a figure counts, and how many times each: once for a count of persons, several times for a count of events.
/// Immutable.
/// </summary>
public sealed class RecordSet
{
    private RecordSet(ImmutableArray<Term> members) => Members = members;

    /// <summary>The empty set.</summary>
    public static RecordSet Empty { get; } = new([]);

    /// <summary>The records by rising number (<see cref="Term.Inner"/> is the record's number), each with its positive weight.</summary>
    public ImmutableArray<Term> Members { get; }

    /// <summary>A set of records from a bit set: bit <c>i % 64</c> of word <c>i / 64</c> stands for record <c>i</c>.</summary>
    /// <param name="words">The bit set.</param>
    public static RecordSet FromBits(ReadOnlySpan<ulong> words)
    {
        ImmutableArray<Term>.Builder members = ImmutableArray.CreateBuilder<Term>();
        for (int word = 0; word < words.Length; word++)
        {
            for (ulong rest = words[word]; rest != 0; rest &= rest - 1)
                members.Add(new Term((word * 64) + BitOperations.TrailingZeroCount(rest), 1));
        }

        return new RecordSet(members.DrainToImmutable());
    }

    /// <summary>A set of records from their numbers, in any order; a number given twice is counted once.</summary>
    /// <param name="records">The numbers, from 0.</param>
    public static RecordSet FromIndices(IEnumerable<int> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new RecordSet([.. records.Distinct().Order().Select(static record => new Term(record, 1))]);
    }

    /// <summary>A count of events: each record with its number of events. Records without events are left out.</summary>
    /// <param name="events">The number of events by record, in any order; a record given twice is added up.</param>
    /// <exception cref="ArgumentException">A number of events is negative.</exception>
    public static RecordSet FromEvents(IEnumerable<Term> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        SortedDictionary<int, int> sums = [];
        foreach (Term term in events)
        {
            if (term.Weight < 0)
                throw new ArgumentException("A number of events is never negative.", nameof(events));
            sums[term.Inner] = checked(sums.GetValueOrDefault(term.Inner) + term.Weight);
        }

        return new RecordSet([.. sums.Where(static s => s.Value > 0).Select(static s => new Term(s.Key, s.Value))]);
    }
}
