using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Deliveries;

/// <summary>What one entry says in words, to whoever it is about: a sentence, and in lines below it what the sentence does not hold.</summary>
internal sealed class ExtractEntry(ExtractWords words, KeyNames names)
{
    /// <summary>The sentence, with the value of a fact.</summary>
    public LocalizedText Sentence(JourneyEvent what) => Each(language => OneLine(EventSentence.Of(what, language, words.Kinds, words.Forms, key => words.Names?.Invoke(Told(what), key) ?? names.Find(key), words.Facts) + Value(what, language)));

    /// <summary>The lines below it.</summary>
    public ImmutableArray<LocalizedText> Details(JourneyEvent what) => Told(what) switch
    {
        FormAnswered form => Answers(form),
        ProgressionMeasured measured => [.. measured.Ratings.Select(rating => Rating(measured, rating))],
        Referred referred =>
        [
            .. Named("remitterad av", "referred by", referred.ReferrerRole),
            .. referred.Questions.Select(static asked => Line(asked.AskedBy switch
            {
                QuestionAsker.Participant => new("deltagarens fråga", "the participant's question"),
                QuestionAsker.Referrer => new("remittentens fråga", "the referrer's question"),
                _ => new LocalizedText("gemensam fråga", "a question together"),
            }, asked.Text)),
        ],
        PlacedOnTeam placed => Named("stadsdelsområde", "district", placed.District),
        CoordinatedPlanAgreed plan => [.. plan.Goals.Select(static goal => Line(Goal, goal))],
        ImplementationPlanAgreed plan => [.. plan.Goals.Select(static goal => Line(Goal, goal))],
        ActivityStarted activity => Named("anordnare", "provider", activity.Provider),
        ContactMade contact => Named("med", "with", contact.With),
        OutreachMade outreach => Named("av", "by", outreach.By),
        JointMeetingHeld meeting => From(meeting.Present),
        InformationMeetingHeld meeting => From(meeting.Present),
        SubsidisedEmploymentStarted employment =>
        [
            .. employment.WorkingPercent is { } percent ? [Each(language => $"{(language == Language.English ? "working time" : "arbetstid")}: {NumberText.Percent(percent, Decimals(percent), language)}")] : Nothing,
            .. employment.DecidedUntil is { } until ? [Line(new("beslutad till", "decided until"), WrittenDay.Of(until))] : Nothing,
            .. Named("arbetsgivare", "employer", employment.Employer),
        ],
        RecommendationMade made =>
        [
            Line(new("syfte", "aim"), JourneyWords.Of(made.Aim)),
            .. made.Agreement is { } agreement ? [Line(new("svar", "answer"), JourneyWords.Of(agreement))] : Nothing,
            .. made.Text is { } text ? [Line(new("text", "text"), text)] : Nothing,
        ],
        ProposalMade { Start: { } start } => [Line(new("tänkt start", "intended start"), WrittenDay.Of(start))],
        ParticipationConsentGiven consent => Consented(consent.Period, consent.Form, consent.TextVersion, consent.Evidence),
        SecrecyWaiverGiven waiver =>
        [
            Line(new("uppgifter om", "data on"), Each(language => string.Join(", ", waiver.Categories.Select(category => NameOf(category).In(language))))),
            Line(new("för", "for"), names.Of(waiver.Purpose)),
            .. Consented(waiver.Period, waiver.Form, waiver.TextVersion, waiver.Evidence),
        ],
        IdentityProtectionChanged changed => [Line(new("skydd", "protection"), NameOf(changed.Protection))],
        _ => Nothing,
    };

    private static LocalizedText NameOf(DataCategory category) => category switch
    {
        DataCategory.Person => new("person och boende", "person and residence"),
        DataCategory.Income => new("inkomst och ersättning", "income and benefits"),
        DataCategory.Health => new("hälsa", "health"),
        DataCategory.LabourMarketHistory => new("tidigare arbete och arbetslöshet", "earlier work and unemployment"),
        DataCategory.Education => new("utbildning", "education"),
        DataCategory.Mapping => new("kartläggning", "mapping"),
        DataCategory.Plan => new("planering", "plans"),
        DataCategory.Activity => new("insatser och kontakter", "activities and contacts"),
        DataCategory.Progression => new("mätningar av progression", "measurements of progression"),
        DataCategory.Outcome => new("resultat", "outcomes"),
        DataCategory.Consent => new("samtycken", "consents"),
        DataCategory.ProtectedIdentity => new("skyddade personuppgifter", "protected identity"),
        DataCategory.OwnWords => new("egna ord", "own words"),
        _ => new("administration", "administration"),
    };

    private static ImmutableArray<LocalizedText> Nothing => [];

    private static LocalizedText Goal { get; } = new("mål", "goal");

    // a correction tells what it puts in the place of another
    private static JourneyEvent Told(JourneyEvent what) => what is EntryCorrected correction ? correction.Replacement : what;

