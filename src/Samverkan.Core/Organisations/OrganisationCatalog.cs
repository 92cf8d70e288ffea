using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Organisations;

/// <summary>
/// The organisations that the five programmes name. The committees of the districts stand with the districts, in
/// <see cref="DistrictCatalog"/>.
/// </summary>
public static class OrganisationCatalog
{
    private static readonly SourceReference Application = new("ESF-ansökan Stockholmskraften", "");
    private static readonly SourceReference Insikt = new("Projekt Insikt", "");
    private static readonly SourceReference Preparation = new("Arbetsprövning och arbetsförberedelse", "");

    /// <summary>The public employment service (<i>Arbetsförmedlingen</i>).</summary>
    public static OrganisationId PublicEmploymentService { get; } = new("af");

    /// <summary>The social insurance agency (<i>Försäkringskassan</i>).</summary>
    public static OrganisationId SocialInsuranceAgency { get; } = new("fk");

    /// <summary>The City of Stockholm as a municipality; its committees are authorities of their own.</summary>
    public static OrganisationId Stockholm { get; } = new("stockholm");

    /// <summary>Stockholm's labour market committee (<i>Arbetsmarknadsnämnden</i>).</summary>
    public static OrganisationId StockholmLabourMarketCommittee { get; } = new("stockholm/arbetsmarknadsnamnden");

    /// <summary>Stockholm's labour market administration (<i>Arbetsmarknadsförvaltningen</i>), to which jobbtorg belong.</summary>
    public static OrganisationId StockholmLabourMarketAdministration { get; } = new("stockholm/arbetsmarknadsforvaltningen");

    /// <summary>Stockholm's social committee (<i>Socialnämnden</i>).</summary>
    public static OrganisationId StockholmSocialCommittee { get; } = new("stockholm/socialnamnden");

    /// <summary>The unit for homeless people (<i>Enheten för hemlösa</i>).</summary>
    public static OrganisationId StockholmHomelessnessUnit { get; } = new("stockholm/enheten-for-hemlosa");

    /// <summary>The coordination association of the City of Stockholm (<i>Samordningsförbundet Stockholms stad</i>).</summary>
    public static OrganisationId StockholmCoordinationAssociation { get; } = new("samordningsforbundet-stockholm");

    /// <summary>The coordination association of Östra Södertörn (<i>Samordningsförbundet Östra Södertörn</i>).</summary>
    public static OrganisationId OstraSodertornCoordinationAssociation { get; } = new("samordningsforbundet-ostra-sodertorn");

    /// <summary>The Stockholm region (<i>Region Stockholm</i>).</summary>
    public static OrganisationId RegionStockholm { get; } = new("region-stockholm");

    /// <summary>The City of Malmö (<i>Malmö stad</i>).</summary>
    public static OrganisationId Malmo { get; } = new("malmo");

    /// <summary>Malmö's labour market and social committee (<i>Arbetsmarknads- och socialnämnden</i>).</summary>
    public static OrganisationId MalmoLabourMarketAndSocialCommittee { get; } = new("malmo/arbetsmarknads-och-socialnamnden");

    /// <summary>All of them, in the order of their keys.</summary>
    public static ImmutableArray<Organisation> All { get; } =
    [
        .. new Organisation[]
        {
            new(PublicEmploymentService, new("Arbetsförmedlingen", "the Public Employment Service"), OrganisationKind.StateAuthority, Application) { Number = "202100-2114" },
            new(SocialInsuranceAgency, new("Försäkringskassan", "the Social Insurance Agency"), OrganisationKind.StateAuthority, Application),
            new(Stockholm, new("Stockholms stad", "the City of Stockholm"), OrganisationKind.Municipality, Application) { Number = "212000-0142" },
            new(StockholmLabourMarketCommittee, new("Arbetsmarknadsnämnden", "the Labour Market Committee"), OrganisationKind.Committee, Preparation) { Parent = Stockholm },
            new(StockholmLabourMarketAdministration, new("Arbetsmarknadsförvaltningen", "the Labour Market Administration"), OrganisationKind.Administration, Preparation) { Parent = StockholmLabourMarketCommittee },
            new(StockholmSocialCommittee, new("Socialnämnden", "the Social Committee"), OrganisationKind.Committee, new("Stöd till hemlösa, socialtstod.stockholm", "")) { Parent = Stockholm },
            new(StockholmHomelessnessUnit, new("Enheten för hemlösa", "the Homelessness Unit"), OrganisationKind.Unit, new("Stöd till hemlösa, socialtstod.stockholm", "")) { Parent = StockholmSocialCommittee },
            new(StockholmCoordinationAssociation, new("Samordningsförbundet Stockholms stad", "the Coordination Association of the City of Stockholm"), OrganisationKind.CoordinationAssociation, Application),
            new(OstraSodertornCoordinationAssociation, new("Samordningsförbundet Östra Södertörn", "the Coordination Association of Östra Södertörn"), OrganisationKind.CoordinationAssociation, new("Lumena", "")) { Number = "222000-2162" },
            new(RegionStockholm, new("Region Stockholm", "Region Stockholm"), OrganisationKind.Region, new("Hållbar etablering", "")),
            new(Malmo, new("Malmö stad", "the City of Malmö"), OrganisationKind.Municipality, Insikt),
            new(MalmoLabourMarketAndSocialCommittee, new("Arbetsmarknads- och socialnämnden", "the Labour Market and Social Committee"), OrganisationKind.Committee, Insikt) { Parent = Malmo },
        }.OrderBy(static o => o.Id),
    ];

    /// <summary>An organisation by its key, or <see langword="null"/>.</summary>
    /// <param name="id">The key.</param>
    public static Organisation? Find(OrganisationId id) => All.FirstOrDefault(o => o.Id == id);
}
