using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

public static partial class JourneyCodes
{
    private static readonly SourceReference Steps = new("Samverkan: the step model of the programmes", "Referral to follow-up")
    {
        Confidence = Confidence.Derived,
        Says = new LocalizedText("Stegen följer på varandra från remiss till uppföljning; ett program kan utelämna steg.", "The steps follow each other from referral to follow-up; a programme may leave steps out."),
    };

    private static readonly SourceReference Log = new("Samverkan: the log of a journey", "") { Confidence = Confidence.Derived };

    private static readonly SourceReference Definition = new("Samverkan: the programme's definition", "") { Confidence = Confidence.Derived };

    private static readonly SourceReference Consent = new("Projektplan Projekt Insikt", "6")
    {
        Says = new LocalizedText("Vid det första mötet ges information, hävs sekretess och inhämtas samtycke att delta.", "The first meeting gives information, lifts secrecy and takes the consent to take part."),
    };

    private static readonly SourceReference Waiver = new("Offentlighets- och sekretesslag (2009:400)", "12 kap. 2 §");

    private static readonly SourceReference Boundary = new("Offentlighets- och sekretesslag (2009:400)", "8 kap. 1–2 §§") { Confidence = Confidence.RememberedHigh };

    private static readonly SourceReference Need = new("Samverkan: categories of data", "") { Confidence = Confidence.Derived };

    private static readonly SourceReference Outreach = new("Lumena", "")
    {
        Says = new LocalizedText("Uppsökande arbete för unga vuxna kommer före deltagandet.", "Outreach for young adults comes before taking part."),
        Confidence = Confidence.Derived,
    };

    private static readonly SourceReference FullTime = new("Hållbar etablering", "")
    {
        Says = new LocalizedText("Planeringen har fokus på heltid.", "Planning has its focus on full time."),
        Confidence = Confidence.Derived,
    };

    private static readonly SourceReference HandOver = new("Projektplan Projekt Insikt", "6–7")
    {
        Says = new LocalizedText("Rekommendationer i mätbara kategorier skickas vidare till ordinarie verksamhet, som genomför dem.", "Recommendations in measurable categories are sent on to the ordinary operation, which carries them out."),
    };

    private static readonly SourceReference Persons = new("Samverkan: the identity of persons", "") { Confidence = Confidence.Derived };

    /// <summary>Something happened after it was recorded.</summary>
    public static RefusalCode HappenedAfterRecorded { get; } = Judging("SAM1201", "dagen ligger efter den dag då posten skrevs", "the day lies after the day on which the entry was recorded", "en dag senast den {0} väntades", "a day no later than {0} was expected", Log);

    /// <summary>Something happened outside the programme's period.</summary>
    public static RefusalCode OutsideProgramme { get; } = Judging("SAM1202", "dagen ligger utanför programmets tid", "the day lies outside the programme's time", "en dag i {0} väntades", "a day in {0} was expected", Definition);

    /// <summary>A start without a referral on or before its day.</summary>
    public static RefusalCode StartBeforeReferral { get; } = Judging("SAM1203", "starten har ingen remiss före sig", "the start has no referral before it", "en remiss samma dag eller tidigare väntades", "a referral on the same day or earlier was expected", Steps);

    /// <summary>A start without a consent to take part in force.</summary>
    public static RefusalCode StartWithoutConsent { get; } = Judging("SAM1204", "starten saknar ett samtycke som gäller den dagen", "the start has no consent in force on that day", "ett samtycke till deltagande väntades", "a consent to take part was expected", Consent);

    /// <summary>A start while the person takes part.</summary>
    public static RefusalCode AlreadyStarted { get; } = Judging("SAM1205", "deltagaren är redan inne den dagen", "the participant already takes part on that day", "ett avslut före en ny start väntades", "an exit before a new start was expected", Steps);

