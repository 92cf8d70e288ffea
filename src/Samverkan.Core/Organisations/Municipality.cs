using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>A municipality (<i>kommun</i>).</summary>
/// <param name="Code">Its code.</param>
/// <param name="Organisation">Its key as an organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Source">Where the code stands.</param>
public sealed record Municipality(MunicipalityCode Code, OrganisationId Organisation, LocalizedText Name, SourceReference Source)
{
    /// <summary>Stockholm, 0180.</summary>
    public static Municipality Stockholm { get; } = new(
        new("0180"),
        OrganisationCatalog.Stockholm,
        new("Stockholms kommun", "the Municipality of Stockholm"),
        new("Wikipedia, Stockholms kommun", "") { Address = "https://sv.wikipedia.org/wiki/Stockholms_kommun" });

    /// <summary>Malmö, 1280.</summary>
    public static Municipality Malmo { get; } = new(
        new("1280"),
        OrganisationCatalog.Malmo,
        new("Malmö kommun", "the Municipality of Malmö"),
        new("SCB, kommunkoder", "") { Confidence = Confidence.RememberedHigh });
}
