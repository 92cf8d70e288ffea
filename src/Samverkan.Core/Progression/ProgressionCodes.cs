using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>The refusal codes of progression, SAM17xx.</summary>
public static class ProgressionCodes
{
    private static readonly SourceReference Rules = new("Samverkan, progression", "Indikatoruppsättningar och skattningar")
    {
        Confidence = Confidence.Derived,
    };

    /// <summary>A form names an indicator that its set does not have.</summary>
    public static RefusalCode UnknownIndicator { get; } = new(
        "SAM1701",
        CodeOrigin.Judging,
        new("indikatorn {0} finns inte i uppsättningen {1}", "the indicator {0} is not in the set {1}"),
        new("en nyckel ur uppsättningen väntades", "a key of the set was expected"),
        Rules);

    /// <summary>A form rates an indicator twice.</summary>
    public static RefusalCode RatedTwice { get; } = new(
        "SAM1702",
        CodeOrigin.Judging,
        new("indikatorn {0} är skattad två gånger på samma blankett", "the indicator {0} is rated twice on the same form"),
        new("varje indikator skattas högst en gång per blankett", "each indicator is rated at most once per form"),
        Rules);

    /// <summary>A form rates an indicator that is switched off.</summary>
    public static RefusalCode IndicatorSwitchedOff { get; } = new(
        "SAM1703",
        CodeOrigin.Judging,
        new("indikatorn {0} är avstängd i uppsättningen {1}", "the indicator {0} is switched off in the set {1}"),
        new("bara indikatorer i bruk kan skattas", "only indicators in use can be rated"),
        Rules);

    /// <summary>A form rates an indicator that its rater does not rate.</summary>
    public static RefusalCode WrongRater { get; } = new(
        "SAM1704",
        CodeOrigin.Judging,
        new("indikatorn {0} skattas inte av den som har fyllt i blanketten", "the indicator {0} is not rated by whoever filled in the form"),
        new("uppsättningen anger vem som skattar varje indikator", "the set states who rates each indicator"),
        Rules);

    /// <summary>A value lies outside the indicator's scale.</summary>
    public static RefusalCode OutsideScale { get; } = new(
        "SAM1705",
        CodeOrigin.Judging,
        new("skattningen av {0} ligger utanför skalan", "the rating of {0} lies outside its scale"),
        new("ett heltal på skalan {1}, eller att svaret saknas eller har avböjts", "a whole number on the scale {1}, or that the answer is missing or declined"),
        Rules);

    /// <summary>A form uses a version of a set on a day on which it is not valid.</summary>
    public static RefusalCode SetNotValid { get; } = new(
        "SAM1706",
        CodeOrigin.Judging,
        new("uppsättningen {0} gäller inte den dag blanketten fylldes i", "the set {0} is not valid on the day of the form"),
        new("en dag under {1}", "a day within {1}"),
        Rules);

    /// <summary>An answer has both a value and a reason why there is none.</summary>
    public static RefusalCode ValueAndAbsence { get; } = new(
        "SAM1707",
        CodeOrigin.Judging,
        new("svaret på {0} har både ett värde och ett skäl till att värde saknas", "the answer to {0} has both a value and a reason why there is none"),
        new("antingen ett värde eller ett skäl", "either a value or a reason"),
        Rules);

    /// <summary>A set has no indicators.</summary>
    public static RefusalCode NoIndicators { get; } = new(
        "SAM1711",
        CodeOrigin.Reading,
        new("uppsättningen har inga indikatorer", "the set has no indicators"),
        new("minst en indikator väntades", "at least one indicator was expected"),
        Rules);

    /// <summary>An indicator stands twice in a set.</summary>
    public static RefusalCode IndicatorTwice { get; } = new(
        "SAM1712",
        CodeOrigin.Reading,
        new("indikatorn \"{0}\" står två gånger", "the indicator \"{0}\" stands twice"),
        new("varje indikator en gång väntades", "each indicator once was expected"),
        Rules);

    /// <summary>An indicator has no raters, or one twice.</summary>
    public static RefusalCode WrongRaters { get; } = new(
        "SAM1713",
        CodeOrigin.Reading,
        new("indikatorn \"{0}\" saknar skattare eller har samma två gånger", "the indicator \"{0}\" has no raters or one of them twice"),
        new("participant, caseworker eller båda väntades", "participant, caseworker or both were expected"),
        Rules);

    /// <summary>A question is put to somebody who does not rate, or twice to the same.</summary>
    public static RefusalCode WordingWithoutRater { get; } = new(
        "SAM1714",
        CodeOrigin.Reading,
        new("indikatorn \"{0}\" har en fråga till någon som inte skattar, eller två till samma", "the indicator \"{0}\" has a question to somebody who does not rate, or two to the same"),
        new("en fråga för varje skattare väntades", "one question for each rater was expected"),
        Rules);

    /// <summary>Wording cannot be reconstructed: it is verified or one's own.</summary>
    public static RefusalCode ReconstructedWording { get; } = new(
        "SAM1715",
        CodeOrigin.Reading,
        new("frågan till \"{0}\" anges som rekonstruerad", "the question of \"{0}\" is marked as reconstructed"),
        new("verified eller own väntades: en rekonstruerad uppsättning har ingen text", "verified or own was expected: a reconstructed set has no text"),
        Rules);