    /// <summary>An exit without an open start on or before its day.</summary>
    public static RefusalCode ExitWithoutStart { get; } = Judging("SAM1206", "avslutet har ingen start före sig", "the exit has no start before it", "en start samma dag eller tidigare väntades", "a start on the same day or earlier was expected", Steps);

    /// <summary>A start of an activity that goes on.</summary>
    public static RefusalCode ActivityAlreadyStarted { get; } = Judging("SAM1207", "insatsen pågår redan den dagen", "the activity is already under way on that day", "en insats med ett eget id väntades", "an activity with an id of its own was expected", Steps);

    /// <summary>An end of an activity that has not begun.</summary>
    public static RefusalCode ActivityEndWithoutStart { get; } = Judging("SAM1208", "insatsen har inte börjat den dagen", "the activity has not begun on that day", "en insats som börjat samma dag eller tidigare väntades", "an activity begun on the same day or earlier was expected", Steps);

    /// <summary>A second end of an activity.</summary>
    public static RefusalCode ActivityAlreadyEnded { get; } = Judging("SAM1209", "insatsen är redan avslutad", "the activity has already ended", "ett avslut för varje insats väntades", "one end for each activity was expected", Steps);

    /// <summary>An activity began while the person did not take part.</summary>
    public static RefusalCode ActivityOutsideEnrolment { get; } = Judging("SAM1210", "deltagaren är inte inne den dagen", "the participant does not take part on that day", "en dag mellan start och avslut väntades", "a day between start and exit was expected", Steps);

    /// <summary>A member of staff is assigned twice in a role.</summary>
    public static RefusalCode CaseworkerAlreadyAssigned { get; } = Judging("SAM1211", "personen har redan rollen den dagen", "the member of staff already has the role on that day", "en ny person eller en ny roll väntades", "another person or another role was expected", Steps);

    /// <summary>An assignment ends that has not begun.</summary>
    public static RefusalCode CaseworkerNotAssigned { get; } = Judging("SAM1212", "personen har inte rollen den dagen", "the member of staff does not have the role on that day", "ett uppdrag som börjat samma dag eller tidigare väntades", "an assignment begun on the same day or earlier was expected", Steps);

    /// <summary>A coordinated plan without a joint mapping on or before its day.</summary>
    public static RefusalCode PlanWithoutMapping { get; } = Judging("SAM1213", "planeringen har ingen gemensam kartläggning före sig", "the plan has no joint mapping before it", "en gemensam kartläggning samma dag eller tidigare väntades", "a joint mapping on the same day or earlier was expected", Steps);

    /// <summary>A history review without a waiver in force, for coordination, from each reviewed body to the one that reviews.</summary>
    public static RefusalCode ReviewWithoutWaiver { get; } = Judging("SAM1214", "genomlysningen saknar en hävd sekretess som gäller den dagen", "the history review has no waiver of secrecy in force on that day", "för varje genomgången part väntades en sekretess hävd för samordning, som omfattar historiken och den som går igenom den", "for each reviewed body a waiver of secrecy for coordination that covers the history and the body that reviews it was expected", Waiver);

    /// <summary>A measurement with an indicator set that nobody has registered.</summary>
    public static RefusalCode UnknownIndicatorSet { get; } = Judging("SAM1215", "indikatoruppsättningen {0} är okänd", "the indicator set {0} is unknown", "en uppsättning som programmet använder väntades", "a set that the programme uses was expected", Definition);

    /// <summary>A follow-up of somebody who has not left.</summary>
    public static RefusalCode FollowUpBeforeExit { get; } = Judging("SAM1216", "uppföljningen har inget avslut före sig", "the follow-up has no exit before it", "ett avslut samma dag eller tidigare väntades", "an exit on the same day or earlier was expected", Steps);

    /// <summary>A team that the programme does not have.</summary>
    public static RefusalCode UnknownTeam { get; } = Judging("SAM1217", "teamet {0} finns inte i programmet", "the programme has no team {0}", "ett av programmets team väntades", "one of the programme's teams was expected", Definition);

