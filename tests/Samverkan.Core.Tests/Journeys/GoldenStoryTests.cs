using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.Tests.Journeys;

/// <summary>For each programme an ordinary, an interrupted and a contested journey, and what every projection makes of it, worked out by hand.</summary>
public sealed class GoldenStoryTests
{
    private static readonly string[] Sorts = ["contested", "interrupted", "ordinary"];

    public static TheoryData<string> Names => [.. GoldenStory.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_projection_is_as_worked_out_by_hand(string name)
    {
        GoldenStory story = GoldenStory.Read(name);
        WorkingCalendar calendar = WorkingCalendar.Swedish;
        foreach (ClosurePeriod closure in story.Programme.ClosurePeriods)
            calendar = calendar.With(closure);
        EntryFinding[] findings = [.. story.Findings()];
        string found = findings.Length == 0 ? "none" : string.Join(", ", findings.Select(static finding => $"{finding.Refusal.Code.Id} of entry {finding.Entry.Value}"));
        IEnumerable<string> lines = ProjectionLines.Of(Assert.Single(Journey.FoldAll(story.Entries)), calendar, story.Until);
        Assert.Equal(GoldenStory.ExpectedOf(name), lines.Prepend($"findings: {found}"));
    }

    [Fact]
    public void Each_programme_has_an_ordinary_an_interrupted_and_a_contested_journey() =>
        Assert.Equal(
            ProgrammeCatalog.Ids.SelectMany(static id => Sorts.Select(sort => $"{id}-{sort}")).Order(StringComparer.Ordinal),
            GoldenStory.Names);
}
