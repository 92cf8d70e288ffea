using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic;

/// <summary>
/// Every number that the synthetic people are drawn by, with its source and how sure we are. The people do not exist, and
/// most of the numbers are our own assumptions: nothing about real people can be concluded from them.
/// </summary>
public static class SyntheticAssumptions
{
    private static readonly ImmutableArray<Assumption>.Builder Listed = ImmutableArray.CreateBuilder<Assumption>();

    private static readonly SourceReference Own = new("Samverkan", "Synthetic assumptions")
    {
        Confidence = Confidence.Assumed,
        Says = new("Vårt eget antagande, för att kunna öva med.", "Our own assumption, made to practise with."),
    };

    private static readonly SourceReference Lumena = new("Stort behov av samordnade insatser (Samordningsförbundet SUVS, Lumena)", "januari–april 2024")
    {
        Confidence = Confidence.Derived,
        Address = "https://finsamsuvs.se/blog/stort-behov-av-samordnade-insatser",
        Says = new("43 kvinnor av 71 deltagare; den enda könsfördelning vi har funnit för ett liknande projekt.", "43 women of 71 participants; the only division by sex that we have found for a similar project."),
    };

    private static readonly SourceReference Roslagen = new("Hur går det för Lumena Roslagen? (Samordningsförbundet Roslagen)", "februari 2024")
    {
        Confidence = Confidence.Derived,
        Address = "https://finsamroslagen.se/hur-gar-det-for-lumena-roslagen-februari-2024/",
        Says = new("Remitterade av kommunerna 42 procent, Försäkringskassan 29, vården 13, i Lumena Roslagen.", "Referred by the municipalities 42 per cent, Försäkringskassan 29, health care 13, in Lumena Roslagen."),
    };

    private static readonly SourceReference Change = new("Sagsbehandlerens betydning for udsatte borgeres jobchancer (Væksthusets Forskningscenter, 2017)", "")
    {
        Address = "https://socialraadgiverne.dk/faglig-artikel/forskning-sagsbehandlerskift-skader-udsatte-lediges-chance-job/",
        Says = new("40 procent av personerna hade minst ett handläggarbyte, i Danmark 2013–2016.", "40 per cent of the persons had at least one change of caseworker, in Denmark 2013–2016."),
    };

    private static readonly SourceReference Idle = new("Parallelle indsatser uden pause skaber progression (Væksthusets Forskningscenter)", "")
    {
        Address = "https://vaeksthusets-forskningscenter.dk/nyheder/parallelle-indsatser-uden-pause-skaber-progression/",
        Says = new("23 procent av personerna hade ingen aktiv insats de senaste tre månaderna, i Danmark 2013–2016.", "23 per cent of the persons had no active measure in the last three months, in Denmark 2013–2016."),
    };

    private static readonly SourceReference Pilot = new("Pilot Stockholmskraften (Samordningsförbundet Stockholms stad)", "")
    {
        Address = "https://samordningstockholm.se/insatser/pilot-stockholmskraften/",
        Says = new("Omkring 100 pågående deltagare per team i piloten.", "About 100 ongoing participants per team in the pilot."),
    };

    /// <summary>Share of women.</summary>
    public static Assumption Women { get; } = List("women", 0.606, "andel kvinnor", "share of women", Lumena);

    /// <summary>Share who decline to report gender.</summary>
    public static Assumption GenderDeclined { get; } = List("gender-declined", 0.015, "andel som avböjer att uppge kön", "share who decline to report gender", Own);

    /// <summary>Share who report being non-binary.</summary>
    public static Assumption NonBinary { get; } = List("non-binary", 0.005, "andel som uppger sig vara icke-binära", "share who report being non-binary", Own);

    /// <summary>Share of the referred who are outside the target group.</summary>
    public static Assumption Ineligible { get; } = List("ineligible", 0.06, "andel remitterade utanför målgruppen", "share of the referred who are outside the target group", Own);

