using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>The codes by which a proposal of a next step explains itself, SAM31xx: what speaks for an activity, what against it, and what nobody can tell.</summary>
public static class NextStepCodes
{
    // Each refusal cites the document of its own programme, or its own rule; this is what a code has in common.
    private static readonly SourceReference Definition = new("Samverkan: programmets definition", "");
    private static readonly SourceReference Own = new("Samverkan: eget antagande", "") { Confidence = Confidence.Assumed };

    /// <summary>The activity answers needs that the mapping found.</summary>
    public static RefusalCode AnswersNeeds { get; } = Code("SAM3101", "svarar mot det som kartläggningen visar: {0}", "answers what the mapping shows: {1}", "", "", Definition);

    /// <summary>Not proposed: it answers no open need that the reader may see and fills no gap.</summary>
    public static RefusalCode AnswersNoNeed { get; } = Code("SAM3102", "svarar inte mot något öppet behov och fyller inget glapp", "answers no open need and fills no gap", "ett behov eller ett glapp som läsaren får se väntades", "a need or a gap that the reader may see was expected", Definition);

    /// <summary>There is a free place.</summary>
    public static RefusalCode PlacesFree { get; } = Code("SAM3103", "{0} av {1} platser är lediga", "{0} of {1} places are free", "", "", Definition);

    /// <summary>Not proposed: no place is free.</summary>
    public static RefusalCode NoPlaceFree { get; } = Code("SAM3104", "ingen av {0} platser är ledig", "none of {0} places is free", "en ledig plats väntades", "a free place was expected", Definition);

    /// <summary>Nobody has said how many places are filled.</summary>
    public static RefusalCode PlacesUnknown { get; } = Code("SAM3105", "hur många av {0} platser som är lediga är inte sagt", "how many of {0} places are free has not been said", "fråga den som ordnar insatsen", "ask whoever arranges the activity", Definition);

    /// <summary>The activity begins while another goes on, or on the next working day.</summary>
    public static RefusalCode NoGapBefore { get; } = Code("SAM3106", "börjar {0} utan glapp före", "begins {0} without a gap before it", "", "", Definition);

    /// <summary>There are working days without activity before it begins.</summary>
    public static RefusalCode GapBefore { get; } = Code("SAM3107", "börjar {0}; arbetsdagar utan insats före det: {1}", "begins {0}; working days without activity before that: {1}", "något som börjar tidigare väntades", "something that begins earlier was expected", Definition);

    /// <summary>The hours fit beside what goes on.</summary>
    public static RefusalCode HoursFit { get; } = Code("SAM3108", "{0} timmar i veckan ryms bredvid det som pågår: högst {1} av {2}", "{0} hours a week fit beside what goes on: at most {1} of {2}", "", "", Definition);

    /// <summary>Not proposed: more hours a week than full time, for example two full-time activities at the same time.</summary>
    public static RefusalCode TooManyHours { get; } = Code("SAM3109", "tillsammans {0} timmar i veckan från {2}, mer än heltid på {1}", "{0} hours a week in all from {2}, more than the full time of {1}", "insatser som ryms inom heltid samtidigt väntades", "activities that fit within full time together were expected", Definition);

    /// <summary>Some of the hours are not stated.</summary>
    public static RefusalCode HoursUnknown { get; } = Code("SAM3110", "timmarna i veckan är inte sagda för allt som går samtidigt", "the hours a week are not stated of all that goes on at the same time", "fråga hur många timmar det är", "ask how many hours it is", Definition);

    /// <summary>The person is in the target group of the activity's track.</summary>
    public static RefusalCode InTargetGroup { get; } = Code("SAM3111", "hör till spårets målgrupp: {0}", "is in the target group of the track: {0}", "", "", Definition);

    /// <summary>Not proposed: the person is not in the target group of the activity's track.</summary>
    public static RefusalCode NotInTargetGroup { get; } = Code("SAM3112", "hör inte till spårets målgrupp: {0}", "is not in the target group of the track: {0}", "spårets villkor väntades", "the conditions of the track were expected", Definition);

    /// <summary>Whether the person is in the target group of the activity's track cannot be told.</summary>
    public static RefusalCode TargetGroupUnknown { get; } = Code("SAM3113", "om personen hör till spårets målgrupp går inte att säga: {0}", "whether the person is in the target group of the track cannot be told: {0}", "uppgifter som läsaren får se saknas", "facts that the reader may see are missing", Definition);

    /// <summary>Not proposed: the programme is closed on the first day.</summary>
    public static RefusalCode StartsWhenClosed { get; } = Code("SAM3114", "programmet är stängt {0}", "the programme is closed on {0}", "en start när det är öppet väntades", "a start when it is open was expected", Definition);

