using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// A sentence whose numbers are figures. A template names them in braces: <c>{started} deltagare började</c>; with a noun that
/// bends, <c>{started|participant|participants}</c> writes "1 participant" and "2 participants".
/// </summary>
/// <remarks>
/// A template holds no digits of its own: a number in a report is a figure, or it is not there. A sentence is written only when every
/// figure that it names or depends on has a number to show; otherwise <see cref="Otherwise"/> is.
/// </remarks>
public sealed record Sentence
{
    /// <summary>Creates a sentence.</summary>
    /// <param name="template">The template in each language.</param>
    /// <exception cref="ArgumentException">A template holds a digit outside braces, an unclosed brace, or names something that is no key.</exception>
    public Sentence(LocalizedText template)
    {
        ArgumentNullException.ThrowIfNull(template);
        Template = template;
        SortedSet<FigureId> named = [];
        foreach (Language language in (Language[])[Language.Swedish, Language.English, Language.EasySwedish])
        {
            foreach (SentencePart part in SentencePart.Split(template.In(language)))
            {
                if (part.Figure is { } figure)
                    named.Add(figure);
            }
        }

        Named = [.. named];
    }

    /// <summary>The template in each language.</summary>
    public LocalizedText Template { get; }

    /// <summary>Figures that the choice of this sentence rests on though it does not name them: "fler än", "flest".</summary>
    public ImmutableArray<FigureId> DependsOn { get; init; } = [];

    /// <summary>The sentence to write when a figure may not be shown or has no number; nothing is written when there is none.</summary>
    public Sentence? Otherwise { get; init; }

    internal ImmutableArray<FigureId> Named { get; }

    internal IEnumerable<FigureId> Required => Named.Concat(DependsOn);

    internal IEnumerable<FigureId> AllFigures => Otherwise is null ? Required : Required.Concat(Otherwise.AllFigures);
}
