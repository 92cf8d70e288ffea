using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.ProgrammeLogs;

namespace Samverkan.Matching.NextStep;

/// <summary>An offered activity that fits, or may fit, with the reasons criterion by criterion. A proposal, never a decision.</summary>
/// <param name="Offer">The offer with its places.</param>
/// <param name="Answers">The open needs that it answers, in the order in which they were found.</param>
/// <param name="FillsDays">How many working days of the gaps ahead it fills.</param>
/// <param name="Reasons">What speaks for it, against it, and what nobody can tell, in the order in which it was asked.</param>
public sealed record StepProposal(OfferedPlaces Offer, ImmutableArray<SupportNeed> Answers, int FillsDays, ImmutableArray<StepReason> Reasons)
{
    /// <summary>
    /// The first day on which the person could begin, by which all else was asked: the offer's own, or where people come in as they go, or nobody has said that they do not, the first working day from
    /// the day of asking.
    /// </summary>
    public required LocalDate Begins { get; init; }

    /// <summary>Whether all demands are known to be met: true, or unknown where something must be asked first. Never false.</summary>
    public Truth Fits => Reasons.All(static reason => !reason.IsDemand || reason.Value == Truth.True) ? Truth.True : Truth.Unknown;

    /// <summary>How many criteria cannot be told.</summary>
    public int Unknown => Reasons.Count(static reason => reason.Value == Truth.Unknown);

    /// <inheritdoc/>
    public bool Equals(StepProposal? other) =>
        other is not null && Offer == other.Offer && Begins == other.Begins && FillsDays == other.FillsDays && Answers.SequenceEqual(other.Answers) && Reasons.SequenceEqual(other.Reasons);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Offer, FillsDays, Answers.Length, Reasons.Length);

    /// <summary>The offer; never why.</summary>
    public override string ToString() => Offer.Offer.Offer.Value;
}