    // The sentence names the fact; whoever it is about is told what was observed of it as well.
    private string Value(JourneyEvent what, Language language)
    {
        if (Told(what) is not FactObserved { Value: var value } observed)
            return "";
        bool isEnglish = language == Language.English;
        return ": " + value.Type switch
        {
            FactValueKind.Declined => isEnglish ? "declined to answer" : "ville inte svara",
            FactValueKind.Truth => value.Truth ? isEnglish ? "yes" : "ja" : isEnglish ? "no" : "nej",
            FactValueKind.Number => value.Number.ToString(CultureInfo.InvariantCulture),
            FactValueKind.Date => WrittenDay.Of(value.Date).In(language),
            _ => Coded(observed.Fact, value.Text).In(language),
        };
    }

    private LocalizedText Coded(string fact, string code)
    {
        if (string.Equals(fact, StandardFacts.District.Key, StringComparison.Ordinal) && Slug.TryParse(code, out DistrictId? district))
            return names.Of(district);
        if (string.Equals(fact, StandardFacts.LanguageOfSupport.Key, StringComparison.Ordinal) && LanguageTag.TryParse(code, out LanguageTag? tongue))
            return names.Of(tongue);
        return Each(language => words.Facts.Find(fact)?.NameOf(code, language) ?? code);
    }

    private ImmutableArray<LocalizedText> Answers(FormAnswered form)
    {
        ImmutableArray<AnswerLine> swedish = AnswerLine.Of(form, Language.Swedish, words.Forms);
        ImmutableArray<AnswerLine> english = AnswerLine.Of(form, Language.English, words.Forms);
        return [.. swedish.Zip(english, static (one, other) => new LocalizedText(Said(one, "egna ord"), Said(other, "own words")))];

        static string Said(AnswerLine line, string own) => OneLine(line.Kind == "ownWords" ? $"{line.Question} ({own}) {line.Text}" : $"{line.Question} {line.Text}");
    }

    private LocalizedText Rating(ProgressionMeasured measured, IndicatorRating rating)
    {
        ProgressionIndicator? indicator = words.Sets.Find(measured.Set, measured.SetVersion)?.Find(rating.Indicator);
        LocalizedText name = indicator?.Name ?? LocalizedText.Same(rating.Indicator.Value);
        LocalizedText value = rating switch
        {
            { Value: { } given } => LocalizedText.Same(FormattableString.Invariant(indicator is null ? $"{given}" : (FormattableString)$"{given} ({indicator.Scale.Minimum}–{indicator.Scale.Maximum})")),
            { Absence: AnswerAbsence.Declined } => new("ville inte svara", "declined to answer"),
            { Absence: AnswerAbsence.NotAsked } => new("frågades inte", "was not asked"),
            { Absence: AnswerAbsence.NotApplicable } => new("inte aktuellt", "does not apply"),
            { Absence: AnswerAbsence.NotUnderstood } => new("frågan förstods inte", "the question was not understood"),
            { Absence: AnswerAbsence.Interrupted } => new("avbröts", "was interrupted"),
            _ => new("inget svar", "no answer"),
        };
        return Line(name, value);
    }

    private ImmutableArray<LocalizedText> From(ImmutableArray<MeetingPart> present) =>
        [.. present.Where(static part => part.From is not null).Select(part => Line(JourneyWords.Of(part.Role), names.Of(part.From!)))];

    private static ImmutableArray<LocalizedText> Consented(DatePeriod period, ConsentForm form, string? version, string? evidence) =>
    [
        Line(new("gäller", "holds"), WrittenDay.Of(period)),
        Line(new("lämnat", "given"), form switch { ConsentForm.Written => new("skriftligt", "in writing"), ConsentForm.Digital => new("digitalt", "digitally"), _ => new LocalizedText("muntligt", "orally") }),
        .. version is null ? Nothing : [Line(new("textens version", "version of the text"), version)],
        .. evidence is null ? Nothing : [Line(new("underlag", "evidence"), evidence)],
    ];

    private static LocalizedText NameOf(ProtectedIdentityKind kind) => kind switch
    {
        ProtectedIdentityKind.ConfidentialityFlag => new("sekretessmarkering", "confidentiality flag"),
        ProtectedIdentityKind.ProtectedPopulationRegistration => new("skyddad folkbokföring", "protected population registration"),
        _ => new("inget", "none"),
    };

    private ImmutableArray<LocalizedText> Named(string swedish, string english, Slug? key) => key is null ? Nothing : [Line(new(swedish, english), names.Of(key))];

    private static LocalizedText Line(LocalizedText term, string text) => Line(term, LocalizedText.Same(text));

    private static LocalizedText Line(LocalizedText term, LocalizedText text) => new(OneLine($"{term.Swedish}: {text.Swedish}"), OneLine($"{term.English}: {text.English}"));

    private static LocalizedText Each(Func<Language, string> say) => new(say(Language.Swedish), say(Language.English));

    // what somebody wrote with line breaks stays on the line of its entry
    private static string OneLine(string text) => string.Concat(text.Select(static letter => char.IsControl(letter) ? ' ' : letter));

    private static int Decimals(decimal percent) => percent == decimal.Truncate(percent) ? 0 : 1;
}
