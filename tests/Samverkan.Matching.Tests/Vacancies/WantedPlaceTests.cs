using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>Where a person wants to work: municipality, county, district, or a concept of the taxonomy. What is not said is unknown and never elsewhere.</summary>
public sealed class WantedPlaceTests
{
    private static readonly LocalDate Today = new(2025, 3, 3);
    private static readonly VacancyRanking Ranking = new(OccupationTaxonomy.Empty);

    private static VacancyReason Place(Vacancy vacancy, params string[] places) =>
        Assert.Single(Ranking.Rank(new WorkProfile { Places = [.. places] }, vacancy, Today).Reasons, static reason => reason.Says.Code.Id is "SAM3215" or "SAM3216" or "SAM3217" or "SAM3225");

    [Theory]
    [InlineData("0180", null, "district:stockholm/skarholmen", Truth.Unknown, "SAM3225")]
    [InlineData("0180", "stockholm/skarholmen", "district:stockholm/skarholmen", Truth.True, "SAM3215")]
    [InlineData("0180", "stockholm/farsta", "district:stockholm/skarholmen", Truth.False, "SAM3216")]
    [InlineData(null, "stockholm/skarholmen", "0180", Truth.True, "SAM3215")]
    [InlineData("1280", null, "district:stockholm/skarholmen", Truth.False, "SAM3216")]
    [InlineData(null, null, "district:stockholm/skarholmen", Truth.Unknown, "SAM3217")]
    [InlineData("0180", null, "district:nowhere", Truth.Unknown, "SAM3217")]
    // What is recorded under a merged district counts under its successor.
    [InlineData("0180", "stockholm/alvsjo", "district:stockholm/hagersten-alvsjo", Truth.True, "SAM3215")]
    [InlineData("0180", null, "01", Truth.True, "SAM3215")]
    [InlineData("1280", null, "01", Truth.False, "SAM3216")]
    public void A_district_is_a_place_and_its_municipality_alone_does_not_tell(string? municipality, string? district, string wanted, Truth value, string code)
    {
        VacancyReason reason = Place(Ads.Vacancy("x") with { Municipality = municipality is null ? null : new(municipality), District = district is null ? null : new(district) }, wanted);
        Assert.Equal((value, code), (reason.Value, reason.Says.Code.Id));
        Assert.Equal((value == Truth.True ? 20 : 0, value == Truth.False ? 0 : 20, 20), (reason.Points, reason.MostPoints, reason.Weight));
    }

    [Fact]
    public void A_county_alone_rules_out_and_does_not_prove()
    {
        Vacancy somewhere = Ads.Vacancy("x") with { County = "12" };
        Assert.Equal(Truth.False, Place(somewhere, "0180", "district:stockholm/skarholmen").Value);
        Assert.Equal(Truth.Unknown, Place(somewhere, "0180", "1280").Value);
        Assert.Equal(Truth.True, Place(somewhere, "0180", "12").Value);
    }

    [Fact]
    public void A_concept_of_the_taxonomy_is_a_place()
    {
        Vacancy stockholm = Ads.Vacancy("x") with { MunicipalityConcept = new("AvNB_uwa_6n6") };
        Assert.Equal(Truth.True, Place(stockholm, "concept:AvNB_uwa_6n6").Value);
        Assert.Equal(Truth.Unknown, Place(stockholm, "concept:oYPt_yRA_Smm").Value);
        Assert.Equal(Truth.False, Place(stockholm with { CountyConcept = new("CifL_Rzy_Mku") }, "concept:oYPt_yRA_Smm").Value);
    }

    [Theory]
    [InlineData("district:stockholm/skarholmen", true)]
    [InlineData("district:Skärholmen", false)]
    [InlineData("concept:AvNB_uwa_6n6", true)]
    [InlineData("concept:", false)]
    [InlineData("Skärholmen", false)]
    public void The_form_of_a_place_is_judged(string place, bool isSound) =>
        Assert.Equal(isSound, WorkProfileKind.Kind.Judge!(new WorkProfileTold([], Places: [place]), Core.Journeys.Journey.Fold(new(Core.Identity.ParticipantId.FromBits(1), new("stockholmskraften")), []), Today).IsEmpty);

    [Fact]
    public void The_scale_of_the_points_is_told_and_is_less_where_no_merits_are_named()
    {
        Assert.Equal(90, Ranking.Rank(WorkProfile.Unknown, Ads.Vacancy("x"), Today).OutOf);
        VacancyDemands merits = VacancyDemands.None with { Skills = [new(new("s1"), "s1"), new(new("s2"), "s2"), new(null, "s3")] };
        Assert.Equal(100, Ranking.Rank(WorkProfile.Unknown, Ads.Vacancy("x") with { NiceToHave = merits }, Today).OutOf);
    }
}