    /// <summary>A track that the programme does not have.</summary>
    public static RefusalCode UnknownTrack { get; } = Judging("SAM1218", "spåret {0} finns inte i programmet", "the programme has no track {0}", "ett av programmets spår väntades", "one of the programme's tracks was expected", Definition);

    /// <summary>A district that is not known.</summary>
    public static RefusalCode UnknownDistrict { get; } = Judging("SAM1219", "stadsdelsområdet {0} är okänt", "the district {0} is unknown", "ett stadsdelsområde som gäller den dagen väntades", "a district that is valid on that day was expected", Definition);

    /// <summary>A fact's value is of another type than the fact.</summary>
    public static RefusalCode FactBroken { get; } = Judging("SAM1220", "uppgiften {0} har fel slags värde", "the fact {0} has a value of the wrong kind", "ett värde av slaget {1} eller ett avböjt svar väntades", "a value of the kind {1} or a declined answer was expected", Definition);

    /// <summary>A fact's value is not among its codes.</summary>
    public static RefusalCode FactCodeUnknown { get; } = Judging("SAM1221", "koden är okänd för uppgiften {0}", "the code is unknown for the fact {0}", "något av {1} väntades", "one of {1} was expected", Definition);

    /// <summary>An entry's category protects less than its content needs.</summary>
    public static RefusalCode CategoryDoesNotProtect { get; } = Judging("SAM1222", "posten har en kategori som inte skyddar innehållet", "the entry has a category that does not protect its content", "kategorin {0} väntades", "the category {0} was expected", Need);

    /// <summary>A correction or retraction of an entry that is not there.</summary>
    public static RefusalCode TargetUnknown { get; } = Judging("SAM1223", "posten som ska rättas eller tas tillbaka finns inte i resan", "the entry to correct or retract is not in the journey", "id för en tidigare post i samma resa väntades", "the id of an earlier entry of the same journey was expected", Log);

    /// <summary>A correction or retraction of a correction or retraction.</summary>
    public static RefusalCode TargetIsNoOccurrence { get; } = Judging("SAM1224", "en rättelse eller ett återtagande kan inte rättas eller tas tillbaka", "a correction or a retraction cannot be corrected or retracted", "id för den första posten väntades", "the id of the first entry was expected", Log);

    /// <summary>A correction or retraction of what has been retracted.</summary>
    public static RefusalCode TargetRetracted { get; } = Judging("SAM1225", "posten är redan tillbakatagen", "the entry has already been retracted", "en post som står kvar väntades", "an entry that stands was expected", Log);

    /// <summary>A correction from another secrecy domain.</summary>
    public static RefusalCode OriginDiffers { get; } = Judging("SAM1226", "posten kommer från en annan sekretessgräns än den post som den rättar", "the entry comes from another secrecy domain than the entry that it corrects", "samma ursprung väntades", "the same origin was expected", Boundary);

    /// <summary>A withdrawal of a waiver that does not stand.</summary>
    public static RefusalCode WaiverUnknown { get; } = Judging("SAM1227", "den hävda sekretessen är okänd eller redan återtagen", "the waiver of secrecy is unknown or already withdrawn", "en hävd sekretess som står kvar väntades", "a waiver that stands was expected", Waiver);

    /// <summary>A withdrawal of a consent that does not stand.</summary>
    public static RefusalCode ConsentUnknown { get; } = Judging("SAM1228", "samtycket är okänt eller redan återtaget", "the consent is unknown or already withdrawn", "ett samtycke som står kvar väntades", "a consent that stands was expected", Consent);

    /// <summary>A waiver or a consent with a key that is taken.</summary>
    public static RefusalCode KeyTaken { get; } = Judging("SAM1229", "nyckeln används redan i resan", "the key is already used in the journey", "en egen nyckel väntades", "a key of its own was expected", Log);

