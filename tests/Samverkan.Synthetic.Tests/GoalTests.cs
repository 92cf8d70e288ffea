using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic.Tests;

/// <summary>No goal of a programme in the box is empty in silence: the synthetic people give it a population and somebody who counts, or it says why not.</summary>
public sealed class GoalTests
{
    public static TheoryData<string> Programmes => [.. ProgrammeCatalog.Ids.Select(static id => id.Value)];

    [Theory]
    [MemberData(nameof(Programmes))]
    public void Every_goal_has_a_population_or_a_reason(string id)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId(id))!;
        Cohort cohort = Cohort(programme);
        ImmutableArray<ProgrammeLogEntry> log = SyntheticProgrammeLog.Generate(programme, 5).Entries;
        foreach (Goal goal in programme.Goals)
        {
            Assert.True(goal.Numerator is not null || goal.Counts is not null || goal.NotAssessable is not null, $"{goal.Id} counts nothing and says not why");
            if (goal.Population is { } population)
                Assert.True(Count(population) > 0, $"{goal.Id} is about nobody");
            // What the analysis computes from measurements is no fact of the journeys.
            if (goal.Numerator is { } numerator && goal.Id.Value != "sk-i2")
                Assert.True(Count(numerator) > 0, $"{goal.Id} counts nobody");
            if (goal.Counts is { } kind)
                Assert.True(log.Any(entry => entry.Body is MeetingHeld meeting ? meeting.Meeting == kind : entry.Body is ReportDelivered report && report.Report == kind), $"{goal.Id} counts no {kind}");
        }

        int Count(Core.Criteria.Criterion criterion) => CriterionColumns.Evaluate(criterion, cohort.Facts, cohort.On).IsTrue.Count;
    }

    [Theory]
    [InlineData("ended", "any-exit")]
    [InlineData("ended", "as-planned")]
    [InlineData("answered", "any-exit")]
    [InlineData("started", "any-exit")]
    public void Every_reading_of_the_shares_of_arbetsprovning_has_a_population(string counted, string interrupted)
    {
        Programme programme = ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!;
        Assert.Empty(programme.TryChoose(new Dictionary<Core.Criteria.OptionName, string> { [new("participants-counted")] = counted, [new("interrupted-counts")] = interrupted }, out Programme? chosen));
        Cohort cohort = Cohort(programme);
        Assert.All(chosen!.Goals.Where(static goal => goal.Population is not null), goal => Assert.True(CriterionColumns.Evaluate(goal.Population!, cohort.Facts, cohort.On).IsTrue.Count > 10));
    }

    [Fact]
    public void Whoever_goes_through_insikt_is_gone_through_called_mapped_recommended_and_handed_over_in_falling_numbers()
    {
        Programme programme = ProgrammeCatalog.Insikt;
        Cohort cohort = Cohort(programme);
        int[] counts = [.. programme.Funnel.Select(step => CriterionColumns.Evaluate(step.Reached, cohort.Facts, cohort.On).IsTrue.Count)];
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.True(counts[0] > counts[^1]);
        Assert.True(counts[^1] > 50);
    }

    [Fact]
    public void Insikt_has_no_activities_of_its_own_and_no_outcomes() =>
        Assert.DoesNotContain(SyntheticCohort.Generate(SyntheticSettings.Of(ProgrammeCatalog.Insikt), 100, 3).Entries, static entry => entry.Body is ActivityStarted or OutcomeReached or CoordinatedPlanAgreed);

    [Fact]
    public void Both_informants_answer_about_the_same_participants()
    {
        Journey[] journeys = [.. Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(ProgrammeCatalog.Find(new ProgrammeId("arbetsprovning"))!), 200, 3).Entries)];
        // The mapping is answered together; the surveys are not.
        Respondent[] seen = [.. journeys.SelectMany(static journey => journey.Story).Select(static occurrence => occurrence.Body).OfType<FormAnswered>().Select(static form => form.Respondent).Where(static respondent => respondent != Respondent.Together).Distinct().Order()];
        Assert.Equal([Respondent.Participant, Respondent.SocialWorker], seen);
        Assert.Contains(journeys, static journey => journey.Story.Select(static occurrence => occurrence.Body).OfType<FormAnswered>().Select(static form => form.Respondent).Distinct().Count() == 2);
    }

    private static Cohort Cohort(Programme programme)
    {
        SyntheticSetting setting = SyntheticSettings.Of(programme);
        LocalDate on = programme.Period.Value.End!.Value;
        Instant asOf = on.PlusDays(1).AtMidnight().InUtc().ToInstant();
        CohortBuilder builder = new(programme.Id, on, asOf);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(setting, 400, 5).Entries.Where(entry => entry.Recorded < asOf)))
            builder.Add(journey, CohortReading.Of(programme));
        return builder.Build();
    }
}
