using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>What can be wrong with a state file of <c>samverkan place</c>, beyond its form.</summary>
internal static class PlacementStateCodes
{
    private static readonly SourceReference Format = new("Samverkan", "docs/schemas/placement-state.schema.json");

    /// <summary>A team, district, track or participant stands twice.</summary>
    public static RefusalCode Twice { get; } = new(
        "SAM5001",
        CodeOrigin.Reading,
        new LocalizedText("samma team, stadsdelsområde, spår eller deltagare står två gånger", "the same team, district, track or participant stands twice"),
        new LocalizedText("var och en en gång väntades", "each of them once was expected"),
        Format);

    /// <summary>A limit names districts, but not the social worker's role.</summary>
    public static RefusalCode DistrictsOfAnotherRole { get; } = new(
        "SAM5002",
        CodeOrigin.Reading,
        new LocalizedText("bara en socialsekreterare är bunden till stadsdelsområden", "only a social worker is bound to districts"),
        new LocalizedText("rollen socialWorker, eller inga stadsdelsområden, väntades", "the role socialWorker, or no districts, was expected"),
        Format);
}
