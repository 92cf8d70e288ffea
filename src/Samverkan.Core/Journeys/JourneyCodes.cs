using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What can be wrong with a journey: in its file (SAM1050 to SAM1069) and by its rules (SAM12xx, in <c>JourneyCodes.Rules.cs</c>).</summary>
public static partial class JourneyCodes
{
    private static readonly SourceReference Format = new("Samverkan: docs/schemas/entry.schema.json", "");

    /// <summary>A line is too long to be looked at.</summary>
    public static RefusalCode LineTooLong { get; } = Reading("SAM1050", "raden är för lång", "the line is too long", "högst {0} byte på en rad väntades", "at most {0} bytes on a line were expected");

    /// <summary>An entry's id has stood before in the file.</summary>
    public static RefusalCode EntryTwice { get; } = Reading("SAM1051", "postens id har redan använts i filen", "the entry's id has already been used in the file", "ett eget id för varje post väntades", "an id of its own for each entry was expected");

    /// <summary>A journey has two entries with the same sequence number.</summary>
    public static RefusalCode SequenceTwice { get; } = Reading("SAM1052", "resan har redan en post med samma löpnummer", "the journey already has an entry with the same sequence number", "ett eget löpnummer för varje post i resan väntades", "a sequence number of its own for each entry of the journey was expected");

    /// <summary>A fact's value is not an object with one known member.</summary>
    public static RefusalCode FactValueBroken { get; } = Reading("SAM1053", "faktats värde går inte att använda", "the fact's value cannot be used", "ett objekt med ett av truth, text, number, date eller declined väntades", "an object with one of truth, text, number, date or declined was expected");

    /// <summary>A text is not an id.</summary>
    public static RefusalCode IdBroken { get; } = Reading("SAM1054", "id:t går inte att använda", "the id cannot be used", "26 tecken av 0–9 och a–z utom i, l, o och u väntades", "26 characters of 0–9 and a–z without i, l, o and u were expected");

    /// <summary>A text is not an instant.</summary>
    public static RefusalCode InstantBroken { get; } = Reading("SAM1055", "tidpunkten går inte att använda", "the instant cannot be used", "en tidpunkt i UTC som 2024-11-04T08:15:00Z väntades", "an instant in UTC such as 2024-11-04T08:15:00Z was expected");

    /// <summary>A body is not what its kind and version say.</summary>
    public static RefusalCode BodyDoesNotFit { get; } = Reading("SAM1056", "innehållet passar inte postens slag och version", "the content does not fit the entry's kind and version", "", "");

    /// <summary>A text cannot name a kind.</summary>
    public static RefusalCode KindBroken { get; } = Reading("SAM1057", "namnet på postens slag går inte att använda", "the name of the entry's kind cannot be used", "bokstäverna a–z och A–Z, siffror och punkter väntades, först en liten bokstav", "the letters a–z and A–Z, digits and points were expected, first a lower-case letter");

    /// <summary>A correction replaces with a correction or a retraction.</summary>
    public static RefusalCode CorrectionOfCorrection { get; } = Reading("SAM1058", "en rättelse kan inte ersätta med en rättelse eller ett återtagande", "a correction cannot replace with a correction or a retraction", "det som verkligen hände väntades", "what really happened was expected");

    /// <summary>A journey in a programme that is not in the catalogue.</summary>
    public static RefusalCode UnknownProgramme { get; } = Reading("SAM1059", "programmet är okänt", "the programme is unknown", "något av {0} väntades", "one of {0} was expected");

    /// <summary>A day so early or so late that it must be a slip of the pen.</summary>
    public static RefusalCode DayNotPlausible { get; } = Reading("SAM1060", "dagen är orimlig", "the day is not plausible", "en dag från 1900-01-01 till 2200-12-31 väntades", "a day from 1900-01-01 to 2200-12-31 was expected");

    private static RefusalCode Reading(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
