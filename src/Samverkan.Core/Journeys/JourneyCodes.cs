using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What can be wrong with a journey: in its file (SAM1050 to SAM1069) and by its rules (SAM12xx).</summary>
public static class JourneyCodes
{
    private static readonly SourceReference Format = new("Samverkan: docs/schemas/entry.schema.json", "");

    /// <summary>A fact's value is not an object with one known member.</summary>
    public static RefusalCode FactValueBroken { get; } = Reading(
        "SAM1053",
        "faktats värde går inte att använda", "the fact's value cannot be used",
        "ett objekt med ett av truth, text, number, date eller declined väntades", "an object with one of truth, text, number, date or declined was expected");

    private static RefusalCode Reading(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
