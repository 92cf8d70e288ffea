using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;
using CsCheck;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

public sealed partial class CriterionJsonTests
{
    private static readonly CriterionCatalog Catalog = CriterionCatalog.Standard;

    [Fact]
    public void Random_criteria_come_back_as_they_were() =>
        Generate.Criterion.Sample(criterion => Catalog.Parse(Catalog.ToJson(criterion)).Equals(criterion), iter: 2_000);

    [Fact]
    public void The_form_is_short_and_readable()
    {
        Assert.Equal("""{"kind":"olderThan","years":30,"reading":"toTheDay"}""", Catalog.ToJson(new OlderThan(30, AgeBoundary.ToTheDay)));
        Assert.Equal(
            """{"kind":"heldLongerThan","fact":"enrolled-in:job","is":true,"amount":450,"unit":"days"}""",
            Catalog.ToJson(new HeldLongerThan(StandardFacts.EnrolledIn("job"), true, 450, SpanUnit.Days)));
        Assert.Equal(
            """{"kind":"all","of":[{"kind":"fact","fact":"unemployed"},{"kind":"not","of":{"kind":"code","fact":"resident-of","in":["1280"]}}]}""",
            Catalog.ToJson(new All(new BooleanFactIs(StandardFacts.Unemployed), new Not(StandardCriteria.ResidentOf("1280")))));
        Assert.Equal("""{"kind":"age","atMost":65}""", Catalog.ToJson(new AgeBetween(atMost: 65)));
        Assert.Equal("""{"kind":"fact","fact":"in-jobbtorg-target-group","is":false}""", Catalog.ToJson(new BooleanFactIs(StandardFacts.InJobbtorgTargetGroup, false)));
    }

    [Theory]
    [InlineData("""{"kind":"nonsense"}""", "SAM1301", 1, 9)]
    [InlineData("""{"kind":"fact","fact":"no-such-fact"}""", "SAM1302", 1, 23)]
    [InlineData("""{"kind":"fact","fact":"birth-date"}""", "SAM1303", 1, 23)]
    [InlineData("""{"kind":"olderThan","years":"thirty","reading":"toTheDay"}""", "SAM1304", 1, 29)]
    [InlineData("""{"kind":"olderThan","years":30,"reading":"sometimes"}""", "SAM1304", 1, 42)]
    [InlineData("""{"kind":"olderThan","years":30,"reading":0}""", "SAM1304", 1, 42)]
    [InlineData("""{"kind":"olderThan","years":-1,"reading":"toTheDay"}""", "SAM1304", 1, 1)]
    [InlineData("""{"kind":"cited","id":"no spaces","says":{"sv":"a","en":"b"},"source":{"document":"d"},"of":{"kind":"all","of":[]}}""", "SAM1304", 1, 22)]
    [InlineData("""{"kind":"choice","option":"o","default":"c","readings":{"a":{"kind":"all","of":[]}}}""", "SAM1305", 1, 41)]
    [InlineData("""{"kind":"choice","option":"o","default":"a","chosen":"d","readings":{"a":{"kind":"all","of":[]}}}""", "SAM1305", 1, 54)]
    [InlineData("""{"kind":"olderThan","years":30}""", "SAM1007", 1, 1)]
    [InlineData("""{"kind":"olderThan","years":30,"reading":"toTheDay","extra":1}""", "SAM1006", 1, 53)]
    [InlineData("""{"of":[]}""", "SAM1007", 1, 1)]
    [InlineData("""{"kind":"all"}""", "SAM1007", 1, 1)]
    [InlineData("""[]""", "SAM1008", 1, 1)]
    [InlineData("""{"kind":"all","of":[""", "SAM1002", 1, 21)]
    public void What_is_wrong_is_named_with_its_place(string json, string code, int line, int column)
    {
        Assert.False(Catalog.TryParse(json, out Criterion? criterion, out ImmutableArray<Finding> findings));
        Assert.Null(criterion);
        Assert.Contains(findings, finding => finding.Refusal.Code.Id == code && finding.Position == new FilePosition(line, column));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_with_paths()
    {
        string json = """
            {"kind":"all","of":[
              {"kind":"nonsense"},
              {"kind":"fact","fact":"no-such-fact"}
            ]}
            """;
        Assert.False(Catalog.TryParse(json, out _, out ImmutableArray<Finding> findings));
        Assert.Equal([("of[0].kind", 2), ("of[1].fact", 3)], findings.Select(finding => (finding.Field, finding.Position.Line)));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void Deep_nesting_is_refused_and_does_no_harm(int levels)
    {
        StringBuilder json = new();
        for (int i = 0; i < levels; i++)
            json.Append("{\"kind\":\"not\",\"of\":");
        Assert.False(Catalog.TryParse(json.ToString(), out _, out ImmutableArray<Finding> findings));
        Assert.Contains(findings, finding => finding.Refusal.Code == FileCodes.TooDeep || finding.Refusal.Code == FileCodes.TooLarge);
    }

    [Fact]
    public void One_level_too_many_is_refused_by_its_own_code()
    {
        string json = """{"kind":"all","of":[]}""";
        for (int i = 0; i < Criterion.MaximumDepth; i++)
            json = $$"""{"kind":"not","of":{{json}}}""";
        Assert.False(Catalog.TryParse(json, out _, out ImmutableArray<Finding> findings));
        Assert.Equal(CriteriaCodes.CriterionTooDeep, Assert.Single(findings).Refusal.Code);
    }

    [Fact]
    public void Parse_throws_without_repeating_the_text()
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Catalog.Parse("""{"kind":"19900101-0017"}"""));
        Assert.DoesNotContain("19900101", thrown.ToString(), StringComparison.Ordinal);
        Assert.Null(thrown.InnerException);
    }

