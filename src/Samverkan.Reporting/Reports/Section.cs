using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A section of a report.</summary>
/// <param name="Id">The section's key: the anchor that a reader can link to.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">Its content, in order.</param>
public sealed record Section(FigureId Id, LocalizedText Title, ImmutableArray<Block> Blocks)
{
    /// <summary>Sections within the section; they have none of their own.</summary>
    public ImmutableArray<Section> Subsections { get; init; } = [];

    internal IEnumerable<Block> AllBlocks => Blocks.Concat(Subsections.SelectMany(static s => s.AllBlocks));

    internal IEnumerable<Section> SelfAndSubsections => Subsections.SelectMany(static s => s.SelfAndSubsections).Prepend(this);
}
