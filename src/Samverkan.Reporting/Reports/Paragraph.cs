using System.Collections.Immutable;

namespace Samverkan.Reporting.Reports;

/// <summary>Sentences that belong together.</summary>
/// <param name="Sentences">The sentences, in order.</param>
public sealed record Paragraph(ImmutableArray<Sentence> Sentences) : Block
{
    /// <summary>A paragraph of the given sentences.</summary>
    /// <param name="sentences">The sentences, in order.</param>
    public static Paragraph Of(params ImmutableArray<Sentence> sentences) => new(sentences);

    internal override IEnumerable<FigureId> Figures => Sentences.SelectMany(static s => s.AllFigures);
}
