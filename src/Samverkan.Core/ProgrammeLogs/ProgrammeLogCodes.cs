using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// What can be wrong with a programme's own log and with no other file: SAM1460 to SAM1499. Where a mistake is the same as in a file of
/// journeys, its code is among <see cref="Journeys.JourneyCodes"/>.
/// </summary>
public static class ProgrammeLogCodes
{
    private static readonly SourceReference Format = new("Samverkan: docs/schemas/programme-log.schema.json", "");

    /// <summary>What is called a meeting is none.</summary>
    public static RefusalCode NoMeeting { get; } = Code("SAM1460", CodeOrigin.Reading, "slaget är inget möte", "the kind is no meeting", "något av {0} väntades", "one of {0} was expected");

    /// <summary>What is called a report is none.</summary>
    public static RefusalCode NoReport { get; } = Code("SAM1461", CodeOrigin.Reading, "slaget är ingen rapport", "the kind is no report", "något av {0} väntades", "one of {0} was expected");

    /// <summary>A training is about nothing.</summary>
    public static RefusalCode TrainingWithoutSubject { get; } = Code("SAM1462", CodeOrigin.Reading, "utbildningen säger inte vad den handlade om", "the training does not say what it was about", "\"principle\" eller \"subject\" väntades", "\"principle\" or \"subject\" was expected");

    /// <summary>A log has two entries with the same sequence number.</summary>
    public static RefusalCode SequenceTwice { get; } = Code("SAM1463", CodeOrigin.Reading, "programmets logg har redan en post med samma löpnummer", "the programme's log already has an entry with the same sequence number", "ett eget löpnummer för varje post i loggen väntades", "a sequence number of its own for each entry of the log was expected");

    /// <summary>A correction or a retraction speaks of an entry that does not stand in the log.</summary>
    public static RefusalCode TargetUnknown { get; } = Code("SAM1464", CodeOrigin.Judging, "posten som ska rättas eller tas tillbaka står inte kvar i loggen", "the entry to correct or retract does not stand in the log", "id för en tidigare post som berättar något väntades", "the id of an earlier entry that tells something was expected");

    /// <summary>Somebody left a role without having it.</summary>
    public static RefusalCode StaffNotThere { get; } = Code("SAM1465", CodeOrigin.Judging, "personen har inte rollen den dagen", "the member of staff does not have the role on that day", "en roll som personen har tillträtt samma dag eller tidigare väntades", "a role that the person took up on the same day or earlier was expected");

    private static RefusalCode Code(string id, CodeOrigin origin, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
