namespace Samverkan.Core.Vocabulary;

/// <summary>
/// One text in the languages of its readers. Immutable; two texts are equal when all their languages are.
/// </summary>
/// <param name="Swedish">The Swedish text. Never empty in a text that reaches a reader.</param>
/// <param name="English">The English text. Never empty in a text that reaches a reader.</param>
public sealed record LocalizedText(string Swedish, string English)
{
    /// <summary>The easy-to-read Swedish text (<i>lättläst</i>), or <see langword="null"/> when nobody has written one.</summary>
    public string? EasySwedish { get; init; }

    /// <summary>
    /// The text in one language. Easy-to-read Swedish falls back to Swedish where nobody has written an easy version.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.EasySwedish => EasySwedish ?? Swedish,
        _ => Swedish,
    };

    /// <summary>A text that reads the same in every language: a name, a number, a code.</summary>
    /// <param name="text">The text.</param>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>The Swedish text, for debugging.</summary>
    public override string ToString() => Swedish;
}
