using System.Collections.Immutable;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>A list of criteria that people answer one by one. The overall judgement is theirs too: it is never worked out from the answers.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The list's name.</param>
/// <param name="Principle">What it is about.</param>
/// <param name="Source">Where the criteria stand.</param>
/// <param name="Items">The criteria, in the order of the source.</param>
public sealed record CriteriaList(ProvisionId Id, LocalizedText Name, HorizontalPrinciple Principle, SourceReference Source, ImmutableArray<ListedCriterion> Items)
{
    /// <summary>The key and the number of criteria.</summary>
    public override string ToString() => Id.Value;
}
