using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A cell of a table: a figure by its id, or words.</summary>
public sealed record TableCell
{
    private TableCell(FigureId? figure, LocalizedText? words)
    {
        Figure = figure;
        Words = words;
    }

    /// <summary>The figure shown, or <see langword="null"/> for words.</summary>
    public FigureId? Figure { get; }

    /// <summary>The words shown, or <see langword="null"/> for a figure.</summary>
    public LocalizedText? Words { get; }

    /// <summary>A cell that shows a figure.</summary>
    /// <param name="figure">The figure's key.</param>
    public static TableCell Of(FigureId figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return new TableCell(figure, null);
    }

    /// <summary>A cell of words. Not for numbers: words are not protected.</summary>
    /// <param name="words">The words.</param>
    public static TableCell Of(LocalizedText words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new TableCell(null, words);
    }
}
