using System.Text;
using NJsonSchema;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies.Subsidies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>Subsidised employment: who may qualify on which day and why, and no amount on a day of which no source speaks.</summary>
public sealed class SubsidyCatalogTests
{
    private static readonly LocalDate Day = new(2024, 11, 4);
    private static readonly Instant Known = Instant.FromUtc(2024, 10, 1, 8, 0);

    private static FactTimelineBuilder Facts(LocalDate born) => new FactTimelineBuilder()
        .Add(StandardFacts.BirthDate, new(born, DatePeriod.From(born), Known))
        .Add(StandardFacts.RegisteredAtEmploymentService, new(true, DatePeriod.From(new LocalDate(2020, 1, 1)), Known));

    private static Truth Value(SubsidyForm form, FactTimelineBuilder facts, LocalDate? on = null) =>
        Assert.Single(SubsidyCatalog.Swedish.Assess(facts.Build(), on ?? Day), option => option.Rule.Form == form).Verdict.Value;

    private static decimal[] Amounts(SubsidyForm form, SubsidyAmountKind kind, LocalDate on) =>
        [.. SubsidyCatalog.Swedish.Assess(FactTimeline.Empty, on).Where(option => option.Rule.Form == form).SelectMany(static option => option.Amounts).Where(amount => amount.Kind == kind).Select(static amount => amount.Value)];

    [Fact]
    public void Nothing_known_is_unknown_and_never_a_no() =>
        Assert.All(SubsidyCatalog.Swedish.Assess(FactTimeline.Empty, Day), static option => Assert.Equal(Truth.Unknown, option.Verdict.Value));

    [Theory]
    [InlineData(24, 6, Truth.True)]
    [InlineData(24, 5, Truth.Unknown)]
    [InlineData(25, 11, Truth.Unknown)]
    [InlineData(25, 12, Truth.True)]
    [InlineData(19, 12, Truth.False)]
    public void New_start_job_goes_by_age_and_time_away_and_what_is_not_told_may_still_count(int age, int months, Truth value) =>
        Assert.Equal(value, Value(StandardSubsidyForms.NewStart, Facts(Day.PlusYears(-age).PlusDays(-1)).Add(StandardFacts.Unemployed, new(true, DatePeriod.From(Day.PlusMonths(-months)), Known))));

