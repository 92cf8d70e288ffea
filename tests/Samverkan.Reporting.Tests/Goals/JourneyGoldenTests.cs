using System.Text;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Goals;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>
/// Journeys in, numbers out: the goals of every programme, evaluated from a file of journeys, beside a recount of the same file by
/// <see cref="RawJourneys"/>, which knows no product code.
/// </summary>
public sealed class JourneyGoldenTests
{
    private static readonly string[] Work = ["work", "subsidisedWork", "selfEmployment"];

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 200)]
    public void Stockholmskraften(int seed, int daysBefore)
    {
        (ProgrammeGoals goals, RawJourneys raw) = Read(ProgrammeCatalog.Stockholmskraften, seed, daysBefore);
        Same(goals, "sk-i1", raw.People.Where(p => raw.Left(p)), p => Outcome(raw, p, [.. Work, "studies"]));
        Same(goals, "sk-o1", raw.People, p => raw.Started(p) ? "counted" : "other");
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 60)]
    public void Lumena_and_hallbar_etablering(int seed, int daysBefore)
    {
        (ProgrammeGoals goals, RawJourneys raw) = Read(ProgrammeCatalog.Lumena, seed, daysBefore);
        Same(goals, "lu-g2", raw.People.Where(p => raw.Left(p)), p => Outcome(raw, p, [.. Work, "studies"]));
        (goals, raw) = Read(ProgrammeCatalog.HallbarEtablering, seed, daysBefore);
        Same(goals, "he-g2", raw.People.Where(p => raw.Left(p)), p => Outcome(raw, p, Work));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 120)]
    public void Insikt(int seed, int daysBefore)
    {
        (ProgrammeGoals goals, RawJourneys raw) = Read(ProgrammeCatalog.Insikt, seed, daysBefore);
        string[] mapped = [.. raw.People.Where(p => raw.Has(p, "jointMappingCompleted"))];
        Same(goals, "in-g1", raw.People, p => raw.Has(p, "caseGoneThrough") ? "counted" : "other");
        Same(goals, "in-g2", mapped, p => raw.Has(p, "recommendationMade") ? "counted" : "other");
        Same(goals, "in-g3", raw.People.Where(p => raw.Has(p, "recommendationMade")), p => raw.Last(p, "recommendationMade", "recommendationCategory")!.StartsWith("in-rc", StringComparison.Ordinal) ? "counted" : "other");
        Same(goals, "in-g4", mapped, p => WrittenPeople.Standing(raw.Answer(p, "insikt-recommendation", "needs-clarified").ToString()));
        // a share of all is judged by the last day only, and three hundred are never reached by these few
        Assert.Equal(daysBefore == 0 ? GoalState.NotMet : GoalState.TooEarly, goals.Find(new GoalId("in-g1"))!.State);
        Assert.Equal(daysBefore == 0, goals.Find(new GoalId("in-g2"))!.State != GoalState.TooEarly);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(9, 300)]
    public void Arbetsprovning_with_two_informants_and_compound_conditions(int seed, int daysBefore)
    {
        (ProgrammeGoals goals, RawJourneys raw) = Read(ProgrammeCatalog.Arbetsprovning, seed, daysBefore);
        foreach ((string goal, string track, string form, string first, string second) in (ReadOnlySpan<(string, string, string, string, string)>)
        [
            ("ap-e1a", "work-trial", "ap-work-trial-participant", "knows-self-in-work", "made-recommendations"),
            ("ap-e1b", "work-trial", "ap-work-trial-social-worker", "knows-client-needs", "received-recommendations"),
            ("ap-e2a", "work-preparation", "ap-work-preparation-participant", "supported-to-prepare", "made-recommendations"),
            ("ap-e2b", "work-preparation", "ap-work-preparation-social-worker", "client-supported", "received-recommendations"),
        ])
        {
            Same(goals, goal, raw.People.Where(p => raw.Left(p, track)), p => WrittenPeople.Standing($"{raw.Answer(p, form, first)}{raw.Answer(p, form, second)}"));
        }

        foreach ((string goal, string question) in (ReadOnlySpan<(string, string)>)[("ap-p2", "could-influence"), ("ap-p3a", "welcome-whatever-sex"), ("ap-p3b", "needs-as-woman-or-man-met")])
            Same(goals, goal, raw.People.Where(p => raw.Left(p)), p => WrittenPeople.Standing(raw.Answer(p, "ap-participant", question).ToString()));
        foreach ((string goal, string track) in (ReadOnlySpan<(string, string)>)[("ap-p5a", "work-trial"), ("ap-p5b", "work-preparation")])
            Assert.Equal(raw.People.Count(p => raw.Started(p, track)), goals.Find(new GoalId(goal))!.Persons!.Counted.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Goals_about_meetings_and_reports_are_those_of_the_log(int which)
    {
        Programme programme = ProgrammeCatalog.All[which];
        LocalDate on = programme.Period.Value.End!.Value;
        using MemoryStream file = new();
        ProgrammeLogFile.Write(file, SyntheticProgrammeLog.Generate(programme, 11, on).Entries);
        string[] lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, SyntheticProgrammeLog.Generate(programme, 11, on).Entries);
        ProgrammeGoals goals = ProgrammeGoals.Evaluate(new CohortBuilder(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0)).Build(), programme, log);
        foreach (GoalEvaluation goal in goals.Goals.Where(static goal => goal.Goal.Counts is not null))
        {
            string name = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(goal.Goal.Counts!.Value.ToString());
            // corrections of the synthetic log replace a day or words, never the kind; none is of a later day than the last
            int told = lines.Count(line => line.Contains($"\"meeting\":\"{name}\"", StringComparison.Ordinal) || line.Contains($"\"report\":\"{name}\"", StringComparison.Ordinal))
                - lines.Count(line => line.Contains("\"kind\":\"entryCorrected\"", StringComparison.Ordinal) && (line.Contains($"\"meeting\":\"{name}\"", StringComparison.Ordinal) || line.Contains($"\"report\":\"{name}\"", StringComparison.Ordinal)));
            Assert.Equal(told, goal.Events);
            Assert.NotEqual(GoalState.TooEarly, goal.State);
        }
    }

    private static (ProgrammeGoals Goals, RawJourneys Raw) Read(Programme programme, int seed, int daysBefore)
    {
        LocalDate on = programme.Period.Value.End!.Value.PlusDays(-daysBefore);
        SyntheticCohort people = SyntheticCohort.Generate(SyntheticSettings.Of(programme), 150, seed, programme.Period.Value.End);
        using MemoryStream file = new();
        JourneyFile.Write(file, people.Entries);
        file.Position = 0;
        CohortBuilder cohort = new(programme.Id, on, Instant.FromUtc(2030, 1, 1, 0, 0));
        CohortReading reading = CohortReading.Of(programme);
        foreach (Journey journey in Journey.FoldAll(JourneyFile.Read(file, "journeys.jsonl").Entries))
            cohort.Add(journey, reading);
        RawJourneys raw = new(Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), LocalDatePattern.Iso.Format(on));
        Assert.True(raw.People.Count() >= 150);
        return (ProgrammeGoals.Evaluate(cohort.Build(), programme), raw);
    }

    private static string Outcome(RawJourneys raw, string person, string[] counts) => raw.Outcome(person) is not { } outcome ? "unknown" : counts.Contains(outcome) ? "counted" : "other";

    private static void Same(ProgrammeGoals goals, string goal, IEnumerable<string> concerned, Func<string, string> standing)
    {
        string[] standings = [.. concerned.Select(standing)];
        Assert.NotEmpty(standings);
        int Of(string word) => standings.Count(s => s == word);
        GoalPersons persons = goals.Find(new GoalId(goal))!.Persons!;
        Assert.Equal(
            $"{goal} {WrittenPeople.Numbers(standings.Length, Of("counted"), Of("other"), Of("not answered"), Of("declined"), Of("unknown"))}",
            $"{goal} {WrittenPeople.Numbers(persons.Concerned.Count, persons.Counted.Count, persons.Other.Count, persons.NotAnswered.Count, persons.Declined.Count, persons.Unknown.Count)}");
    }
}