    /// <summary>Share of the referred for whom a deciding fact is missing or declined.</summary>
    public static Assumption EligibilityUnknown { get; } = List("eligibility-unknown", 0.06, "andel remitterade där en avgörande uppgift saknas eller avböjs", "share of the referred for whom a deciding fact is missing or declined", Own);

    /// <summary>Share of these for whom the fact comes later.</summary>
    public static Assumption UnknownLaterKnown { get; } = List("unknown-later-known", 0.5, "andel av dessa där uppgiften kommer senare", "share of these for whom the fact comes later", Own);

    /// <summary>Share of the target group who do not want to take part.</summary>
    public static Assumption NoConsent { get; } = List("no-consent", 0.05, "andel i målgruppen som inte vill delta", "share of the target group who do not want to take part", Own);

    /// <summary>Share who decline the place they are given.</summary>
    public static Assumption PlacementDeclined { get; } = List("placement-declined", 0.02, "andel som tackar nej till den plats de får", "share who decline the place they are given", Own);

    /// <summary>Share who waive secrecy for some categories only.</summary>
    public static Assumption PartialWaiver { get; } = List("partial-waiver", 0.15, "andel som bara häver sekretess för vissa uppgifter", "share who waive secrecy for some categories only", Own);

    /// <summary>Share who give no waiver of secrecy.</summary>
    public static Assumption NoWaiver { get; } = List("no-waiver", 0.06, "andel som inte häver sekretess", "share who give no waiver of secrecy", Own);

    /// <summary>Share of participants who withdraw the waiver.</summary>
    public static Assumption WaiverWithdrawn { get; } = List("waiver-withdrawn", 0.04, "andel deltagare som återtar hävd sekretess", "share of participants who withdraw the waiver", Own);

    /// <summary>Share of participants who withdraw the consent to take part.</summary>
    public static Assumption ConsentWithdrawn { get; } = List("consent-withdrawn", 0.03, "andel deltagare som återtar samtycket att delta", "share of participants who withdraw the consent to take part", Own);

    /// <summary>Share with a protected identity.</summary>
    public static Assumption ProtectedIdentity { get; } = List("protected-identity", 0.012, "andel med skyddade personuppgifter", "share with a protected identity", Own);

    /// <summary>Share of participants with at least one change of caseworker.</summary>
    public static Assumption CaseworkerChange { get; } = List("caseworker-change", 0.4, "andel deltagare med minst ett handläggarbyte", "share of participants with at least one change of caseworker", Change);

    /// <summary>Share of participants with three months without an activity at some time.</summary>
    public static Assumption LongGap { get; } = List("long-gap", 0.23, "andel deltagare med tre månader utan insats någon gång", "share of participants with three months without an activity at some time", Idle);

    /// <summary>Share of participants with shorter gaps.</summary>
    public static Assumption ShortGaps { get; } = List("short-gaps", 0.35, "andel deltagare med kortare glapp", "share of participants with shorter gaps", Own);

    /// <summary>Share of gaps that are explained.</summary>
    public static Assumption GapExplained { get; } = List("gap-explained", 0.6, "andel glapp som får en förklaring", "share of gaps that are explained", Own);

    /// <summary>Share of activities with another one beside them.</summary>
    public static Assumption ParallelActivity { get; } = List("parallel-activity", 0.5, "andel insatser som har en annan insats vid sidan om", "share of activities with another one beside them", Own);

    /// <summary>Share of participants for whom an employer is contacted.</summary>
    public static Assumption EmployerContact { get; } = List("employer-contact", 0.8, "andel deltagare för vilka en arbetsgivarkontakt tas", "share of participants for whom an employer is contacted", Own);

    /// <summary>Share of participants who interrupt.</summary>
    public static Assumption Interruption { get; } = List("interruption", 0.12, "andel deltagare som avbryter", "share of participants who interrupt", Own);

