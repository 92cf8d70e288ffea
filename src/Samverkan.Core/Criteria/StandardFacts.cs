using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// The facts that the programmes in the box and their goals speak of. Those that a person or a party states come first;
/// those that a journey projects follow.</summary>
/// <remarks>The keys are permanent: they stand in <c>facts.jsonl</c> and in programme definitions.</remarks>
public static class StandardFacts
{
    /// <summary>The beginning of the key of <see cref="EnrolledIn"/>.</summary>
    public const string EnrolledInPrefix = "enrolled-in:";

    /// <summary>The beginning of the key of <see cref="CriterionMet"/>.</summary>
    public const string CriterionMetPrefix = "criterion-met:";

    /// <summary>The beginning of the key of <see cref="StartedIn"/>.</summary>
    public const string StartedInPrefix = "started-in:";

    /// <summary>The beginning of the key of <see cref="EndedIn"/>.</summary>
    public const string EndedInPrefix = "ended-in:";

    /// <summary>The beginning of the key of <see cref="CompletedIn"/>.</summary>
    public const string CompletedInPrefix = "completed-in:";

    /// <summary>The beginning of the key of <see cref="Answered"/>.</summary>
    public const string AnsweredPrefix = "answered:";

    /// <summary>The beginning of the key of <see cref="AnswerTo"/>.</summary>
    public const string AnswerPrefix = "answer:";

    /// <summary>The value of <see cref="IncomeSupportFrom"/> when it is known that nobody pays.</summary>
    public const string NoPayer = "none";

    /// <summary>The code of Stockholm's municipality.</summary>
    public const string Stockholm = "0180";

    /// <summary>The code of Malmö's municipality.</summary>
    public const string Malmo = "1280";

    private static readonly ImmutableSortedDictionary<string, LocalizedText> Municipalities = Names(
        (Stockholm, "Stockholms stad", "the City of Stockholm"),
        (Malmo, "Malmö stad", "the City of Malmö"));

    /// <summary>Date of birth. Its period begins on the date itself.</summary>
    public static TypedFact<LocalDate> BirthDate { get; } = new("birth-date", new("födelsedatum", "date of birth"));

    /// <summary>Sex in the population register: <c>woman</c> or <c>man</c>.</summary>
    public static TypedFact<string> RegisterSex { get; } = new("register-sex", new("juridiskt kön", "sex in the population register"))
    {
        Statement = new("är enligt folkbokföringen {0}", "is {0} according to the population register"),
        ValueNames = Names(("woman", "kvinna", "a woman"), ("man", "man", "a man")),
        HasOnlyNamedValues = true,
    };

    /// <summary>Gender as reported by the person, for the funds' statistics: <c>woman</c>, <c>man</c> or <c>non-binary</c>. May be declined.</summary>
    public static TypedFact<string> ReportedGender { get; } = new("reported-gender", new("uppgivet kön", "reported gender"))
    {
        Statement = new("har uppgett kön: {0}", "has reported the gender: {0}"),
        ValueNames = Names(("woman", "kvinna", "woman"), ("man", "man", "man"), ("non-binary", "icke-binär", "non-binary")),
        HasOnlyNamedValues = true,
    };

    /// <summary>Registered as a job seeker at Arbetsförmedlingen (<i>inskriven</i>).</summary>
    public static TypedFact<bool> RegisteredAtEmploymentService { get; } = YesNo(
        "registered-at-employment-service",
        ("inskrivning på Arbetsförmedlingen", "registration at Arbetsförmedlingen"),
        ("är inskriven på Arbetsförmedlingen", "is registered at Arbetsförmedlingen"),
        ("är inte inskriven på Arbetsförmedlingen", "is not registered at Arbetsförmedlingen"));

    /// <summary>Unemployed.</summary>
    public static TypedFact<bool> Unemployed { get; } = YesNo(
        "unemployed", ("arbetslöshet", "unemployment"), ("är arbetslös", "is unemployed"), ("är inte arbetslös", "is not unemployed"));

    /// <summary>
    /// Who pays income support (<i>försörjningsstöd</i>): the code of a municipality, one payer at a time, or <see cref="NoPayer"/>.
    /// </summary>
    public static TypedFact<string> IncomeSupportFrom { get; } = new("income-support-from", new("försörjningsstöd", "income support"))
    {
        Statement = new("får försörjningsstöd från {0}", "receives income support from {0}"),
        ValueNames = Municipalities.Add(NoPayer, new("ingen", "nobody")),
    };

