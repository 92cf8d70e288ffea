using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>The codes of common indicators: catalogues that do not hold together, and sums that do not add up.</summary>
public static class IndicatorCodes
{
    private static readonly SourceReference House = new("Samverkan, common indicators", "catalogues");

    /// <summary>A code stands twice in a catalogue.</summary>
    public static RefusalCode CodeTwice { get; } = Code("SAM4200", CodeOrigin.Configuration, House,
        "koden {0} står två gånger", "the code {0} stands twice", "väntade att varje kod står en gång", "expected each code to stand once");

    /// <summary>A catalogue refers to a code that does not stand before the reference.</summary>
    public static RefusalCode UnknownReference { get; } = Code("SAM4201", CodeOrigin.Configuration, House,
        "hänvisningen går till en kod som inte står före den", "the reference is to a code that does not stand before it",
        "väntade aktivitetsindikatorer att räkna bland, eller tidigare resultat", "expected outputs to count among, or earlier results");

    /// <summary>An indicator has a rule that its kind does not have.</summary>
    public static RefusalCode RuleOfAnotherKind { get; } = Code("SAM4202", CodeOrigin.Configuration, House,
        "regeln hör till ett annat slag av indikator", "the rule belongs to another kind of indicator",
        "väntade för ett resultat antingen situation eller anyOf, för andra inget av dem", "expected for a result either situation or anyOf, for others neither");

    private static RefusalCode Code(string id, CodeOrigin origin, SourceReference source, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
