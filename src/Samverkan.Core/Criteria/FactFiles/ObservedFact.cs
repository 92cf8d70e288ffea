using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Criteria.FactFiles;

/// <summary>One fact observed about one person: a line of <c>facts.jsonl</c>.</summary>
/// <remarks>Immutable. It is an <see cref="ObservedFact{T}"/> of the fact's type of values.</remarks>
public abstract record ObservedFact
{
    private protected ObservedFact(ParticipantId participant) => Participant = participant;

    /// <summary>The person.</summary>
    public ParticipantId Participant { get; }

    /// <summary>The fact.</summary>
    public abstract Fact About { get; }

    /// <summary>The days of which it speaks.</summary>
    public abstract DatePeriod Period { get; }

    /// <summary>When it was recorded.</summary>
    public abstract Instant KnownFrom { get; }

    /// <summary>Whether the person declined to answer.</summary>
    public abstract bool IsDeclined { get; }

    /// <summary>Adds the observation to a timeline that is being built.</summary>
    /// <param name="builder">The builder of this person's timeline.</param>
    public abstract void AddTo(FactTimelineBuilder builder);

    /// <summary>Everything in one person's timeline, fact by fact in the order of their keys, and as it became known.</summary>
    /// <param name="participant">The person.</param>
    /// <param name="facts">What is known.</param>
    public static IEnumerable<ObservedFact> Of(ParticipantId participant, FactTimeline facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Facts.SelectMany(fact => fact switch
        {
            TypedFact<bool> known => Typed(participant, known, facts),
            TypedFact<string> known => Typed(participant, known, facts),
            TypedFact<int> known => Typed(participant, known, facts),
            TypedFact<LocalDate> known => Typed(participant, known, facts),
            _ => [],
        });
    }

    private static IEnumerable<ObservedFact> Typed<T>(ParticipantId participant, TypedFact<T> fact, FactTimeline facts)
        where T : notnull, IEquatable<T> =>
        facts.Of(fact).Select(observation => new ObservedFact<T>(participant, fact, observation));

    /// <summary>The fact's key; never the person or the value.</summary>
    public sealed override string ToString() => $"ObservedFact {About.Key}";
}