    /// <summary>Not proposed: the activity does not begin within the programme.</summary>
    public static RefusalCode OutsideProgramme { get; } = Code("SAM3115", "börjar {0}, utanför programmets tid", "begins {0}, outside the days of the programme", "en start inom {1} väntades", "a start within {1} was expected", Definition);

    /// <summary>Not proposed: the activity has begun, and all of it begin together.</summary>
    public static RefusalCode HasBegun { get; } = Code("SAM3116", "började redan {0}, med gemensam start", "began on {0} already, with one start for all", "en start som inte har varit, eller löpande intag, väntades", "a start that is not past, or rolling intake, was expected", Definition);

    /// <summary>Not proposed: the person takes part in the same already.</summary>
    public static RefusalCode GoesOnAlready { get; } = Code("SAM3117", "personen är redan i en sådan insats", "the person takes part in such an activity already", "en annan insats väntades", "another activity was expected", Definition);

    /// <summary>Nothing is proposed: the person does not take part.</summary>
    public static RefusalCode NotTakingPart { get; } = Code("SAM3118", "personen deltar inte, av det som läsaren får se", "the person does not take part, by what the reader may see", "en start som inte är avslutad väntades", "a start without an exit was expected", Definition);

    /// <summary>Not proposed: a rule of law keeps it from running beside what the person has.</summary>
    public static RefusalCode RulePrevents { get; } = Code("SAM3119", "en regel hindrar: {1}", "a rule prevents it: {2}", "regeln {0} ska vara uppfylld", "the rule {0} was to be met", Definition);

    /// <summary>Something has to be settled before the start, for example which of two exclusive benefits the person is to have.</summary>
    public static RefusalCode RuleToSettle { get; } = Code("SAM3120", "måste redas ut före start: {1}", "has to be settled before the start: {2}", "regeln {0}", "the rule {0}", Definition);

    /// <summary>The activity is given in the language that the person needs.</summary>
    public static RefusalCode LanguageFits { get; } = Code("SAM3121", "ges på det språk som behövs", "is given in the language that is needed", "", "", Definition);

    /// <summary>Whether the activity is given in the language that the person needs is not said.</summary>
    public static RefusalCode LanguageUnknown { get; } = Code("SAM3122", "om den ges på det språk som behövs är inte sagt", "whether it is given in the language that is needed has not been said", "fråga den som ordnar insatsen", "ask whoever arranges the activity", Definition);

    /// <summary>The person needs adapted activities, and an offer does not say whether it is adapted.</summary>
    public static RefusalCode AdaptationUnknown { get; } = Code("SAM3123", "anpassning behövs; om insatsen är anpassad är inte sagt", "adaptation is needed; whether the activity is adapted has not been said", "fråga den som ordnar insatsen", "ask whoever arranges the activity", Definition);

    /// <summary>A gap ahead: from a day nothing is planned.</summary>
    public static RefusalCode GapAhead { get; } = Code("SAM3124", "från {0} finns ingen insats som läsaren får se: {1} arbetsdagar till {2}", "from {0} there is no activity that the reader may see: {1} working days until {2}", "en insats som börjar senast då väntades", "an activity that begins then at the latest was expected", Definition);

    /// <summary>What goes on has no known end, so that no gap can be foreseen.</summary>
    public static RefusalCode EndUnknown { get; } = Code("SAM3125", "något pågår utan sagt slut, så ett glapp efter det går inte att se i förväg", "something goes on without a stated end, so that a gap after it cannot be foreseen", "ett planerat slut väntades", "a planned end was expected", Definition);

    /// <summary>A step of the method is to come before.</summary>
    public static RefusalCode StepBefore { get; } = Code("SAM3126", "steget {0} ska komma före: {1}", "the step {0} is to come before: {2}", "steget har inte tagits, av det som läsaren får se", "the step has not been taken, by what the reader may see", Definition);

    /// <summary>No mapping that the reader may see says what the person needs.</summary>
    public static RefusalCode NeedsUnknown { get; } = Code("SAM3127", "ingen kartläggning som läsaren får se säger vad personen behöver", "no mapping that the reader may see says what the person needs", "en gemensam kartläggning väntades", "a joint mapping was expected", Definition);

    /// <summary>A question of the mapping was declined or left open.</summary>
    public static RefusalCode NeedNotAnswered { get; } = Code("SAM3128", "kartläggningens fråga om {0} är inte besvarad", "the mapping's question about {1} is not answered", "ett svar, om personen vill ge det, väntades", "an answer, if the person wants to give it, was expected", Definition);

    /// <summary>A contact that the mapping calls for has not been made.</summary>
    public static RefusalCode ContactCalledFor { get; } = Code("SAM3129", "kartläggningen visar {0}; {2} dagar utan någon sådan kontakt som läsaren får se", "the mapping shows {1}; {2} days without such a contact that the reader may see", "kontakten väntades tidigt", "the contact was expected early", Definition);

