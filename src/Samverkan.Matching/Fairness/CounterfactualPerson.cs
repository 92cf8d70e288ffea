using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.Fairness;

/// <summary>A person as a trial takes one: what is known, and where there is a journey its entries.</summary>
/// <param name="Id">The person.</param>
/// <param name="Facts">What is known of the person.</param>
public sealed record CounterfactualPerson(ParticipantId Id, FactTimeline Facts)
{
    /// <summary>The journey; <see langword="null"/> of whoever has none yet.</summary>
    public JourneyId? Journey { get; init; }

    /// <summary>The entries of the journey.</summary>
    public ImmutableArray<Entry> Entries { get; init; } = [];

    /// <summary>A person with a journey, of whom what the journey tells is known.</summary>
    /// <param name="journey">The journey.</param>
    public static CounterfactualPerson Of(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return new(journey.Id.Participant, journey.Facts()) { Journey = journey.Id, Entries = [.. journey.Entries] };
    }

    /// <summary>The same person with an attribute exchanged, in the facts and in the entries, and nothing else.</summary>
    /// <param name="swap">The attribute.</param>
    public CounterfactualPerson With(AttributeSwap swap)
    {
        ArgumentNullException.ThrowIfNull(swap);
        return this with { Facts = swap.In(Facts), Entries = swap.In(Entries) };
    }

    /// <inheritdoc/>
    public bool Equals(CounterfactualPerson? other) => other is not null && Id == other.Id && ReferenceEquals(Facts, other.Facts) && Journey == other.Journey && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>Nothing about the person.</summary>
    public override string ToString() => nameof(CounterfactualPerson);
}
