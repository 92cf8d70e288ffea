using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>
/// The methods and forms of support that the five programmes name, so that the same thing has the same key everywhere. An activity may
/// name a method of another key.
/// </summary>
public static class StandardMethods
{
    private static readonly SourceReference Preparation = new("Arbetsprövning och arbetsförberedelse", "");
    private static readonly SourceReference Establishment = new("Hållbar etablering", "");
    private static readonly SourceReference Lumena = new("Lumena", "");
    private static readonly SourceReference Roslagen = new("Samordningsförbundet Roslagen: Hur går det för Lumena, februari 2024", "") { Address = "https://finsamroslagen.se/hur-gar-det-for-lumena-roslagen-februari-2024/" };
    private static readonly SourceReference Application = new("ESF-ansökan Stockholmskraften", "");

    /// <summary>The trial of how somebody functions at work (<i>arbetsprövning</i>).</summary>
    public static MethodId WorkTrial { get; } = new("work-trial");

    /// <summary>Preparation for work (<i>arbetsförberedelse</i>).</summary>
    public static MethodId WorkPreparation { get; } = new("work-preparation");

    /// <summary>Observation at a workplace (<i>arbetsplatsobservation</i>).</summary>
    public static MethodId WorkplaceObservation { get; } = new("workplace-observation");

    /// <summary>Occupation as like ordinary work as possible (<i>sysselsättning</i>).</summary>
    public static MethodId MeaningfulOccupation { get; } = new("meaningful-occupation");

    /// <summary>Competence mapping beside the work trial (<i>kompetenskartläggning</i>).</summary>
    public static MethodId CompetenceMapping { get; } = new("competence-mapping");

    /// <summary>Work with a full-time plan (<i>heltidsplanering</i>).</summary>
    public static MethodId FullTimePlanning { get; } = new("full-time-planning");

    /// <summary>Coaching in the mother tongue (<i>coachning på modersmål</i>).</summary>
    public static MethodId MotherTongueCoaching { get; } = new("mother-tongue-coaching");

    /// <summary>Swedish for immigrants with vocational direction, basic level (<i>sfi med yrkesinriktning</i>).</summary>
    public static MethodId VocationalSwedish { get; } = new("vocational-sfi");

    /// <summary>Swedish for immigrants (<i>sfi</i>).</summary>
    public static MethodId SwedishForImmigrants { get; } = new("sfi");

    /// <summary>Guidance about society (<i>samhällsvägledning</i>).</summary>
    public static MethodId CivicOrientation { get; } = new("civic-orientation");

    /// <summary>Health coordination (<i>hälsokoordination</i>).</summary>
    public static MethodId HealthCoordination { get; } = new("health-coordination");

    /// <summary>Digital support for language and society (<i>digitalt språkstöd</i>).</summary>
    public static MethodId DigitalLanguageSupport { get; } = new("digital-language-support");

    /// <summary>A track built on an agreement between city and employment service (<i>DUA-spår</i>).</summary>
    public static MethodId LocalAgreementTrack { get; } = new("local-agreement-track");

    /// <summary>A measure developed together with employers (<i>insats utvecklad med arbetsgivare</i>).</summary>
    public static MethodId EmployerDesigned { get; } = new("employer-designed");

    /// <summary>Supported Employment (<i>Supported Employment</i>).</summary>
    public static MethodId SupportedEmployment { get; } = new("supported-employment");

    /// <summary>Supported Education (<i>Supported Education</i>).</summary>
    public static MethodId SupportedEducation { get; } = new("supported-education");

    /// <summary>Case management (<i>Case management</i>).</summary>
    public static MethodId CaseManagement { get; } = new("case-management");

    /// <summary>Matchning från dag 1 (<i>Matchning från dag 1</i>).</summary>
    public static MethodId MatchingFromDayOne { get; } = new("matching-from-day-one");

    /// <summary>Work training (<i>arbetsträning</i>).</summary>
    public static MethodId WorkTraining { get; } = new("work-training");

    /// <summary>Training for work training (<i>träna på arbetsträning</i>).</summary>
    public static MethodId PreWorkTraining { get; } = new("pre-work-training");

    /// <summary>Group activity (<i>gruppaktivitet</i>).</summary>
    public static MethodId GroupActivity { get; } = new("group-activity");

