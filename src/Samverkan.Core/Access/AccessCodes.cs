using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>Why something may not be read, disclosed or recorded: SAM16xx.</summary>
public static class AccessCodes
{
    /// <summary>No rule lets the role read the category for the purpose.</summary>
    public static RefusalCode NoRule { get; } = Code(
        "SAM1601", "ingen regel ger rollen tillgång för det ändamålet", "no rule gives the role access for that purpose",
        "en roll och ett ändamål i åtkomstpolicyn väntades", "a role and a purpose of the access policy were expected", LegalBases.WithinOneBody.Source);

    /// <summary>The information comes from another body, and no waiver or rule of law covers it.</summary>
    public static RefusalCode NoWaiver { get; } = Code(
        "SAM1602", "uppgiften kommer från en annan part och ingen hävd sekretess eller lagregel omfattar den", "the information comes from another body, and no waiver or rule of law covers it",
        "en hävd sekretess som gällde den dagen väntades", "a waiver in force on that day was expected", SecrecyWaiver.Source);

    /// <summary>The person had not consented to take part.</summary>
    public static RefusalCode NoConsent { get; } = Code(
        "SAM1603", "personen hade inte samtyckt till att delta", "the person had not consented to take part",
        "ett samtycke som gällde den dagen väntades", "a consent in force on that day was expected", LegalBases.ConsentToRegistration.Source);

    /// <summary>The author may not record the entry.</summary>
    public static RefusalCode MayNotRecord { get; } = Code(
        "SAM1604", "rollen får inte skriva poster med det ursprunget", "the role may not record entries of that origin",
        "poster från den egna parten väntades", "entries of the own body were expected", LegalBases.WithinOneBody.Source);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Access, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