    /// <summary>Share of interruptions followed by a re-entry.</summary>
    public static Assumption ReEntry { get; } = List("re-entry", 0.35, "andel av avbrotten som följs av återinträde", "share of interruptions followed by a re-entry", Own);

    /// <summary>Share of participants who reach work.</summary>
    public static Assumption WorkOutcome { get; } = List("work-outcome", 0.24, "andel deltagare som når arbete", "share of participants who reach work", Own);

    /// <summary>Share of participants who reach studies.</summary>
    public static Assumption StudyOutcome { get; } = List("study-outcome", 0.1, "andel deltagare som når studier", "share of participants who reach studies", Own);

    /// <summary>Share of the work that is subsidised.</summary>
    public static Assumption SubsidisedShare { get; } = List("subsidised-share", 0.45, "andel av arbetena som är subventionerade", "share of the work that is subsidised", Own);

    /// <summary>Share without work or studies for whom it is noted at the exit that they look for work.</summary>
    public static Assumption JobSearchOutcome { get; } = List("job-search-outcome", 0.7, "andel utan arbete eller studier för vilka det vid avslut noteras att de söker arbete", "share without work or studies for whom it is noted at the exit that they look for work", Own);

    /// <summary>Share of participants who gain a qualification along the way.</summary>
    public static Assumption Qualification { get; } = List("qualification", 0.06, "andel deltagare som får ett intyg eller betyg under tiden", "share of participants who gain a qualification along the way", Own);

    /// <summary>Share of waves where a rater's form is missing.</summary>
    public static Assumption FormMissing { get; } = List("form-missing", 0.12, "andel mättillfällen där en skattares formulär saknas", "share of waves where a rater's form is missing", Own);

    /// <summary>Share of forms filled in more than two weeks after the due day.</summary>
    public static Assumption FormLate { get; } = List("form-late", 0.15, "andel formulär som lämnas senare än två veckor efter planerad dag", "share of forms filled in more than two weeks after the due day", Own);

    /// <summary>Share of items without an answer.</summary>
    public static Assumption ItemNotAnswered { get; } = List("item-not-answered", 0.04, "andel frågor utan svar", "share of items without an answer", Own);

    /// <summary>Share of items declined.</summary>
    public static Assumption ItemDeclined { get; } = List("item-declined", 0.02, "andel frågor som avböjs", "share of items declined", Own);

    /// <summary>Mean increase per wave on a five-step scale (steps).</summary>
    public static Assumption MeanTrend { get; } = List("mean-trend", 0.12, "genomsnittlig ökning per mättillfälle på en femgradig skala (skalsteg)", "mean increase per wave on a five-step scale (steps)", Own);

    /// <summary>Share of entries recorded on a later day than the event.</summary>
    public static Assumption LateRecord { get; } = List("late-record", 0.4, "andel poster som registreras en senare dag än händelsen", "share of entries recorded on a later day than the event", Own);

    /// <summary>Share of entries recorded more than two weeks late.</summary>
    public static Assumption VeryLateRecord { get; } = List("very-late-record", 0.03, "andel poster som registreras mer än två veckor sent", "share of entries recorded more than two weeks late", Own);

    /// <summary>Share of meetings and contacts whose day is corrected.</summary>
    public static Assumption Correction { get; } = List("correction", 0.03, "andel möten och kontakter vars dag rättas", "share of meetings and contacts whose day is corrected", Own);

    /// <summary>Share of meetings and contacts followed by a wrong contact that is retracted.</summary>
    public static Assumption Retraction { get; } = List("retraction", 0.01, "andel möten och kontakter som följs av en felregistrerad kontakt som tas tillbaka", "share of meetings and contacts followed by a wrong contact that is retracted", Own);

    /// <summary>Share who are followed up six months after the exit.</summary>
    public static Assumption FollowedUp { get; } = List("followed-up", 0.7, "andel som följs upp sex månader efter avslut", "share who are followed up six months after the exit", Own);

