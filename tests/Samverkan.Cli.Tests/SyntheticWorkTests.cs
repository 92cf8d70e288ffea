using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Cli.Tests;

/// <summary>Synthetic people tell of needs and of work, so that the next step and vacancies have something to go by.</summary>
public sealed class SyntheticWorkTests(SyntheticPeople people) : IClassFixture<SyntheticPeople>
{
    private static readonly Programme Known = ProgrammeCatalog.Stockholmskraften;

    [Fact]
    public async Task Every_profile_is_valid_by_the_published_schema_and_by_its_rule()
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromFileAsync(Mistakes.Mistake.PathOf("docs/schemas/work-profile.schema.json"), TestContext.Current.CancellationToken);
        string[] told = [.. File.ReadLines(people.Journeys).Where(static line => line.Contains($"\"{WorkProfileKind.Name}\"", StringComparison.Ordinal))];
        Assert.True(told.Length > 50);
        foreach (string line in told)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Assert.Empty(schema.Validate(document.RootElement.GetProperty("body").GetRawText()));
        }

        ToolRun valid = await ToolRun.Of("validate", people.Journeys);
        Assert.Equal((ExitCode.Done, "", ""), (valid.ExitCode, valid.Output, valid.Error));
    }

    [Fact]
    public async Task Somebody_who_has_agreed_gets_vacancies_in_an_order_that_tells_them_apart()
    {
        (Journey journey, LocalDate on) = Somebody(static (journey, on) => journey.Story.Any(what => what.Happened <= on && what.Body is WorkProfileTold { Wishes.IsEmpty: false } told && told.Agreed.Length == 7));
        ToolRun run = await ToolRun.Of([.. Words("vacancies", journey, on), "--ads", people.Ads, "--most", "1000", "--json"]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement page = Assert.Single(document.RootElement.EnumerateArray());
        Assert.False(page.GetProperty("nothingAgreed").GetBoolean());
        int[] points = [.. page.GetProperty("vacancies").EnumerateArray().Select(static one => one.GetProperty("points").GetInt32())];
        Assert.InRange(points.Length, 5, 100);
        Assert.True(points.Distinct().Count() > 2, string.Join(' ', points));
    }

    [Fact]
    public async Task A_need_that_the_mapping_showed_is_matched_and_a_contact_that_waits_is_told()
    {
        NextStepPlanner planner = new(Known);
        (Journey journey, LocalDate on) = Somebody((journey, on) => journey.AnsweredForms().Any(form => form.On < on.PlusDays(-20) && planner.Signals.Any(signal =>
            signal.Form == form.Form.Form && signal.Need.Contact is { } kind && form.Form.Answers.Any(answer => answer.Question == signal.Question && answer.Value.HasValue && signal.IsTold(answer.Value))
            && !journey.Story.Any(what => what.Body is Core.Journeys.Events.ContactMade made && made.ContactKind == kind))));
        ToolRun run = await ToolRun.Of([.. Words("next", journey, on), "--log", people.Log, "--json"]);
        Assert.Equal("", run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        Assert.NotEmpty(Assert.Single(document.RootElement.EnumerateArray()).GetProperty("contacts").EnumerateArray());
    }

    // Somebody who takes part on a day late in the year, and whom the owner's caseworker may see.
    private (Journey Journey, LocalDate On) Somebody(Func<Journey, LocalDate, bool> holds)
    {
        LocalDate on = FirstYear.Of(Known).End!.Value.PlusDays(-60);
        using FileStream stream = File.OpenRead(people.Journeys);
        ImmutableArray<Entry> entries = JourneyFile.Read(stream, "journeys.jsonl", WorkProfileBridge.Format).Entries;
        ReadingAccess access = new(OwnersPolicy.Reporting(Known).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        Journey found = entries.GroupBy(static entry => entry.Journey)
            .Select(journey => JourneyView.Of(journey.Key, journey, access, OwnersPolicy.Of(Known), entries.Max(static entry => entry.Recorded)).Journey)
            .First(journey => journey.EnrolledIntervals().Any(interval => interval.Start < on && !(interval.End < on)) && journey.MergedPersons().IsEmpty && holds(journey, on));
        return (found, on);
    }

    private string[] Words(string verb, Journey journey, LocalDate on) =>
    [
        verb, "--programme", Known.Id.Value, "--journeys", people.Journeys, "--participant", journey.Id.Participant.ToString(), "--as", OwnersPolicy.Reporting(Known).Who.Value,
        "--role", "caseworker", "--purpose", "coordination", "--on", LocalDatePattern.Iso.Format(on),
    ];
}
