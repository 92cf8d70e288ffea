using System.Text;
using CsCheck;
using NodaTime;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>Ads in the public format: what is read, what is kept out, and what is told of ads that cannot be used.</summary>
public sealed class JobAdSourceTests
{
    private static readonly string OneLine = Ads.Cook.ReplaceLineEndings(" ");

    [Fact]
    public async Task An_ad_is_read_as_what_matching_asks_for_and_nothing_else()
    {
        VacancyReading reading = Assert.Single(await Ads.Read($"[{Ads.Cook}]"));
        Assert.Empty(reading.Findings);
        Vacancy ad = reading.Vacancy!;
        Assert.Equal(
            ("1001", "Kock till skolkök", "Skolköket i Farsta", "cook_aaa_001", "5120", "0180", (int?)50, (int?)100, (int?)2),
            (ad.Id, ad.Headline, ad.Employer, ad.Occupation!.Concept!.Value, ad.Occupation.Group, ad.Municipality!.Value, ad.LeastPercent, ad.MostPercent, ad.Positions));
        Assert.Equal((new LocalDate(2025, 2, 1), new LocalDate(2025, 4, 30), false), (ad.Published!.Value, ad.LastDay!.Value, ad.IsRemoved));
        Assert.Equal([new VacancyDemand(new ConceptId("hyg1_aaa_001"), "Livsmedelshygien")], ad.MustHave.Skills);
        Assert.Equal(["Bagare"], ad.NiceToHave.Experience.Select(static one => one.Label));
        string all = string.Join('|', typeof(Vacancy).GetProperties().Select(property => $"{property.GetValue(ad)}"));
        Assert.All((string[])["Anna", "070", "@", "199001019802", "gatan", "59"], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[{0},{1}]")]
    [InlineData(" [ {0} , {1} ] ")]
    [InlineData("\uFEFF[{0},{1}]")]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0}{1}")]
    [InlineData("{{\"total\":{{\"value\":2}},\"hits\":[{0},{1}],\"facets\":{{\"x\":{{\"y\":[{{}}]}}}}}}")]
    public async Task The_three_shapes_of_a_file_hold_the_same_ads(string shape)
    {
        string text = shape.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)
            .Replace("{0}", OneLine, StringComparison.Ordinal).Replace("{1}", OneLine.Replace("1001", "1002", StringComparison.Ordinal), StringComparison.Ordinal);
        List<VacancyReading> read = await Ads.Read(text);
        Assert.Equal(["1001", "1002"], read.Select(static reading => reading.Vacancy!.Id));
    }

