namespace Samverkan.Core.Vocabulary;

/// <summary>
/// The languages in which Samverkan speaks to people. Everything inside is culture-invariant; a language is chosen only
/// where a text leaves the library.
/// </summary>
public enum Language
{
    /// <summary>Swedish in plain official style (<i>klarspråk</i>). The default.</summary>
    Swedish = 0,

    /// <summary>English, the second language.</summary>
    English = 1,

    /// <summary>
    /// Easy-to-read Swedish (<i>lättläst</i>): written by people for readers who need it, never shortened by a program.
    /// </summary>
    EasySwedish = 2,
}