    /// <summary>Support in contact with health care (<i>stöd i kontakten med vården</i>).</summary>
    public static MethodId HealthCareContact { get; } = new("health-care-contact");

    /// <summary>Support in the transition to studies (<i>stöd i övergång till studier</i>).</summary>
    public static MethodId StudyTransition { get; } = new("study-transition");

    /// <summary>Adult education (<i>komvux</i>).</summary>
    public static MethodId AdultEducation { get; } = new("adult-education");

    /// <summary>Folk high school (<i>folkhögskola</i>).</summary>
    public static MethodId FolkHighSchool { get; } = new("folk-high-school");

    /// <summary>The methods with their names, what an activity of the method most often aims at, and the programme's document that names it; in a fixed order.</summary>
    public static ImmutableArray<(MethodId Method, LocalizedText Name, ActivityKind Aim, SourceReference Source)> All { get; } =
    [
        (WorkTrial, new("arbetsprövning", "work trial"), ActivityKind.JobDirected, Preparation),
        (WorkPreparation, new("arbetsförberedelse", "work preparation"), ActivityKind.Social, Preparation),
        (WorkplaceObservation, new("arbetsplatsobservation", "workplace observation"), ActivityKind.JobDirected, Preparation),
        (MeaningfulOccupation, new("sysselsättning", "meaningful occupation"), ActivityKind.Social, Preparation),
        (CompetenceMapping, new("kompetenskartläggning", "competence mapping"), ActivityKind.JobDirected, Preparation),
        (FullTimePlanning, new("heltidsplanering", "full-time planning"), ActivityKind.Other, Establishment),
        (MotherTongueCoaching, new("coachning på modersmål", "coaching in the mother tongue"), ActivityKind.JobDirected, Establishment),
        (VocationalSwedish, new("sfi med yrkesinriktning", "sfi with vocational direction"), ActivityKind.SkillsUpgrading, Establishment),
        (SwedishForImmigrants, new("sfi", "Swedish for immigrants"), ActivityKind.SkillsUpgrading, Establishment),
        (CivicOrientation, new("samhällsvägledning", "civic orientation"), ActivityKind.Social, Establishment),
        (HealthCoordination, new("hälsokoordination", "health coordination"), ActivityKind.Health, Establishment),
        (DigitalLanguageSupport, new("digitalt språkstöd", "digital language support"), ActivityKind.SkillsUpgrading, Establishment),
        (LocalAgreementTrack, new("DUA-spår", "track by local agreement (DUA)"), ActivityKind.JobDirected, Establishment),
        (EmployerDesigned, new("insats utvecklad med arbetsgivare", "measure developed with employers"), ActivityKind.JobDirected, Establishment),
        (SupportedEmployment, new("Supported Employment", "Supported Employment"), ActivityKind.JobDirected, Lumena),
        (SupportedEducation, new("Supported Education", "Supported Education"), ActivityKind.SkillsUpgrading, Lumena),
        (CaseManagement, new("Case management", "case management"), ActivityKind.Social, Lumena),
        (MatchingFromDayOne, new("Matchning från dag 1", "matching from day one"), ActivityKind.JobDirected, Lumena),
        (WorkTraining, new("arbetsträning", "work training"), ActivityKind.JobDirected, Roslagen),
        (PreWorkTraining, new("träna på arbetsträning", "training for work training"), ActivityKind.JobDirected, Roslagen),
        (GroupActivity, new("gruppaktivitet", "group activity"), ActivityKind.Social, Roslagen),
        (HealthCareContact, new("stöd i kontakten med vården", "support in contact with health care"), ActivityKind.Health, Application),
        (StudyTransition, new("stöd i övergång till studier", "support in the transition to studies"), ActivityKind.SkillsUpgrading, Application),
        (AdultEducation, new("komvux", "adult education"), ActivityKind.SkillsUpgrading, Application),
        (FolkHighSchool, new("folkhögskola", "folk high school"), ActivityKind.SkillsUpgrading, Application),
    ];

    /// <summary>What people call a method; its key where it is not among the known ones.</summary>
    /// <param name="method">The method.</param>
    public static LocalizedText NameOf(MethodId method)
    {
        ArgumentNullException.ThrowIfNull(method);
        foreach ((MethodId known, LocalizedText name, _, _) in All)
        {
            if (known == method)
                return name;
        }

        return LocalizedText.Same(method.Value);
    }
}
