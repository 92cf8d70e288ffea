using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>What the law says of one flow on one day, with its grounds.</summary>
/// <param name="Decision">What it says.</param>
/// <param name="Boundary">The rule that keeps it secret, or <see langword="null"/> when our sources name none.</param>
/// <param name="Rules">The grounds by which it may flow, in the order of the catalogue.</param>
public sealed record SecrecyRuling(RulingKind Decision, SecrecyBoundary? Boundary, ImmutableArray<SecrecyBreakingRule> Rules)
{
    /// <summary>How sure we are: as sure as of the least sure of its parts.</summary>
    public Confidence Confidence =>
        Rules.SelectMany(static rule => (Confidence[])[rule.Basis.Source.Confidence, rule.ScopeConfidence])
            .Concat(Boundary is { } boundary ? [boundary.Basis.Source.Confidence] : [])
            .DefaultIfEmpty(Confidence.Assumed).Max();
}
