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
        "This is association and not cause: those who are compared may differ in other ways.")
    {
        EasySwedish = "Det här visar att saker hänger ihop. Det visar inte varför. De vi jämför kan vara olika på fler sätt.",
    };

    /// <summary>That published figures come from elsewhere.</summary>
    public static LocalizedText OtherPopulation { get; } = new(
        "De publicerade siffrorna gäller danska kommuner 2013–2016 och personer som länge haft försörjningsstöd; att de gäller här är ett antagande.",
        "The published figures are of Danish municipalities in 2013–2016 and of persons long on social assistance; that they hold here is an assumption.")
    {
        EasySwedish = "De andras tal kommer från Danmark. De är från åren 2013 till 2016. Vi vet inte om det är likadant här.",
    };

    /// <summary>What a reader must know before reading the lines.</summary>
    public ImmutableArray<LocalizedText> Cautions { get; init; } = [];

    /// <summary>How the lines are read, in easy Swedish (<i>lättläst</i>): a short sentence each, every term explained; none where nobody has written them.</summary>
    public ImmutableArray<string> EasyReading { get; init; } = [];

    /// <summary>Figures that others have published, for comparison.</summary>
    public ImmutableArray<PublishedFigure> Published { get; init; } = [];

    /// <summary>
    /// The result for a terminal, no wider than 100 characters: the lines as a table, then the methods with their assumptions, each once.
    /// In easy Swedish it is sentences and no table, and what nobody has written in easy Swedish is told in Swedish.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public string ToText(Language language) => ResultText.Of(this, language);

    /// <summary>The name of the analysis.</summary>
    public override string ToString() => Id;
}
