using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Collects observations and makes a <see cref="FactTimeline"/> of them. Not thread-safe.</summary>
[Mutable("A builder collects; one thread at a time.")]
public sealed class FactTimelineBuilder
{
    private readonly SortedDictionary<string, (Fact Fact, IObservationList List)> _lists = new(StringComparer.Ordinal);

    private interface IObservationList
    {
        object ToImmutable();
    }

    /// <summary>Adds an observation. The order of adding decides between observations known at the same instant.</summary>
    /// <typeparam name="T">The type of the fact's values.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="observation">What is known.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The same key has already been used with another type of values.</exception>
    public FactTimelineBuilder Add<T>(TypedFact<T> fact, Observation<T> observation)
        where T : notnull, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!_lists.TryGetValue(fact.Key, out (Fact Fact, IObservationList List) found))
            _lists.Add(fact.Key, found = (fact, new ObservationList<T>()));
        if (found.List is not ObservationList<T> list)
            throw new ArgumentException("A fact's key belongs to one type of values.", nameof(fact));
        list.Add(observation);
        return this;
    }

    /// <summary>The timeline of all observations added so far.</summary>
    public FactTimeline Build() => new(
        _lists.ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value.List.ToImmutable(), StringComparer.Ordinal),
        _lists.ToImmutableSortedDictionary(static pair => pair.Key, static pair => pair.Value.Fact, StringComparer.Ordinal));

    internal static void Copy(FactTimeline from, FactTimelineBuilder to, Fact fact, Instant instant)
    {
        switch (fact)
        {
            case TypedFact<bool> known: CopyKnown(from, to, known, instant); break;
            case TypedFact<string> known: CopyKnown(from, to, known, instant); break;
            case TypedFact<int> known: CopyKnown(from, to, known, instant); break;
            case TypedFact<LocalDate> known: CopyKnown(from, to, known, instant); break;
        }
    }

    private static void CopyKnown<T>(FactTimeline from, FactTimelineBuilder to, TypedFact<T> fact, Instant instant)
        where T : notnull, IEquatable<T>
    {
        foreach (Observation<T> observation in from.Of(fact))
        {
            if (observation.KnownFrom <= instant)
                to.Add(fact, observation);
        }
    }

    private sealed class ObservationList<T> : IObservationList
        where T : notnull, IEquatable<T>
    {
        private readonly List<Observation<T>> _items = [];

        public void Add(Observation<T> observation) => _items.Add(observation);

        // A stable sort: of two observations known at the same instant the one added last stays last, and so holds.
        public object ToImmutable() => _items.OrderBy(static item => item.KnownFrom).ToImmutableArray();
    }
}
