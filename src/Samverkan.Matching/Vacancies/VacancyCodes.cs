using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>The codes by which the ranking of vacancies explains itself, SAM32xx: what is met, what is missing, what nobody has said.</summary>
public static class VacancyCodes
{
    private static readonly SourceReference Employers = new("2019/00163 - Hållbar etablering", "Arbetsgivarsamverkan") { Confidence = Confidence.Derived };
    private static readonly SourceReference Ads = new("JobTech: Platsbankens annonsformat", "") { Address = "https://jobtechdev.se" };
    private static readonly SourceReference Groups = new("SCB: Standard för svensk yrkesklassificering (SSYK 2012)", "");

    /// <summary>It can be applied for.</summary>
    public static RefusalCode Open { get; } = Code("SAM3201", "kan sökas till och med {0}", "can be applied for until {0}", Ads);

    /// <summary>It can no longer be applied for.</summary>
    public static RefusalCode Closed { get; } = Code("SAM3202", "kan inte längre sökas", "can no longer be applied for", Ads);

    /// <summary>Until when it can be applied for is not said.</summary>
    public static RefusalCode LastDayUnknown { get; } = Code("SAM3203", "hur länge den kan sökas är inte sagt", "until when it can be applied for has not been said", Ads);

    /// <summary>Something asked for is met.</summary>
    public static RefusalCode DemandMet { get; } = Code("SAM3204", "det som krävs finns: {0}", "what is demanded is there: {1}", Employers);

    /// <summary>Something demanded is missing.</summary>
    public static RefusalCode DemandMissing { get; } = Code("SAM3205", "det som krävs saknas: {0}", "what is demanded is missing: {1}", Employers);

    /// <summary>Whether something demanded is met has not been said.</summary>
    public static RefusalCode DemandUnknown { get; } = Code("SAM3206", "om det som krävs finns är inte sagt: {0}", "whether what is demanded is there has not been said: {1}", Employers);

    /// <summary>The hours fit.</summary>
    public static RefusalCode HoursFit { get; } = Code("SAM3207", "arbetstiden ryms: från {0} % av heltid, högst {1} % önskas", "the hours fit: from {0} % of full time, at most {1} % is wanted", Employers);

    /// <summary>The hours are more than the person can or wants.</summary>
    public static RefusalCode HoursTooMany { get; } = Code("SAM3208", "arbetstiden är längre: från {0} % av heltid, högst {1} % önskas", "the hours are longer: from {0} % of full time, at most {1} % is wanted", Employers);

    /// <summary>Whether the hours fit has not been said.</summary>
    public static RefusalCode HoursUnknown { get; } = Code("SAM3209", "om arbetstiden ryms är inte sagt", "whether the hours fit has not been said", Employers);

    /// <summary>The work can be adapted, as is needed.</summary>
    public static RefusalCode Adaptable { get; } = Code("SAM3210", "arbetet kan anpassas", "the work can be adapted", Employers);

    /// <summary>The work cannot be adapted though that is needed.</summary>
    public static RefusalCode NotAdaptable { get; } = Code("SAM3211", "arbetet kan inte anpassas", "the work cannot be adapted", Employers);

    /// <summary>Whether the work can be adapted has not been said.</summary>
    public static RefusalCode AdaptationUnknown { get; } = Code("SAM3212", "om arbetet kan anpassas är inte sagt; fråga arbetsgivaren", "whether the work can be adapted has not been said; ask the employer", Employers);

    /// <summary>It begins when the person can begin, or later.</summary>
    public static RefusalCode StartFits { get; } = Code("SAM3213", "börjar {0}, när personen kan börja", "begins {0}, when the person can begin", Employers);

    /// <summary>It begins before the person can begin.</summary>
    public static RefusalCode StartsTooEarly { get; } = Code("SAM3214", "börjar {0}, innan personen kan börja", "begins {0}, before the person can begin", Employers);

    /// <summary>The workplace is where the person wants to work.</summary>
    public static RefusalCode PlaceWanted { get; } = Code("SAM3215", "arbetsplatsen ligger där personen vill arbeta", "the workplace is where the person wants to work", Employers);

    /// <summary>The workplace is elsewhere.</summary>
    public static RefusalCode PlaceElsewhere { get; } = Code("SAM3216", "arbetsplatsen ligger på en annan ort än önskat", "the workplace is elsewhere than wanted", Employers);

