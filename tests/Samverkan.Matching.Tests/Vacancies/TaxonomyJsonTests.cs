using System.Collections.Immutable;
using System.Text;
using Samverkan.Core.Files;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>The taxonomy as its public interfaces give it: the answer to a question, an array of concepts, a graph, concepts by their ids. All tell the same.</summary>
public sealed class TaxonomyJsonTests
{
    private const string GraphQl = """
        { "data": { "concepts": [
          { "id": "cook_aaa_001", "type": "occupation-name", "preferred_label": "Kock, storhushåll", "definition": "passed over",
            "broader": [ { "id": "grp1_aaa_001", "type": "ssyk-level-4", "preferred_label": "Kockar", "ssyk_code_2012": "5120" } ], "related": [ { "id": "bake_aaa_001" } ] },
          { "id": "bake_aaa_001", "type": "occupation-name", "preferred_label": "Bagare", "broader": [ { "id": "grp2_aaa_001", "ssyk_code_2012": "7612" } ], "related": [] },
          { "id": "grp1_aaa_001", "type": "ssyk-level-4", "preferred_label": "Kockar och kallskänkor", "ssyk_code_2012": "5120", "narrower": [ { "id": "cold_aaa_001", "type": "occupation-name", "preferred_label": "Kallskänka" } ] }
        ] } }
        """;

    private const string Rest = """
        [
          { "taxonomy/id": "grp1_aaa_001", "taxonomy/type": "ssyk-level-4", "taxonomy/preferred-label": "Kockar", "taxonomy/ssyk-code-2012": "5120", "taxonomy/deprecated-legacy-id": "1402" },
          { "taxonomy/id": "lang_aaa_fin", "taxonomy/type": "language", "taxonomy/preferred-label": "Finska" }
        ]
        """;

    private const string Graph = """
        { "taxonomy/graph": {
          "taxonomy/nodes": [
            { "taxonomy/id": "cook_aaa_001", "taxonomy/type": "occupation-name", "taxonomy/preferred-label": "Kock" },
            { "taxonomy/id": "grp1_aaa_001", "taxonomy/type": "ssyk-level-4", "taxonomy/preferred-label": "Kockar", "taxonomy/ssyk-code-2012": "5120" } ],
          "taxonomy/edges": [
            { "taxonomy/source": "cook_aaa_001", "taxonomy/target": "grp1_aaa_001", "taxonomy/relation-type": "broader" },
            { "taxonomy/source": "cook_aaa_001", "taxonomy/target": "bake_aaa_001", "taxonomy/relation-type": "related" },
            { "taxonomy/source": "cook_aaa_001", "taxonomy/target": "cold_aaa_001", "taxonomy/relation-type": "substitutability" } ] } }
        """;

    private const string ById = """
        { "grp1_aaa_001": { "legacyAmsTaxonomyId": "1402", "preferredLabel": "Kockar", "type": "ssyk-level-4", "concept.external-standard/ssyk-code-2012": "5120" },
          "hyg1_aaa_001": { "legacyAmsTaxonomyId": "3300", "preferredLabel": "Livsmedelshygien", "type": "skill" } }
        """;

    private static async Task<(OccupationTaxonomy Taxonomy, ImmutableArray<string> Findings)> Read(string text)
    {
        FindingList findings = new("taxonomy.json");
        ImmutableArray<TaxonomyConcept> concepts = await TaxonomyReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), "taxonomy.json", findings, TestContext.Current.CancellationToken);
        return (new OccupationTaxonomy(concepts), [.. findings.ToImmutable().Select(static finding => $"{finding.Position.Line} {finding.Field} {finding.Refusal.Code.Id}")]);
    }

    private static OccupationRef Of(string text) => OccupationRef.TryParse(text, out OccupationRef? occupation) ? occupation : throw new ArgumentException("no occupation");

    [Theory]
    [InlineData("cook_aaa_001", "grp1_aaa_001", OccupationNearness.UnitGroup)]
    [InlineData("cook_aaa_001", "ssyk:5120", OccupationNearness.UnitGroup)]
    [InlineData("cook_aaa_001", "cold_aaa_001", OccupationNearness.UnitGroup)]
    [InlineData("cook_aaa_001", "bake_aaa_001", OccupationNearness.Related)]
    [InlineData("cold_aaa_001", "bake_aaa_001", OccupationNearness.Apart)]
    public async Task The_answer_to_a_question_tells_groups_and_relations_also_those_told_inside_another(string one, string other, OccupationNearness nearness)
    {
        (OccupationTaxonomy taxonomy, ImmutableArray<string> findings) = await Read(GraphQl);
        Assert.Empty(findings);
        Assert.Equal(5, taxonomy.Count);
        Assert.Equal(nearness, taxonomy.Nearness(Of(one), Of(other)));
        // A concept's own place holds before what is told of it inside another.
        Assert.Equal("Kockar och kallskänkor", taxonomy.Find(new("grp1_aaa_001"))!.Label);
        Assert.Equal("ssyk-level-4", taxonomy.Find(new("grp2_aaa_001"))!.Type);
    }

    [Fact]
    public async Task Arrays_graphs_and_concepts_by_their_ids_are_read_and_an_older_id_is_no_code_of_ssyk()
    {
        (OccupationTaxonomy rest, ImmutableArray<string> none) = await Read("\n\n" + Rest);
        Assert.Empty(none);
        Assert.Equal("5120", rest.GroupOf(Of("grp1_aaa_001")));
        (OccupationTaxonomy graph, none) = await Read(Graph);
        Assert.Empty(none);
        Assert.Equal(OccupationNearness.UnitGroup, graph.Nearness(Of("cook_aaa_001"), Of("ssyk:5120")));
        Assert.Equal(OccupationNearness.Related, graph.Nearness(Of("cook_aaa_001"), Of("bake_aaa_001")));
        Assert.Equal(OccupationNearness.Unknown, graph.Nearness(Of("cook_aaa_001"), Of("cold_aaa_001")));
        (OccupationTaxonomy byId, none) = await Read(ById);
        Assert.Empty(none);
        Assert.Equal(("5120", "Livsmedelshygien"), (byId.GroupOf(Of("grp1_aaa_001")), byId.Find(new("hyg1_aaa_001"))!.Label));
        Assert.Equal(2, (await Read($"{{\"concepts\":{Rest}}}")).Taxonomy.Count);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_by_line_and_place_and_the_rest_is_read()
    {
        (OccupationTaxonomy taxonomy, ImmutableArray<string> findings) = await Read("""
            [
              { "id": "not an id", "type": "skill", "preferred_label": "x" },
              { "id": "a1", "type": "skill" },
              { "id": "a2", "type": "ssyk-level-4", "preferred_label": "Kockar", "ssyk_code_2012": "51200" },
              { "id": "a2", "type": "ssyk-level-4", "preferred_label": "Kockar" },
              7,
              { "id": "a3", "type": "skill", "preferred_label": "Bak", "broader": "a2" }
            ]
            """);
        Assert.Equal(["2 [0].id", "3 [1].preferred_label", "4 [2].ssyk_code_2012", "5 [3].id", "6 [4]", "7 [5].broader"], findings.Select(static finding => finding[..finding.LastIndexOf(' ')]));
        Assert.Equal(2, taxonomy.Count);
        Assert.NotEmpty((await Read("{\"answer\":1}")).Findings);
        Assert.NotEmpty((await Read("{\"concepts\":[")).Findings);
        Assert.DoesNotContain("199001019802", string.Concat((await Read("[{\"id\":\"199001019802 !\"}]")).Findings), StringComparison.Ordinal);
    }
}