    [Fact]
    public void Random_damage_to_JSON_gives_findings_and_never_an_exception() =>
        Gen.Select(Generate.Criterion, Gen.Int[0, 1_000], Gen.Char[' ', '~']).Sample(
            (criterion, at, character) =>
            {
                char[] text = Catalog.ToJson(criterion).ToCharArray();
                text[at % text.Length] = character;
                bool read = Catalog.TryParse(new string(text), out Criterion? damaged, out ImmutableArray<Finding> findings);
                return read == findings.IsEmpty && read == damaged is not null;
            },
            iter: Soak.Iterations(3_000, 300_000));

    [Fact]
    public void A_registered_leaf_is_read_and_written_like_those_in_the_box()
    {
        CriterionCatalog catalog = Catalog.ToBuilder()
            .AddFact(Swims.SwimmingMetres)
            .AddLeaf("swims", SwimContext.Default.Swims)
            .Build();
        Criterion criterion = new All(new Swims(200, StandardFacts.Unemployed, new LocalDate(2024, 5, 1)), new OlderThan(30, AgeBoundary.AtLeast));
        string json = catalog.ToJson(criterion);
        Assert.Equal("""{"kind":"all","of":[{"kind":"swims","metres":200,"unless":"unemployed","since":"2024-05-01"},{"kind":"olderThan","years":30,"reading":"atLeast"}]}""", json);
        Assert.Equal(criterion, catalog.Parse(json));
        Assert.False(Catalog.TryParse(json, out _, out ImmutableArray<Finding> findings));
        Assert.Equal(CriteriaCodes.UnknownKind, Assert.Single(findings).Refusal.Code);
        Assert.Throws<ArgumentException>(() => Catalog.ToJson(criterion));
        Assert.Throws<ArgumentException>(() => Catalog.ToBuilder().AddLeaf("all", SwimContext.Default.Swims));
        Assert.Throws<ArgumentException>(() => Catalog.ToBuilder().AddLeaf("olderThan", SwimContext.Default.Swims));
    }

    /// <summary>A leaf as an integrator would write it.</summary>
    internal sealed record Swims(int Metres, TypedFact<bool> Unless, LocalDate Since) : TypedLeaf<int>
    {
        public static TypedFact<int> SwimmingMetres { get; } = new("swimming-metres", new("simsträcka", "swimming distance"));

        public override TypedFact<int> Fact => SwimmingMetres;

        public override string Describe(Language language) =>
            language == Language.English ? $"swims {FindingList.Number(Metres)} metres" : $"simmar {FindingList.Number(Metres)} meter";

        public override Truth Test(ReadOnlySpan<Observation<int>> known, LocalDate on) =>
            Stretch<int>.HoldingOn(known, on) is { HasValue: true } holding ? (holding.Value >= Metres).ToTruth() : Truth.Unknown;
    }

    [JsonSerializable(typeof(Swims))]
    internal sealed partial class SwimContext : JsonSerializerContext;
}
