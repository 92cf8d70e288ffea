using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>The codes by which a placement explains itself, SAM30xx: why a team, why the queue, why no place at all.</summary>
public static class PlacementCodes
{
    private static readonly SourceReference Rules = new("ESF-ansökan Stockholmskraften", "Stockholmskraftens sex multiteam") { Confidence = Confidence.Derived };

    /// <summary>Placed on the team of the person's district.</summary>
    public static RefusalCode OwnDistrictTeam { get; } = Code("SAM3001", "teamet {0} betjänar {1} och har plats", "the team {0} serves {1} and has a place", "", "");

    /// <summary>Placed on another team, by agreement, as the best whole.</summary>
    public static RefusalCode AgreedTeam { get; } = Code("SAM3002", "teamet {0} är ett av de överenskomna teamen och ger tillsammans flest platser, i köordning", "the team {0} is one of the agreed teams and gives most places in all, in the order of the queue", "", "");

    /// <summary>Placed on the team that the person had before.</summary>
    public static RefusalCode FormerTeam { get; } = Code("SAM3003", "teamet {0} känner personen sedan tidigare och har plats", "the team {0} knows the person from before and has a place", "", "");

    /// <summary>In the queue: every possible team is full.</summary>
    public static RefusalCode NoFreePlace { get; } = Code("SAM3011", "inget möjligt team har ledig plats; plats {1} i kön till {0}", "no possible team has a free place; place {1} in the queue for {0}", "kön går efter remissdag", "the queue goes by the day of referral");

    /// <summary>No place: the district is unknown.</summary>
    public static RefusalCode DistrictMissing { get; } = Code("SAM3021", "stadsdelsområdet är inte känt", "the district is not known", "ett stadsdelsområde väntades", "a district was expected");

    /// <summary>No place: the district does not exist on the day and has no successor.</summary>
    public static RefusalCode DistrictNotValid { get; } = Code("SAM3022", "stadsdelsområdet {0} finns inte den dagen och har ingen efterföljare", "the district {0} does not exist on the day and has no successor", "ett område som gäller väntades", "a valid district was expected");

    /// <summary>No place: no team serves the district yet, or any longer.</summary>
    public static RefusalCode DistrictNotServed { get; } = Code("SAM3023", "inget team betjänar {0} den dagen", "no team serves {0} on the day", "tidigast {1} väntades", "{1} at the earliest was expected");

    /// <summary>No place: the referral is later than the day of placement.</summary>
    public static RefusalCode ReferredLater { get; } = Code("SAM3024", "remissen är senare än placeringsdagen", "the referral is later than the day of placement", "en remiss senast den dagen väntades", "a referral on that day or earlier was expected");

    /// <summary>No place: each team that could have had the person fails one of the needs.</summary>
    public static RefusalCode NeedsCollide { get; } = Code("SAM3025", "inget möjligt team motsvarar alla behov samtidigt", "no possible team meets all the needs at the same time", "ett team som gör det, eller ett ändrat behov, väntades", "a team that does, or another need, was expected");

    /// <summary>No place yet: the person cannot start on the day.</summary>
    public static RefusalCode StartsLater { get; } = Code("SAM3026", "personen kan börja först senare", "the person cannot start until later", "en placering tidigast den dagen väntades", "a placement on that day or later was expected");

    /// <summary>Not this team: it is not known to coach in the language.</summary>
    public static RefusalCode LanguageNotOffered { get; } = Code("SAM3031", "teamet {0} är inte känt för att coacha på språket", "the team {0} is not known to coach in the language", "ett team med språket väntades", "a team with the language was expected");

    /// <summary>Not this team: its premises are not known to be accessible.</summary>
    public static RefusalCode NotAccessible { get; } = Code("SAM3032", "lokalerna hos {0} är inte kända som tillgängliga", "the premises of {0} are not known to be accessible", "tillgängliga lokaler väntades", "accessible premises were expected");

    /// <summary>Not this team: it is not known to handle protected identities.</summary>
    public static RefusalCode ProtectedIdentityNotHandled { get; } = Code("SAM3033", "teamet {0} är inte känt för att kunna hantera skyddade personuppgifter", "the team {0} is not known to be able to handle protected identities", "ett team som kan väntades", "a team that can was expected");

    /// <summary>Not this team: somebody there has a conflict of interest.</summary>
    public static RefusalCode ConflictOfInterest { get; } = Code("SAM3034", "det finns jäv i teamet {0}", "there is a conflict of interest in the team {0}", "ett team utan jäv väntades", "a team without one was expected");

    /// <summary>Not this team: it does not work on the day.</summary>
    public static RefusalCode TeamNotWorking { get; } = Code("SAM3035", "teamet {0} arbetar inte den dagen", "the team {0} does not work on the day", "ett team som arbetar då väntades", "a team that works then was expected");

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Matching, new(swedish, english), new(expectedSwedish, expectedEnglish), Rules);
}