    /// <summary>Receives social assistance (<i>ekonomiskt bistånd</i>).</summary>
    public static TypedFact<bool> SocialAssistance { get; } = YesNo(
        "social-assistance",
        ("ekonomiskt bistånd", "social assistance"),
        ("får ekonomiskt bistånd", "receives social assistance"),
        ("får inte ekonomiskt bistånd", "does not receive social assistance"));

    /// <summary>The municipality in which the person is registered as resident, by its code.</summary>
    public static TypedFact<string> ResidentOf { get; } = new("resident-of", new("folkbokföringskommun", "municipality of residence"))
    {
        Statement = new("är bosatt i {0}", "is resident in {0}"),
        ValueNames = Municipalities,
    };

    /// <summary>The district in which the person lives, by its key.</summary>
    public static TypedFact<string> District { get; } = new("district", new("stadsdelsområde", "district"))
    {
        Statement = new("bor i stadsdelsområdet {0}", "lives in the district {0}"),
    };

    /// <summary>Newly arrived in Sweden (<i>nyanländ</i>).</summary>
    public static TypedFact<bool> NewlyArrived { get; } = YesNo(
        "newly-arrived", ("nyanländ", "newly arrived"), ("är nyanländ", "is newly arrived"), ("är inte nyanländ", "is not newly arrived"));

    /// <summary>The highest completed level of education, ISCED 2011, 0–8.</summary>
    public static TypedFact<int> EducationLevel { get; } = new("education-level", new("utbildningsnivå (ISCED)", "level of education (ISCED)"))
    {
        Statement = new("har utbildningsnivå {0} enligt ISCED", "has the level of education {0} by ISCED"),
        Maximum = 8,
    };

    /// <summary>Has a disability by the person's own statement. May be declined.</summary>
    public static TypedFact<bool> Disability { get; } = YesNo(
        "disability",
        ("funktionsnedsättning", "disability"),
        ("har en funktionsnedsättning", "has a disability"),
        ("har ingen funktionsnedsättning", "has no disability"));

    /// <summary>In work, self-employment included.</summary>
    public static TypedFact<bool> Employed { get; } = YesNo(
        "employed", ("arbete", "employment"), ("har arbete", "is in work"), ("har inte arbete", "is not in work"));

    /// <summary>In education or training.</summary>
    public static TypedFact<bool> InEducation { get; } = YesNo(
        "in-education", ("studier", "education"), ("studerar", "is in education"), ("studerar inte", "is not in education"));

    /// <summary>Who referred the person, by the key of the organisation or its kind, for example <c>district-committee</c>.</summary>
    public static TypedFact<string> ReferredBy { get; } = new("referred-by", new("remittent", "referrer"))
    {
        Statement = new("är remitterad från {0}", "is referred by {0}"),
        ValueNames = Names(
            ("district-committee", "stadsdelsförvaltning (SDF)", "a district administration (SDF)"),
            ("unit-for-homeless", "Enheten för hemlösa (EFH)", "the unit for homeless people (EFH)"),
            ("employment-service", "Arbetsförmedlingen", "Arbetsförmedlingen"),
            ("social-services", "socialtjänsten", "the social services")),
    };

    /// <summary>Belongs to the target group of Jobbtorg Stockholm.</summary>
    public static TypedFact<bool> InJobbtorgTargetGroup { get; } = YesNo(
        "in-jobbtorg-target-group",
        ("jobbtorgs målgrupp", "target group of Jobbtorg"),
        ("hör till jobbtorgs målgrupp", "belongs to the target group of Jobbtorg"),
        ("hör inte till jobbtorgs målgrupp", "does not belong to the target group of Jobbtorg"));

    /// <summary>The language in which the person wants support, by its ISO 639 code.</summary>
    public static TypedFact<string> LanguageOfSupport { get; } = new("language-of-support", new("stödspråk", "language of support"))
    {
        Statement = new("vill ha stöd på språket {0}", "wants support in the language {0}"),
    };

    /// <summary>Considered particularly far from the labour market, by the referring party's judgement.</summary>
    public static TypedFact<bool> FarFromLabourMarket { get; } = YesNo(
        "far-from-labour-market",
        ("långt från arbetsmarknaden", "far from the labour market"),
        ("bedöms stå särskilt långt från arbetsmarknaden", "is considered particularly far from the labour market"),
        ("bedöms inte stå särskilt långt från arbetsmarknaden", "is not considered particularly far from the labour market"));

