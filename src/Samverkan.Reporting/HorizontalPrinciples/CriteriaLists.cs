using System.Collections.Immutable;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The lists of criteria in the box: the eight gender criteria, the two standards, and the three sides of accessibility.</summary>
public static class CriteriaLists
{
    private const string Support = "https://esfsupport.esf.se/ESI-support/";

    private static readonly (string Key, string Swedish, string English)[] Stages =
    [
        ("analysis", "analys", "analysis"),
        ("goals", "mål och indikatorer", "goals and indicators"),
        ("implementation", "genomförande", "implementation"),
        ("follow-up", "uppföljning", "follow-up"),
        ("evaluation", "utvärdering", "evaluation"),
    ];

    /// <summary>
    /// The eight criteria of gender mainstreaming (<i>jämställdhetsintegrering</i>) by which ESF-rådet judged applications in 2014–2020. An edition
    /// for 2021–2027 is not publicly verified: obtain it from ESF-rådet.
    /// </summary>
    public static CriteriaList Gender { get; } = new(
        new ProvisionId("gender-criteria"),
        new("De åtta jämställdhetskriterierna (text från 2014–2020)", "The eight gender criteria (text of 2014–2020)"),
        HorizontalPrinciple.GenderEquality,
        new("ESF-rådet, ESI-support: Jämställdhetsintegrering", "bedömningskriterier") { Address = Support + "Hur-gor-vi-/Tips-och-tricks/Jamstalldhetsintegrering/" },
        [
            Criterion("gc-1", "1. Problembeskrivningen har en jämställdhetsanalys av projektets område", "1. The problem description has a gender analysis of the project's area", "analysens text", "the analysis"),
            Criterion("gc-1a", "1a. Mönster mellan kvinnor och män beskrivs både i siffror och i ord", "1a. Patterns between women and men are described both in figures and in words", "tabeller efter kön och text", "tables by sex and text"),
            Criterion("gc-1b", "1b. Analysen utgår från utlysningens, nationella eller regionala mål", "1b. The analysis starts from the goals of the call, or national or regional ones", "vilka mål", "which goals"),
            Criterion("gc-2", "2. Egna jämställdhetsmål visar vad projektet bidrar med", "2. Own gender-equality goals show what the project contributes", "mål om jämställdhet", "goals on gender equality"),
            Criterion("gc-3", "3. Indikatorer följer målen", "3. Indicators follow the goals", "målens nivåer och mått", "the goals' levels and measures"),
            Criterion("gc-4", "4. Aktiviteterna löser problemen, och analys, mål, aktivitet, resultat och effekt hänger ihop", "4. The activities solve the problems, and analysis, goal, activity, result and effect hang together", "länkar mellan dem", "links between them"),
            Criterion("gc-5", "5. Kompetens i jämställdhet finns i projektet eller är planerad och betald", "5. Competence in gender equality is in the project, or is planned and paid for", "utbildningar och erfarenhet", "trainings and experience"),
            Criterion("gc-6", "6. Kompetensen krävs när utbildning och utvärdering upphandlas", "6. The competence is demanded when training and evaluation are procured", "upphandlingarnas krav", "the demands of the procurements"),
            Criterion("gc-7", "7. Rapporterna berättar hur mål, resultat och effekter följs och rättas inom projektet", "7. The reports tell how goals, results and effects are followed and corrected within the project", "rapporter, avvikelser med åtgärd", "reports, deviations with measures"),
            Criterion("gc-8", "8. Det är beskrivet hur någon utanför utvärderar mål, resultat och effekter", "8. It is described how somebody outside evaluates goals, results and effects", "utvärderingsplan", "evaluation plan"),
        ]);

    /// <summary>The standard for gender mainstreaming (<i>Standard för jämställdhetsintegrering</i>), by its stages.</summary>
    public static CriteriaList GenderStandard { get; } = Standard("standard-gender", "Standard för jämställdhetsintegrering", "Standard for gender mainstreaming", HorizontalPrinciple.GenderEquality, "jämställdhet", "gender equality");

    /// <summary>The standard for accessibility (<i>Standard för tillgänglighetsintegrering</i>), by its stages.</summary>
    public static CriteriaList AccessibilityStandard { get; } = Standard("standard-accessibility", "Standard för tillgänglighetsintegrering", "Standard for the integration of accessibility", HorizontalPrinciple.Accessibility, "tillgänglighet", "accessibility");

    /// <summary>The three sides of accessibility. Needs are told as adjustments, never as diagnoses.</summary>
    public static CriteriaList AccessibilitySides { get; } = new(
        new ProvisionId("accessibility-sides"),
        new("Tillgänglighetens tre sidor", "The three sides of accessibility"),
        HorizontalPrinciple.Accessibility,
        new("ESF-rådet, ESI-support: Tillgänglighet", "") { Address = "https://esfsupport.esf.se/Start/ESI-support/Tillganglighet/" },
        [
            Criterion("as-operations", "Verksamhet: arbetssättet går att ta del av för alla", "Operations: everybody can take part in the way of working", "behov, åtgärd, ansvarig, dag, det som återstår", "need, measure, who answers for it, day, what remains"),
            Criterion("as-physical", "Fysisk miljö: lokaler, arbetsplatser och resor går att använda för alla", "Physical environment: everybody can use premises, workplaces and transports", "genomgång av lokaler och det som återstår", "an inspection of premises and what remains"),
            Criterion("as-information", "Information: texter och samtal går att förstå för alla", "Information: everybody can understand texts and talks", "texter med lättläst version, tolkning, hjälpmedel", "texts with an easy-to-read version, interpreting, aids"),
        ]);

    /// <summary>Every list in the box.</summary>
    public static ImmutableArray<CriteriaList> All { get; } = [Gender, GenderStandard, AccessibilityStandard, AccessibilitySides];

    private static ListedCriterion Criterion(string id, string swedish, string english, string evidence, string evidenceInEnglish) =>
        new(new ProvisionId(id), new(swedish, english), new(evidence, evidenceInEnglish));

    private static CriteriaList Standard(string id, string swedish, string english, HorizontalPrinciple principle, string about, string aboutInEnglish) => new(
        new ProvisionId(id), new(swedish, english), principle,
        new("ESF-rådet: standarder för jämställdhets- och tillgänglighetsintegrering", "") { Says = new("standarderna delar stegen analys, mål och indikatorer, genomförande, uppföljning, utvärdering", "the standards share the stages analysis, goals and indicators, implementation, follow-up, evaluation") },
        [.. Stages.Select(stage => Criterion($"{id}/{stage.Key}", $"{char.ToUpperInvariant(stage.Swedish[0])}{stage.Swedish[1..]}: {about} är med", $"{char.ToUpperInvariant(stage.English[0])}{stage.English[1..]}: {aboutInEnglish} is part of it", "var det står", "where it stands"))]);
}
