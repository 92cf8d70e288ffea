using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What can be wrong with a journey: in its file (SAM1051 to SAM1069) and by its rules (SAM12xx, in <c>JourneyCodes.Rules.cs</c>).</summary>
public static partial class JourneyCodes
{
    private static readonly SourceReference Format = new("Samverkan: docs/schemas/entry.schema.json", "");

    /// <summary>An entry's id has stood before in the file.</summary>
    public static RefusalCode EntryTwice { get; } = Reading("SAM1051", "postens id har redan använts i filen", "the entry's id has already been used in the file", "ett eget id för varje post väntades", "an id of its own for each entry was expected");

    /// <summary>A journey has two entries with the same sequence number.</summary>
    public static RefusalCode SequenceTwice { get; } = Reading("SAM1052", "resan har redan en post med samma löpnummer", "the journey already has an entry with the same sequence number", "ett eget löpnummer för varje post i resan väntades", "a sequence number of its own for each entry of the journey was expected");

    /// <summary>A fact's value is not an object with one known member.</summary>
    public static RefusalCode FactValueBroken { get; } = Reading("SAM1053", "faktats värde går inte att använda", "the fact's value cannot be used", "ett objekt med ett av truth, text, number, date eller declined väntades", "an object with one of truth, text, number, date or declined was expected");

    /// <summary>A body is not what its kind and version say.</summary>
    public static RefusalCode BodyDoesNotFit { get; } = Reading("SAM1056", "innehållet passar inte postens slag och version", "the content does not fit the entry's kind and version", "", "");

    /// <summary>A text cannot name a kind.</summary>
    public static RefusalCode KindBroken { get; } = Reading("SAM1057", "namnet på postens slag går inte att använda", "the name of the entry's kind cannot be used", "bokstäverna a–z och A–Z, siffror och punkter väntades, först en liten bokstav", "the letters a–z and A–Z, digits and points were expected, first a lower-case letter");

    /// <summary>A correction replaces with a correction or a retraction.</summary>
    public static RefusalCode CorrectionOfCorrection { get; } = Reading("SAM1058", "en rättelse kan inte ersätta med en rättelse eller ett återtagande", "a correction cannot replace with a correction or a retraction", "det som verkligen hände väntades", "what really happened was expected");

    /// <summary>A journey in a programme that is not in the catalogue.</summary>
    public static RefusalCode UnknownProgramme { get; } = Reading("SAM1059", "programmet är okänt", "the programme is unknown", "något av {0} väntades", "one of {0} was expected");

    private static RefusalCode Reading(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
