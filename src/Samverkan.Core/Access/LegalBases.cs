using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>
/// The legal grounds that the standard policy cites. Engineering reference, not legal advice: the deploying authority decides, and a
/// policy stores by which ground.
/// </summary>
public static class LegalBases
{
    /// <summary>Secrecy applies between authorities, committees and independent branches; inside one, information moves by need.</summary>
    public static LegalBasis WithinOneBody { get; } = new(
        "osl-8",
        new LocalizedText("inom samma myndighet", "within one authority"),
        DatePeriod.From(new LocalDate(2009, 6, 30)),
        new SourceReference("Offentlighets- och sekretesslag (2009:400)", "8 kap. 1–2 §§")
        {
            Confidence = Confidence.RememberedHigh,
            Says = new LocalizedText("Sekretess gäller mellan myndigheter och mellan självständiga verksamhetsgrenar.", "Secrecy applies between authorities and between independent branches of one."),
        });

    /// <summary>The individual's own release from secrecy.</summary>
    public static LegalBasis Waiver { get; } = new(
        "osl-12-2",
        new LocalizedText("den enskilde har hävt sekretessen", "the individual has waived secrecy"),
        DatePeriod.From(new LocalDate(2009, 6, 30)),
        SecrecyWaiver.Source)
    {
        // The source states the rule; the day on which it came into force is from memory.
        DatesConfidence = Confidence.RememberedHigh,
    };

    /// <summary>The participant's consent to be registered for the account of a programme's results.</summary>
    public static LegalBasis ConsentToRegistration { get; } = new(
        "registration-consent",
        new LocalizedText("deltagaren har samtyckt till att delta och registreras", "the participant has consented to take part and be registered"),
        DatePeriod.From(new LocalDate(2004, 1, 1)),
        new SourceReference("Samordningsförbundet Göteborg, Behandling av personuppgifter", "")
        {
            Address = "https://finsamgoteborg.se/kontakt-och-lankar/behandling-av-personuppgifter/",
            Confidence = Confidence.Derived,
            Says = new LocalizedText(
                "Utan samtycke registreras bara kön och startår, utan koppling till personen.",
                "Without consent only sex and start year are registered, without a link to the person."),
        });

    /// <summary>History is brought in on behalf of the bodies that it comes from, by their instructions. It opens nothing to be read.</summary>
    public static LegalBasis ImportOnBehalf { get; } = new(
        "gdpr-28",
        new LocalizedText("införs på uppdrag av den part som uppgiften kommer från", "brought in on behalf of the body that it comes from"),
        DatePeriod.From(new LocalDate(2018, 5, 25)),
        new SourceReference("Dataskyddsförordningen (EU) 2016/679", "artikel 28.3 a")
        {
            Confidence = Confidence.RememberedHigh,
            Says = new LocalizedText(
                "Den som behandlar personuppgifter åt en ansvarig gör det bara på dennes dokumenterade instruktioner.",
                "Whoever processes personal data for a controller does so only on the controller's documented instructions."),
        });

    /// <summary>All of them.</summary>
    public static ImmutableArray<LegalBasis> All { get; } = [WithinOneBody, Waiver, ConsentToRegistration, ImportOnBehalf];
}
