using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Criteria;

/// <summary>A condition on one fact whose values have the type <typeparamref name="T"/>. Extend this to add a criterion.</summary>
/// <typeparam name="T">The type of the fact's values.</typeparam>
public abstract record TypedLeaf<T> : Leaf
    where T : notnull, IEquatable<T>
{
    /// <summary>The fact that the leaf looks at, with its type.</summary>
    public abstract TypedFact<T> Fact { get; }

    /// <inheritdoc/>
    [JsonIgnore]
    public sealed override Fact About => Fact;

    /// <summary>
    /// Judges what is known at one date. Pure: the same observations and the same date give the same value.
    /// </summary>
    /// <param name="known">The observations of the fact, in the order in which they became known.</param>
    /// <param name="on">The date.</param>
    public abstract Truth Test(ReadOnlySpan<Observation<T>> known, LocalDate on);

    /// <summary>
    /// The days on which the value rests, for the trace: the date itself unless the leaf looks further back.
    /// </summary>
    /// <param name="known">The observations of the fact, in the order in which they became known.</param>
    /// <param name="on">The date.</param>
    protected virtual DatePeriod RestsOn(ReadOnlySpan<Observation<T>> known, LocalDate on) => DatePeriod.Of(on);

    /// <inheritdoc/>
    protected internal sealed override Trace Trace(FactTimeline facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ImmutableArray<Observation<T>> known = facts.Of(Fact);
        ReadOnlySpan<Observation<T>> span = known.AsSpan();
        return Criteria.Trace.OfLeaf(this, Test(span, on), span, RestsOn(span, on));
    }
}
