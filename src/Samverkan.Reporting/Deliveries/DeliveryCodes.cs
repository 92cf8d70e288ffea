using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Deliveries;

/// <summary>The codes of deliveries: what may not leave, and a record that does not hold.</summary>
public static class DeliveryCodes
{
    private static readonly SourceReference House = new("Samverkan, deliveries", "what leaves unprotected");

    /// <summary>No recipient is named.</summary>
    public static RefusalCode RecipientMissing { get; } = Code("SAM4100",
        "mottagaren är inte namngiven", "the recipient is not named", "väntade ett namn på en rad", "expected a name on one line");

    /// <summary>Nobody stands for the decision.</summary>
    public static RefusalCode DeciderMissing { get; } = Code("SAM4101",
        "den som beslutat är inte namngiven", "whoever decided is not named", "väntade ett namn på en rad", "expected a name on one line");

    /// <summary>The legal ground is not in force on the day.</summary>
    public static RefusalCode BasisNotInForce { get; } = Code("SAM4102",
        "grunden {0} gäller inte den dagen", "the ground {0} is not in force on that day", "väntade en grund som gäller", "expected a ground in force");

    /// <summary>What is delivered is not what was decided.</summary>
    public static RefusalCode OtherKind { get; } = Code("SAM4103",
        "innehållet är av annat slag än beslutet", "the content is of another kind than the decision", "väntade {0}", "expected {0}");

    /// <summary>The record of deliveries has been changed after it was written.</summary>
    public static RefusalCode BrokenRecord { get; } = Code("SAM4104",
        "förteckningen över utlämnanden håller inte ihop på rad {0}", "the record of deliveries does not hold together on line {0}",
        "väntade att varje rad bär den föregåendes kontrollsumma", "expected each line to carry the checksum of the one before");

    /// <summary>The legal ground lets nothing of the kind leave.</summary>
    public static RefusalCode BasisOpensNothing { get; } = Code("SAM4105",
        "grunden {0} låter ingenting sådant lämnas ut", "the ground {0} lets nothing of the kind leave",
        "väntade en grund som bryter sekretessen eller ger rätt till uppgiften", "expected a ground that lifts secrecy or gives a right to the data");

    /// <summary>The purpose is not one that the kind of delivery serves.</summary>
    public static RefusalCode PurposeOfAnother { get; } = Code("SAM4106",
        "ändamålet är inte det som utlämnandet är till för", "the purpose is not the one that the delivery serves",
        "väntade reporting, och för ett registerutdrag ett annat än import", "expected reporting, and for an extract another than import");

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Disclosure, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), House);
}
