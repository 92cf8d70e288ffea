using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Identity;

/// <summary>The act on coordination numbers (<i>lag (2022:1697) om samordningsnummer</i>) as far as our rules rest on it.</summary>
public static class CoordinationNumberAct
{
    /// <summary>The day on which the act, and with it the three levels of assurance, came into force: 2023-09-01.</summary>
    public static LocalDate InForceFrom { get; } = new(2023, 9, 1);

    /// <summary>Where that stands.</summary>
    public static SourceReference Source { get; } = new("Skatteverket, Rättslig vägledning, edition 2023.16", "Samordningsnummer")
    {
        Address = "https://www4.skatteverket.se/rattsligvagledning/edition/2023.16/432708.html",
        Says = new(
            "Lagen (2022:1697) och förordningen (2023:363) gäller från 2023-09-01; identiteten är styrkt, sannolik eller osäker.",
            "The act (2022:1697) and the ordinance (2023:363) are in force from 2023-09-01; the identity is proved, probable or uncertain."),
    };

    /// <summary>Whether a level can stand for a day: before the act there was none of the three.</summary>
    /// <param name="assurance">The level.</param>
    /// <param name="day">The day.</param>
    public static bool Allows(CoordinationNumberAssurance assurance, LocalDate day) =>
        assurance == CoordinationNumberAssurance.NotStated || day >= InForceFrom;
}
