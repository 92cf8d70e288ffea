using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A gap (<i>glapp</i>) that will be, unless something begins: told before it is there.</summary>
/// <param name="Begins">The first working day without activity.</param>
/// <param name="Until">The last working day of it that was looked at.</param>
/// <param name="WorkingDays">How many working days it has, closures of the programme not counted.</param>
/// <param name="CouldBeFilledBy">The proposed activities that fill some of it: the one that fills most first.</param>
/// <param name="Says">The gap as a sentence.</param>
public sealed record ForeseenGap(LocalDate Begins, LocalDate Until, int WorkingDays, ImmutableArray<OfferId> CouldBeFilledBy, Refusal Says)
{
    /// <inheritdoc/>
    public bool Equals(ForeseenGap? other) =>
        other is not null && Begins == other.Begins && Until == other.Until && WorkingDays == other.WorkingDays && CouldBeFilledBy.SequenceEqual(other.CouldBeFilledBy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Begins, Until, WorkingDays);

    /// <summary>Only that it is one; never when.</summary>
    public override string ToString() => nameof(ForeseenGap);
}
