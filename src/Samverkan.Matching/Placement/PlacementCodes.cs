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

    /// <summary>Placed on the team where the person's former caseworker works now.</summary>
    public static RefusalCode FormerCaseworker { get; } = Code("SAM3004", "i teamet {0} arbetar en handläggare som känner personen sedan tidigare, och det har plats", "a caseworker who knows the person from before works in the team {0}, and it has a place", "", "");

    /// <summary>In a revision: keeps the team.</summary>
    public static RefusalCode KeptTeam { get; } = Code("SAM3005", "stannar i teamet {0}", "stays with the team {0}", "", "");

    /// <summary>In a revision: changes team, since that one cannot keep everybody.</summary>
    public static RefusalCode MovedTeam { get; } = Code("SAM3006", "teamet {0} kan inte behålla alla; {1} har plats, och färre kan inte flyttas", "the team {0} cannot keep everybody; {1} has a place, and no fewer can be moved", "", "");

    /// <summary>In a revision: no team can keep the person.</summary>
    public static RefusalCode LostPlace { get; } = Code("SAM3007", "teamet {0} kan inte behålla alla och inget annat möjligt team har plats", "the team {0} cannot keep everybody and no other possible team has a place", "", "");

    /// <summary>Placed on the track that suits best.</summary>
    public static RefusalCode TrackPlace { get; } = Code("SAM3008", "spåret {0} har plats", "the track {0} has a place", "", "");

    /// <summary>Placed on another possible track, as the best whole.</summary>
    public static RefusalCode OtherTrack { get; } = Code("SAM3009", "spåret {0} är ett av de möjliga och ger tillsammans flest platser, i köordning", "the track {0} is one of the possible ones and gives most places in all, in the order of the queue", "", "");

    /// <summary>In the queue: every possible team is full.</summary>
    public static RefusalCode NoFreePlace { get; } = Code("SAM3011", "inget möjligt team har ledig plats; plats {1} i kön till {0}", "no possible team has a free place; place {1} in the queue for {0}", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>In the queue: the team has places, but its social worker for the district has none.</summary>
    public static RefusalCode DistrictWorkerFull { get; } = Code("SAM3012", "teamet {0} har plats, men inte dess socialsekreterare för {1}; plats {2} i kön", "the team {0} has a place, but its social worker for {1} has none; place {2} in the queue", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>A group of teams with fewer places than people who can have no other.</summary>
    public static RefusalCode Shortage { get; } = Code("SAM3013", "{0} personer kan bara tas emot av {1}, med {2} lediga platser för dem", "{0} people can be served by {1} only, with {2} free places for them", "fler platser där, eller fler möjliga team för dem, väntades", "more places there, or more possible teams for them, were expected");

    /// <summary>In the queue: every possible track is full.</summary>
    public static RefusalCode NoFreeTrackPlace { get; } = Code("SAM3014", "inget möjligt spår har ledig plats; plats {1} i kön till {0}", "no possible track has a free place; place {1} in the queue for {0}", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>In the queue: with this person fewer could be placed in all.</summary>
    public static RefusalCode GivesWay { get; } = Code("SAM3015", "med en plats för personen skulle färre få plats i allt, eftersom det som blev kvar i team och spår inte passade ihop; plats {1} i kön till {0}", "with a place for this person fewer could be placed in all, since what was left of teams and tracks would not go together; place {1} in the queue for {0}", "fler platser i teamet eller på spåret väntades", "more places in the team or on the track were expected");

    /// <summary>A group of teams and tracks with fewer places than people who can have no other.</summary>
    public static RefusalCode TeamTrackShortage { get; } = Code("SAM3016", "{0} personer kan bara ha plats i {1}, med {2} lediga platser för dem", "{0} people can only have places in {1}, with {2} free places for them", "fler platser där, eller fler möjliga team eller spår för dem, väntades", "more places there, or more possible teams or tracks for them, were expected");

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

    /// <summary>No place: the person is in the target group of no track.</summary>
    public static RefusalCode NoTrack { get; } = Code("SAM3027", "personen hör inte till något spårs målgrupp", "the person is in the target group of no track", "ett spår vars målgrupp stämmer väntades", "a track whose target group holds was expected");

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

    /// <summary>Contradictory: the team that the person comes back to is one with a conflict of interest.</summary>
    public static RefusalCode FormerTeamInConflict { get; } = Code("SAM3041", "personen vill tillbaka till {0}, där det finns jäv; jävet går före", "the person comes back to {0}, where there is a conflict of interest; the conflict decides", "ett annat tidigare team eller inget jäv väntades", "another former team or no conflict was expected");

    /// <summary>Contradictory: a team has more participants than places.</summary>
    public static RefusalCode TeamAboveCapacity { get; } = Code("SAM3042", "teamet {0} har redan {1} deltagare på {2} platser", "the team {0} already has {1} participants on {2} places", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    /// <summary>Contradictory: a social worker bound to districts has more participants than places.</summary>
    public static RefusalCode DistrictWorkerAboveCapacity { get; } = Code("SAM3043", "socialsekreteraren för {0} i {1} har redan {2} deltagare på {3} platser", "the social worker for {0} in {1} already has {2} participants on {3} places", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    /// <summary>Contradictory: a team's districts have more participants than the team.</summary>
    public static RefusalCode OngoingDisagrees { get; } = Code("SAM3044", "teamet {0} sägs ha {1} deltagare men dess stadsdelsområden {2}", "the team {0} is said to have {1} participants but its districts {2}", "högst så många i stadsdelsområdena som i teamet väntades", "at most as many in the districts as in the team were expected");

    /// <summary>Contradictory: a track has more participants than places.</summary>
    public static RefusalCode TrackAboveCapacity { get; } = Code("SAM3045", "spåret {0} har redan {1} deltagare på {2} platser", "the track {0} already has {1} participants on {2} places", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    private static RefusalCode Code(string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Matching, new(swedish, english), new(expectedSwedish, expectedEnglish), Rules);
}
