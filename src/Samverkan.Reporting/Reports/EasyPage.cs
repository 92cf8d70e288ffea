using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The report for participants, in easy-to-read language (<i>lättläst</i>): questions and short answers that people have written, with the
/// report's own figures in them. What it says is protected together with all the rest.
/// </summary>
/// <param name="Title">The heading.</param>
/// <param name="Questions">The questions, in order; each section's title is the question and its blocks are the answer.</param>
public sealed record EasyPage(LocalizedText Title, ImmutableArray<Section> Questions)
{
    internal IEnumerable<Block> AllBlocks => Questions.SelectMany(static q => q.AllBlocks);
}
