using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Access;

/// <summary>
/// The bodies of the programmes in the box that keep secrets of their own. Each committee is an authority: in Stockholm the district committee, the labour market
/// committee and the social committee are three, and eleven districts are eleven. A team is no authority. In Malmö both units stand under one committee: whether a boundary
/// runs between them is for the deploying authority to say, so they are apart until it says otherwise.
/// </summary>
public static class SecrecyBodies
{
    private static readonly SecrecyBodyKindId SocialServices = new("social-services");
    private static readonly SecrecyBodyKindId MunicipalLabourMarket = new("municipal-labour-market");
    private static readonly DatePeriod Always = DatePeriod.From(new LocalDate(1, 1, 1));

    /// <summary>All of them, in the order of their keys. A district stands under its own key too, by which records may name its committee.</summary>
    public static ImmutableArray<SecrecyBody> All { get; } =
    [
        .. new SecrecyBody[]
        {
            new(new(OrganisationCatalog.PublicEmploymentService.Value), new("employment-service"), Always),
            new(new(OrganisationCatalog.SocialInsuranceAgency.Value), new("social-insurance"), Always),
            new(new(OrganisationCatalog.StockholmLabourMarketCommittee.Value), MunicipalLabourMarket, Always),
            new(new(OrganisationCatalog.StockholmLabourMarketAdministration.Value), MunicipalLabourMarket, Always),
            new(new(OrganisationCatalog.StockholmSocialCommittee.Value), SocialServices, Always),
            new(new(OrganisationCatalog.StockholmHomelessnessUnit.Value), SocialServices, Always),
            new(new("malmo/arbetsmarknad"), MunicipalLabourMarket, Always),
            new(new("malmo/ekonomiskt-bistand"), SocialServices, Always),
            new(new(OrganisationCatalog.RegionStockholm.Value), new("health-care"), Always),
        }
            .Concat(DistrictCatalog.Stockholm.Districts.SelectMany(static district => (SecrecyBody[])
            [
                new(new(district.Committee.Value), SocialServices, district.Validity),
                new(new(district.Id.Value), SocialServices, district.Validity),
            ]))
            .DistinctBy(static body => (body.Domain, body.Validity))
            .OrderBy(static body => body.Domain),
    ];
}