    /// <summary>A category of recommendation that answers an open need.</summary>
    public static RefusalCode RecommendationFits { get; } = Code("SAM3130", "kategorin svarar mot {0}", "the category answers {1}", "", "", Definition);

    /// <summary>A recommendation has not been handed over.</summary>
    public static RefusalCode HandOverWaits { get; } = Code("SAM3131", "rekommendationen är inte överlämnad", "the recommendation has not been handed over", "en överlämning till rätt instans väntades", "a hand-over to the right body was expected", Definition);

    /// <summary>A hand-over has not been answered.</summary>
    public static RefusalCode AnswerWaits { get; } = Code("SAM3132", "överlämningen är inte besvarad sedan {0}", "the hand-over has not been answered since {0}", "ett svar från mottagaren väntades", "an answer from the receiver was expected", Definition);

    /// <summary>The activity fills working days of a gap.</summary>
    public static RefusalCode FillsGap { get; } = Code("SAM3133", "fyller {0} arbetsdagar av ett glapp", "fills {0} working days of a gap", "", "", Definition);

    /// <summary>The language of the activity is another than the person needs.</summary>
    public static RefusalCode OtherLanguage { get; } = Code("SAM3134", "ges på ett annat språk än det som behövs", "is given in another language than is needed", "en insats på språket väntades", "an activity in the language was expected", Definition);

    /// <summary>The plan as it stands has more hours a week than full time.</summary>
    public static RefusalCode PlanCollides { get; } = Code("SAM3135", "det som pågår är {0} timmar i veckan från {2}, mer än heltid på {1}", "what goes on is {0} hours a week from {2}, more than the full time of {1}", "insatser som ryms inom heltid samtidigt väntades", "activities that fit within full time together were expected", Definition);

    /// <summary>Benefits that exclude each other stand beside each other, or will.</summary>
    public static RefusalCode BenefitsExclude { get; } = Code("SAM3136", "utesluter varandra från {3}: {1} ({4})", "exclude each other from {3}: {2} ({4})", "en av ersättningarna väntades; den som betalar ut beslutar", "one of the benefits was expected; whoever pays decides", Own);

    /// <summary>A benefit is lowered by another, or will be.</summary>
    public static RefusalCode BenefitLowered { get; } = Code("SAM3137", "påverkar beloppet från {3}: {1} ({4})", "changes the amount from {3}: {2} ({4})", "regeln {0}", "the rule {0}", Own);

    /// <summary>A time that somebody has in a programme is over, or will be.</summary>
    public static RefusalCode TimeEnds { get; } = Code("SAM3138", "tiden är slut senast {3}: {1} ({4})", "the time is over by {3}: {2} ({4})", "något som tar vid senast då väntades", "something that follows by then was expected", Own);

    /// <summary>Whether a rule about benefits speaks of the person cannot be told.</summary>
    public static RefusalCode BenefitUnknown { get; } = Code("SAM3139", "om personen har båda ersättningarna går inte att säga: {1}", "whether the person has both benefits cannot be told: {2}", "fråga den som betalar ut, regeln {0}", "ask whoever pays, the rule {0}", Own);

    /// <summary>More hours than full time if what has no stated end still goes on then.</summary>
    public static RefusalCode MayBeTooManyHours { get; } = Code("SAM3140", "tillsammans {0} timmar i veckan från {2}, mer än heltid på {1}, om det som saknar sagt slut pågår då", "{0} hours a week in all from {2}, more than the full time of {1}, if what has no stated end goes on then", "fråga den som ordnar det som pågår när det slutar", "ask whoever arranges what goes on when it ends", Definition);

    /// <summary>Whether the activity answers a need cannot be told: no mapping tells.</summary>
    public static RefusalCode MayAnswerWithoutMapping { get; } = Code("SAM3141", "om den svarar mot ett behov går inte att säga: ingen kartläggning som läsaren får se", "whether it answers a need cannot be told: no mapping that the reader may see", "personen och de som kartlägger kan berätta", "the person and those who map can tell", Definition);

    /// <summary>Whether the activity answers a need cannot be told: the question was declined or left open.</summary>
    public static RefusalCode MayAnswerNeeds { get; } = Code("SAM3142", "svarar kanske mot det som inte är besvarat i kartläggningen: {0}", "may answer what is not answered in the mapping: {1}", "personen kan berätta, om personen vill", "the person can tell, if the person wants to", Definition);

    /// <summary>Whether the activity fills a gap cannot be told: what goes on has no stated end.</summary>
    public static RefusalCode MayFillGap { get; } = Code("SAM3143", "fyller kanske ett glapp: det som pågår har inget sagt slut", "may fill a gap: what goes on has no stated end", "fråga den som ordnar det som pågår när det slutar", "ask whoever arranges what goes on when it ends", Definition);

