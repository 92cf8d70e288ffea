using System.Collections.Immutable;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// The needs that the mappings of the programmes in the box can find, what answers each, and which answers tell of them. The programmes name the support; that an answer
/// calls for it is our reading, and a host may use another.
/// </summary>
public static class StandardNeeds
{
    private static readonly SourceReference Establishment = new("2019/00163 - Hållbar etablering", "Modellen") { Confidence = Confidence.Derived };

    /// <summary>Work, with an early contact with employers.</summary>
    public static SupportNeed Work { get; } = new(new("work"), new("arbete", "work"), Application("Metod: Fokus på arbete"))
    {
        Aim = ActivityKind.JobDirected,
        Contact = ContactKind.Employer,
    };

    /// <summary>Studies, with an early contact with a study and career counsellor.</summary>
    public static SupportNeed Studies { get; } = new(new("studies"), new("studier", "studies"), Application("Kompletterande resurser: Stärka övergångar till studier"))
    {
        Aim = ActivityKind.SkillsUpgrading,
        Contact = ContactKind.StudyCounsellor,
    };

    /// <summary>Better Swedish.</summary>
    public static SupportNeed Swedish { get; } = new(new("swedish"), new("bättre svenska", "better Swedish"), Application("Kompletterande resurser: Stärka övergångar till studier"))
    {
        Aim = ActivityKind.SkillsUpgrading,
        Methods = [StandardMethods.SwedishForImmigrants, StandardMethods.VocationalSwedish, StandardMethods.DigitalLanguageSupport],
    };

    /// <summary>Support in the contact with a study and career counsellor.</summary>
    public static SupportNeed StudyCounsellor { get; } = new(new("study-counsellor"), new("stöd i kontakten med studie- och yrkesvägledare", "support in the contact with a study and career counsellor"), Application("Kompletterande resurser: Stärka övergångar till studier"))
    {
        Methods = [StandardMethods.StudyTransition],
        Contact = ContactKind.StudyCounsellor,
    };

    /// <summary>Support in the contact with health care.</summary>
    public static SupportNeed HealthCare { get; } = new(new("health-care"), new("stöd i kontakten med vården", "support in the contact with health care"), Application("Kompletterande resurser: Kontakten med hälso- och sjukvården"))
    {
        Aim = ActivityKind.Health,
        Contact = ContactKind.HealthCare,
    };

    /// <summary>Support in the contact with Försäkringskassan.</summary>
    public static SupportNeed SocialInsurance { get; } = new(new("social-insurance"), new("stöd i kontakten med Försäkringskassan", "support in the contact with Försäkringskassan"), Application("Kompletterande resurser: Kontakten med Försäkringskassan"))
    {
        Contact = ContactKind.SocialInsuranceAgency,
    };

    /// <summary>Adapted activities: not an activity of its own, but how each is to be.</summary>
    public static SupportNeed Adaptation { get; } = new(new("adapted-activities"), new("anpassade aktiviteter", "adapted activities"), Application("Kompletterande resurser: Kontakten med Försäkringskassan"));

    /// <summary>Support and coaching in the mother tongue: likewise how each activity is to be, and a method.</summary>
    public static SupportNeed MotherTongue { get; } = new(new("mother-tongue"), new("stöd på modersmålet", "support in the mother tongue"), Establishment)
    {
        Methods = [StandardMethods.MotherTongueCoaching],
    };

    /// <summary>Swedish for immigrants with a vocational direction.</summary>
    public static SupportNeed VocationalSwedish { get; } = new(new("vocational-sfi"), new("sfi med yrkesinriktning", "sfi with vocational direction"), Establishment)
    {
        Methods = [StandardMethods.VocationalSwedish],
    };

    /// <summary>Guidance about society.</summary>
    public static SupportNeed CivicGuidance { get; } = new(new("civic-guidance"), new("samhällsvägledning", "guidance about society"), Establishment)
    {
        Methods = [StandardMethods.CivicOrientation],
    };

    /// <summary>Health coordination.</summary>
    public static SupportNeed HealthCoordination { get; } = new(new("health-coordination"), new("hälsokoordination", "health coordination"), Establishment)
    {
        Methods = [StandardMethods.HealthCoordination],
        Aim = ActivityKind.Health,
        Contact = ContactKind.HealthCare,
    };

    /// <summary>Hindrances of another kind, which people sort out: no activity of its own answers them.</summary>
    public static SupportNeed OtherHindrances { get; } = new(new("other-hindrances"), new("andra hinder", "other hindrances"), new SourceReference("Projekt Insikt", "6 Arbetsmetod") { Confidence = Confidence.Derived });

    /// <summary>All of them, in a fixed order.</summary>
    public static ImmutableArray<SupportNeed> All { get; } =
        [Work, Studies, Swedish, StudyCounsellor, HealthCare, SocialInsurance, Adaptation, MotherTongue, VocationalSwedish, CivicGuidance, HealthCoordination, OtherHindrances];

    /// <summary>Which answers to the forms in the box tell of which need.</summary>
    public static ImmutableArray<NeedSignal> Signals { get; } =
    [
        Told("sk-joint-mapping", "direction", Work, "work", "subsidised-work"),
        Told("sk-joint-mapping", "direction", Studies, "studies"),
        Told("sk-joint-mapping", "studies-needed", Swedish, "swedish"),
        Told("sk-joint-mapping", "studies-needed", Studies, "upper-secondary", "vocational", "other"),
        Told("sk-joint-mapping", "support-study-counsellor", StudyCounsellor, "yes"),
        Told("sk-joint-mapping", "support-health-care", HealthCare, "yes"),
        Told("sk-joint-mapping", "support-social-insurance", SocialInsurance, "yes"),
        Told("sk-joint-mapping", "adapted-activities", Adaptation, "yes"),
        Told("he-joint-mapping", "support-in-mother-tongue", MotherTongue, "yes"),
        Told("he-joint-mapping", "vocational-sfi", VocationalSwedish, "yes"),
        Told("he-joint-mapping", "civic-guidance", CivicGuidance, "yes"),
        Told("he-joint-mapping", "health-coordination", HealthCoordination, "yes"),
        Told("ap-competence-mapping", "knows-wanted-work", Work, "yes"),
        Told("insikt-mapping", "hindrances", Work, "job-search"),
        Told("insikt-mapping", "hindrances", HealthCare, "health"),
        Told("insikt-mapping", "hindrances", OtherHindrances, "other"),
    ];

    private static SourceReference Application(string section) => new("ESF-ansökan Stockholmskraften", section) { Confidence = Confidence.Derived };

    private static NeedSignal Told(string form, string question, SupportNeed need, params ImmutableArray<string> answers) =>
        new(new FormId(form), new QuestionId(question), answers, need);
}
