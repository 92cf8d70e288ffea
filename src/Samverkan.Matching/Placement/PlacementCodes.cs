using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>The codes by which a placement explains itself, SAM30xx: why a team, why the queue, why no place at all.</summary>
public static class PlacementCodes
{
    // What districts, their teams and their social workers are stands in the programme that has them; how places are chosen, and what input it takes, is the planner's own.
    private static readonly SourceReference Districts = new("ESF-ansökan Stockholmskraften", "Stockholmskraftens sex multiteam") { Confidence = Confidence.Derived };
    private static readonly SourceReference Planner = new("Samverkan", "docs/decisions/0013-placement-is-exact-and-a-person-decides.md");
    private static readonly SourceReference Tracks = new("Samverkan", "docs/decisions/0015-a-team-and-a-track-at-once-are-a-flow.md");
    private static readonly SourceReference Figures = new("Samverkan", "docs/schemas/placement-state.schema.json");

    /// <summary>Placed on the team of the person's district.</summary>
    public static RefusalCode OwnDistrictTeam { get; } = Code(Districts, "SAM3001", "teamet {0} betjänar {1} och har plats", "the team {0} serves {1} and has a place", "", "");

    /// <summary>Placed on another team, by agreement, since one that would not cost more is full.</summary>
    public static RefusalCode AgreedTeam { get; } = Code(Planner, "SAM3002", "teamet {0} är ett av de överenskomna och har plats; {1}, som inte skulle kosta mer, har ingen kvar när alla förslag räknas in", "the team {0} is one of the agreed and has a place; {1}, which would not cost more, has none left when all proposals are counted", "", "");

    /// <summary>Placed on the team that the person had before.</summary>
    public static RefusalCode FormerTeam { get; } = Code(Planner, "SAM3003", "teamet {0} känner personen sedan tidigare och har plats", "the team {0} knows the person from before and has a place", "", "");

    /// <summary>Placed on the team where the person's former caseworker works now.</summary>
    public static RefusalCode FormerCaseworker { get; } = Code(Planner, "SAM3004", "i teamet {0} arbetar en handläggare som känner personen sedan tidigare, och det har plats", "a caseworker who knows the person from before works in the team {0}, and it has a place", "", "");

    /// <summary>In a revision: keeps the team.</summary>
    public static RefusalCode KeptTeam { get; } = Code(Planner, "SAM3005", "stannar i teamet {0}", "stays with the team {0}", "", "");

    /// <summary>In a revision: changes team, since that one has too few places.</summary>
    public static RefusalCode MovedTeam { get; } = Code(Planner, "SAM3006", "teamet {0} har inte plats för alla som ska ha den där; {1} har plats, och färre kan inte flyttas", "the team {0} has not room for all who are to have it there; {1} has a place, and no fewer can be moved", "", "");

    /// <summary>In a revision: no team can keep the person.</summary>
    public static RefusalCode LostPlace { get; } = Code(Planner, "SAM3007", "teamet {0} kan inte behålla alla och inget annat möjligt team har plats", "the team {0} cannot keep everybody and no other possible team has a place", "", "");

    /// <summary>Placed on the track that suits best.</summary>
    public static RefusalCode TrackPlace { get; } = Code(Tracks, "SAM3008", "spåret {0} har plats", "the track {0} has a place", "", "");

    /// <summary>Placed on another possible track, since a cheaper one is full.</summary>
    public static RefusalCode OtherTrack { get; } = Code(Tracks, "SAM3009", "spåret {0} är ett av de möjliga och har plats; {1}, som skulle kosta mindre, har ingen kvar när alla förslag räknas in", "the track {0} is one of the possible ones and has a place; {1}, which would cost less, has none left when all proposals are counted", "", "");

    /// <summary>Placed on another team, since the own one does not meet the needs.</summary>
    public static RefusalCode NeedsDecided { get; } = Code(Planner, "SAM3010", "teamet {0} motsvarar behoven och har plats; det gör inte det egna teamet {1}", "the team {0} meets the needs and has a place; the own team {1} does not meet them", "", "");