    /// <summary>The person takes part in the same, and until when is not stated.</summary>
    public static RefusalCode MayGoOnAlready { get; } = Code("SAM3144", "personen är i en sådan insats, utan sagt slut", "the person takes part in such an activity, without a stated end", "fråga den som ordnar insatsen när den slutar", "ask whoever arranges the activity when it ends", Definition);

    /// <summary>Not proposed: the activity belongs to a track on which the person does not take part.</summary>
    public static RefusalCode OtherTrack { get; } = Code("SAM3145", "hör till spåret {0}; personen deltar på {1}", "belongs to the track {0}; the person takes part on {1}", "en insats på personens spår väntades", "an activity on the person's track was expected", Definition);

    /// <summary>On which track the person takes part has not been said.</summary>
    public static RefusalCode OwnTrackUnknown { get; } = Code("SAM3146", "hör till spåret {0}; på vilket spår personen deltar är inte sagt", "belongs to the track {0}; on which track the person takes part has not been said", "fråga den som antecknade starten", "ask whoever recorded the start", Definition);

    /// <summary>The activity stands in the plan.</summary>
    public static RefusalCode InPlan { get; } = Code("SAM3147", "står i planen", "stands in the plan", "", "", Definition);

    /// <summary>The activity goes beyond the plan.</summary>
    public static RefusalCode BeyondPlan { get; } = Code("SAM3148", "står inte i planen, som nämner andra insatser", "does not stand in the plan, which names other activities", "en insats ur planen väntades, eller att planen ändras tillsammans med personen", "an activity of the plan was expected, or that the plan is changed together with the person", Definition);

    /// <summary>The plan has goals in free text, and whether they cover the activity is for people to say.</summary>
    public static RefusalCode PlanHasGoalsOnly { get; } = Code("SAM3149", "planen har mål i fri text; om de rymmer insatsen går inte att läsa ut", "the plan has goals in free text; whether they cover the activity cannot be read out of them", "personen och handläggaren kan säga det", "the person and the caseworker can say", Definition);

    /// <summary>No plan that the reader may see.</summary>
    public static RefusalCode NoPlan { get; } = Code("SAM3150", "ingen plan som läsaren får se", "no plan that the reader may see", "en plan som gjorts med personen väntades", "a plan made with the person was expected", Definition);

    /// <summary>The person has not agreed to the plan.</summary>
    public static RefusalCode PlanNotAgreed { get; } = Code("SAM3151", "personen har inte gått med på planen", "the person has not agreed to the plan", "en plan som personen går med på väntades", "a plan that the person agrees to was expected", Definition);

    /// <summary>The activity goes on after the programme has ended; only the days until then count.</summary>
    public static RefusalCode RunsPastProgramme { get; } = Code("SAM3152", "pågår till {0}, efter programmets slut {1}: räknas till dess", "goes on until {0}, after the end of the programme on {1}: it counts until then", "att någon tar över efter {1} väntades", "that somebody takes over after {1} was expected", Definition);

    /// <summary>Whether a category of recommendation suits cannot be told.</summary>
    public static RefusalCode RecommendationNotJudged { get; } = Code("SAM3153", "{0} {1}: inget som läsaren får se talar för eller emot", "{0} {2}: nothing that the reader may see speaks for or against it", "bedöms av {3}", "judged by {4}", Definition);

    /// <summary>An employment goes on, and no contact with an employer has been recorded.</summary>
    public static RefusalCode EmploymentWithoutContact { get; } = Code("SAM3154", "kartläggningen visar {0}; anställning pågår sedan {2}, men ingen sådan kontakt som läsaren får se är antecknad", "the mapping shows {1}; an employment goes on since {2}, but no such contact that the reader may see is recorded", "kontakten väntades", "the contact was expected", Definition);

    /// <summary>The activity has begun, and people come in as they go: the person can begin on the first working day.</summary>
    public static RefusalCode RollingIntake { get; } = Code("SAM3155", "löpande intag sedan {0}: kan börja {1}", "rolling intake since {0}: can begin on {1}", "", "", Definition);

    /// <summary>The activity has begun, and whether somebody can still come in has not been said.</summary>
    public static RefusalCode IntakeUnknown { get; } = Code("SAM3156", "började {0}; om någon kan komma in senare är inte sagt", "began on {0}; whether somebody can come in later has not been said", "fråga den som ordnar insatsen om intaget är löpande", "ask whoever arranges the activity whether its intake is rolling", Definition);

    /// <summary>Not proposed: no working day is left of the activity.</summary>
    public static RefusalCode NoDayLeft { get; } = Code("SAM3157", "har ingen arbetsdag kvar före slutet {0}", "has no working day left before its end on {0}", "en arbetsdag inom insatsens tid väntades", "a working day within the time of the activity was expected", Definition);

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Matching, new(swedish, english), new(expectedSwedish, expectedEnglish), source);
}