    /// <summary>A waiver without discloser, recipient or category.</summary>
    public static RefusalCode WaiverEmpty { get; } = Judging("SAM1230", "den hävda sekretessen säger inte vem, till vem eller vad", "the waiver of secrecy does not say who, to whom or what", "minst en av varje väntades", "at least one of each was expected", Waiver);

    /// <summary>A waiver in which a discloser is a recipient.</summary>
    public static RefusalCode WaiverToItself { get; } = Judging("SAM1231", "en part kan inte lämna ut till sig själv", "a body cannot disclose to itself", "olika parter väntades", "different bodies were expected", Waiver);

    /// <summary>Weekly hours outside 0 to 168.</summary>
    public static RefusalCode WeeklyHoursOutOfRange { get; } = Judging("SAM1232", "veckans timmar går inte ihop", "the hours of the week do not add up", "mer än 0 och högst 168 timmar väntades", "more than 0 and at most 168 hours were expected", Log);

    /// <summary>A place in the queue below 1.</summary>
    public static RefusalCode PositionOutOfRange { get; } = Judging("SAM1233", "köplatsen är lägre än 1", "the place in the queue is below 1", "ett heltal från 1 väntades", "a whole number from 1 was expected", Log);

    /// <summary>Months after exit outside 0 to 120.</summary>
    public static RefusalCode MonthsOutOfRange { get; } = Judging("SAM1234", "antalet månader efter avslut går inte ihop", "the number of months after exit does not add up", "ett heltal från 0 till 120 väntades", "a whole number from 0 to 120 was expected", Log);

    /// <summary>An entry of another journey.</summary>
    public static RefusalCode OtherJourney { get; } = Appending("SAM1235", "posten hör till en annan resa", "the entry belongs to another journey", "en post i samma resa väntades", "an entry of the same journey was expected", Log);

    /// <summary>A sequence number that is not the next.</summary>
    public static RefusalCode SequenceNotNext { get; } = Judging("SAM1236", "löpnumret är inte nästa i resan", "the sequence number is not the next of the journey", "{0} väntades", "{0} was expected", Log);

    /// <summary>An entry recorded before the previous one.</summary>
    public static RefusalCode RecordedBeforePrevious { get; } = Judging("SAM1237", "posten är skriven före den förra posten i resan", "the entry was recorded before the previous entry of the journey", "en tidpunkt samtidigt eller senare väntades", "an instant at the same time or later was expected", Log);

    /// <summary>A journey of another programme.</summary>
    public static RefusalCode OtherProgramme { get; } = Appending("SAM1238", "resan hör till ett annat program", "the journey belongs to another programme", "en resa i {0} väntades", "a journey in {0} was expected", Definition);

    /// <summary>An explanation of days on which the person did not take part.</summary>
    public static RefusalCode GapOutsideEnrolment { get; } = Judging("SAM1239", "glappet ligger utanför tiden mellan start och avslut", "the gap lies outside the time between start and exit", "en period med minst en dag mellan start och avslut väntades", "a period with at least one day between start and exit was expected", Steps);

    /// <summary>An outcome from before the first start.</summary>
    public static RefusalCode OutcomeBeforeStart { get; } = Judging("SAM1240", "utfallet börjar före starten", "the outcome begins before the start", "ett utfall från starten eller senare väntades", "an outcome from the start or later was expected", Steps);

    /// <summary>An exit before an activity of the enrolled interval begins.</summary>
    public static RefusalCode ExitBeforeActivities { get; } = Judging("SAM1241", "en insats har börjat efter avslutets dag", "an activity has begun after the day of the exit", "ett avslut efter insatsernas början väntades", "an exit after the beginning of the activities was expected", Steps);

    /// <summary>A fact's key is no key.</summary>
    public static RefusalCode FactKeyBroken { get; } = Judging("SAM1242", "uppgiften har en nyckel som inte går att använda", "the fact has a key that cannot be used", "små bokstäver a–z, siffror och - . / : väntades", "lower-case letters a–z, digits and - . / : were expected", Definition);