    /// <summary>In the queue: every possible team is full.</summary>
    public static RefusalCode NoFreePlace { get; } = Code(Planner, "SAM3011", "inget möjligt team har ledig plats; plats {1} i kön till {0}", "no possible team has a free place; place {1} in the queue for {0}", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>In the queue: the team has places, but its social worker for the district has none.</summary>
    public static RefusalCode DistrictWorkerFull { get; } = Code(Districts, "SAM3012", "teamet {0} har plats, men inte dess socialsekreterare för {1}; plats {2} i kön", "the team {0} has a place, but its social worker for {1} has none; place {2} in the queue", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>A group of teams with fewer places than people who can have no other.</summary>
    public static RefusalCode Shortage { get; } = Code(Planner, "SAM3013", "personer som bara kan tas emot av {1}: {0}; lediga platser för dem: {2}", "people who can be served by {1} only: {0}; free places for them: {2}", "fler platser där, eller fler möjliga team för dem, väntades", "more places there, or more possible teams for them, were expected");

    /// <summary>In the queue: every possible track is full.</summary>
    public static RefusalCode NoFreeTrackPlace { get; } = Code(Tracks, "SAM3014", "inget möjligt spår har ledig plats; plats {1} i kön till {0}", "no possible track has a free place; place {1} in the queue for {0}", "kön går efter dem som har det svårast, remissdag och id", "the queue goes by the worst off, the day of referral and id");

    /// <summary>In the queue: with this person fewer could be placed in all.</summary>
    public static RefusalCode GivesWay { get; } = Code(Tracks, "SAM3015", "med en plats för personen skulle färre få plats i allt, eftersom det som blev kvar i team och spår inte passade ihop; plats {1} i kön till {0}", "with a place for this person fewer could be placed in all, since what was left of teams and tracks would not go together; place {1} in the queue for {0}", "fler platser i teamet eller på spåret väntades", "more places in the team or on the track were expected");

    /// <summary>A group of teams and tracks with fewer places than people who can have no other.</summary>
    public static RefusalCode TeamTrackShortage { get; } = Code(Tracks, "SAM3016", "personer som bara kan ha plats i {1}: {0}; lediga platser för dem: {2}", "people who can have places in {1} only: {0}; free places for them: {2}", "fler platser där, eller fler möjliga team eller spår för dem, väntades", "more places there, or more possible teams or tracks for them, were expected");

    /// <summary>Not checked: nobody has said who works in the team.</summary>
    public static RefusalCode ConflictNotChecked { get; } = Code(Planner, "SAM3017", "det är inte sagt vilka som arbetar i {0}, så jäv mot namngiven personal är inte prövat; det som inte är sagt är inte lovat", "nobody has said who works in {0}, so conflicts with named staff are not checked; what is not said is not promised", "personalen i teamet eller på spåret väntades", "the staff of the team or the track was expected");

    /// <summary>No place: no team serves the district on the day or later.</summary>
    public static RefusalCode DistrictNeverServed { get; } = Code(Districts, "SAM3020", "inget team betjänar {0} den dagen eller senare", "no team serves {0} on the day or later", "ett team som betjänar området väntades", "a team that serves the district was expected");

    /// <summary>No place: the district is unknown.</summary>
    public static RefusalCode DistrictMissing { get; } = Code(Districts, "SAM3021", "stadsdelsområdet är inte känt", "the district is not known", "ett stadsdelsområde väntades", "a district was expected");

    /// <summary>No place: the district does not exist on the day and has no successor.</summary>
    public static RefusalCode DistrictNotValid { get; } = Code(Districts, "SAM3022", "stadsdelsområdet {0} finns inte den dagen och har ingen efterföljare", "the district {0} does not exist on the day and has no successor", "ett område som gäller väntades", "a valid district was expected");

    /// <summary>No place: no team serves the district yet.</summary>
    public static RefusalCode DistrictNotServed { get; } = Code(Districts, "SAM3023", "inget team betjänar {0} den dagen", "no team serves {0} on the day", "tidigast {1} väntades", "{1} at the earliest was expected");

    /// <summary>No place: the referral is later than the day of placement.</summary>
    public static RefusalCode ReferredLater { get; } = Code(Planner, "SAM3024", "remissen är senare än placeringsdagen", "the referral is later than the day of placement", "en remiss senast den dagen väntades", "a referral on that day or earlier was expected");

    /// <summary>No place: each team that could have had the person fails one of the needs.</summary>
    public static RefusalCode NeedsCollide { get; } = Code(Planner, "SAM3025", "inget möjligt team motsvarar alla behov samtidigt", "no possible team meets all the needs at the same time", "ett team som gör det, eller ett ändrat behov, väntades", "a team that does, or another need, was expected");

    /// <summary>No place yet: the person cannot start on the day.</summary>
    public static RefusalCode StartsLater { get; } = Code(Planner, "SAM3026", "personen kan börja först senare", "the person cannot start until later", "en placering tidigast den dagen väntades", "a placement on that day or later was expected");

    /// <summary>No place: the person is in the target group of no track.</summary>
    public static RefusalCode NoTrack { get; } = Code(Tracks, "SAM3027", "personen hör inte till något spårs målgrupp", "the person is in the target group of no track", "ett spår vars målgrupp stämmer väntades", "a track whose target group holds was expected");

    /// <summary>No place: each track that could have had the person fails one of the needs.</summary>
    public static RefusalCode TrackNeedsCollide { get; } = Code(Tracks, "SAM3028", "inget möjligt spår motsvarar alla behov samtidigt", "no possible track meets all the needs at the same time", "ett spår som gör det, eller ett ändrat behov, väntades", "a track that does, or another need, was expected");

    /// <summary>No place: the programme takes part in nothing on the day, or is over before the person could start.</summary>
    public static RefusalCode OutsideProgramme { get; } = Code(Planner, "SAM3029", "personen kan inte börja inom programmets tid", "the person cannot start within the time of the programme", "en start {0} till {1} väntades", "a start from {0} to {1} was expected");

    /// <summary>Not this team: it is not known to coach in the language.</summary>
    public static RefusalCode LanguageNotOffered { get; } = Code(Planner, "SAM3031", "teamet {0} är inte känt för att coacha på språket", "the team {0} is not known to coach in the language", "ett team med språket väntades", "a team with the language was expected");

    /// <summary>Not this team: its premises are not known to be accessible.</summary>
    public static RefusalCode NotAccessible { get; } = Code(Planner, "SAM3032", "lokalerna hos {0} är inte kända som tillgängliga", "the premises of {0} are not known to be accessible", "tillgängliga lokaler väntades", "accessible premises were expected");

    /// <summary>Not this team: it is not known to handle protected identities.</summary>
    public static RefusalCode ProtectedIdentityNotHandled { get; } = Code(Planner, "SAM3033", "teamet {0} är inte känt för att kunna hantera skyddade personuppgifter", "the team {0} is not known to be able to handle protected identities", "ett team som kan väntades", "a team that can was expected");

    /// <summary>Not this team: somebody there has a conflict of interest.</summary>
    public static RefusalCode ConflictOfInterest { get; } = Code(Planner, "SAM3034", "det finns jäv i teamet {0}", "there is a conflict of interest in the team {0}", "ett team utan jäv väntades", "a team without one was expected");

    /// <summary>Not this team: it does not work on the day.</summary>
    public static RefusalCode TeamNotWorking { get; } = Code(Planner, "SAM3035", "teamet {0} arbetar inte den dagen", "the team {0} does not work on the day", "ett team som arbetar då väntades", "a team that works then was expected");

    /// <summary>Not this track: it is not known to coach in the language.</summary>
    public static RefusalCode TrackLanguageNotOffered { get; } = Code(Tracks, "SAM3036", "spåret {0} är inte känt för att coacha på språket", "the track {0} is not known to coach in the language", "ett spår med språket väntades", "a track with the language was expected");

    /// <summary>Not this track: its premises are not known to be accessible.</summary>
    public static RefusalCode TrackNotAccessible { get; } = Code(Tracks, "SAM3037", "lokalerna på spåret {0} är inte kända som tillgängliga", "the premises of the track {0} are not known to be accessible", "tillgängliga lokaler väntades", "accessible premises were expected");

    /// <summary>Not this track: it is not known to handle protected identities.</summary>
    public static RefusalCode TrackProtectedIdentityNotHandled { get; } = Code(Tracks, "SAM3038", "spåret {0} är inte känt för att kunna hantera skyddade personuppgifter", "the track {0} is not known to be able to handle protected identities", "ett spår som kan väntades", "a track that can was expected");

    /// <summary>Not this track: somebody there has a conflict of interest.</summary>
    public static RefusalCode TrackConflictOfInterest { get; } = Code(Tracks, "SAM3039", "det finns jäv på spåret {0}", "there is a conflict of interest on the track {0}", "ett spår utan jäv väntades", "a track without one was expected");

    /// <summary>Contradictory: the team that the person comes back to is one with a conflict of interest.</summary>
    public static RefusalCode FormerTeamInConflict { get; } = Code(Planner, "SAM3041", "personen vill tillbaka till {0}, där det finns jäv; jävet går före", "the person comes back to {0}, where there is a conflict of interest; the conflict decides", "ett annat tidigare team eller inget jäv väntades", "another former team or no conflict was expected");

    /// <summary>Contradictory: a team has more participants than places.</summary>
    public static RefusalCode TeamAboveCapacity { get; } = Code(Figures, "SAM3042", "teamet {0} har redan fler deltagare ({1}) än platser ({2})", "the team {0} already has more participants ({1}) than places ({2})", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    /// <summary>Contradictory: a social worker bound to districts has more participants than places.</summary>
    public static RefusalCode DistrictWorkerAboveCapacity { get; } = Code(Districts, "SAM3043", "socialsekreteraren för {0} i {1} har redan fler deltagare ({2}) än platser ({3})", "the social worker for {0} in {1} already has more participants ({2}) than places ({3})", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    /// <summary>Contradictory: a team's districts have more participants than the team.</summary>
    public static RefusalCode OngoingDisagrees { get; } = Code(Figures, "SAM3044", "teamet {0} sägs ha färre deltagare ({1}) än dess stadsdelsområden tillsammans ({2})", "the team {0} is said to have fewer participants ({1}) than its districts together ({2})", "högst så många i stadsdelsområdena som i teamet väntades", "at most as many in the districts as in the team were expected");

    /// <summary>Contradictory: a track has more participants than places.</summary>
    public static RefusalCode TrackAboveCapacity { get; } = Code(Figures, "SAM3045", "spåret {0} har redan fler deltagare ({1}) än platser ({2})", "the track {0} already has more participants ({1}) than places ({2})", "högst så många deltagare som platser väntades", "at most as many participants as places were expected");

    /// <summary>Contradictory: limits that say two things of the same places.</summary>
    public static RefusalCode LimitsDisagree { get; } = Code(Figures, "SAM3046", "olika gränser är satta för {0}: {1}; den lägsta gäller", "several limits are set for {0}: {1}; the lowest applies", "en gräns väntades", "one limit was expected");

    /// <summary>Contradictory: a limit for a role that the team does not have.</summary>
    public static RefusalCode LimitWithoutRole { get; } = Code(Figures, "SAM3047", "gränsen för {0} gäller en roll som teamet inte har den dagen, och begränsar ingen", "the limit for {0} is about a role that the team does not have on the day, and limits nobody", "en roll i teamet väntades", "a role of the team was expected");

    /// <summary>Contradictory: a limit for districts that the team does not serve.</summary>
    public static RefusalCode LimitOutsideTeam { get; } = Code(Districts, "SAM3048", "en gräns i {0} gäller {1}, som teamet inte betjänar; den gäller dem därifrån som placeras efter överenskommelse", "a limit in {0} is about {1}, which the team does not serve; it applies to those from there who are placed by agreement", "områden som teamet betjänar väntades", "districts that the team serves were expected");

    /// <summary>Contradictory: a limit for the districts of several social workers at once.</summary>
    public static RefusalCode LimitSpansWorkers { get; } = Code(Districts, "SAM3049", "en gräns gäller flera socialsekreterare på en gång, i {0}; de räknas som en, med platserna {1}", "a limit is about several social workers at once, in {0}; they count as one, with the places {1}", "en gräns för var och en väntades", "one limit for each was expected");

    /// <summary>Contradictory: figures or limits for a district that does not exist on the day and has no successor.</summary>
    public static RefusalCode DistrictNotCounted { get; } = Code(Figures, "SAM3050", "stadsdelsområdet {0} finns inte den dagen och har ingen efterföljare; det som sägs om det räknas inte", "the district {0} does not exist on the day and has no successor; what is said of it does not count", "ett område som gäller väntades", "a valid district was expected");

    /// <summary>Contradictory: a former caseworker has a conflict of interest with the person.</summary>
    public static RefusalCode FormerCaseworkerInConflict { get; } = Code(Planner, "SAM3051", "en tidigare handläggare är också jävig; jävet går före", "a former caseworker has a conflict of interest too; the conflict decides", "en annan tidigare handläggare eller inget jäv väntades", "another former caseworker or no conflict was expected");

    /// <summary>In a revision: keeps the track.</summary>
    public static RefusalCode KeptTrack { get; } = Code(Tracks, "SAM3052", "stannar på spåret {0}", "stays on the track {0}", "", "");

    /// <summary>In a revision: changes track, since that one has too few places.</summary>
    public static RefusalCode MovedTrack { get; } = Code(Tracks, "SAM3053", "spåret {0} har inte plats för alla som ska ha den där; {1} har plats, och färre kan inte flyttas", "the track {0} has not room for all who are to have it there; {1} has a place, and no fewer can be moved", "", "");

    /// <summary>In a revision: no track can keep the person.</summary>
    public static RefusalCode LostTrackPlace { get; } = Code(Tracks, "SAM3054", "spåret {0} kan inte behålla alla och inget annat möjligt spår har plats", "the track {0} cannot keep everybody and no other possible track has a place", "", "");

    /// <summary>Placed on another team than the one that would cost the person least, where there is room: with the person there, fewer of those expected could have a place.</summary>
    public static RefusalCode LeavesRoom { get; } = Code(Planner, "SAM3055", "teamet {0} är möjligt och lämnar plats i {1}, så att fler av dem som väntas får plats", "the team {0} is possible and leaves room in {1}, so that more of those expected get a place", "", "");

    /// <summary>Placed on another team, by agreement, since no possible one costs less.</summary>
    public static RefusalCode LowestCost { get; } = Code(Planner, "SAM3056", "teamet {0} är ett av de överenskomna och har plats; inget möjligt team kostar mindre", "the team {0} is one of the agreed and has a place; no possible team costs less", "", "");

    /// <summary>In a revision: changes team, since that one no longer meets what the person needs.</summary>
    public static RefusalCode MovedByNeeds { get; } = Code(Planner, "SAM3057", "teamet {0} motsvarar inte längre det som krävs; {1} gör det och har plats", "the team {0} no longer meets what is needed; {1} does and has a place", "", "");

    /// <summary>In a revision: the team no longer meets what the person needs, and no other has a place.</summary>
    public static RefusalCode LostByNeeds { get; } = Code(Planner, "SAM3058", "teamet {0} motsvarar inte längre det som krävs och inget annat möjligt team har plats", "the team {0} no longer meets what is needed and no other possible team has a place", "", "");

    /// <summary>In a revision: changes track, since that one no longer meets what the person needs.</summary>
    public static RefusalCode MovedTrackByNeeds { get; } = Code(Tracks, "SAM3059", "spåret {0} motsvarar inte längre det som krävs; {1} gör det och har plats", "the track {0} no longer meets what is needed; {1} does and has a place", "", "");

    /// <summary>In a revision: the track no longer meets what the person needs, and no other has a place.</summary>
    public static RefusalCode LostTrackByNeeds { get; } = Code(Tracks, "SAM3060", "spåret {0} motsvarar inte längre det som krävs och inget annat möjligt spår har plats", "the track {0} no longer meets what is needed and no other possible track has a place", "", "");

    /// <summary>Contradictory: what is stated of a need differs from what is recorded.</summary>
    public static RefusalCode StatedOtherwise { get; } = Code(Planner, "SAM3061", "det som uppges om {0} skiljer sig från det som antecknats {2}; det uppgivna gäller", "what is stated of the {1} differs from what was recorded on {2}; what is stated counts", "att det ena rättas väntades", "that one of them is corrected was expected");

    /// <summary>Contradictory: what is stated would take away what protects a person. It does not name what it is.</summary>
    public static RefusalCode ProtectionStands { get; } = Code(Planner, "SAM3062", "det som uppges om ett behov som inte nämns här skiljer sig från det som antecknats; det antecknade gäller", "what is stated of a need that is not named here differs from what was recorded; what is recorded counts", "att det ena rättas väntades", "that one of them is corrected was expected");

    /// <summary>On a page that is passed on (<see cref="PassedOn"/>): a need that is told by whoever may know, and that not every team or track meets.</summary>
    public static RefusalCode NeedNotNamed { get; } = Code(Planner, "SAM3063", "det finns ett behov som inte nämns här och som inte alla möjliga team eller spår motsvarar", "there is a need that is not named here and that not all possible teams or tracks meet", "att fråga den som får veta väntades", "asking whoever may know was expected");

    private static RefusalCode Code(SourceReference source, string id, string swedish, string english, string expectedSwedish, string expectedEnglish) =>
        new(id, CodeOrigin.Matching, new(swedish, english), new(expectedSwedish, expectedEnglish), source);
}
