using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Samverkan.Conformance;
using Samverkan.Conformance.Vacancies;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>The suite for sources of vacancies: those in the box keep every promise, and each broken one is found out.</summary>
public sealed class VacancySourceSuiteTests
{
    private static readonly ImmutableArray<VacancyReading> Two = [VacancyReading.Of(Ads.Vacancy("a", "5120")), VacancyReading.Of(Ads.Vacancy("b", "5121"))];

    private static readonly string Three =
        $"[{Ads.Cook},{{\"id\":1}},{Ads.Cook.Replace("\"1001\"", "\"1002\"", StringComparison.Ordinal)}]";

    public static TheoryData<string, string> Promises =>
        [.. from promise in VacancySourceSuite.Cases(static () => new ListSource(Two)) from source in (string[])["ads", "pledges", "list"] select new TheoryDataRow<string, string>(source, promise.Name)];

    public static TheoryData<string, string> Broken => new()
    {
        { "empty", "There are vacancies to judge by" },
        { "shuffled", "Read again it gives the same in the same order" },
        { "shared", "Two readings at the same time do not disturb each other" },
        { "twice", "Each id stands once and has its form" },
        { "form", "Each id stands once and has its form" },
        { "text", "Texts are plain" },
        { "address", "Texts are plain" },
        { "number", "Numbers lie within their ranges and days in their order" },
        { "days", "Numbers lie within their ranges and days in their order" },
        { "throws", "What cannot be used is told in both languages and the rest is read" },
        { "echo", "What cannot be used is told in both languages and the rest is read" },
        { "deaf", "What was cancelled ends" },
        { "once", "Whoever stops early may begin again" },
    };

    [Theory]
    [MemberData(nameof(Promises))]
    public Task A_source_in_the_box_keeps_every_promise(string source, string promise) => Run(
        source switch
        {
            "ads" => static () => Ads.Source(Three),
            "pledges" => static () => new PledgedVacancies(PledgeLog.Of(("p1", "Byggbolaget", PledgeKind.Jobs, 3, 1), ("p2", "a@b.example", PledgeKind.WorkTrials, 3, 0)), new(2025, 3, 3), Language.English),
            _ => static () => new ListSource(Two),
        },
        promise);

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_source_is_found_out(string fault, string promise)
    {
        int round = 0;
        IVacancySource once = new OnceSource();
        Func<IVacancySource> create = fault switch
        {
            "empty" => static () => new ListSource([]),
            "shuffled" => () => new SourceOf(_ => round++ % 2 == 0 ? [.. Two] : [.. Two.Reverse()]),
            "shared" => static () => new SharedSource(),
            "twice" => static () => new ListSource([.. Two, .. Two]),
            "form" => static () => new ListSource([.. Two, VacancyReading.Of(Ads.Vacancy("å b"))]),
            "text" => static () => new ListSource([.. Two, VacancyReading.Of(Ads.Vacancy("c") with { Headline = "a\u202eb" })]),
            "address" => static () => new ListSource([.. Two, VacancyReading.Of(Ads.Vacancy("c") with { Employer = "anna@b.example" })]),
            "number" => static () => new ListSource([.. Two, VacancyReading.Of(Ads.Vacancy("c") with { LeastPercent = 0 })]),
            "days" => static () => new ListSource([.. Two, VacancyReading.Of(Ads.Vacancy("c") with { Published = new LocalDate(2025, 5, 1) })]),
            "throws" => static () => new SourceOf(static _ => throw new FormatException("a bad row")),
            "echo" => static () => new ListSource([.. Two, VacancyReading.Broken([new Finding("f", new FilePosition(1, 1), "", VacancyCodes.Open.With("199001019802"))])]),
            "deaf" => static () => new SourceOf(static _ => [.. Two]),
            _ => () => once,
        };
        await Assert.ThrowsAsync<ConformanceException>(() => Run(create, promise));
    }

    private static Task Run(Func<IVacancySource> create, string promise) =>
        Assert.Single(VacancySourceSuite.Cases(create), one => one.Name == promise).RunAsync(TestContext.Current.CancellationToken);

    private sealed class SourceOf(Func<int, List<VacancyReading>> items) : IVacancySource
    {
        public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            foreach (VacancyReading item in items(0))
                yield return item;
        }
    }

    // One place in the list for all readings.
    private sealed class SharedSource : IVacancySource
    {
        private int _next;

        public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            for (_next = 0; _next < Two.Length; _next++)
            {
                await Task.Yield();
                yield return Two[_next];
            }
        }
    }

    // Whoever leaves a reading leaves it where it was.
    private sealed class OnceSource : IVacancySource
    {
        private int _next;

        public async IAsyncEnumerable<VacancyReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            while (_next < Two.Length)
            {
                await Task.Yield();
                yield return Two[_next++];
            }

            _next = 0;
        }
    }
}