    /// <summary>An attempt to reach somebody who takes part.</summary>
    public static RefusalCode OutreachDuringEnrolment { get; } = Judging("SAM1243", "deltagaren är redan inne den dagen", "the participant already takes part on that day", "ett uppsökande försök före start eller efter avslut väntades", "an attempt before the start or after the exit was expected", Outreach);

    /// <summary>Hours of full-time planning outside a week.</summary>
    public static RefusalCode PlannedHoursOutOfRange { get; } = Judging("SAM1244", "timmarna i heltidsplaneringen går inte ihop", "the hours of the full-time planning do not add up", "heltid över 0 och högst 168 timmar och planerade timmar från 0 till 168 väntades", "full time above 0 and at most 168 hours and planned hours from 0 to 168 were expected", FullTime);

    /// <summary>A reason for a shortfall that is none.</summary>
    public static RefusalCode ShortfallWithoutShortfall { get; } = Judging("SAM1245", "planeringen har ett skäl till att inte nå heltid men når heltid", "the plan has a reason for not reaching full time but reaches it", "färre planerade timmar än heltid, eller inget skäl, väntades", "fewer planned hours than full time, or no reason, was expected", FullTime);

    /// <summary>Hours attended that do not fit their days.</summary>
    public static RefusalCode AttendanceOutOfRange { get; } = Judging("SAM1246", "närvaron går inte ihop med sina dagar", "the attendance does not fit its days", "en period med slut och från 0 till 24 timmar för varje dag väntades", "a period with an end and from 0 to 24 hours for each day were expected", Log);

    /// <summary>Attendance of an activity that is not under way.</summary>
    public static RefusalCode AttendanceWithoutActivity { get; } = Judging("SAM1247", "insatsen pågår inte under hela perioden", "the activity is not under way in the whole period", "en period inom insatsens tid väntades", "a period within the activity's time was expected", Steps);

    /// <summary>Attendance of days that have been counted.</summary>
    public static RefusalCode AttendanceTwice { get; } = Judging("SAM1248", "närvaron i insatsen är redan räknad för någon av dagarna", "the attendance of the activity has already been counted for one of the days", "en period utan redan räknade dagar väntades", "a period without days already counted was expected", Log);

    /// <summary>A percentage outside 0 to 100.</summary>
    public static RefusalCode PercentOutOfRange { get; } = Judging("SAM1249", "andelen går inte ihop", "the share does not add up", "mer än 0 och högst 100 procent väntades", "more than 0 and at most 100 percent was expected", Log);

    /// <summary>A decided period that ends before the employment begins.</summary>
    public static RefusalCode DecisionEndsBeforeStart { get; } = Judging("SAM1250", "beslutets tid slutar före anställningens första dag", "the decided period ends before the first day of the employment", "en dag samma dag eller senare väntades", "the same day or a later one was expected", Log);

    /// <summary>An end of an employment that has not begun.</summary>
    public static RefusalCode EmploymentEndWithoutStart { get; } = Judging("SAM1251", "anställningen har inte börjat den dagen", "the employment has not begun on that day", "en anställning som börjat samma dag eller tidigare väntades", "an employment begun on the same day or earlier was expected", Steps);

    /// <summary>A second end of an employment.</summary>
    public static RefusalCode EmploymentAlreadyEnded { get; } = Judging("SAM1252", "anställningen är redan avslutad", "the employment has already ended", "ett avslut för varje anställning väntades", "one end for each employment was expected", Steps);

    /// <summary>A category of recommendation that the programme does not have.</summary>
    public static RefusalCode UnknownRecommendationCategory { get; } = Judging("SAM1253", "rekommendationskategorin {0} finns inte i programmet", "the programme has no category of recommendation {0}", "en av programmets kategorier väntades", "one of the programme's categories was expected", Definition);

