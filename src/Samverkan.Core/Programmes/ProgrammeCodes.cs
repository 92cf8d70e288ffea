using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>What can be wrong in a programme's definition: SAM1401 to SAM1415; and what may be chosen wrongly: SAM1421 and SAM1422.</summary>
public static class ProgrammeCodes
{
    private static readonly SourceReference Format = new("Samverkan: docs/schemas/programme.schema.json", "");

    /// <summary>A key stands twice in one definition.</summary>
    public static RefusalCode DuplicateId { get; } = Code("SAM1401", "nyckeln finns redan i definitionen", "the definition already has this key", "en nyckel som ingen annan del har väntades", "a key that no other part has was expected");

    /// <summary>A phase lies outside the programme or outside the phase that holds it.</summary>
    public static RefusalCode PhaseOutside { get; } = Code("SAM1402", "fasen ligger utanför det som omger den", "the phase lies outside what surrounds it", "dagar inom {0} väntades", "days within {0} were expected");

    /// <summary>A part refers to another that is not there.</summary>
    public static RefusalCode UnknownReference { get; } = Code("SAM1403", "hänvisningen leder ingenstans", "the reference leads nowhere", "nyckeln till en del av definitionen väntades", "the key of a part of the definition was expected");

    /// <summary>An option's default is none of its readings.</summary>
    public static RefusalCode DefaultNotAmongReadings { get; } = Code("SAM1404", "förvalet är ingen av läsningarna", "the default is none of the readings", "någon av {0} väntades", "one of {0} was expected");

    /// <summary>The readings of a choice are not those of the option.</summary>
    public static RefusalCode ReadingsDiffer { get; } = Code("SAM1405", "läsningarna är inte alternativets", "the readings are not those of the option", "{0} väntades", "{0} were expected");

    /// <summary>A choice names an option that the definition does not explain.</summary>
    public static RefusalCode UnknownOption { get; } = Code("SAM1406", "alternativet förklaras inte i definitionen", "the definition does not explain this option", "ett alternativ under \"options\" väntades", "an option under \"options\" was expected");

    /// <summary>An option has fewer than two readings.</summary>
    public static RefusalCode TooFewReadings { get; } = Code("SAM1407", "alternativet har för få läsningar", "the option has too few readings", "minst två väntades", "at least two were expected");

    /// <summary>A goal can be neither judged nor says why not.</summary>
    public static RefusalCode GoalWithoutMeasure { get; } = Code("SAM1408", "målet går inte att bedöma och säger inte varför", "the goal cannot be judged and does not say why", "en tröskel med täljare eller händelse, eller \"notAssessable\", väntades", "a threshold with a numerator or an event, or \"notAssessable\", was expected");

    /// <summary>A step comes after one that stands later.</summary>
    public static RefusalCode OrderTurned { get; } = Code("SAM1409", "steget ska komma efter ett som står senare", "the step is to come after one that stands later", "steg i sin ordning väntades", "steps in their order were expected");

    /// <summary>A definition names no owner, or several.</summary>
    public static RefusalCode NotOneOwner { get; } = Code("SAM1410", "{0} parter är projektägare", "{0} parties are owners", "en väntades", "one was expected");

    /// <summary>The support is larger than the budget.</summary>
    public static RefusalCode SupportAboveTotal { get; } = Code("SAM1411", "stödet är större än hela budgeten", "the support is larger than the whole budget", "ett belopp som ryms i budgeten väntades", "an amount within the budget was expected");

    /// <summary>A goal has a threshold and says at the same time that it cannot be assessed.</summary>
    public static RefusalCode ReasonAndThreshold { get; } = Code("SAM1412", "målet har både en tröskel och ett skäl att inte kunna bedömas", "the goal has both a threshold and a reason why it cannot be assessed", "det ena väntades", "one of them was expected");

    /// <summary>The windows of two measurements overlap.</summary>
    public static RefusalCode WindowsOverlap { get; } = Code("SAM1413", "mättillfällenas fönster går in i varandra", "the windows of the measurements overlap", "högst 28 dagar för varje månad mellan dem väntades", "at most 28 days for each month between them were expected");

    /// <summary>A goal rests on an answer that no survey of the programme asks for.</summary>
    public static RefusalCode NotAsked { get; } = Code("SAM1414", "målet vilar på ett svar som ingen enkät frågar efter", "the goal rests on an answer that no survey asks for", "ett påstående i \"surveys\" väntades", "a statement of \"surveys\" was expected");

    /// <summary>A goal rests on an answer of another informant than its own.</summary>
    public static RefusalCode OtherInformant { get; } = Code("SAM1415", "målet vilar på svar från en annan uppgiftslämnare än målets", "the goal rests on answers of another informant than its own", "{0} som uppgiftslämnare väntades", "{0} as the informant was expected");

    /// <summary>A host chooses an option that the programme does not have.</summary>
    public static RefusalCode NoSuchOption { get; } = new(
        "SAM1421",
        CodeOrigin.Command,
        new LocalizedText("programmet har inget alternativ {0}", "the programme has no option {0}"),
        new LocalizedText("något av {1} väntades", "one of {1} was expected"),
        Format);

    /// <summary>A host chooses a reading that the option does not have.</summary>
    public static RefusalCode NoSuchReading { get; } = new(
        "SAM1422",
        CodeOrigin.Command,
        new LocalizedText("alternativet {0} har ingen sådan läsning", "the option {0} has no such reading"),
        new LocalizedText("någon av {1} väntades", "one of {1} was expected"),
        Format);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), Format);
}
