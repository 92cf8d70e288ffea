using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>What can be wrong in a file of identifier histories: SAM1801 to SAM1808. No refusal repeats a number.</summary>
public static class IdentityCodes
{
    private static readonly SourceReference Rules = new("Samverkan: docs/schemas/identifier-histories.schema.json", "") { Confidence = Confidence.Derived };

    /// <summary>A text is no identity number.</summary>
    public static RefusalCode BrokenNumber { get; } = Code(
        "SAM1801", "identitetsnumret går inte att använda", "the identity number cannot be used",
        "tio eller tolv siffror med rätt datum och kontrollsiffra väntades", "ten or twelve digits with a right date and check digit were expected", IdentityNumber.Source);

    /// <summary>A number is of a kind that is not accepted, as an interim number unless it is asked for.</summary>
    public static RefusalCode KindNotAccepted { get; } = Code(
        "SAM1802", "numret är av ett slag som inte tas emot", "the number is of a kind that is not accepted",
        "ett personnummer eller samordningsnummer väntades", "a personal identity number or a coordination number was expected", InterimNumber.Practice);

    /// <summary>Two numbers are the person's current one on the same day.</summary>
    public static RefusalCode NumbersOverlap { get; } = Code(
        "SAM1803", "personen har redan ett annat nummer en del av dagarna", "the person has another number already on some of the days",
        "ett nummer i taget väntades", "one number at a time was expected", Rules);

    /// <summary>A coordination number follows a personal identity number.</summary>
    public static RefusalCode NumbersOutOfOrder { get; } = Code(
        "SAM1804", "ett samordningsnummer följer på ett personnummer", "a coordination number follows a personal identity number",
        "samordningsnumret före personnumret väntades", "the coordination number before the personal identity number was expected", CoordinationNumberAct.Source);

    /// <summary>A level of assurance, or dormancy, stands where there can be none.</summary>
    public static RefusalCode AssuranceDoesNotFit { get; } = Code(
        "SAM1805", "säkerhetsnivån eller viloläget passar inte numret", "the level of assurance or the dormancy does not fit the number",
        "nivå och viloläge bara för samordningsnummer, från 2023-09-01 och under numrets dagar, väntades", "a level and dormancy for coordination numbers only, from 2023-09-01 and within the number's days, were expected", CoordinationNumberAct.Source);

    /// <summary>A statement stands after one that was told later.</summary>
    public static RefusalCode ToldOutOfOrder { get; } = Code(
        "SAM1806", "uppgiften berättades före den som står närmast över", "the statement was told before the one that stands above it",
        "uppgifter i den ordning som de berättades väntades", "statements in the order in which they were told were expected", Rules);

    /// <summary>A person stands twice.</summary>
    public static RefusalCode PersonTwice { get; } = Code(
        "SAM1807", "personen står två gånger", "the person stands twice",
        "varje person en gång väntades", "each person once was expected", Rules);

    /// <summary>A number is known as two persons'.</summary>
    public static RefusalCode NumberOfAnother { get; } = Code(
        "SAM1808", "numret står redan för en annan person i filen", "the number stands for another person of the file already",
        "ett nummer för en person väntades, återkallat hos den andra", "a number for one person, withdrawn from the other, was expected", Rules);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Reading, new(swedish, english), new(expectedSwedish, expectedEnglish), source);
}
