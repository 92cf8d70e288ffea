using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>
/// Journeys in, numbers out: every common indicator that the software counts, of every programme that has any, from a file of journeys beside a recount of the same
/// file by <see cref="RawIndicators"/>, which knows no product code. People are drawn, and others are written so that each indicator has somebody in it and somebody out.
/// </summary>
public sealed class IndicatorGoldenTests
{
    private const int Drawn = 80;

    [Fact]
    public void No_programme_with_common_indicators_is_left_out() => Assert.Equal(
        ["hallbar-etablering", "lumena", "stockholmskraften"],
        ProgrammeCatalog.All.Where(static programme => CommonIndicatorCatalog.For(programme) is not null).Select(static programme => programme.Id.Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("stockholmskraften", 3)]
    [InlineData("lumena", 4)]
    [InlineData("hallbar-etablering", 5)]
    public void Every_figure_of_the_table_is_that_of_the_recount(string id, int seed)
    {
        Programme programme = ProgrammeCatalog.All.Single(one => one.Id.Value == id);
        CommonIndicatorCatalog catalog = CommonIndicatorCatalog.For(programme)!;
        LocalDate last = programme.Period.Value.End!.Value;
        using MemoryStream file = new();
        JourneyFile.Write(file, [.. SyntheticCohort.Generate(SyntheticSettings.Of(programme), Drawn, seed, last).Entries, .. WrittenJourneys.Of(programme)]);
        string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        file.Position = 0;
        Journey[] journeys = [.. Journey.FoldAll(JourneyFile.Read(file, "journeys.jsonl").Entries)];
        Same(programme, catalog, journeys, lines, last, isMonth: false);
        Same(programme, catalog, journeys, lines, last, isMonth: true);
        // a day in the middle: many have not left, and of some the return is still to come
        Same(programme, catalog, journeys, lines, programme.Period.Value.Start.PlusDays(40 + 99), isMonth: false, isOver: false);
    }

    private static void Same(Programme programme, CommonIndicatorCatalog catalog, Journey[] journeys, string[] lines, LocalDate on, bool isMonth, bool isOver = true)
    {
        CohortBuilder builder = new(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0));
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in journeys)
            builder.Add(journey, reading);
        CommonIndicatorCounts counts = CommonIndicatorCounts.Of(builder.Build(), catalog, isMonth ? ResultWindow.OneMonth : ResultWindow.TwentyEightDays);
        IndicatorTable table = IndicatorTable.Of(counts);
        RawIndicators raw = new(
            lines, DateOnly.ParseExact(LocalDatePattern.Iso.Format(on), "yyyy-MM-dd", null), catalog.Period == ProgrammingPeriod.EsfPlus2021, isMonth);

        Assert.Equal(counts.Indicators.Select(static count => count.Indicator.Code).Order(StringComparer.Ordinal), raw.Codes.Order(StringComparer.Ordinal));
        Assert.Equal(raw.Incomplete, counts.Incomplete.Count);
        Assert.True(raw.Incomplete > 0);
        foreach (IndicatorCount count in counts.Indicators)
        {
            string code = count.Indicator.Code;
            foreach ((string? name, CohortSex? gender) in Genders(catalog))
            {
                int Of(RowSet persons) => gender is { } one ? counts.Of(persons, one).Count : persons.Count;
                string expected = Numbers(code, name, raw.Count(code, name, 'C'), raw.Count(code, name, 'U', 'D'), raw.Count(code, name, 'D'), raw.Count(code, name, 'P'), raw.Count(code, name, 'N'));
                Assert.Equal(expected, Numbers(code, name, Of(count.Counted), Of(count.Unknown), Of(count.Declined), Of(count.Pending),
                    Of(count.Reference.Except(count.Counted).Except(count.Unknown).Except(count.Pending))));
                Assert.Equal((code, raw.Count(code, name, 'C'), raw.Count(code, name, 'U', 'D')), (code, table.Find(code, gender) ?? -1, table.FindUnknown(code, gender) ?? -1));
            }

            // nobody who has a complete record is outside the total
            Assert.True(!isOver || raw.Count(code, null, 'C') > 0, $"nobody is counted in {code}");
            Assert.True(!isOver || code == catalog.Total || raw.Count(code, null, 'N') > 0, $"everybody is counted in {code}");
        }
    }

    private static IEnumerable<(string? Name, CohortSex? Gender)> Genders(CommonIndicatorCatalog catalog) =>
        catalog.Genders.Select(static gender => ((string?)(gender switch { CohortSex.Woman => "woman", CohortSex.Man => "man", _ => "non-binary" }), (CohortSex?)gender)).Append((null, null));

    private static string Numbers(string code, string? gender, params int[] numbers) => $"{code} {gender ?? "total"}: {Goals.WrittenPeople.Numbers(numbers)}";
}
