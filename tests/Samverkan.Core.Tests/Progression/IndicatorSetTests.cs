using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using NJsonSchema;
using NodaTime;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Progression;

public sealed class IndicatorSetTests
{
    private const string Good = """
        {"format":"samverkan-indicator-set","formatVersion":1,"id":"our-own","version":1,"name":{"sv":"Vår egen","en":"Our own"},
        "validity":{"from":"2024-01-01"},"provenance":"own","licenceNote":{"sv":"Egen","en":"Own"},"source":{"document":"Egen"},
        "indicators":[
        {"id":"hope","name":{"sv":"Framtidstro","en":"Hope"},"raters":["participant","caseworker"],"scale":{"minimum":1,"maximum":5},
        "wordings":[{"rater":"participant","question":{"sv":"Hur ser du på framtiden?","en":"How do you see the future?"},"provenance":"own"}]},
        {"id":"caseworker-belief","name":{"sv":"Tilltro","en":"Belief"},"raters":["caseworker"],"scale":{"minimum":0,"maximum":10},"isShownToParticipant":false}
        ]}
        """;

    [Fact]
    public void Skapa_ships_as_six_self_rated_areas_without_wording()
    {
        IndicatorSet skapa = ShippedIndicatorSets.SkapaStructure;
        Assert.Equal(6, skapa.Enabled.Count());
        Assert.Equal(Provenance.Reconstructed, skapa.Provenance);
        Assert.All(skapa.Indicators, static i =>
        {
            Assert.Empty(i.Wordings);
            Assert.Equal([RaterRole.Participant], i.Raters);
            Assert.Equal(new RatingScale(1, 5), i.Scale);
            Assert.Equal(Provenance.Reconstructed, i.Provenance);
        });
    }

    [Fact]
    public void The_structure_after_bip_ships_exactly_as_far_as_it_is_verified()
    {
        IndicatorSet bip = ShippedIndicatorSets.BipStructure;
        Assert.Equal(11, bip.Indicators.Length);
        Assert.Equal(7, bip.Enabled.Count());
        Assert.All(bip.Indicators, static i => Assert.Empty(i.Wordings));
        Assert.Equal(["everyday-coping", "unverified-9", "unverified-10", "unverified-11"], bip.Indicators.Where(static i => !i.IsEnabled).Select(static i => i.Id.Value));
        // The names that the owner has published in English; a translation is our own until the owner approves it.
        Assert.Equal("Confidence in getting a job", bip.Find(new("work-self-efficacy"))!.Name.English);
        Assert.Equal("Determination", bip.Find(new("goal-orientation"))!.Name.English);
        Assert.Equal(Provenance.Own, bip.Find(new("everyday-coping"))!.Provenance);
        Assert.All(bip.Enabled, static i => Assert.Equal(Provenance.Reconstructed, i.Provenance));
        ProgressionIndicator belief = bip.Find(IndicatorSetRules.CaseworkerBelief)!;
        Assert.Equal([RaterRole.Caseworker], belief.Raters);
        Assert.DoesNotContain(belief, bip.ShownToParticipant);
        Assert.DoesNotContain(belief, bip.RatedBy(RaterRole.Participant));
    }

    [Fact]
    public void A_good_set_is_read_and_agrees_with_the_schema()
    {
        var findings = new FindingList("set.json");
        IndicatorSet set = IndicatorSetReader.Read(Encoding.UTF8.GetBytes(Good), findings)!;
        Assert.Equal(0, findings.Count);
        Assert.Equal("our-own@1", set.ToString());
        Assert.Equal("Hur ser du på framtiden?", set.Indicators[0].WordingFor(RaterRole.Participant)?.Question.Swedish);
        Assert.Null(set.Indicators[0].WordingFor(RaterRole.Caseworker));
    }

