using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Registration;

public sealed class AddSamverkanTests
{
    // 23:30 in UTC on New Year's Eve is already the new year in Stockholm.
    private static readonly FakeClock Clock = new(Instant.FromUtc(2024, 12, 31, 23, 30));

    [Fact]
    public async Task Today_is_stockholms_by_the_hosts_clock()
    {
        using IHost host = Build(static b => b.UseClock(Clock));
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new LocalDate(2025, 1, 1), host.Services.GetRequiredService<Today>().Date);
        Assert.True(host.Services.GetRequiredService<WorkingCalendar>().IsWorkingDay(new LocalDate(2024, 12, 24)));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_host_without_a_clock_does_not_start()
    {
        using IHost host = Build(static _ => { });
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SAM1901", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_the_host_registers_itself_is_enough()
    {
        using IHost host = Build(static b => b.Services.AddSingleton<IClock>(Clock));
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new LocalDate(2025, 1, 1), host.Services.GetRequiredService<Today>().Date);
    }

    [Theory]
    [InlineData("Europe/Atlantis", "SAM1902")]
    [InlineData("", "TimeZone")]
    public async Task A_wrong_time_zone_is_told_when_the_host_starts(string zone, string told)
    {
        using IHost host = Build(static b => b.UseClock(Clock), o => o.TimeZone = zone);
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(told, Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_enumeration_value_is_told_when_the_host_starts()
    {
        using IHost host = Build(static b => b.UseClock(Clock), static o => o.HolidayEves = (HolidayEves)9);
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("HolidayEves", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_added_indicator_set_is_in_the_catalog_and_twice_is_refused()
    {
        using (IHost host = Build(static b => b.UseClock(Clock).AddIndicatorSet(Set())))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(host.Services.GetRequiredService<IndicatorSetCatalog>().Find(new IndicatorSetId("our-own"), 1));
        }

        using IHost twice = Build(static b => b.UseClock(Clock).AddIndicatorSet(Set()).AddIndicatorSet(Set()));
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => twice.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SAM1903", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_set_in_a_file_is_read_when_the_host_starts_and_its_mistakes_are_told_by_line()
    {
        string file = Path.Combine(Path.GetTempPath(), $"samverkan-{Environment.ProcessId}-set.json");
        try
        {
            await File.WriteAllTextAsync(file, "{\n\"format\": \"samverkan-indicator-set\", \"formatVersion\": 2 }", TestContext.Current.CancellationToken);
            using IHost host = Build(b => b.UseClock(Clock).AddIndicatorSet(file).AddIndicatorSet(file + ".missing"));
            OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
            Assert.Contains(refused.Failures, static f => f.Contains("set.json:2:", StringComparison.Ordinal) && f.Contains("SAM1010", StringComparison.Ordinal));
            Assert.Contains(refused.Failures, static f => f.StartsWith("SAM1904", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task An_indicator_set_that_breaks_a_rule_stops_the_host()
    {
        IndicatorSet wrong = new()
        {
            Id = new("our-own"),
            Version = 1,
            Name = LocalizedText.Same("Our own"),
            Validity = DatePeriod.From(new LocalDate(2024, 1, 1)),
            Provenance = Provenance.Own,
            LicenceNote = LocalizedText.Same("Our own"),
            Source = new("Our own", ""),
            Indicators = [],
        };
        using IHost host = Build(b => b.UseClock(Clock).AddIndicatorSet(wrong));
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("SAM1711", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_added_form_is_in_the_catalog_and_what_is_wrong_with_forms_is_told_when_the_host_starts()
    {
        Form survey = Forms.FormSamples.Survey;
        Form wrong = new() { Id = new("wrong"), Version = 1, Name = survey.Name, Validity = survey.Validity, Respondents = [], Category = survey.Category, Source = survey.Source, Questions = survey.Questions };
        Form first = new() { Id = survey.Id, Version = survey.Replaces!.Version, Name = survey.Name, Validity = survey.Validity, Respondents = survey.Respondents, Category = survey.Category, Source = survey.Source, Questions = [survey.Questions[0]] };
        using (IHost host = Build(b => b.UseClock(Clock).AddForm(survey).AddForm(first)))
        {
            await host.StartAsync(TestContext.Current.CancellationToken);
            Assert.Same(survey, host.Services.GetRequiredService<FormCatalog>().Find(survey.Id, survey.Version));
            Assert.NotNull(host.Services.GetRequiredService<FormCatalog>().Find(new("ap-participant"), 1));
        }

        string[] codes = await FailuresOf(b => b.AddForm(survey).AddForm(survey).AddForm(wrong).AddForm("no-such-form.json"));
        Assert.Equal(["SAM1751", "SAM1907", "SAM1908", "SAM1909", "SAM1909"], codes);
        Assert.Equal(["SAM1909"], await FailuresOf(b => b.AddForm(Forms.FormSamples.PathOf("tests", "Samverkan.Cli.Tests", "Mistakes", "form.json"))));
    }

    private static async Task<string[]> FailuresOf(Action<SamverkanBuilder> add)
    {
        using IHost host = Build(b => add(b.UseClock(Clock)));
        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        return [.. refused.Failures.Select(static failure => failure[failure.IndexOf("SAM1", StringComparison.Ordinal)..][..7]).Order(StringComparer.Ordinal)];
    }

    private static IHost Build(Action<SamverkanBuilder> build, Action<SamverkanOptions>? configure = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        build(builder.Services.AddSamverkan(configure));
        return builder.Build();
    }

    private static IndicatorSet Set() => new()
    {
        Id = new("our-own"),
        Version = 1,
        Name = LocalizedText.Same("Our own"),
        Validity = DatePeriod.From(new LocalDate(2024, 1, 1)),
        Provenance = Provenance.Own,
        LicenceNote = LocalizedText.Same("Our own"),
        Source = new("Our own", ""),
        Indicators =
        [
            new()
            {
                Id = new("hope"),
                Name = new("Framtidstro", "Hope"),
                Raters = [RaterRole.Participant],
                Scale = new RatingScale(1, 5),
                Provenance = Provenance.Own,
            },
        ],
    };
}
