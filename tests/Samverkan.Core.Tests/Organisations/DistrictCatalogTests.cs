using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Tests.Organisations;

public sealed class DistrictCatalogTests
{
    private static readonly DistrictCatalog Stockholm = DistrictCatalog.Stockholm;

    [Theory]
    [InlineData("2011-12-01", 14)]
    [InlineData("2020-06-30", 14)]
    [InlineData("2020-07-01", 13)]
    [InlineData("2023-06-30", 13)]
    [InlineData("2023-07-01", 11)]
    [InlineData("2024-09-01", 11)]
    public void Stockholm_has_its_number_of_districts_on_a_day(string date, int expected) =>
        Assert.Equal(expected, Stockholm.On(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Length);

    [Fact]
    public void A_merged_district_is_itself_on_its_last_day_and_its_successor_from_the_day_after()
    {
        var kista = new DistrictId("stockholm/rinkeby-kista");
        Assert.Equal(kista, Stockholm.Resolve(kista, new LocalDate(2023, 6, 30))?.Id);
        Assert.Equal(new DistrictId("stockholm/jarva"), Stockholm.Resolve(kista, new LocalDate(2023, 7, 1))?.Id);
        Assert.Null(Stockholm.Resolve(new DistrictId("stockholm/jarva"), new LocalDate(2023, 6, 30)));
        Assert.Null(Stockholm.Resolve(new DistrictId("malmo/rosengard"), new LocalDate(2023, 6, 30)));
    }

    [Fact]
    public void Each_district_has_a_committee_of_its_own() =>
        Assert.Equal(Stockholm.Districts.Length, Stockholm.Districts.Select(static d => d.Committee).Distinct().Count());

    [Fact]
    public void The_sum_before_a_merger_equals_the_sum_after() =>
        Gen.Select(Gen.Int[0, 365 * 16], Gen.Int[0, 365 * 16], Gen.Long[0, 1000].Array[17]).Sample(
            static (one, two, values) =>
            {
                LocalDate early = new LocalDate(2011, 12, 1).PlusDays(Math.Min(one, two));
                LocalDate late = new LocalDate(2011, 12, 1).PlusDays(Math.Max(one, two));
                Dictionary<DistrictId, long> counts = Stockholm.On(early).Select((d, i) => (d.Id, Value: values[i])).ToDictionary(static p => p.Id, static p => p.Value);
                var carried = Stockholm.CarryForward(counts, late);
                return carried.Values.Sum() == counts.Values.Sum() && carried.Keys.All(k => Stockholm.Find(k)!.Validity.Contains(late));
            },
            iter: 500);

    [Theory]
    [InlineData("{\"id\":\"a\",\"name\":\"A\",\"from\":\"2007-01-01\",\"committee\":\"x\",\"source\":{\"document\":\"d\"}}", "SAM1811")]
    [InlineData("{\"id\":\"b\",\"name\":\"B\",\"from\":\"2007-01-01\",\"to\":\"2020-01-01\",\"successor\":\"c\",\"committee\":\"x\",\"source\":{\"document\":\"d\"}}", "SAM1812")]
    [InlineData("{\"id\":\"b\",\"name\":\"B\",\"from\":\"2007-01-01\",\"successor\":\"a\",\"committee\":\"x\",\"source\":{\"document\":\"d\"}}", "SAM1813")]
    public void A_mistake_in_a_file_is_named_by_code_and_line(string second, string code)
    {
        string json = "{\"format\":\"samverkan-districts\",\"formatVersion\":1,\"version\":\"v\",\"municipality\":\"0180\",\"districts\":[\n"
            + "{\"id\":\"a\",\"name\":\"A\",\"from\":\"2007-01-01\",\"committee\":\"x\",\"source\":{\"document\":\"d\"}},\n" + second + "]}";
        var findings = new FindingList("f.json");
        Assert.Null(DistrictCatalogReader.Read(Encoding.UTF8.GetBytes(json), findings));
        Assert.Equal((code, 3), (Assert.Single(findings.ToImmutable()).Refusal.Code.Id, findings.ToImmutable()[0].Position.Line));
    }

    [Fact]
    public void Organisations_are_found_by_their_keys_and_their_parents_are_known()
    {
        Assert.Equal("202100-2114", OrganisationCatalog.Find(OrganisationCatalog.PublicEmploymentService)?.Number);
        Assert.All(OrganisationCatalog.All, static o => Assert.True(o.Parent is null || OrganisationCatalog.Find(o.Parent) is not null));
        Assert.Equal("01", Municipality.Stockholm.Code.County);
        Assert.Equal("1280", Municipality.Malmo.Code.Value);
        Assert.False(MunicipalityCode.IsValid("180"));
    }
}