    /// <summary>A hand-over of a recommendation that has not been made.</summary>
    public static RefusalCode HandOverWithoutRecommendation { get; } = Judging("SAM1254", "överlämningen har ingen rekommendation före sig", "the hand-over has no recommendation before it", "en rekommendation samma dag eller tidigare väntades", "a recommendation on the same day or earlier was expected", HandOver);

    /// <summary>A hand-over of what has been handed over and not come back.</summary>
    public static RefusalCode AlreadyHandedOver { get; } = Judging("SAM1255", "rekommendationen är redan överlämnad", "the recommendation has already been handed over", "ett nej eller en hänvisning vidare före en ny överlämning väntades", "a no or a redirection before a new hand-over was expected", HandOver);

    /// <summary>A hand-over without receiver.</summary>
    public static RefusalCode HandOverToNobody { get; } = Judging("SAM1256", "överlämningen säger inte vem som tar över", "the hand-over does not say who takes over", "en mottagare i överlämningen eller i rekommendationen väntades", "a receiver in the hand-over or in the recommendation was expected", HandOver);

    /// <summary>An answer to what has not been handed over.</summary>
    public static RefusalCode AnswerWithoutHandOver { get; } = Judging("SAM1257", "kvittensen har ingen överlämning före sig", "the answer has no hand-over before it", "en överlämning samma dag eller tidigare väntades", "a hand-over on the same day or earlier was expected", HandOver);

    /// <summary>A second answer to what has been settled.</summary>
    public static RefusalCode HandOverAlreadyAnswered { get; } = Judging("SAM1258", "överlämningen är redan besvarad", "the hand-over has already been answered", "en överlämning utan svar väntades", "a hand-over without an answer was expected", HandOver);

    /// <summary>An answer to what has not been proposed.</summary>
    public static RefusalCode AnswerWithoutProposal { get; } = Judging("SAM1262", "svaret har inget förslag före sig", "the answer has no proposal before it", "ett förslag samma dag eller tidigare väntades", "a proposal on the same day or earlier was expected", Log);

    /// <summary>A choice that does not fit the answer.</summary>
    public static RefusalCode ChoiceDoesNotFit { get; } = Judging("SAM1263", "det valda stämmer inte med svaret på förslaget", "what was chosen does not fit the answer to the proposal", "något annat än det föreslagna när något annat valdes, annars inget, väntades", "something else than the proposed when something else was chosen, else nothing, was expected", Log);

    /// <summary>A caseworker departs from a proposal without a reason.</summary>
    public static RefusalCode DepartureWithoutReason { get; } = Judging("SAM1264", "handläggaren frångår förslaget utan skäl", "the caseworker departs from the proposal without a reason", "ett skäl att frångå förslaget väntades", "a reason for departing from the proposal was expected", Log);

    /// <summary>A merge of an id with itself.</summary>
    public static RefusalCode MergeWithItself { get; } = Judging("SAM1259", "en person kan inte slås ihop med sig själv", "a person cannot be merged with themselves", "ett annat id väntades", "another id was expected", Persons);

    /// <summary>A second merge with the same id.</summary>
    public static RefusalCode AlreadyMerged { get; } = Judging("SAM1260", "personerna är redan ihopslagna", "the persons are already merged", "en delning före en ny sammanslagning väntades", "a split before a new merge was expected", Persons);

    /// <summary>A split of what is not merged.</summary>
    public static RefusalCode SplitWithoutMerge { get; } = Judging("SAM1261", "personerna är inte ihopslagna", "the persons are not merged", "en sammanslagning som gäller väntades", "a merge in force was expected", Persons);

    private static RefusalCode Judging(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Judging, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);

    private static RefusalCode Appending(string id, string swedish, string english, string expectedSwedish, string expectedEnglish, SourceReference source) =>
        new(id, CodeOrigin.Appending, new LocalizedText(swedish, english), new LocalizedText(expectedSwedish, expectedEnglish), source);
}
