using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>
/// What can be wrong in a file, whatever the file speaks of: SAM1001 to SAM1029, and of what stands line by line SAM1050, SAM1054, SAM1055
/// and SAM1060.
/// </summary>
public static class FileCodes
{
    private static readonly SourceReference Json = new("RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format", "2. JSON Grammar") { Address = "https://www.rfc-editor.org/rfc/rfc8259" };
    private static readonly SourceReference Characters = new("RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format", "8. String and Character Issues") { Address = "https://www.rfc-editor.org/rfc/rfc8259" };
    private static readonly SourceReference Names = new("RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format", "4. Objects") { Address = "https://www.rfc-editor.org/rfc/rfc8259" };
    private static readonly SourceReference Limits = new("RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format", "9. Parsers") { Address = "https://www.rfc-editor.org/rfc/rfc8259" };
    private static readonly SourceReference Format = new("Samverkan: docs/schemas", "");
    private static readonly SourceReference Dates = new("ISO 8601-1:2019", "5.2.2 Calendar date");

    /// <summary>The file is not UTF-8.</summary>
    public static RefusalCode NotUtf8 { get; } = Code("SAM1001", "filen är inte UTF-8", "the file is not UTF-8", "text i UTF-8 väntades", "text in UTF-8 was expected", Characters);

    /// <summary>The text is not JSON.</summary>
    public static RefusalCode BrokenJson { get; } = Code("SAM1002", "här är JSON-texten trasig", "the JSON text is broken here", "ett giltigt JSON-värde väntades", "a valid JSON value was expected", Json);

    /// <summary>The nesting is too deep.</summary>
    public static RefusalCode TooDeep { get; } = Code("SAM1003", "nästlingen är för djup", "the nesting is too deep", "högst {0} nivåer väntades", "at most {0} levels were expected", Limits);

    /// <summary>A name stands twice in one object.</summary>
    public static RefusalCode DuplicateMember { get; } = Code("SAM1004", "fältet \"{0}\" står två gånger", "the member \"{0}\" stands twice", "varje fält en gång väntades", "each member once was expected", Names);

    /// <summary>The text is too large.</summary>
    public static RefusalCode TooLarge { get; } = Code("SAM1005", "texten är för stor", "the text is too large", "högst {0} byte väntades", "at most {0} bytes were expected", Limits);

    /// <summary>The format does not know the member.</summary>
    public static RefusalCode UnknownMember { get; } = Code("SAM1006", "fältet \"{0}\" finns inte i formatet", "the format has no member \"{0}\"", "något av {1} väntades", "one of {1} was expected", Format);

    /// <summary>A required member is missing.</summary>
    public static RefusalCode MissingMember { get; } = Code("SAM1007", "fältet \"{0}\" saknas", "the member \"{0}\" is missing", "fältet är obligatoriskt", "the member is required", Format);

    /// <summary>A value is of the wrong kind.</summary>
    public static RefusalCode WrongType { get; } = new(
        "SAM1008",
        CodeOrigin.Reading,
        new LocalizedText("värdet är av fel slag", "the value is of the wrong kind"),
        new LocalizedText("{0} väntades", "{1} was expected"),
        Format);

    /// <summary>A value is not among the codes.</summary>
    public static RefusalCode UnknownCode { get; } = Code("SAM1009", "koden är okänd", "the code is unknown", "något av {0} väntades", "one of {0} was expected", Format);

    /// <summary>A number is not a whole number in the range.</summary>
    public static RefusalCode BrokenNumber { get; } = Code("SAM1010", "talet går inte att använda", "the number cannot be used", "ett heltal från {0} till {1} väntades", "a whole number from {0} to {1} was expected", Format);

    /// <summary>A text is not a date.</summary>
    public static RefusalCode BrokenDate { get; } = Code("SAM1011", "datumet går inte att använda", "the date cannot be used", "ett datum som 2024-09-01 väntades", "a date such as 2024-09-01 was expected", Dates);

    /// <summary>A period ends before it starts.</summary>
    public static RefusalCode EndBeforeStart { get; } = Code("SAM1012", "perioden slutar innan den börjar", "the period ends before it starts", "ett slut samma dag eller senare väntades", "an end on the same day or later was expected", Format);

    /// <summary>A text is not a key.</summary>
    public static RefusalCode BrokenKey { get; } = Code("SAM1013", "nyckeln går inte att använda", "the key cannot be used", "små bokstäver a–z, siffror och - . / : väntades, högst 96 tecken", "lower-case letters a–z, digits and - . / : were expected, at most 96 characters", Format);

    /// <summary>A text is empty.</summary>
    public static RefusalCode EmptyText { get; } = Code("SAM1014", "texten är tom", "the text is empty", "en text väntades", "a text was expected", Format);

    /// <summary>A text holds half of a character.</summary>
    public static RefusalCode BrokenText { get; } = Code("SAM1015", "texten innehåller ett halvt tecken", "the text holds half of a character", "hela Unicode-tecken väntades", "whole Unicode characters were expected", Characters);

    /// <summary>The file says another format, or none.</summary>
    public static RefusalCode UnknownFormat { get; } = Code("SAM1016", "filens format är okänt", "the file's format is unknown", "\"format\" med något av {0} väntades", "\"format\" with one of {0} was expected", Format);

    /// <summary>The file says a version that cannot be read.</summary>
    public static RefusalCode UnknownVersion { get; } = Code("SAM1017", "formatets version är okänd", "the format's version is unknown", "en version från 1 till {0} väntades", "a version from 1 to {0} was expected", Format);

    /// <summary>There are more findings than are told.</summary>
    public static RefusalCode MoreFindings { get; } = Code("SAM1018", "det finns fler fel än de {0} första", "there are more findings than the first {0}", "en hel fil väntades", "a sound file was expected", Format);

    /// <summary>A number is not an amount.</summary>
    public static RefusalCode BrokenAmount { get; } = Code("SAM1019", "beloppet går inte att använda", "the amount cannot be used", "ett tal som inte är negativt väntades, utan exponent", "a number that is not negative was expected, without exponent", Format);

    /// <summary>A text has not the form that its field asks for.</summary>
    public static RefusalCode BrokenForm { get; } = Code("SAM1020", "texten har inte fältets form", "the text has not the form of its field", "en text som {0} väntades", "a text such as {0} was expected", Format);

    /// <summary>A line is too long to be looked at.</summary>
    public static RefusalCode LineTooLong { get; } = Code("SAM1050", "raden är för lång", "the line is too long", "högst {0} byte på en rad väntades", "at most {0} bytes on a line were expected", Format);

    /// <summary>A text is not an id.</summary>
    public static RefusalCode BrokenId { get; } = Code("SAM1054", "id:t går inte att använda", "the id cannot be used", "26 tecken av 0–9 och a–z utom i, l, o och u väntades", "26 characters of 0–9 and a–z without i, l, o and u were expected", Format);

    /// <summary>A text is not an instant.</summary>
    public static RefusalCode BrokenInstant { get; } = Code("SAM1055", "tidpunkten går inte att använda", "the instant cannot be used", "en tidpunkt i UTC som 2024-11-04T08:15:00Z väntades", "an instant in UTC such as 2024-11-04T08:15:00Z was expected", Format);

    /// <summary>A day so early or so late that it must be a slip of the pen.</summary>
    public static RefusalCode DayNotPlausible { get; } = Code("SAM1060", "dagen är orimlig", "the day is not plausible", "en dag från 1900-01-01 till 2200-12-31 väntades", "a day from 1900-01-01 to 2200-12-31 was expected", Format);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