    /// <summary>Text is called BIP without being verified.</summary>
    public static RefusalCode BipNotVerified { get; } = new(
        "SAM1716",
        CodeOrigin.Reading,
        new("frågan till \"{0}\" kallas BIP men är inte verifierad", "the question of \"{0}\" is called BIP but is not verified"),
        new("ett annat namn, eller originaltexten med tillstånd, väntades", "another name, or the original text with permission, was expected"),
        Rules);

    /// <summary>The caseworker's belief is shown to the participant, or rated by him or her.</summary>
    public static RefusalCode BeliefShown { get; } = new(
        "SAM1717",
        CodeOrigin.Reading,
        new("handläggarens tilltro visas för deltagaren", "the caseworker's belief is shown to the participant"),
        new("bara handläggaren som skattare och isShownToParticipant false väntades", "the caseworker as only rater and isShownToParticipant false were expected"),
        Rules);

    /// <summary>A reconstructed set has a composite.</summary>
    public static RefusalCode CompositeOfReconstruction { get; } = new(
        "SAM1718",
        CodeOrigin.Reading,
        new("en rekonstruerad uppsättning har ett sammansatt mått", "a reconstructed set has a composite"),
        new("inget sammansatt mått väntades: ägaren har inte offentliggjort någon regel", "no composite was expected: the owner has published no rule"),
        Rules);

    /// <summary>A composite has the key of an indicator or of another composite.</summary>
    public static RefusalCode CompositeTwice { get; } = new(
        "SAM1719",
        CodeOrigin.Reading,
        new("nyckeln \"{0}\" är redan upptagen", "the key \"{0}\" is already taken"),
        new("en nyckel som ingen annan indikator och inget annat mått har väntades", "a key that no other indicator and no other composite has was expected"),
        Rules);

    /// <summary>A composite is made of what cannot be put together.</summary>
    public static RefusalCode CompositeItems { get; } = new(
        "SAM1720",
        CodeOrigin.Reading,
        new("måttet \"{0}\" har delar som inte går att lägga ihop", "the composite \"{0}\" has items that cannot be put together"),
        new("minst två indikatorer i bruk, var och en en gång, på samma skala och skattade av måttets skattare, väntades; handläggarens tilltro ingår aldrig", "at least two indicators in use, each once, on the same scale and rated by the rater of the composite, were expected; the caseworker's belief is never among them"),
        Rules);

    /// <summary>A composite asks for fewer than one or more than all of its items.</summary>
    public static RefusalCode CompositeMinimum { get; } = new(
        "SAM1721",
        CodeOrigin.Reading,
        new("måttet \"{0}\" kräver ett antal svar som inte finns", "the composite \"{0}\" asks for a number of answers that there cannot be"),
        new("minst ett svar och högst lika många som delarna väntades", "at least one answer and at most as many as there are items was expected"),
        Rules);

    /// <summary>A crosswalk does not come from an earlier version.</summary>
    public static RefusalCode CrosswalkNotBackwards { get; } = new(
        "SAM1722",
        CodeOrigin.Reading,
        new("övergången kommer inte från en tidigare version", "the crosswalk does not come from an earlier version"),
        new("en lägre version än uppsättningens egen väntades", "a lower version than the set's own was expected"),
        Rules);

    /// <summary>A crosswalk has no counterparts or one twice.</summary>
    public static RefusalCode CounterpartsNotOnce { get; } = new(
        "SAM1723",
        CodeOrigin.Reading,
        new("övergången har inga motsvarigheter eller samma två gånger", "the crosswalk has no counterparts or the same twice"),
        new("varje indikator högst en gång på var sida väntades", "each indicator at most once on either side was expected"),
        Rules);

    /// <summary>A crosswalk leads to an indicator that the set does not have.</summary>
    public static RefusalCode NoCounterpart { get; } = new(
        "SAM1724",
        CodeOrigin.Reading,
        new("övergången leder till \"{0}\", som inte finns i uppsättningen", "the crosswalk leads to \"{0}\", which is not in the set"),
        new("en nyckel ur uppsättningen väntades", "a key of the set was expected"),
        Rules);

    /// <summary>A step of a crosswalk leads outside the scale, or two begin with the same value.</summary>
    public static RefusalCode StepOffScale { get; } = new(
        "SAM1725",
        CodeOrigin.Reading,
        new("ett steg till \"{0}\" ligger utanför skalan eller står två gånger", "a step to \"{0}\" lies outside the scale or stands twice"),
        new("ett värde på skalan {1} för varje tidigare värde väntades", "a value on the scale {1} for each earlier value was expected"),
        Rules);

    /// <summary>A set continues a version that the host does not know.</summary>
    public static RefusalCode EarlierVersionMissing { get; } = new(
        "SAM1726",
        CodeOrigin.Configuration,
        new("Indikatoruppsättningen {0} fortsätter version {1}, som inte är tillagd.", "The indicator set {0} continues version {1}, which is not added."),
        new("Lägg till också den tidigare versionen.", "Add the earlier version too."),
        Rules);

    /// <summary>A set continues an indicator that measures otherwise than its own.</summary>
    public static RefusalCode CounterpartDiffers { get; } = new(
        "SAM1727",
        CodeOrigin.Configuration,
        new("Indikatoruppsättningen {0} fortsätter {1} i {2} fast den mäts på annat sätt.", "The indicator set {0} continues {1} of {2} although it is measured in another way."),
        new("Samma skattare, och samma skala eller ett steg för varje värde på den tidigare skalan.", "The same raters, and the same scale or a step for each value of the earlier scale."),
        Rules);
}