    /// <summary>Does not get the support needed in ordinary operation, by the referring party's judgement.</summary>
    public static TypedFact<bool> SupportInsufficientInOrdinaryOperation { get; } = YesNo(
        "support-insufficient-in-ordinary-operation",
        ("behov utöver ordinarie verksamhet", "needs beyond ordinary operation"),
        ("får inte det stöd som behövs i ordinarie verksamhet", "does not get the support needed in ordinary operation"),
        ("får det stöd som behövs i ordinarie verksamhet", "gets the support needed in ordinary operation"));

    /// <summary>What came of the journey, projected from it: <c>work</c>, <c>studies</c> and other outcome codes.</summary>
    public static TypedFact<string> Outcome { get; } = new("outcome", new("resultat", "outcome"))
    {
        Statement = new("har gått till {0}", "has gone on to {0}"),
        ValueNames = Names(
            ("work", "arbete", "work"),
            ("subsidised-work", "arbete med lönesubvention", "subsidised work"),
            ("self-employment", "eget företag", "self-employment"),
            ("studies", "studier", "studies"),
            ("qualification", "examen eller bevis", "a qualification"),
            ("job-search", "att söka arbete", "seeking work")),
    };

    /// <summary>Has started, projected from the journey.</summary>
    public static TypedFact<bool> Started { get; } = YesNo(
        "started", ("start", "start"), ("har startat", "has started"), ("har inte startat", "has not started"));

    /// <summary>Has left, projected from the journey.</summary>
    public static TypedFact<bool> Exited { get; } = YesNo(
        "exited", ("avslut", "exit"), ("har avslutat", "has left"), ("har inte avslutat", "has not left"));

    /// <summary>A coordinated plan is in force, projected from the journey.</summary>
    public static TypedFact<bool> CoordinatedPlan { get; } = YesNo(
        "coordinated-plan",
        ("samordnad planering", "coordinated plan"),
        ("har en samordnad planering", "has a coordinated plan"),
        ("har ingen samordnad planering", "has no coordinated plan"));

    /// <summary>The number of parties with an activity under way, projected from the journey.</summary>
    public static TypedFact<int> ActiveParties { get; } = new("active-parties", new("antal aktiva parter", "number of active parties"))
    {
        Statement = new("har insatser från {0} parter", "has activities from {0} parties"),
    };

    /// <summary>Has come closer to work or studies by the programme's own rule, projected by the analysis of its measurements.</summary>
    public static TypedFact<bool> ProgressionCloser { get; } = YesNo(
        "progression-closer",
        ("progression", "progression"),
        ("har närmat sig arbete eller studier", "has come closer to work or studies"),
        ("har inte närmat sig arbete eller studier", "has not come closer to work or studies"));

    /// <summary>The person's case has been gone through (<i>gås igenom</i>), projected from the journey.</summary>
    public static TypedFact<bool> GoneThrough { get; } = YesNo(
        "gone-through",
        ("genomgånget ärende", "case gone through"),
        ("har fått sitt ärende genomgånget", "has had the case gone through"),
        ("har inte fått sitt ärende genomgånget", "has not had the case gone through"));

    /// <summary>Has been called to a meeting about the programme (<i>kallad</i>), projected from the journey.</summary>
    public static TypedFact<bool> Invited { get; } = YesNo(
        "invited",
        ("kallelse", "invitation"),
        ("är kallad till möte", "has been called to a meeting"),
        ("är inte kallad till möte", "has not been called to a meeting"));

    /// <summary>The week is planned up to the person's full time (<i>heltidsplanering</i>), projected from the journey.</summary>
    public static TypedFact<bool> FullTimePlanned { get; } = YesNo(
        "full-time-planned",
        ("heltidsplanering", "full-time planning"),
        ("har en planering på heltid", "has a full-time plan"),
        ("har ingen planering på heltid", "has no full-time plan"));

    /// <summary>The category of the latest recommendation, by its key in the programme's definition; projected from the journey.</summary>
    public static TypedFact<string> RecommendationCategory { get; } = new("recommendation-category", new("rekommendationens kategori", "category of the recommendation"))
    {
        Statement = new("har en rekommendation i kategorin {0}", "has a recommendation in the category {0}"),
    };