    /// <summary>Share who decline the question on disability.</summary>
    public static Assumption DisabilityDeclined { get; } = List("disability-declined", 0.08, "andel som avböjer frågan om funktionsnedsättning", "share who decline the question on disability", Own);

    /// <summary>Share of those who answer who have a disability.</summary>
    public static Assumption Disability { get; } = List("disability", 0.22, "andel av dem som svarar som har en funktionsnedsättning", "share of those who answer who have a disability", Own);

    /// <summary>Mean planned time in the programme (months).</summary>
    public static Assumption MeanStayMonths { get; } = List("mean-stay-months", 11, "genomsnittlig planerad tid i programmet (månader)", "mean planned time in the programme (months)", Own);

    /// <summary>Mean planned time in a programme that maps or tries for a while (days).</summary>
    public static Assumption ShortStayDays { get; } = List("short-stay-days", 75, "genomsnittlig planerad tid i ett program som kartlägger eller prövar en tid (dagar)", "mean planned time in a programme that maps or tries for a while (days)", Own);

    /// <summary>Share of those who come back who begin in another track.</summary>
    public static Assumption OtherTrack { get; } = List("other-track", 0.5, "andel av dem som kommer tillbaka som börjar i ett annat spår", "share of those who come back who begin in another track", Own);

    /// <summary>Share of those who complete the programme to whom a next step is recommended.</summary>
    public static Assumption RecommendationGiven { get; } = List("recommendation-given", 0.96, "andel av dem som fullföljer som får en rekommendation", "share of those who complete the programme to whom a next step is recommended", Own);

    /// <summary>Share of recommendations that are handed over.</summary>
    public static Assumption RecommendationHandedOver { get; } = List("recommendation-handed-over", 0.93, "andel rekommendationer som överlämnas", "share of recommendations that are handed over", Own);

    /// <summary>Share of surveys that are answered after the end.</summary>
    public static Assumption SurveyAnswered { get; } = List("survey-answered", 0.72, "andel enkäter som besvaras efter avslut", "share of surveys that are answered after the end", Own);

    /// <summary>Share of surveys that are answered after an interruption.</summary>
    public static Assumption SurveyAnsweredAfterInterruption { get; } = List("survey-answered-after-interruption", 0.25, "andel enkäter som besvaras efter ett avbrott", "share of surveys that are answered after an interruption", Own);

    /// <summary>Share of the answered statements that are agreed with.</summary>
    public static Assumption StatementAgreed { get; } = List("statement-agreed", 0.78, "andel besvarade påståenden som får medhåll", "share of the answered statements that are agreed with", Own);

    /// <summary>Share who are sought before they are referred, where the programme seeks people.</summary>
    public static Assumption Sought { get; } = List("sought", 0.35, "andel som söks upp innan de remitteras, där programmet söker upp", "share who are sought before they are referred, where the programme seeks people", Own);

    /// <summary>Share of activities whose hours are counted.</summary>
    public static Assumption HoursCounted { get; } = List("hours-counted", 0.7, "andel insatser vars timmar räknas", "share of activities whose hours are counted", Own);

    /// <summary>Mean attended share of the planned hours.</summary>
    public static Assumption HoursAttended { get; } = List("hours-attended", 0.75, "genomsnittlig närvaro som andel av de planerade timmarna", "mean attended share of the planned hours", Own);

    /// <summary>Share of activities of which a method is named, where the programme names methods.</summary>
    public static Assumption MethodNamed { get; } = List("method-named", 0.5, "andel insatser som har en namngiven metod, där programmet namnger metoder", "share of activities of which a method is named, where the programme names methods", Own);

    /// <summary>Share of joint meetings with an interpreter.</summary>
    public static Assumption InterpreterPresent { get; } = List("interpreter-present", 0.15, "andel gemensamma möten med tolk", "share of joint meetings with an interpreter", Own);