    [Theory]
    [InlineData("\"id\": \"1001\"", "\"id\": 1001", "SAM1008", "id", 2)]
    [InlineData("\"id\": \"1001\"", "\"id\": \"19 90\"", "SAM1020", "id", 2)]
    [InlineData("\"id\": \"1001\",", "", "SAM1007", "", 1)]
    [InlineData("\"headline\": \"Kock till skolkök\",", "", "SAM1007", "", 1)]
    [InlineData("\"Kock till skolkök\"", "\" \\u202e \"", "SAM1014", "headline", 4)]
    [InlineData("\"2025-04-30T23:59:59\"", "\"30 april\"", "SAM1011", "application_deadline", 5)]
    [InlineData("\"number_of_vacancies\": 2", "\"number_of_vacancies\": -2", "SAM1010", "number_of_vacancies", 6)]
    [InlineData("\"min\": 50", "\"min\": 101", "SAM1010", "scope_of_work.min", 8)]
    [InlineData("\"experience_required\": false", "\"experience_required\": \"no\"", "SAM1008", "experience_required", 11)]
    [InlineData("{ \"concept_id\": \"hyg1_aaa_001\", \"label\": \"Livsmedelshygien\", \"weight\": 10 }", "{ }", "SAM1007", "must_have.skills[0]", 16)]
    [InlineData("\"removed\": false", "\"removed\": false, \"removed\": true", "SAM1004", "", 19)]
    [InlineData("\"removed\": false", "\"removed\": fals", "SAM1002", "", 19)]
    public async Task A_bad_ad_is_told_by_line_and_field_and_the_others_are_read(string sound, string broken, string code, string field, int line)
    {
        string bad = Ads.Cook.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Ads.Cook, bad);
        List<VacancyReading> read = await Ads.Read($"[{bad},\n{OneLine.Replace("\"1001\"", "\"1002\"", StringComparison.Ordinal)}]");
        Assert.Equal(2, read.Count);
        Finding finding = read[0].Findings[0];
        Assert.Equal((code, field, line, "ads.json"), (finding.Refusal.Code.Id, finding.Field, finding.Position.Line, finding.File));
        Assert.Equal("1002", read[1].Vacancy!.Id);
    }

    [Fact]
    public async Task A_place_on_the_first_line_counts_what_stands_before_the_ad()
    {
        string bad = OneLine.Replace("\"id\": \"1001\"", "\"id\": 1001", StringComparison.Ordinal);
        Finding alone = Assert.Single(Assert.Single(await Ads.Read(bad)).Findings);
        Finding behind = Assert.Single((await Ads.Read($"[{OneLine},{bad}]"))[1].Findings);
        Assert.Equal((1, alone.Position.Column + OneLine.Length + 2), (behind.Position.Line, behind.Position.Column));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[{\"id\":\"1\"")]
    [InlineData("]")]
    [InlineData("[1]")]
    [InlineData("\"text\"")]
    [InlineData("x")]
    public async Task A_file_that_breaks_off_or_is_something_else_is_told(string text) =>
        Assert.Equal("SAM1002", Assert.Single(Assert.Single(await Ads.Read(text)).Findings).Refusal.Code.Id);

    [Fact]
    public async Task An_id_stands_once_and_an_ad_that_is_too_large_is_passed_over()
    {
        string large = OneLine.Replace("\"needs\": null", $"\"needs\": \"{new string('x', 1024 * 1024)}\"", StringComparison.Ordinal);
        List<VacancyReading> read = await Ads.Read($"[{OneLine},{OneLine},{large},{OneLine.Replace("1001", "1003", StringComparison.Ordinal)}]");
        Assert.Equal(["1001", "SAM3290", "SAM1005", "1003"], read.Select(static reading => reading.Vacancy?.Id ?? reading.Findings[0].Refusal.Code.Id));
    }

    [Fact]
    public async Task Hostile_text_becomes_plain()
    {
        string hostile = OneLine.Replace("Kock till skolkök", "\\u001b[31mK\\u0000ock\\u202e \\r\\n  900101-9802 x@y.example \\ud83d\\ude00", StringComparison.Ordinal);
        Assert.Equal("[31mK ock … … 😀", Assert.Single(await Ads.Read($"[{hostile}]")).Vacancy!.Headline);
        string text = PlainText.Of(new string('å', 500));
        Assert.Equal((200, '…'), (text.Length, text[^1]));
    }

    [Fact]
    public async Task What_is_passed_over_has_to_be_sound_json_and_may_say_what_it_likes()
    {
        string odd = Ads.Cook.Replace("\"new_member\": {", "\"new_member\": { \"deep\": 1, \"half\": \"\\ud800\",", StringComparison.Ordinal);
        Assert.Equal("1001", Assert.Single(await Ads.Read(odd)).Vacancy?.Id);
        VacancyReading broken = Assert.Single(await Ads.Read(Ads.Cook.Replace("\"deep\": [1, 2,", "\"deep\": [1 2,", StringComparison.Ordinal)));
        Assert.Equal(20, Assert.Single(broken.Findings).Position.Line);
        VacancyReading wrong = Assert.Single(await Ads.Read(Ads.Cook.Replace("\"removed\": false", "\"removed\": 0", StringComparison.Ordinal)));
        Assert.Equal((19, "removed"), (Assert.Single(wrong.Findings).Position.Line, wrong.Findings[0].Field));
    }

    [Fact]
    public void An_everyday_text_is_plain_as_any_other_is() => Gen.Char["aÖé .,-+@0123456789\u00D7\u2013"].Array[0, 30].Sample(
        // A control character at the end makes it be looked at rune by rune, and is left out.
        static letters => PlainText.Of(new string(letters)) == PlainText.Of(new string(letters) + "\u0001"),
        iter: 20_000);

    [Fact]
    public void Plain_text_is_plain_and_stays_so() => Gen.String.Sample(
        static text =>
        {
            string plain = PlainText.Of(text);
            Assert.True(PlainText.IsPlain(plain));
            Assert.True(plain.EnumerateRunes().Count() <= PlainText.MaximumLength);
            Assert.DoesNotContain('\n', plain);
        },
        iter: 2000);

    [Fact]
    public void However_the_bytes_are_cut_and_changed_reading_ends_and_throws_nothing() => Gen.Select(Gen.Int[0, OneLine.Length - 1], Gen.Byte, Gen.Int[1, 7]).Sample(
        static (at, value, chunk) =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes($"[{OneLine},{OneLine.Replace("1001", "1002", StringComparison.Ordinal)}]");
            bytes[at] = value;
            JobAdSource source = new(() => new Dribble(bytes, chunk), "ads.json");
            List<VacancyReading> slow = Ads.Read(source).GetAwaiter().GetResult();
            List<VacancyReading> whole = Ads.Read(Ads.Source(bytes)).GetAwaiter().GetResult();
            Assert.Equal(whole.Select(static reading => reading.ToString()), slow.Select(static reading => reading.ToString()));
            Assert.Equal(whole.SelectMany(static reading => reading.Findings), slow.SelectMany(static reading => reading.Findings));
        },
        iter: 300);

    private sealed class Dribble(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }

    [Fact]
    public async Task Everything_that_matching_asks_for_is_read_from_an_ad()
    {
        Vacancy vacancy = Assert.Single(await Ads.Read("""
            { "id": "1", "headline": "Väktare", "working_hours_type": { "concept_id": "6YE1_gAC_R2G", "label": "Heltid" }, "scope_of_work": { "min": null, "max": null },
              "occupation_group": { "concept_id": "grpv_aaa_001", "label": "Väktare", "legacy_ams_taxonomy_id": null },
              "access_to_own_car": true, "driving_license_required": true, "driving_license": [ { "concept_id": "VTK8_WRx_GcM", "label": "B" }, { "concept_id": "swP6_psb_FCB", "label": "C1" } ],
              "workplace_address": { "municipality_code": null, "municipality_concept_id": "AvNB_uwa_6n6", "region_code": "01", "region_concept_id": "CifL_Rzy_Mku", "country_code": "199" },
              "must_have": { "skills": [], "languages": [], "work_experiences": [], "education": [ { "concept_id": "edu1_aaa_001", "label": "Väktarutbildning" } ], "education_level": [ { "concept_id": "lev1_aaa_001", "label": "Gymnasial" } ] },
              "application_deadline": "2025-04-30T23:59:59" }
            """)).Vacancy!;
        Assert.Equal((100, "01", "AvNB_uwa_6n6", "CifL_Rzy_Mku", "6YE1_gAC_R2G"), (vacancy.LeastPercent, vacancy.County, vacancy.MunicipalityConcept!.Value, vacancy.CountyConcept!.Value, vacancy.WorkingHours!.Value));
        Assert.Equal(new OccupationRef(new("grpv_aaa_001"), null), vacancy.Occupation);
        Assert.Equal(["Väktarutbildning", "Gymnasial", "B", "C1"], vacancy.MustHave.All.Select(static demand => demand.Label));
        RankedVacancy ranked = new VacancyRanking(OccupationTaxonomy.Empty).Rank(new WorkProfile { DrivingLicence = true, Wishes = [new(new("grpv_aaa_001"), null)] }, vacancy, new(2025, 3, 3));
        Assert.Equal(
            ["what is demanded is there: driving licence B", "whether what is demanded is there has not been said: Gymnasial", "whether what is demanded is there has not been said: Väktarutbildning",
             "whether what is demanded is there has not been said: a car of one's own", "whether what is demanded is there has not been said: driving licence C1"],
            ranked.Reasons.Where(static reason => reason.Says.Code.Id is "SAM3204" or "SAM3206").Select(static reason => reason.Says.Explain(Core.Vocabulary.Language.English)).Order(StringComparer.Ordinal));
        Assert.Equal(40, ranked.Points);
        Assert.Equal(Core.Criteria.Truth.False, new VacancyRanking(OccupationTaxonomy.Empty).Rank(new WorkProfile { DrivingLicence = false }, vacancy, new(2025, 3, 3)).Fits);
    }

    [Fact]
    public async Task A_group_by_its_own_concept_is_near_and_the_ads_tell_which_code_it_has()
    {
        WorkProfile wishes = new() { Wishes = [new(new("grp1_aaa_001"), null)] };
        Vacancy cook = Assert.Single(await Ads.Read($"[{Ads.Cook}]")).Vacancy!;
        Assert.Equal("SAM3218: True", Assert.Single(new VacancyRanking(OccupationTaxonomy.Empty).Rank(wishes, cook, new(2025, 3, 3)).Reasons, static reason => reason.Says.Code.Id == "SAM3218").ToString());
        OccupationTaxonomy learned = await OccupationTaxonomy.Empty.LearnAsync(Ads.Source($"[{Ads.Cook}]"), TestContext.Current.CancellationToken);
        Assert.Equal(OccupationNearness.MinorGroup, learned.Nearness(wishes.Wishes[0], new(null, "5121")));
    }

    [Fact]
    public async Task An_ad_that_is_taken_away_further_on_is_not_among_the_best_and_the_next_takes_its_place()
    {
        string other = Ads.Cook.Replace("1001", "1002", StringComparison.Ordinal).Replace("2025-04-30", "2025-05-30", StringComparison.Ordinal);
        JobAdSource source = Ads.Source($$"""[{{Ads.Cook}},{{other}},{"id":"1001","removed":true,"removed_date":"2025-02-20T10:00:00"}]""");
        List<VacancyReading> readings = await Ads.Read(source);
        Assert.All(readings, static reading => Assert.Empty(reading.Findings));
        Assert.Equal((3, true, ""), (readings.Count, readings[2].Vacancy!.IsRemoved, readings[2].Vacancy!.Headline));
        VacancyRanking ranking = new(OccupationTaxonomy.Empty);
        Assert.Equal("1002", Assert.Single(await ranking.RankAsync(WorkProfile.Unknown, source, new(2025, 3, 3), most: 1, cancellationToken: TestContext.Current.CancellationToken)).Vacancy.Id);
    }
}
