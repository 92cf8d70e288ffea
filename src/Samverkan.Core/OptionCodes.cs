using Samverkan.Core.Vocabulary;

namespace Samverkan.Core;

/// <summary>The refusal codes of registration and options, SAM19xx. They are met when a host starts.</summary>
public static class OptionCodes
{
    private static readonly SourceReference Rules = new("Samverkan, registration", "AddSamverkan")
    {
        Confidence = Confidence.Derived,
    };

    /// <summary>The host has no clock.</summary>
    public static RefusalCode MissingClock { get; } = new(
        "SAM1901",
        CodeOrigin.Configuration,
        new("Värden har ingen klocka.", "The host has no clock."),
        new(
            "AddSamverkan().UseClock(SystemClock.Instance), eller en egen registrering av NodaTime.IClock.",
            "AddSamverkan().UseClock(SystemClock.Instance), or a registration of NodaTime.IClock of your own."),
        Rules);

    /// <summary>The time zone of the options does not exist.</summary>
    public static RefusalCode UnknownTimeZone { get; } = new(
        "SAM1902",
        CodeOrigin.Configuration,
        new("Tidszonen i inställningarna finns inte.", "The time zone in the options does not exist."),
        new("Ett namn ur tz-databasen, till exempel Europe/Stockholm.", "A name of the tz database, for example Europe/Stockholm."),
        Rules);

    /// <summary>Two indicator sets have the same key and version.</summary>
    public static RefusalCode IndicatorSetTwice { get; } = new(
        "SAM1903",
        CodeOrigin.Configuration,
        new("Indikatoruppsättningen {0} är tillagd två gånger.", "The indicator set {0} is added twice."),
        new("En ändrad uppsättning får ett nytt versionsnummer.", "A changed set gets a new version number."),
        Rules);

    /// <summary>The file of an indicator set cannot be read.</summary>
    public static RefusalCode IndicatorSetUnreadable { get; } = new(
        "SAM1904",
        CodeOrigin.Configuration,
        new("Filen {0} med en indikatoruppsättning går inte att läsa.", "The file {0} with an indicator set cannot be read."),
        new("En fil som finns och får läsas.", "A file that exists and may be read."),
        Rules);

    /// <summary>Two forms have the same key and version.</summary>
    public static RefusalCode FormTwice { get; } = new(
        "SAM1907",
        CodeOrigin.Configuration,
        new("Formuläret {0} är tillagt två gånger.", "The form {0} is added twice."),
        new("Ett ändrat formulär får ett nytt versionsnummer.", "A changed form gets a new version number."),
        Rules);

    /// <summary>The file of a form cannot be read.</summary>
    public static RefusalCode FormUnreadable { get; } = new(
        "SAM1908",
        CodeOrigin.Configuration,
        new("Filen {0} med ett formulär går inte att läsa.", "The file {0} with a form cannot be read."),
        new("En fil som finns och får läsas.", "A file that exists and may be read."),
        Rules);

    /// <summary>A form replaces a version that the host does not know.</summary>
    public static RefusalCode EarlierFormMissing { get; } = new(
        "SAM1909",
        CodeOrigin.Configuration,
        new("Formuläret {0} ersätter version {1}, som inte är tillagd.", "The form {0} replaces version {1}, which is not added."),
        new("Lägg till också den tidigare versionen.", "Add the earlier version too."),
        Rules);

    internal static string Say(Refusal refusal) =>
        $"{refusal.Code.Id}: {refusal.Explain(Language.English)} {refusal.Expected(Language.English)}".TrimEnd();
}
