using System.Collections.Immutable;
using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>How somebody was sought and what became of it (<i>uppsökande verksamhet</i>).</summary>
/// <param name="Attempts">The number of attempts, from 1.</param>
/// <param name="Tried">The channels that were tried, each once, in the order of first use.</param>
/// <param name="First">The day of the first attempt.</param>
/// <param name="Reached">The day on which the person was first reached, whatever they said; or <see langword="null"/>.</param>
/// <param name="Interested">The day on which the person first wanted to know more; or <see langword="null"/>.</param>
/// <param name="Informed">The day of the first information meeting from the first attempt on; or <see langword="null"/>.</param>
/// <param name="Started">The day of the first start from the first attempt on; or <see langword="null"/>.</param>
public sealed record OutreachFunnel(
    int Attempts,
    ImmutableArray<OutreachChannel> Tried,
    LocalDate First,
    LocalDate? Reached,
    LocalDate? Interested,
    LocalDate? Informed,
    LocalDate? Started)
{
    /// <inheritdoc/>
    public bool Equals(OutreachFunnel? other) =>
        other is not null && Attempts == other.Attempts
        && Sequences.SameCodes(Tried, other.Tried)
        && First == other.First
        && Reached == other.Reached
        && Interested == other.Interested
        && Informed == other.Informed
        && Started == other.Started;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Attempts, Sequences.Hash(Tried), First, Reached, Interested, Informed, Started);
}
