using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>What can be wrong with a state file of <c>samverkan place</c>, beyond its form.</summary>
internal static class PlacementStateCodes
{
    private static readonly SourceReference Format = new("Samverkan", "docs/schemas/placement-state.schema.json");

    /// <summary>A team, district, track, role or participant stands twice.</summary>
    public static RefusalCode Twice { get; } = new(
        "SAM5001",
        CodeOrigin.Reading,
        new LocalizedText("samma team, stadsdelsområde, spår, roll eller deltagare står två gånger", "the same team, district, track, role or participant stands twice"),
        new LocalizedText("var och en en gång väntades", "each of them once was expected"),
        Format);

    /// <summary>A limit names districts, but not the social worker's role.</summary>
    public static RefusalCode DistrictsOfAnotherRole { get; } = new(
        "SAM5002",
        CodeOrigin.Reading,
        new LocalizedText("bara en socialsekreterare är bunden till stadsdelsområden", "only a social worker is bound to districts"),
        new LocalizedText("rollen socialWorker, eller inga stadsdelsområden, väntades", "the role socialWorker, or no districts, was expected"),
        Format);

    /// <summary>A state file names something that the programme does not have. Only the programme's own names are told.</summary>
    public static RefusalCode NotInProgramme { get; } = new(
        "SAM5003",
        CodeOrigin.Command,
        new LocalizedText("programmet har inget sådant", "the programme has no such thing"),
        new LocalizedText("en av dessa väntades: {0}", "one of these was expected: {0}"),
        Format);

    /// <summary>Somebody who waits in the state file is not in the facts, and is not placed.</summary>
    public static RefusalCode WaitsWithoutFacts { get; } = new(
        "SAM5004",
        CodeOrigin.Command,
        new LocalizedText("står i kön i lägesfilen men inte bland observationerna, och prövas inte", "waits in the state file but is not in the facts, and is not judged"),
        new LocalizedText("observationer om personen väntades", "facts of the person were expected"),
        Format);

    /// <summary>Since when somebody waits is not told, and the day of placement stands for it.</summary>
    public static RefusalCode WaitsFromToday { get; } = new(
        "SAM5005",
        CodeOrigin.Command,
        new LocalizedText("så många har ingen remissdag i lägesfilen och väntar från placeringsdagen: {0}", "so many have no day of referral in the state file and wait from the day of placement: {0}"),
        new LocalizedText("remissdagar i lägesfilen väntades", "days of referral in the state file were expected"),
        Format);

    /// <summary>Somebody who has a place has neither a team nor a track.</summary>
    public static RefusalCode PlacedNowhere { get; } = new(
        "SAM5006",
        CodeOrigin.Reading,
        new LocalizedText("den som har plats saknar team eller spår", "somebody who has a place has no team or track"),
        new LocalizedText("team i ett program med team, annars spår, väntades", "a team in a programme with teams, else a track, was expected"),
        Format);

    /// <summary>Working time is told of a place that the team does not have.</summary>
    public static RefusalCode NoSuchPlace { get; } = new(
        "SAM5007",
        CodeOrigin.Command,
        new LocalizedText("teamet har ingen sådan plats att ange arbetstid för", "the team has no such place to tell working time of"),
        new LocalizedText("en av dessa väntades: {0}", "one of these was expected: {0}"),
        Format);

    /// <summary>Of those expected nobody can be weighed where a programme limits both teams and tracks, or has tracks only.</summary>
    public static RefusalCode ExpectedOnTracks { get; } = new(
        "SAM5008",
        CodeOrigin.Command,
        new LocalizedText("de som väntas vägs bara in där antalet platser på spår inte är begränsat; de räknas inte här", "those expected are weighed only where the places on tracks are not limited; they do not count here"),
        new LocalizedText("ett program med team och utan begränsade spår väntades", "a programme with teams and without limited tracks was expected"),
        Format);
}