    /// <summary>Share of joint meetings at which it is noted who was there.</summary>
    public static Assumption PresentNoted { get; } = List("present-noted", 0.6, "andel gemensamma möten där det noteras vilka som var med", "share of joint meetings at which it is noted who was there", Own);

    /// <summary>Share who are followed up one month after the exit.</summary>
    public static Assumption FollowedUpEarly { get; } = List("followed-up-early", 0.6, "andel som följs upp en månad efter avslut", "share who are followed up one month after the exit", Own);

    /// <summary>Share of subsidised employments that end before the decided period does.</summary>
    public static Assumption EmploymentEndsEarly { get; } = List("employment-ends-early", 0.3, "andel anställningar med lönesubvention som slutar före den beslutade tiden", "share of subsidised employments that end before the decided period does", Own);

    /// <summary>Share for whom health care or Försäkringskassan is contacted in a programme that only maps and recommends, each.</summary>
    public static Assumption ContactBesideMapping { get; } = List("contact-beside-mapping", 0.25, "andel för vilka vården respektive Försäkringskassan kontaktas i ett program som bara kartlägger och rekommenderar", "share for whom health care or Försäkringskassan is contacted in a programme that only maps and recommends, each", Own);

    /// <summary>Share who are registered under two ids that are found to be one person.</summary>
    public static Assumption RegisteredTwice { get; } = List("registered-twice", 0.02, "andel som registreras under två id som visar sig vara samma person", "share who are registered under two ids that are found to be one person", Own);

    /// <summary>Share who are taken for another person for some days.</summary>
    public static Assumption TakenForAnother { get; } = List("taken-for-another", 0.008, "andel som under några dagar tas för en annan person", "share who are taken for another person for some days", Own);

    /// <summary>Share referred by the unit for homeless people, where the districts and it refer.</summary>
    public static Assumption ReferredByHomelessUnit { get; } = List("referred-by-homeless-unit", 0.1, "andel som remitteras av enheten för hemlösa, där den och stadsdelarna remitterar", "share referred by the unit for homeless people, where the districts and it refer", Own);

    /// <summary>Share who come by Arbetsförmedlingen to a programme for the newly arrived.</summary>
    public static Assumption EstablishedByEmploymentService { get; } = List("established-by-employment-service", 0.6, "andel som kommer genom Arbetsförmedlingen till ett program för nyanlända", "share who come by Arbetsförmedlingen to a programme for the newly arrived", Own);

    /// <summary>Share referred to Lumena by a municipality.</summary>
    public static Assumption LumenaFromMunicipality { get; } = List("lumena-from-municipality", 0.42, "andel som remitteras till Lumena av en kommun", "share referred to Lumena by a municipality", Roslagen);

    /// <summary>Share referred to Lumena by Försäkringskassan.</summary>
    public static Assumption LumenaFromSocialInsurance { get; } = List("lumena-from-social-insurance", 0.29, "andel som remitteras till Lumena av Försäkringskassan", "share referred to Lumena by Försäkringskassan", Roslagen);

    /// <summary>Share referred to Lumena by health care; the rest by Arbetsförmedlingen.</summary>
    public static Assumption LumenaFromHealthCare { get; } = List("lumena-from-health-care", 0.13, "andel som remitteras till Lumena av vården; övriga av Arbetsförmedlingen", "share referred to Lumena by health care; the rest by Arbetsförmedlingen", Roslagen);

    /// <summary>Share of first proposals of a place that the caseworker departs from, so that a later round proposes anew.</summary>
    public static Assumption PlaceReturned { get; } = List("place-returned", 0.07, "andel första förslag om plats som handläggaren avstår från, så att en senare omgång föreslår på nytt", "share of first proposals of a place that the caseworker departs from, so that a later round proposes anew", Own);

