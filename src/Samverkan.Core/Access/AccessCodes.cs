using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>Why something may not be read, disclosed or recorded, and what can be wrong in the law of secrecy as data: SAM16xx.</summary>
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

    /// <summary>A person at a meeting who belongs to no body gets nothing.</summary>
    public static RefusalCode NothingForParty { get; } = Code(
        "SAM1605", "den som är med på mötet får inget ur akten", "who takes part in the meeting is given nothing from the record",
        "en hävd sekretess som nämner den personen väntades", "a waiver that names that person was expected", SecrecyWaiver.Source);

    /// <summary>A key stands twice in the law of secrecy.</summary>
    public static RefusalCode IdTwice { get; } = Reading("SAM1611", "nyckeln \"{0}\" står två gånger", "the key \"{0}\" stands twice", "varje nyckel en gång väntades", "each key once was expected");

    /// <summary>A kind of body is not in the file.</summary>
    public static RefusalCode UnknownBodyKind { get; } = Reading("SAM1612", "slaget av myndighet \"{0}\" finns inte i filen", "the kind of body \"{0}\" is not in the file", "ett slag ur \"bodyKinds\" väntades", "a kind of \"bodyKinds\" was expected");

    /// <summary>A duty to disclose does not say whom and what it reaches.</summary>
    public static RefusalCode DutyWithoutReach { get; } = Reading("SAM1613", "uppgiftsskyldigheten \"{0}\" säger inte allt som den omfattar", "the duty to disclose \"{0}\" does not say all that it reaches", "disclosers, recipients, categories och purposes väntades", "disclosers, recipients, categories and purposes were expected");

    /// <summary>What is not law has an effect.</summary>
    public static RefusalCode EffectWithoutLaw { get; } = Reading("SAM1614", "\"{0}\" är inte lag men har verkan", "\"{0}\" is not law but has an effect", "\"effect\": \"none\" väntades", "\"effect\": \"none\" was expected");

    private static RefusalCode Reading(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(expectedSwedish, expectedEnglish), new SourceReference("Samverkan: docs/schemas/secrecy.schema.json", "") { Confidence = Confidence.Derived });

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Access, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
