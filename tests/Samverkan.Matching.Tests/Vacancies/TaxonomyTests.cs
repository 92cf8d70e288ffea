using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Files;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>The taxonomy: rows and relations, and how near occupations are.</summary>
public sealed class TaxonomyTests
{
    private const string Csv = """
        type,concept_id,preferred_label,legacy_id,ssyk_code_2012,broader,related
        ssyk-level-4,grp1_aaa_001,Kockar,1,5120,,
        ssyk-level-4,grp2_aaa_001,"Kallskänkor, ""kök"" m.fl.",2,5121,,
        occupation-name,cook_aaa_001,"Kock, storhushåll",3,,grp1_aaa_001,bake_aaa_001
        occupation-name,cold_aaa_001,Kallskänka,4,,grp2_aaa_001,
        occupation-name,bake_aaa_001,Bagare,5,7612,,
        occupation-name,serv_aaa_001,Servitör,6,5131,,
        occupation-name,lone_aaa_001,Utan grupp,7,,ring_aaa_001,
        occupation-name,ring_aaa_001,I ring,8,,lone_aaa_001,

        """;

    private static async Task<(OccupationTaxonomy Taxonomy, ImmutableArray<string> Findings)> Read(string csv)
    {
        FindingList findings = new("taxonomy.csv");
        ImmutableArray<TaxonomyConcept> concepts = await TaxonomyReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(csv)), "taxonomy.csv", findings, TestContext.Current.CancellationToken);
        return (new OccupationTaxonomy(concepts), [.. findings.ToImmutable().Select(static finding => $"{finding.Position.Line} {finding.Field} {finding.Refusal.Code.Id}")]);
    }

    private static OccupationRef Of(string text) => OccupationRef.TryParse(text, out OccupationRef? occupation) ? occupation : throw new ArgumentException("no occupation");

    [Theory]
    [InlineData("cook_aaa_001", "cook_aaa_001", OccupationNearness.Same)]
    [InlineData("cook_aaa_001", "bake_aaa_001", OccupationNearness.Related)]
    [InlineData("cook_aaa_001", "ssyk:5120", OccupationNearness.UnitGroup)]
    [InlineData("cook_aaa_001", "cold_aaa_001", OccupationNearness.MinorGroup)]
    [InlineData("cook_aaa_001", "serv_aaa_001", OccupationNearness.SubMajorGroup)]
    [InlineData("bake_aaa_001", "serv_aaa_001", OccupationNearness.Apart)]
    [InlineData("ssyk:5", "ssyk:5120", OccupationNearness.Unknown)]
    [InlineData("ssyk:51", "ssyk:5120", OccupationNearness.SubMajorGroup)]
    [InlineData("lone_aaa_001", "ssyk:5120", OccupationNearness.Unknown)]
    [InlineData("none_aaa_001", "cook_aaa_001", OccupationNearness.Unknown)]
    [InlineData("none_aaa_001", "none_aaa_001", OccupationNearness.Same)]
    public async Task Occupations_are_as_near_as_relations_and_groups_tell(string one, string other, OccupationNearness nearness)
    {
        (OccupationTaxonomy taxonomy, ImmutableArray<string> findings) = await Read(Csv);
        Assert.Empty(findings);
        Assert.Equal(8, taxonomy.Count);
        Assert.Equal(nearness, taxonomy.Nearness(Of(one), Of(other)));
        Assert.Equal(nearness, taxonomy.Nearness(Of(other), Of(one)));
    }

    [Fact]
    public async Task The_ads_tell_in_which_group_an_occupation_is_where_the_taxonomy_does_not()
    {
        OccupationTaxonomy bare = (await Read("type,concept_id,preferred_label,legacy_id\noccupation-name,cook_aaa_001,Kock,3\n")).Taxonomy;
        Assert.Equal(OccupationNearness.Unknown, bare.Nearness(Of("cook_aaa_001"), Of("ssyk:5120")));
        OccupationTaxonomy learned = await bare.LearnAsync(Ads.Source($"[{Ads.Cook}]"), TestContext.Current.CancellationToken);
        Assert.Equal(OccupationNearness.UnitGroup, learned.Nearness(Of("cook_aaa_001"), Of("ssyk:5120")));
    }

    [Theory]
    [InlineData("skill,,Utan id,1,,,", "3 concept_id SAM1020")]
    [InlineData("skill,a b,Mellanslag,1,,,", "3 concept_id SAM1020")]
    [InlineData("skill,good_aaa_001,,1,,,", "3 preferred_label SAM1014")]
    [InlineData(",good_aaa_001,Namn,1,,,", "3 type SAM1014")]
    [InlineData("skill,good_aaa_001,Namn,1,51A0,,", "3 ssyk_code_2012 SAM1020")]
    [InlineData("skill,good_aaa_001,Namn,1,,!,", "3 broader, related SAM1020")]
    [InlineData("skill,grp1_aaa_001,Namn,1,,,", "3 concept_id SAM3290")]
    [InlineData("skill", "3 concept_id SAM1020")]
    [InlineData("skill,good_aaa_001,\"öppen", "3  SAM1020")]
    public async Task A_bad_row_is_told_by_line_and_column(string row, string finding)
    {
        string[] lines = Csv.Split('\n');
        (OccupationTaxonomy taxonomy, ImmutableArray<string> findings) = await Read($"{lines[0]}\n{lines[1]}\n{row}");
        Assert.Equal([finding], findings);
        Assert.Equal(1, taxonomy.Count);
    }

    [Fact]
    public async Task A_file_without_the_columns_is_no_taxonomy_and_a_label_may_hold_a_line_break()
    {
        Assert.Equal(["1 concept_id SAM1007", "1 preferred_label SAM1007"], (await Read("type,label\nx,y\n")).Findings);
        (OccupationTaxonomy taxonomy, ImmutableArray<string> findings) = await Read("type,concept_id,preferred_label\nskill,good_aaa_001,\"två\nrader\"\nskill,,\n");
        Assert.Equal("två rader", taxonomy.Find(new ConceptId("good_aaa_001"))!.Label);
        Assert.Equal(["4 concept_id SAM1020"], findings);
    }
}
