using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>A figure that others have published, to be read beside ours. It is never put into a computation.</summary>
/// <param name="Says">What was published, in words that say no more than the source.</param>
/// <param name="Year">The year of publication; <see langword="null"/> when the source does not tell it.</param>
/// <param name="Source">The source, its address, and how sure we are.</param>
public sealed record PublishedFigure(LocalizedText Says, int? Year, SourceReference Source)
{
    /// <summary>The first and the last year of what was studied; <see langword="null"/> when that is not known.</summary>
    public (int First, int Last)? Studied { get; init; }
}
