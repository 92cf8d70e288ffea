using System.Text.Json;
using Samverkan.Core.Programmes;

namespace Samverkan.Cli.Tests;

/// <summary>Borderline people before the five target groups, as the tool judges them.</summary>
public sealed class AssessTests
{
    private static readonly FactLines Stockholmskraften = FactLines.None
        .With("birth-date", "\"1994-09-01\"", "1994-09-01")
        .With("unemployed", "true", "2020-01-01")
        .With("registered-at-employment-service", "true", "2020-01-01")
        .With("income-support-from", "\"0180\"", "2020-01-01");

    private static readonly FactLines Arbetsprovning = FactLines.None
        .With("unemployed", "true", "2012-01-01")
        .With("social-assistance", "true", "2012-01-01")
        .With("in-jobbtorg-target-group", "false", "2012-01-01")
        .With("referred-by", "\"unit-for-homeless\"", "2012-01-01");

    private static readonly FactLines HallbarEtablering = FactLines.None
        .With("newly-arrived", "true", "2019-01-01")
        .With("enrolled-in:eta", "true", "2019-01-01")
        .With("enrolled-in:job", "false", "2019-01-01")
        .With("education-level", "2", "2019-01-01");

    private static readonly FactLines Insikt = FactLines.None
        .With("resident-of", "\"1280\"", "2000-01-01")
        .With("enrolled-in:job", "true", "2021-10-01")
        .With("registered-at-employment-service", "true", "2010-01-01");

    private static readonly FactLines Lumena = FactLines.None
        .With("birth-date", "\"1958-06-01\"", "1958-06-01")
        .With("far-from-labour-market", "true", "2023-01-01")
        .With("support-insufficient-in-ordinary-operation", "true", "2023-01-01");