    /// <summary>Share of quarters in which an activity that is offered is proposed to a participant.</summary>
    public static Assumption ActivityProposed { get; } = List("activity-proposed", 0.4, "andel kvartal då en erbjuden insats föreslås en deltagare", "share of quarters in which an activity that is offered is proposed to a participant", Own);

    /// <summary>Share of occasions at which a vacancy is proposed.</summary>
    public static Assumption VacancyProposed { get; } = List("vacancy-proposed", 0.5, "andel tillfällen då ett arbete föreslås", "share of occasions at which a vacancy is proposed", Own);

    /// <summary>Share of proposals wanted by the participant that the caseworker decides as proposed.</summary>
    public static Assumption CaseworkerAgrees { get; } = List("caseworker-agrees", 0.93, "andel förslag som deltagaren vill ha som handläggaren beslutar som föreslaget", "share of proposals wanted by the participant that the caseworker decides as proposed", Own);

    /// <summary>Share of proposals that the caseworker comes to decide.</summary>
    public static Assumption ProposalDecided { get; } = List("proposal-decided", 0.94, "andel förslag som handläggaren hinner besluta", "share of proposals that the caseworker comes to decide", Own);

    /// <summary>Share with a foreign background, in a programme for others than the newly arrived.</summary>
    public static Assumption ForeignBackground { get; } = List("foreign-background", 0.5, "andel med utländsk bakgrund, i ett program för andra än nyanlända", "share with a foreign background, in a programme for others than the newly arrived", Own);

    /// <summary>Share who are not asked about background.</summary>
    public static Assumption BackgroundNotAsked { get; } = List("background-not-asked", 0.06, "andel som inte frågas om bakgrund", "share who are not asked about background", Own);

    /// <summary>Share of those asked who decline the question on background.</summary>
    public static Assumption BackgroundDeclined { get; } = List("background-declined", 0.05, "andel av dem som frågas som avböjer frågan om bakgrund", "share of those asked who decline the question on background", Own);

    /// <summary>Share of those mapped who need support in the contact with health care; twice as many of those with a disability.</summary>
    public static Assumption HealthNeed { get; } = List("health-need", 0.35, "andel av de kartlagda som behöver stöd i kontakten med vården; dubbelt så stor bland dem med funktionsnedsättning", "share of those mapped who need support in the contact with health care; twice as many of those with a disability", Own);

    /// <summary>Share of those mapped who need to complete school or learn a trade.</summary>
    public static Assumption StudyNeed { get; } = List("study-need", 0.35, "andel av de kartlagda som behöver avsluta skolan eller lära ett yrke", "share of those mapped who need to complete school or learn a trade", Own);

    /// <summary>Share of those mapped who tell what they can and want at work, where they are asked.</summary>
    public static Assumption WorkProfileTold { get; } = List("work-profile-told", 0.85, "andel av de kartlagda som berättar vad de kan och vill i arbete, där de frågas", "share of those mapped who tell what they can and want at work, where they are asked", Own);

    /// <summary>Share of these who agree that all of it may be used.</summary>
    public static Assumption WorkProfileWhole { get; } = List("work-profile-whole", 0.75, "andel av dessa som går med på att allt används", "share of these who agree that all of it may be used", Own);

    /// <summary>Share of these who tell something else later on.</summary>
    public static Assumption WorkProfileChanged { get; } = List("work-profile-changed", 0.25, "andel av dessa som senare berättar något annat", "share of these who tell something else later on", Own);

    /// <summary>Ongoing participants per team (count).</summary>
    public static Assumption TeamCapacity { get; } = List("team-capacity", 100, "pågående deltagare per team (antal)", "ongoing participants per team (count)", Pilot);

    /// <summary>All of them, in the order in which they are listed here.</summary>
    public static ImmutableArray<Assumption> All { get; } = Listed.ToImmutable();

    private static Assumption List(string key, double value, string swedish, string english, SourceReference source)
    {
        Assumption assumption = new(key, value, new(swedish, english), source);
        Listed.Add(assumption);
        return assumption;
    }
}
