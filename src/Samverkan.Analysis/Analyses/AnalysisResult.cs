using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>The answer of an analysis.</summary>
/// <param name="Id">The analysis.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Lines">The lines, in the order of showing.</param>
/// <remarks>
/// Immutable. A working table for who may see the cohort: figures of few persons are not protected, so nothing of it leaves the house
/// but through disclosure control.
/// </remarks>
public sealed record AnalysisResult(string Id, LocalizedText Name, ImmutableArray<AnalysisLine> Lines)
{
    /// <summary>That a difference between groups is no effect: for every analysis that sets one thing against another.</summary>
    public static LocalizedText Association { get; } = new(
        "Det här är samband, inte orsaker: de som jämförs kan skilja sig åt på fler sätt.",
        "This is association and not cause: those who are compared may differ in other ways.");

    /// <summary>That published figures come from elsewhere.</summary>
    public static LocalizedText OtherPopulation { get; } = new(
        "De publicerade siffrorna gäller danska kommuner 2013–2016 och personer som länge haft försörjningsstöd; att de gäller här är ett antagande.",
        "The published figures are of Danish municipalities in 2013–2016 and of persons long on social assistance; that they hold here is an assumption.");

    /// <summary>What a reader must know before reading the lines.</summary>
    public ImmutableArray<LocalizedText> Cautions { get; init; } = [];

    /// <summary>Figures that others have published, for comparison.</summary>
    public ImmutableArray<PublishedFigure> Published { get; init; } = [];

    /// <summary>The result as a table for a terminal: the lines, then the methods with their assumptions, each once.</summary>
    /// <param name="language">The reader's language.</param>
    public string ToText(Language language) => ResultText.Of(this, language);

    /// <summary>The name of the analysis.</summary>
    public override string ToString() => Id;
}