    [Fact]
    public void A_verdict_says_why_condition_by_condition_with_its_source()
    {
        SubsidyOption option = SubsidyCatalog.Swedish.Assess(Facts(new(1980, 5, 1)).Add(StandardFacts.EnrolledIn("job"), new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known)).Build(), Day)[0];
        Assert.Equal((StandardSubsidyForms.NewStart, Truth.True), (option.Rule.Form, option.Verdict.Value));
        string why = option.Verdict.Explain(Language.Swedish);
        Assert.Contains("NYS-2 har fyllt 20 år: ja", why, StringComparison.Ordinal);
        Assert.Contains("källa: Arbetsförmedlingen: Nystartsjobb, Vem kan få anställning med nystartsjobb", why, StringComparison.Ordinal);
        Assert.Equal("nystartsjobb", option.ToString());
    }

    [Fact]
    public void The_other_forms_go_by_their_own_conditions()
    {
        FactTimelineBuilder guarantee = Facts(new(1980, 5, 1)).Add(StandardFacts.EnrolledIn("job"), new(true, DatePeriod.From(new LocalDate(2018, 1, 1)), Known)).Add(StandardFacts.Unemployed, new(true, DatePeriod.From(new LocalDate(2020, 1, 1)), Known));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.Introduction, guarantee));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.ExtraService, guarantee, new(2019, 6, 1)));
        Assert.Equal(Truth.Unknown, Value(StandardSubsidyForms.Establishment, guarantee));
        Assert.Equal(Truth.Unknown, Value(StandardSubsidyForms.WageSubsidy, guarantee));
        FactTimelineBuilder arrived = Facts(new(1956, 11, 4)).Add(StandardFacts.NewlyArrived, new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known));
        Assert.Equal(Truth.False, Value(StandardSubsidyForms.Establishment, arrived));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.Establishment, Facts(new(1980, 5, 1)).Add(StandardFacts.NewlyArrived, new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known))));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.WageSubsidySecurity, Facts(new(1980, 5, 1)).Add(StandardFacts.CriterionMet("reduced-work-capacity"), new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known))));
    }

    [Fact]
    public void Every_known_form_is_there_and_introduction_to_a_trade_and_sheltered_work_go_by_their_own_conditions()
    {
        Assert.Empty(StandardSubsidyForms.All.Select(static known => known.Form).Except(SubsidyCatalog.Swedish.Rules.Select(static rule => rule.Form)));
        static Observation<bool> Since2023() => new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known);
        FactTimelineBuilder young = Facts(Day.PlusYears(-24)).Add(StandardFacts.CriterionMet("no-experience-of-the-occupation"), Since2023());
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.TradeIntroduction, young));
        Assert.Equal(Truth.Unknown, Value(StandardSubsidyForms.TradeIntroduction, Facts(Day.PlusYears(-25)).Add(StandardFacts.CriterionMet("no-experience-of-the-occupation"), Since2023())));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.TradeIntroduction, Facts(Day.PlusYears(-25)).Add(StandardFacts.Unemployed, new(true, DatePeriod.From(Day.PlusMonths(-12)), Known))));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.ShelteredPublicWork, Facts(new(1980, 5, 1)).Add(StandardFacts.CriterionMet("entitled-to-lss"), Since2023())));
        FactTimelineBuilder reduced = Facts(new(1980, 5, 1)).Add(StandardFacts.CriterionMet("reduced-work-capacity"), Since2023());
        Assert.Equal(Truth.Unknown, Value(StandardSubsidyForms.Samhall, reduced));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.Samhall, reduced.Add(StandardFacts.CriterionMet("no-employment-with-other-support"), Since2023())));
    }

    [Fact]
    public void Where_no_source_tells_an_amount_it_is_unknown_and_the_notes_say_so()
    {
        Assert.Empty(Assert.Single(SubsidyCatalog.Swedish.On(Day), static rule => rule.Form == StandardSubsidyForms.Samhall).Amounts);
        Assert.All(
            SubsidyCatalog.Swedish.Rules.Where(static rule => rule.Amounts.IsEmpty || rule.Amounts.All(static amount => amount.Validity.End < new LocalDate(2024, 1, 1))),
            static rule => Assert.NotEmpty(rule.Notes));
        Assert.Equal([16700m], Amounts(StandardSubsidyForms.ShelteredPublicWork, SubsidyAmountKind.CeilingPerMonth, new(2015, 3, 1)));
        Assert.Empty(Amounts(StandardSubsidyForms.ShelteredPublicWork, SubsidyAmountKind.CeilingPerMonth, new(2016, 1, 1)));
        Assert.Equal([19100m], Amounts(StandardSubsidyForms.WageSubsidy, SubsidyAmountKind.CeilingPerMonth, new(2019, 12, 31)));
        Assert.Equal([20000m], Amounts(StandardSubsidyForms.WageSubsidy, SubsidyAmountKind.CeilingPerMonth, new(2020, 1, 1)));
        Assert.Empty(Amounts(StandardSubsidyForms.TradeIntroduction, SubsidyAmountKind.EmployerContributions, new(2019, 1, 1)));
        Assert.DoesNotContain(SubsidyCatalog.Swedish.On(new(2023, 6, 15)), static rule => rule.Form == StandardSubsidyForms.Samhall);
    }

    [Fact]
    public void An_amount_stands_on_the_days_of_its_source_and_not_on_the_day_after()
    {
        Assert.Equal([7563m], Amounts(StandardSubsidyForms.Establishment, SubsidyAmountKind.EmployersWagePerMonth, new(2024, 12, 31)));
        Assert.Empty(Amounts(StandardSubsidyForms.Establishment, SubsidyAmountKind.EmployersWagePerMonth, new(2025, 1, 1)));
        Assert.Equal([18300m], Amounts(StandardSubsidyForms.WageSubsidy, SubsidyAmountKind.CeilingPerMonth, new(2017, 12, 31)));
        Assert.Empty(Amounts(StandardSubsidyForms.WageSubsidy, SubsidyAmountKind.CeilingPerMonth, new(2018, 1, 1)));
        Assert.Equal([80m], Amounts(StandardSubsidyForms.Introduction, SubsidyAmountKind.SharePercent, new(2018, 5, 1)));
        Assert.DoesNotContain(SubsidyCatalog.Swedish.On(new(2018, 4, 30)), static rule => rule.Form == StandardSubsidyForms.Introduction);
        Assert.DoesNotContain(SubsidyCatalog.Swedish.On(new(2022, 1, 1)), static rule => rule.Form == StandardSubsidyForms.ExtraService);
    }

    [Fact]
    public void Every_form_and_amount_has_a_source_and_every_form_a_known_name()
    {
        Assert.All(SubsidyCatalog.Swedish.Rules, static rule =>
        {
            Assert.Contains(StandardSubsidyForms.All, known => known.Form == rule.Form && known.Name == rule.Name);
            Assert.NotEmpty(rule.Source.Document);
            Assert.All(rule.Amounts, amount => Assert.True(amount.Validity.End is not null && amount.Source.Address is not null));
        });
    }

    [Fact]
    public async Task The_file_is_valid_by_the_published_schema_and_a_broken_one_is_told_by_field()
    {
        string root = Root();
        string text = await File.ReadAllTextAsync(Path.Combine(root, "src", "Samverkan.Matching", "Vacancies", "Subsidies", "Data", "sweden.json"), TestContext.Current.CancellationToken);
        string schemaText = await File.ReadAllTextAsync(Path.Combine(root, "docs", "schemas", "subsidies.schema.json"), TestContext.Current.CancellationToken);
        JsonSchema schema = await JsonSchema.FromJsonAsync(schemaText.Replace("$defs", "definitions", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(text));
        foreach ((string sound, string broken, string field) in ((string, string, string)[])
        [
            ("\"sharePercent\"", "\"share\"", "forms[1].amounts[0].kind"), ("\"value\": 80", "\"value\": -80", "forms[1].amounts[0].value"), ("\"form\": \"etableringsjobb\"", "\"form\": \"Etablering!\"", "forms[2].form"),
            ("\"atMost\": 66", "\"atMost\": 666", "forms[2].whoMayQualify.of[2].of"), ("\"formatVersion\": 1", "\"formatVersion\": 2", "formatVersion"),
        ])
        {
            string changed = text.Replace(sound, broken, StringComparison.Ordinal);
            Assert.NotEqual(text, changed);
            Assert.NotEmpty(schema.Validate(changed));
            FindingList findings = new("subsidies.json");
            Assert.Null(SubsidyCatalogReader.Read(Encoding.UTF8.GetBytes(changed), findings));
            Assert.Contains(findings.ToImmutable(), finding => finding.Field.StartsWith(field, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Establishment_jobs_go_on_after_2025_and_the_highest_age_that_nobody_tells_is_unknown()
    {
        LocalDate later = new(2026, 3, 2);
        static FactTimelineBuilder Arrived(LocalDate born) => Facts(born).Add(StandardFacts.NewlyArrived, new(true, DatePeriod.From(new LocalDate(2023, 1, 1)), Known));
        Assert.Equal(Truth.True, Value(StandardSubsidyForms.Establishment, Arrived(new(1980, 5, 1)), later));
        Assert.Equal(Truth.Unknown, Value(StandardSubsidyForms.Establishment, Arrived(new(1956, 5, 1)), later));
        Assert.Equal(Truth.False, Value(StandardSubsidyForms.Establishment, Arrived(new(1956, 5, 1))));
        Assert.Equal(Truth.False, Value(StandardSubsidyForms.Establishment, Arrived(new(1956, 5, 1)).Add(StandardFacts.CriterionMet("within-establishment-job-age"), new(false, DatePeriod.From(new LocalDate(2026, 1, 1)), Known)), later));
        Assert.Contains(SubsidyCatalog.Swedish.On(new(2030, 1, 1)), static rule => rule.Form == StandardSubsidyForms.Establishment);
        Assert.Empty(Amounts(StandardSubsidyForms.Establishment, SubsidyAmountKind.LongestMonths, later));
    }

    [Fact]
    public void Why_is_told_in_words_and_who_could_tell_what_is_open()
    {
        SubsidyOption open = Assert.Single(SubsidyCatalog.Swedish.Assess(Facts(new(1980, 5, 1)).Build(), Day), static option => option.Rule.Form == StandardSubsidyForms.ShelteredPublicWork);
        Assert.Contains(open.Why(Language.English), static line => line.Contains("(ask ", StringComparison.Ordinal));
        SubsidyOption young = Assert.Single(SubsidyCatalog.Swedish.Assess(Facts(Day.PlusYears(-19)).Build(), Day), static option => option.Rule.Form == StandardSubsidyForms.NewStart);
        Assert.Equal((Truth.False, "har fyllt 20 år"), (young.Verdict.Value, Assert.Single(young.Why(Language.Swedish))));
    }

    [Theory]
    [InlineData("\"to\": \"2025-12-31\"\n      },\n      \"whoMayQualify\"", "\"to\": \"2026-12-31\"\n      },\n      \"whoMayQualify\"", "SAM3280")]
    [InlineData("\"from\": \"2020-01-01\"", "\"from\": \"2019-12-31\"", "SAM3281")]
    [InlineData("\"value\": 80", "\"value\": 8000", "SAM3282")]
    public async Task Overlapping_conditions_and_amounts_and_more_than_all_of_the_cost_are_refused(string sound, string broken, string code)
    {
        string text = await File.ReadAllTextAsync(Path.Combine(Root(), "src", "Samverkan.Matching", "Vacancies", "Subsidies", "Data", "sweden.json"), TestContext.Current.CancellationToken);
        int at = text.IndexOf(sound, StringComparison.Ordinal);
        Assert.True(at > 0);
        FindingList findings = new("subsidies.json");
        Assert.Null(SubsidyCatalogReader.Read(Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), broken, text.AsSpan(at + sound.Length))), findings));
        Assert.Equal(code, Assert.Single(findings.ToImmutable()).Refusal.Code.Id);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samverkan.sln")))
            folder = folder.Parent;
        return folder!.FullName;
    }
}