    [Fact]
    public async Task Shipped_sets_and_the_example_agree_with_the_schema_and_a_wrong_one_does_not()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(Path.Combine(Root(), "docs", "schemas", "indicator-set.schema.json"), TestContext.Current.CancellationToken);
        string data = Path.Combine(Root(), "src", "Samverkan.Core", "Progression", "Data");
        Assert.Empty(schema.Validate(Good));
        foreach (string file in Directory.GetFiles(data, "*.json"))
            Assert.Empty(schema.Validate(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        Assert.NotEmpty(schema.Validate(Good.Replace("\"raters\":[\"caseworker\"]", "\"raters\":[\"doctor\"]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"id\":\"caseworker-belief\"", "\"id\":\"hope\"", "SAM1712", 6)]
    [InlineData("\"raters\":[\"caseworker\"]", "\"raters\":[]", "SAM1713", 6)]
    [InlineData("\"raters\":[\"participant\",\"caseworker\"]", "\"raters\":[\"caseworker\"]", "SAM1714", 5)]
    [InlineData("},\"provenance\":\"own\"}]", "},\"provenance\":\"reconstructed\"}]", "SAM1715", 5)]
    [InlineData("\"sv\":\"Vår egen\"", "\"sv\":\"BIP\"", "SAM1716", 5)]
    [InlineData("\"isShownToParticipant\":false", "\"isShownToParticipant\":true", "SAM1717", 6)]
    public void A_mistake_in_a_set_is_named_by_code_and_line(string good, string bad, string code, int line)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var findings = new FindingList("set.json");
        Assert.Null(IndicatorSetReader.Read(Encoding.UTF8.GetBytes(Good.Replace(good, bad, StringComparison.Ordinal)), findings));
        Finding found = Assert.Single(findings.ToImmutable());
        Assert.Equal((code, line), (found.Refusal.Code.Id, found.Position.Line));
    }

    [Fact]
    public void A_set_without_indicators_is_refused()
    {
        var findings = new FindingList("set.json");
        string empty = string.Concat(Good.AsSpan(0, Good.IndexOf("\"indicators\"", StringComparison.Ordinal)), "\"indicators\":[]}");
        Assert.Null(IndicatorSetReader.Read(Encoding.UTF8.GetBytes(empty), findings));
        Assert.Equal("SAM1711", Assert.Single(findings.ToImmutable()).Refusal.Code.Id);
    }

    [Fact]
    public void Verified_wording_may_be_called_bip()
    {
        string verified = Good.Replace("\"sv\":\"Vår egen\"", "\"sv\":\"BIP\"", StringComparison.Ordinal).Replace("},\"provenance\":\"own\"}]", "},\"provenance\":\"verified\"}]", StringComparison.Ordinal);
        Assert.NotNull(IndicatorSetReader.Read(Encoding.UTF8.GetBytes(verified), new FindingList("set.json")));
    }

    [Fact]
    public void A_form_is_judged_item_by_item_and_all_that_is_wrong_is_told()
    {
        IndicatorSet bip = ShippedIndicatorSets.BipStructure;
        var on = new LocalDate(2025, 1, 1);
        static IndicatorId Id(string key) => new(key);
        Assert.Empty(bip.Judge(
            RaterRole.Participant,
            [IndicatorRating.Of(Id("cooperation"), 5), IndicatorRating.Without(Id("health-coping"), AnswerAbsence.Declined), new(Id("labour-market-knowledge"))],
            on));
        ImmutableArray<Refusal> refusals = bip.Judge(
            RaterRole.Participant,
            [
                IndicatorRating.Of(Id("no-such"), 3),
                IndicatorRating.Of(Id("cooperation"), 6),
                IndicatorRating.Of(Id("cooperation"), 3),
                IndicatorRating.Of(Id("caseworker-belief"), 3),
                IndicatorRating.Of(Id("unverified-9"), 3),
                new(Id("health-coping"), 3, AnswerAbsence.Declined),
            ],
            new LocalDate(2012, 12, 31));
        Assert.Equal(["SAM1706", "SAM1701", "SAM1705", "SAM1702", "SAM1704", "SAM1703", "SAM1707"], refusals.Select(static r => r.Code.Id));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
