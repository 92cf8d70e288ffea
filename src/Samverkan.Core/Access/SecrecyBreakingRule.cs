using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>
/// A legal ground with its reach (<i>sekretessbrytande bestämmelse</i>): who may disclose what to whom, for what. An empty list reaches all, but a duty names
/// everything that it reaches.
/// </summary>
/// <param name="Basis">The ground, its days and its source.</param>
/// <param name="Effect">What it does.</param>
public sealed record SecrecyBreakingRule(LegalBasis Basis, RuleEffect Effect)
{
    /// <summary>The kinds of body that may disclose.</summary>
    public ImmutableArray<SecrecyBodyKindId> Disclosers { get; init; } = [];

    /// <summary>The kinds of body that may receive.</summary>
    public ImmutableArray<SecrecyBodyKindId> Recipients { get; init; } = [];

    /// <summary>What may be disclosed.</summary>
    public ImmutableArray<DataCategory> Categories { get; init; } = [];

    /// <summary>For what purposes.</summary>
    public ImmutableArray<ReadingPurpose> Purposes { get; init; } = [];

    /// <summary>How sure we are of the reach. What is only assumed opens nothing by itself.</summary>
    public Confidence ScopeConfidence { get; init; }

    /// <summary>Whether it is a duty whose reach we are sure enough of to follow: stated by the source, or derived from it.</summary>
    public bool OpensByItself => Effect == RuleEffect.Duty && ScopeConfidence <= Confidence.Derived;

    /// <summary>Whether it reaches a flow on a day.</summary>
    /// <param name="discloser">The kind of body that would disclose.</param>
    /// <param name="recipient">The kind of body that would receive.</param>
    /// <param name="category">What would be disclosed.</param>
    /// <param name="purpose">For what purpose.</param>
    /// <param name="day">The day of the act.</param>
    public bool Reaches(SecrecyBodyKindId discloser, SecrecyBodyKindId recipient, DataCategory category, ReadingPurpose purpose, LocalDate day) =>
        Basis.IsInForce(day)
        && (Disclosers.IsEmpty || Disclosers.Contains(discloser))
        && (Recipients.IsEmpty || Recipients.Contains(recipient))
        && (Categories.IsEmpty || Categories.Contains(category))
        && (Purposes.IsEmpty || Purposes.Contains(purpose));
}
