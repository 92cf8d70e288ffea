using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>Terms and what they mean.</summary>
/// <param name="Items">The terms, in order.</param>
public sealed record DefinitionList(ImmutableArray<DefinedTerm> Items) : Block
{
    internal override IEnumerable<FigureId> Figures => [];
}