    /// <summary>Has been at an information meeting, projected from the journey.</summary>
    public static TypedFact<bool> Informed { get; } = YesNo(
        "informed",
        ("informationsmöte", "information meeting"),
        ("har fått information om programmet", "has been informed of the programme"),
        ("har inte fått information om programmet", "has not been informed of the programme"));

    /// <summary>Has consented to take part, projected from the journey.</summary>
    public static TypedFact<bool> Consented { get; } = YesNo(
        "consented",
        ("samtycke till deltagande", "consent to take part"),
        ("har samtyckt till att delta", "has consented to take part"),
        ("har inte samtyckt till att delta", "has not consented to take part"));

    /// <summary>Has waived secrecy, at least in part, projected from the journey.</summary>
    public static TypedFact<bool> SecrecyWaived { get; } = YesNo(
        "secrecy-waived",
        ("hävd sekretess", "waiver of secrecy"),
        ("har hävt sekretess, helt eller delvis", "has waived secrecy, wholly or in part"),
        ("har inte hävt sekretess", "has not waived secrecy"));

    /// <summary>The person's history has been gone through (<i>genomlysning</i>), projected from the journey.</summary>
    public static TypedFact<bool> HistoryReviewed { get; } = YesNo(
        "history-reviewed",
        ("genomgång av historiken", "review of history"),
        ("har fått sin historik genomgången", "has had the history gone through"),
        ("har inte fått sin historik genomgången", "has not had the history gone through"));

    /// <summary>A joint mapping (<i>kartläggning</i>) is done, projected from the journey.</summary>
    public static TypedFact<bool> Mapped { get; } = YesNo(
        "mapped",
        ("kartläggning", "mapping"),
        ("är kartlagd", "has been mapped"),
        ("är inte kartlagd", "has not been mapped"));

    /// <summary>Has been given a recommendation of the next step, projected from the journey.</summary>
    public static TypedFact<bool> Recommended { get; } = YesNo(
        "recommended",
        ("rekommendation", "recommendation"),
        ("har fått en rekommendation", "has been given a recommendation"),
        ("har inte fått någon rekommendation", "has been given no recommendation"));

    /// <summary>Has been handed over to the ordinary operation, projected from the journey.</summary>
    public static TypedFact<bool> HandedOver { get; } = YesNo(
        "handed-over",
        ("överlämning", "hand-over"),
        ("är överlämnad till ordinarie verksamhet", "has been handed over to the ordinary operation"),
        ("är inte överlämnad till ordinarie verksamhet", "has not been handed over to the ordinary operation"));

    /// <summary>Has left as planned, projected from the journey: not broken off, not moved away, not withdrawn.</summary>
    public static TypedFact<bool> Completed { get; } = YesNo(
        "completed",
        ("fullföljt avslut", "completed exit"),
        ("har avslutat som planerat", "has left as planned"),
        ("har inte avslutat som planerat", "has not left as planned"));

    /// <summary>The track in which the person started first, by its key; projected from the journey.</summary>
    public static TypedFact<string> FirstTrack { get; } = new("first-track", new("första spår", "first track"))
    {
        Statement = new("började först i {0}", "started first in {0}"),
    };

    /// <summary>All facts with a key of their own, in the order of their keys.</summary>
    public static ImmutableArray<Fact> All { get; } =
    [
        .. new Fact[]
        {
            BirthDate, RegisterSex, ReportedGender, RegisteredAtEmploymentService, Unemployed, IncomeSupportFrom, SocialAssistance,
            ResidentOf, District, NewlyArrived, EducationLevel, Disability, Employed, InEducation, ReferredBy, InJobbtorgTargetGroup,
            LanguageOfSupport, FarFromLabourMarket, SupportInsufficientInOrdinaryOperation,
            Outcome, Started, Exited, CoordinatedPlan, ActiveParties, ProgressionCloser,
            Informed, Consented, SecrecyWaived, HistoryReviewed, Mapped, Recommended, RecommendationCategory, HandedOver, Completed, FirstTrack,
            GoneThrough, Invited, FullTimePlanned,
        }.OrderBy(static fact => fact.Key, StringComparer.Ordinal),
    ];