    /// <summary>Where the workplace is, or where the person wants to work, has not been said.</summary>
    public static RefusalCode PlaceUnknown { get; } = Code("SAM3217", "om orten passar är inte sagt", "whether the place suits has not been said", Employers);

    /// <summary>How near the occupation is to the one wanted.</summary>
    public static RefusalCode NearWanted { get; } = Code("SAM3218", "mot önskat yrke: {0}", "against the occupation wanted: {1}", Groups);

    /// <summary>How near the occupation is to one that the person has worked in.</summary>
    public static RefusalCode NearExperience { get; } = Code("SAM3219", "mot tidigare yrke: {0}", "against an earlier occupation: {1}", Groups);

    /// <summary>A merit is there.</summary>
    public static RefusalCode MeritMet { get; } = Code("SAM3220", "meriterande som finns: {0}", "a merit that is there: {1}", Employers);

    /// <summary>A merit is missing.</summary>
    public static RefusalCode MeritMissing { get; } = Code("SAM3221", "meriterande som saknas: {0}", "a merit that is missing: {1}", Employers);

    /// <summary>Whether a merit is there has not been said.</summary>
    public static RefusalCode MeritUnknown { get; } = Code("SAM3222", "meriterande som inte är sagt: {0}", "a merit of which nothing has been said: {1}", Employers);

    /// <summary>Nobody has told, or agreed to use, what the person can and wants.</summary>
    public static RefusalCode NoProfile { get; } = Code("SAM3223", "inget som personen har gått med på att använda berättar vad personen kan och vill", "nothing that the person has agreed to use tells what the person can and wants", Employers);

    /// <summary>What the employer demands has not been said.</summary>
    public static RefusalCode DemandsUnknown { get; } = Code("SAM3224", "vad arbetsgivaren kräver är inte sagt; fråga", "what the employer demands has not been said; ask", Employers);

    /// <summary>The workplace lies in the municipality of a district that the person wants; whether it lies in the district has not been said.</summary>
    public static RefusalCode DistrictUnknown { get; } = Code("SAM3225", "arbetsplatsen ligger i rätt kommun; om den ligger i önskat stadsdelsområde är inte sagt; fråga arbetsgivaren", "the workplace lies in the right municipality; whether it lies in a district that is wanted has not been said; ask the employer", Employers);

    /// <summary>Two items of one file have the same id.</summary>
    public static RefusalCode IdTwice { get; } = Code("SAM3290", "id:t står två gånger; det första gäller", "the id stands twice; the first holds", Ads);

    /// <summary>An entry names an occupation that has not the form of one.</summary>
    public static RefusalCode BrokenOccupation { get; } = Told(
        "SAM3291", "ett yrke går inte att använda", "an occupation cannot be used", "ett begrepps id, eller ssyk: och en till fyra siffror, väntades", "the id of a concept, or ssyk: and one to four digits, was expected", Groups);

    /// <summary>An entry names a place that has not the form of one.</summary>
    public static RefusalCode BrokenPlace { get; } = Told(
        "SAM3292", "en ort går inte att använda", "a place cannot be used", "en kommunkod med fyra siffror, ett läns två, district: och ett stadsdelsområdes nyckel, eller concept: och ett begrepps id väntades", "the four digits of a municipality, the two of a county, district: and the key of a district, or concept: and the id of a concept were expected", Ads);

    /// <summary>The largest share of full time is none.</summary>
    public static RefusalCode BrokenShare { get; } = Told(
        "SAM3293", "andelen av heltid går inte att använda", "the share of full time cannot be used", "ett heltal från 1 till 100 väntades", "a whole number from 1 to 100 was expected", Ads);

    /// <summary>A skill or a language is told both as there and as missing.</summary>
    public static RefusalCode BothHasAndLacks { get; } = Told(
        "SAM3294", "något står både som det som finns och det som saknas", "something stands both as what is there and as what is missing", "varje kunskap och språk i en av listorna väntades", "each skill and language in one of the lists was expected", Ads);

    private static RefusalCode Told(string id, string swedish, string english, string swedishExpected, string englishExpected, SourceReference source) =>
        new(id, CodeOrigin.Judging, new(swedish, english), new(swedishExpected, englishExpected), source);

    private static RefusalCode Code(string id, string swedish, string english, SourceReference source) =>
        new(id, CodeOrigin.Matching, new(swedish, english), new("", ""), source);
}
