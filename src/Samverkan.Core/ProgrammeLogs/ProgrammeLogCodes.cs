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

    /// <summary>A key that names something of a log names two things.</summary>
    public static RefusalCode KeyTwice { get; } = Code("SAM1466", CodeOrigin.Judging, "nyckeln {0} är redan använd i loggen", "the key {0} is already used in the log", "en egen nyckel för varje utfästelse, erbjudande och förslag väntades", "a key of its own for each pledge, offer and proposal was expected");

    /// <summary>An entry goes on with something that has not been told by its day.</summary>
    public static RefusalCode NothingToGoOnWith { get; } = Code("SAM1467", CodeOrigin.Judging, "det som posten gäller har inte berättats till och med den dagen", "what the entry is about has not been told by that day", "en lokal, utfästelse, ett erbjudande, förslag eller en avvikelse från samma dag eller tidigare väntades", "premises, a pledge, an offer, a proposal or a deviation of the same day or earlier was expected");

    /// <summary>More places are filled than were offered.</summary>
    public static RefusalCode MoreFilledThanOffered { get; } = Code("SAM1468", CodeOrigin.Judging, "fler platser är fyllda än som erbjöds", "more places are filled than were offered", "högst {0} väntades", "at most {0} were expected");

    /// <summary>An amount is not of kronor and öre.</summary>
    public static RefusalCode NotKronor { get; } = Code("SAM1469", CodeOrigin.Reading, "beloppet är inte i kronor och ören", "the amount is not in kronor and öre", "ett belopp från 0 med högst två decimaler väntades", "an amount from 0 with at most two decimals was expected");

    /// <summary>A competence session tells a body twice, or nobody.</summary>
    public static RefusalCode AttendanceBroken { get; } = Code("SAM1470", CodeOrigin.Reading, "närvaron anger ingen, eller samma organisation två gånger", "the attendance tells nobody, or the same organisation twice", "minst en närvarande från varje organisation, och varje organisation en gång, väntades", "at least one person from each organisation, and each organisation once, was expected");

    /// <summary>An entry is about a promise that the programme has not made.</summary>
    public static RefusalCode CommitmentUnknown { get; } = Code("SAM1471", CodeOrigin.Judging, "programmet har inte gjort åtagandet {0}", "the programme has not made the commitment {0}", "något av {1} väntades", "one of {1} was expected");

    /// <summary>An entry is about a track that the programme does not have.</summary>
    public static RefusalCode TrackUnknown { get; } = Code("SAM1472", CodeOrigin.Judging, "programmet har inte spåret {0}", "the programme does not have the track {0}", "något av {1} väntades", "one of {1} was expected");

    /// <summary>An offered activity ends before it begins.</summary>
    public static RefusalCode EndsBeforeStart { get; } = Code("SAM1473", CodeOrigin.Reading, "insatsen slutar innan den börjar", "the activity ends before it begins", "en sista dag samma dag som den första eller senare väntades", "a last day on the same day as the first or later was expected");

    /// <summary>Support from a fund in a programme that none supports.</summary>
    public static RefusalCode NoFund { get; } = Code("SAM1474", CodeOrigin.Judging, "programmet får inget stöd från någon fond", "the programme has no support from any fund", "en annan form av finansiering väntades", "another form of financing was expected");

    /// <summary>An entry is about a goal that the programme does not have.</summary>
    public static RefusalCode GoalUnknown { get; } = Code("SAM1475", CodeOrigin.Judging, "programmet har inte målet {0}", "the programme does not have the goal {0}", "något av {1} väntades", "one of {1} was expected");

    /// <summary>An answer answers nothing and shows nothing.</summary>
    public static RefusalCode AnswerWithoutContent { get; } = Code("SAM1476", CodeOrigin.Reading, "posten varken besvarar något eller visar något", "the entry neither answers nor shows anything", "\"answer\" eller \"evidence\" väntades", "\"answer\" or \"evidence\" was expected");

    /// <summary>A text holds what points at one person.</summary>
    public static RefusalCode PointsAtSomebody { get; } = Code("SAM1477", CodeOrigin.Reading, "texten innehåller vad som läses som ett identitetsnummer, ett mobilnummer eller en e-postadress", "the text holds what reads as an identity number, a mobile number or an e-mail address", "ord om organisationerna, som inte pekar ut någon, väntades", "words about the organisations, pointing at nobody, were expected");

    private static RefusalCode Code(string id, CodeOrigin origin, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, origin, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
