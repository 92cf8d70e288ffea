using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Core.Criteria;

/// <summary>
/// All that is known about one person, fact by fact: for each fact the observations in the order in which they became
/// known. Immutable; build one with <see cref="FactTimelineBuilder"/>.
/// </summary>
/// <remarks>
/// Of two observations that speak of the same day, the one known later holds; recorded at the same instant, the one added
/// last. A day of which no observation speaks is unknown.
/// </remarks>
public sealed class FactTimeline
{
    private readonly ImmutableSortedDictionary<string, object> _observations;
    private readonly ImmutableSortedDictionary<string, Fact> _facts;

    internal FactTimeline(ImmutableSortedDictionary<string, object> observations, ImmutableSortedDictionary<string, Fact> facts)
    {
        _observations = observations;
        _facts = facts;
    }

    /// <summary>Nothing is known.</summary>
    public static FactTimeline Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, Fact>(StringComparer.Ordinal));

    /// <summary>The facts of which something is known, in the order of their keys.</summary>
    public IEnumerable<Fact> Facts => _facts.Values;

    /// <summary>All observations of one fact, in the order in which they became known.</summary>
    /// <typeparam name="T">The type of the fact's values.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <returns>The observations; none when nothing is known or the values are of another type.</returns>
    public ImmutableArray<Observation<T>> Of<T>(TypedFact<T> fact)
        where T : notnull, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _observations.TryGetValue(fact.Key, out object? found) && found is ImmutableArray<Observation<T>> typed ? typed : [];
    }

    /// <summary>What was known at an instant: observations recorded later are left out.</summary>
    /// <param name="instant">The instant; an observation recorded exactly then is included.</param>
    public FactTimeline KnownAt(Instant instant)
    {
        FactTimelineBuilder builder = new();
        foreach (Fact fact in _facts.Values)
            FactTimelineBuilder.Copy(this, builder, fact, instant);
        return builder.Build();
    }

    /// <summary>The number of facts; never what is known.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"FactTimeline ({_facts.Count} facts)");
}
