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
        new("Indikatorn {0} finns inte i uppsättningen {1}.", "The indicator {0} is not in the set {1}."),
        new("En nyckel ur uppsättningen väntades.", "A key of the set was expected."),
        Rules);

    /// <summary>A form rates an indicator twice.</summary>
    public static RefusalCode RatedTwice { get; } = new(
        "SAM1702",
        CodeOrigin.Judging,
        new("Indikatorn {0} är skattad två gånger på samma blankett.", "The indicator {0} is rated twice on the same form."),
        new("Varje indikator skattas högst en gång per blankett.", "Each indicator is rated at most once per form."),
        Rules);

    /// <summary>A form rates an indicator that is switched off.</summary>
    public static RefusalCode IndicatorSwitchedOff { get; } = new(
        "SAM1703",
        CodeOrigin.Judging,
        new("Indikatorn {0} är avstängd i uppsättningen {1}.", "The indicator {0} is switched off in the set {1}."),
        new("Bara indikatorer i bruk kan skattas.", "Only indicators in use can be rated."),
        Rules);

    /// <summary>A form rates an indicator that its rater does not rate.</summary>
    public static RefusalCode WrongRater { get; } = new(
        "SAM1704",
        CodeOrigin.Judging,
        new("Indikatorn {0} skattas inte av den som har fyllt i blanketten.", "The indicator {0} is not rated by whoever filled in the form."),
        new("Uppsättningen anger vem som skattar varje indikator.", "The set states who rates each indicator."),
        Rules);

    /// <summary>A value lies outside the indicator's scale.</summary>
    public static RefusalCode OutsideScale { get; } = new(
        "SAM1705",
        CodeOrigin.Judging,
        new("Skattningen av {0} ligger utanför skalan.", "The rating of {0} lies outside its scale."),
        new("Ett heltal på skalan {1}, eller att svaret saknas eller har avböjts.", "A whole number on the scale {1}, or that the answer is missing or declined."),
        Rules);

    /// <summary>A form uses a version of a set on a day on which it is not valid.</summary>
    public static RefusalCode SetNotValid { get; } = new(
        "SAM1706",
        CodeOrigin.Judging,
        new("Uppsättningen {0} gäller inte den dag blanketten fylldes i.", "The set {0} is not valid on the day of the form."),
        new("En dag under {1}.", "A day within {1}."),
        Rules);

    /// <summary>An answer has both a value and a reason why there is none.</summary>
    public static RefusalCode ValueAndAbsence { get; } = new(
        "SAM1707",
        CodeOrigin.Judging,
        new("Svaret på {0} har både ett värde och ett skäl till att värde saknas.", "The answer to {0} has both a value and a reason why there is none."),
        new("Antingen ett värde eller ett skäl.", "Either a value or a reason."),
        Rules);
}