    /// <summary>Enrolled in a labour-market programme; each programme is a fact of its own.</summary>
    /// <param name="programme">The programme's code as a key: <c>job</c> for <i>jobb- och utvecklingsgarantin</i>, <c>eta</c> for <i>etableringsprogrammet</i>.</param>
    /// <exception cref="ArgumentException">The code is not a key.</exception>
    public static TypedFact<bool> EnrolledIn(string programme)
    {
        (string Swedish, string English) name = programme switch
        {
            "job" => ("jobb- och utvecklingsgarantin", "the job and development guarantee"),
            "eta" => ("etableringsprogrammet", "the introduction programme"),
            _ => (programme, programme),
        };
        return YesNo(
            EnrolledInPrefix + programme,
            ($"inskrivning i {name.Swedish}", $"enrolment in {name.English}"),
            ($"är inskriven i {name.Swedish}", $"is enrolled in {name.English}"),
            ($"är inte inskriven i {name.Swedish}", $"is not enrolled in {name.English}"));
    }

    /// <summary>
    /// A criterion that the referrer has found met and holds the evidence of. It says that it is met and nothing more, so
    /// that no diagnosis is ever recorded.
    /// </summary>
    /// <param name="key">The criterion's key, for example <c>ap-c6</c>.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static TypedFact<bool> CriterionMet(string key) => YesNo(
        CriterionMetPrefix + key,
        ($"villkor {key}", $"criterion {key}"),
        ($"uppfyller villkor {key} enligt remittenten", $"meets criterion {key} according to the referrer"),
        ($"uppfyller inte villkor {key} enligt remittenten", $"does not meet criterion {key} according to the referrer"));

    /// <summary>Has started in a track, projected from the journey. A person may have started in several.</summary>
    /// <param name="track">The track's key.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static TypedFact<bool> StartedIn(string track) => YesNo(
        StartedInPrefix + track,
        ($"start i {track}", $"start in {track}"),
        ($"har startat i {track}", $"has started in {track}"),
        ($"har inte startat i {track}", $"has not started in {track}"));

    /// <summary>Has left a track, for whatever reason, projected from the journey.</summary>
    /// <param name="track">The track's key.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static TypedFact<bool> EndedIn(string track) => YesNo(
        EndedInPrefix + track,
        ($"avslut i {track}", $"exit from {track}"),
        ($"har avslutat {track}", $"has left {track}"),
        ($"har inte avslutat {track}", $"has not left {track}"));

    /// <summary>Has left a track as planned, projected from the journey.</summary>
    /// <param name="track">The track's key.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static TypedFact<bool> CompletedIn(string track) => YesNo(
        CompletedInPrefix + track,
        ($"fullföljt avslut i {track}", $"completed exit from {track}"),
        ($"har avslutat {track} som planerat", $"has left {track} as planned"),
        ($"har inte avslutat {track} som planerat", $"has not left {track} as planned"));

    /// <summary>A survey has been answered about the person, by whoever it is put to.</summary>
    /// <param name="survey">The survey's key.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public static TypedFact<bool> Answered(string survey) => YesNo(
        AnsweredPrefix + survey,
        ($"svar på {survey}", $"answer to {survey}"),
        ($"enkäten {survey} är besvarad", $"the survey {survey} is answered"),
        ($"enkäten {survey} är inte besvarad", $"the survey {survey} is not answered"));

    /// <summary>Whoever a survey is put to agrees with a statement of it. May be declined.</summary>
    /// <param name="survey">The survey's key.</param>
    /// <param name="statement">The statement's key within the survey.</param>
    /// <exception cref="ArgumentException">The texts make no key.</exception>
    public static TypedFact<bool> AnswerTo(string survey, string statement) => YesNo(
        $"{AnswerPrefix}{survey}/{statement}",
        ($"svar på {survey}/{statement}", $"answer to {survey}/{statement}"),
        ($"instämmer i {survey}/{statement}", $"agrees with {survey}/{statement}"),
        ($"instämmer inte i {survey}/{statement}", $"does not agree with {survey}/{statement}"));

    private static TypedFact<bool> YesNo(string key, (string Swedish, string English) name, (string Swedish, string English) yes, (string Swedish, string English) no) =>
        new(key, new(name.Swedish, name.English)) { Statement = new(yes.Swedish, yes.English), Denial = new(no.Swedish, no.English) };

    private static ImmutableSortedDictionary<string, LocalizedText> Names(params ReadOnlySpan<(string Code, string Swedish, string English)> names)
    {
        ImmutableSortedDictionary<string, LocalizedText>.Builder builder = ImmutableSortedDictionary.CreateBuilder<string, LocalizedText>(StringComparer.Ordinal);
        foreach ((string code, string swedish, string english) in names)
            builder.Add(code, new(swedish, english));
        return builder.ToImmutable();
    }
}