    [Theory]
    [InlineData("", "2024-09-01", "false")]
    [InlineData("", "2024-09-02", "true")]
    [InlineData("to-the-day", "2024-09-01", "false")]
    [InlineData("to-the-day", "2024-09-02", "true")]
    [InlineData("at-least-30", "2024-08-31", "false")]
    [InlineData("at-least-30", "2024-09-01", "true")]
    [InlineData("at-least-30", "2024-09-02", "true")]
    [InlineData("has-turned-31", "2024-09-02", "false")]
    [InlineData("has-turned-31", "2025-08-31", "false")]
    [InlineData("has-turned-31", "2025-09-01", "true")]
    public async Task On_the_thirtieth_birthday_and_the_day_after_by_each_reading(string reading, string on, string expected)
    {
        Judgement said = await Judgement.Of("stockholmskraften", Stockholmskraften, on, reading.Length == 0 ? [] : [$"older-than-30={reading}"]);
        Assert.Equal(expected, said.Value);
        JsonElement age = said.Cited("SK-C2");
        Assert.Equal(expected, age.GetProperty("value").GetString());
        JsonElement choice = Assert.Single(age.GetProperty("parts").EnumerateArray());
        Assert.Equal("older-than-30", choice.GetProperty("option").GetString());
        Assert.Equal(reading.Length == 0 ? "to-the-day" : reading, choice.GetProperty("reading").GetString());
        Assert.Equal(reading.Length > 0, choice.GetProperty("chosen").GetBoolean());
        Assert.Contains($"läsning older-than-30 = {(reading.Length == 0 ? "to-the-day (förvald)" : $"{reading} (vald)")}", said.Swedish, StringComparison.Ordinal);
        Assert.Contains($"reading older-than-30 = {(reading.Length == 0 ? "to-the-day (the default)" : $"{reading} (chosen)")}", said.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-12-25", "false")]
    [InlineData("2022-12-26", "true")]
    public async Task After_450_and_451_days_in_the_guarantee(string on, string expected)
    {
        Judgement said = await Judgement.Of("insikt", Insikt, on);
        Assert.Equal(expected, said.Value);
        Assert.Equal(expected, said.Cited("IN-C2").GetProperty("value").GetString());
        JsonElement leaf = Assert.Single(Judgement.Leaves(said.Cited("IN-C2")));
        Assert.Equal(("enrolled-in:job", $"2021-10-01/{on}"), (leaf.GetProperty("fact").GetString(), leaf.GetProperty("period").GetString()));
        Assert.Equal("2011-01-01T08:00:00Z", leaf.GetProperty("known").GetString());
    }

    [Theory]
    [InlineData("2023-01-18", "false")]
    [InlineData("2023-01-19", "true")]
    public async Task Exactly_ten_years_registered_and_a_day_more(string on, string expected)
    {
        Judgement said = await Judgement.Of("insikt", Insikt.Without("registered-at-employment-service").With("registered-at-employment-service", "true", "2013-01-18"), on);
        Assert.Equal(expected, said.Value);
        Assert.Equal(expected, said.Cited("IN-C3").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData("job-days=continuous", "false")]
    [InlineData("job-days=accumulated", "true")]
    public async Task A_break_in_the_guarantee_counts_as_the_reading_says(string option, string expected)
    {
        FactLines broken = Insikt.Without("enrolled-in:job")
            .With("enrolled-in:job", "true", "2021-09-01", "2022-03-31")
            .With("enrolled-in:job", "false", "2022-04-01", "2022-04-07")
            .With("enrolled-in:job", "true", "2022-04-08");
        Assert.Equal(expected, (await Judgement.Of("insikt", broken, "2022-12-26", option)).Value);
    }

    [Theory]
    [InlineData("over-12-months", "2024-10-01", "false")]
    [InlineData("over-12-months", "2024-10-02", "true")]
    [InlineData("at-least-12-months", "2024-10-01", "true")]
    [InlineData("over-24-months", "2025-10-01", "false")]
    [InlineData("over-24-months", "2025-10-02", "true")]
    public async Task Twelve_and_twenty_four_months_without_work_by_each_reading(string reading, string on, string expected)
    {
        FactLines facts = Stockholmskraften.Without("unemployed").With("unemployed", "true", "2023-10-01").Without("birth-date").With("birth-date", "\"1980-01-01\"", "1980-01-01");
        Assert.Equal(expected, (await Judgement.Of("stockholmskraften", facts, on, $"long-term-unemployed={reading}")).Value);
    }

    [Theory]
    [InlineData("true", "false", "false", "true")]
    [InlineData("false", "true", "true", "true")]
    [InlineData("false", "true", "false", "false")]
    [InlineData("false", "false", "true", "false")]
    public async Task Arbetsprovning_takes_those_of_either_track(string c5, string c6, string c7, string expected)
    {
        FactLines facts = Tracks(c5, c6, c7);
        Assert.Equal(expected, (await Judgement.Of("arbetsprovning", facts, "2012-05-01")).Value);
        Assert.Equal("false", (await Judgement.Of("arbetsprovning", facts.Without("referred-by").With("referred-by", "\"other\"", "2012-01-01"), "2012-05-01")).Value);
    }

    [Theory]
    [InlineData("1", "no-compulsory", "true")]
    [InlineData("2", "no-compulsory", "false")]
    [InlineData("2", "no-upper-secondary", "true")]
    [InlineData("3", "no-upper-secondary", "false")]
    public async Task Hallbar_etablering_asks_for_a_short_education_by_each_reading(string level, string reading, string expected) =>
        Assert.Equal(expected, (await Judgement.Of(
            "hallbar-etablering", HallbarEtablering.Without("education-level").With("education-level", level, "2019-01-01"), "2020-03-01", $"short-education={reading}")).Value);

    [Theory]
    [InlineData("through-the-year-of-65", "2024-05-31", "true")]
    [InlineData("through-the-year-of-65", "2024-06-01", "false")]
    [InlineData("before-turning-65", "2023-05-31", "true")]
    [InlineData("before-turning-65", "2023-06-01", "false")]
    public async Task Lumena_up_to_65_by_each_reading(string reading, string on, string expected) =>
        Assert.Equal(expected, (await Judgement.Of("lumena", Lumena, on, $"up-to-65={reading}")).Value);

    public static TheoryData<string, string, string, string> Needed => new()
    {
        { "stockholmskraften", "unemployed", "SK-C1", "2024-11-04" },
        { "stockholmskraften", "birth-date", "SK-C2", "2024-11-04" },
        { "stockholmskraften", "registered-at-employment-service", "SK-C3", "2024-11-04" },
        { "stockholmskraften", "income-support-from", "SK-C4", "2024-11-04" },
        { "arbetsprovning", "unemployed", "AP-C1", "2012-05-01" },
        { "arbetsprovning", "social-assistance", "AP-C2", "2012-05-01" },
        { "arbetsprovning", "in-jobbtorg-target-group", "AP-C3", "2012-05-01" },
        { "arbetsprovning", "referred-by", "AP-C4", "2012-05-01" },
        { "hallbar-etablering", "newly-arrived", "HE-C1", "2020-03-01" },
        { "hallbar-etablering", "education-level", "HE-C2", "2020-03-01" },
        { "insikt", "resident-of", "IN-C1", "2023-03-01" },
        { "insikt", "enrolled-in:job", "IN-C2", "2023-03-01" },
        { "insikt", "registered-at-employment-service", "IN-C3", "2023-03-01" },
        { "lumena", "far-from-labour-market", "LU-C1", "2023-06-01" },
        { "lumena", "support-insufficient-in-ordinary-operation", "LU-C2", "2023-06-01" },
    };

    [Theory]
    [MemberData(nameof(Needed))]
    public async Task A_missing_fact_gives_unknown_and_a_declined_one_unknown_with_that_cause(string programme, string fact, string criterion, string on)
    {
        FactLines facts = InTargetGroup(programme);
        Assert.Equal("true", (await Judgement.Of(programme, facts, on)).Value);
        Judgement missing = await Judgement.Of(programme, facts.Without(fact), on);
        Assert.Equal(("unknown", "missing"), (missing.Value, missing.Because));
        Assert.Equal("missing", missing.Cited(criterion).GetProperty("because").GetString());
        Assert.Contains("okänt: uppgift saknas", missing.Swedish, StringComparison.Ordinal);
        Assert.Contains("unknown: nothing recorded", missing.English, StringComparison.Ordinal);
        Judgement declined = await Judgement.Of(programme, facts.Declining(fact), on);
        Assert.Equal(("unknown", "declined"), (declined.Value, declined.Because));
        Assert.Equal("declined", declined.Cited(criterion).GetProperty("because").GetString());
        Assert.Contains("okänt: ville inte svara", declined.Swedish, StringComparison.Ordinal);
        Assert.Contains("unknown: declined to answer", declined.English, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public async Task Every_verdict_comes_with_its_trace_and_its_source(string programme, string fact, string criterion, string on)
    {
        Judgement said = await Judgement.Of(programme, InTargetGroup(programme), on);
        string source = said.Cited(criterion).GetProperty("source").GetString()!;
        string document = ProgrammeCatalog.Find(new(programme))!.Document.Document;
        Assert.StartsWith(document, source, StringComparison.Ordinal);
        Assert.Contains(Judgement.Leaves(said.Cited(criterion)), leaf => leaf.GetProperty("fact").GetString() == fact && leaf.GetProperty("value").GetString() == "true");
        Assert.Contains($"{criterion} ", said.Swedish, StringComparison.Ordinal);
        Assert.Contains($"källa: {source}", said.Swedish, StringComparison.Ordinal);
        Assert.Contains($"{criterion} ", said.English, StringComparison.Ordinal);
        Assert.Contains($"source: {source}", said.English, StringComparison.Ordinal);
        Assert.Contains("uppgift: ", said.Swedish, StringComparison.Ordinal);
        Assert.Contains("fact: ", said.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birthday_is_used_and_never_told()
    {
        Judgement said = await Judgement.Of("stockholmskraften", Stockholmskraften, "2024-11-04");
        Assert.Equal("birth-date", Assert.Single(Judgement.Leaves(said.Cited("SK-C2"))).GetProperty("fact").GetString());
        Assert.DoesNotContain("1994", said.Swedish + said.English + said.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_told_apart_and_one_who_cannot_be_judged_gives_code_1()
    {
        using TemporaryFolder folder = new();
        string other = Stockholmskraften.Text.Replace(FactLines.Person, "00000000000000000000000002", StringComparison.Ordinal);
        string third = Stockholmskraften.Without("unemployed").Text.Replace(FactLines.Person, "00000000000000000000000003", StringComparison.Ordinal);
        string file = folder.Write("facts.jsonl", Stockholmskraften.Text + other.Replace("0180", "1280", StringComparison.Ordinal) + third);
        ToolRun run = await ToolRun.Of("assess", "--programme", "stockholmskraften", "--facts", file, "--language", "en");
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal("On 2025-11-04: 1 in the target group, 1 not, 1 cannot be told.", run.Lines[^1]);
        Assert.Equal(["00000000000000000000000001", "00000000000000000000000002", "00000000000000000000000003"], run.Lines.Where(static line => line[0] == '0'));
    }

    [Fact]
    public async Task A_broken_line_stops_the_work_at_its_place_and_judges_nobody()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("facts.jsonl", Stockholmskraften.Text + Stockholmskraften.Without("birth-date").Text.Replace("true", "\"ja\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("assess", "--programme", "stockholmskraften", "--facts", file);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith($"{file}:5:", run.Error, StringComparison.Ordinal);
        Assert.Contains("SAM1311", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("older-than-30")]
    [InlineData("older-than-30=at-least-31")]
    [InlineData("up-to-65=before-turning-65")]
    public async Task A_reading_that_the_programme_does_not_have_is_wrong_usage(string option)
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of("assess", "--programme", "stockholmskraften", "--facts", folder.Write("facts.jsonl", Stockholmskraften.Text), "--option", option);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Output);
    }

    private static FactLines InTargetGroup(string programme) => programme switch
    {
        "stockholmskraften" => Stockholmskraften,
        "arbetsprovning" => Tracks("true", "false", "false"),
        "hallbar-etablering" => HallbarEtablering,
        "insikt" => Insikt,
        _ => Lumena,
    };

    private static FactLines Tracks(string c5, string c6, string c7) => Arbetsprovning
        .With(Core.Criteria.StandardFacts.CriterionMet("ap-c5").Key, c5, "2012-01-01")
        .With(Core.Criteria.StandardFacts.CriterionMet("ap-c6").Key, c6, "2012-01-01")
        .With(Core.Criteria.StandardFacts.CriterionMet("ap-c7").Key, c7, "2012-01-01");
}
