using System.Diagnostics;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>An attacker who knows whom each published figure counts, and nothing of how the report was protected.</summary>
public sealed class DifferenceAttackTests
{
    private const int Minimum = 5;
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;
    private static readonly LocalDate On = new(2026, 6, 30);

    // The largest cohorts take half a minute each: only a whole run has them.
    public static TheoryData<int, int> Draws
    {
        get
        {
            TheoryData<int, int> draws = new() { { 40, 2 }, { 40, 7 }, { 150, 11 }, { 150, 12 }, { 300, 4 }, { 300, 6 } };
            if (Soak.IsWhole)
            {
                draws.Add(1000, 2024);
                draws.Add(1000, 1);
            }

            return draws;
        }
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Two_or_three_published_figures_never_leave_a_few_persons(int people, int seed)
    {
        Cohort cohort = Draw(people, seed);
        Report report = AnnualReport.Build(cohort, Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = ProgrammeCatalog.Stockholmskraften.TeamPlan! });
        long start = Stopwatch.GetTimestamp();
        ProtectedReport shown = new ReportProtection(new DisclosureOptions()).Protect(report);
        TestContext.Current.SendDiagnosticMessage($"{people}/{seed}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {shown.Figures.Count(static f => f is HiddenFigure)} hidden of {shown.Figures.Count()}");
        CountFigure[] read = [.. shown.Figures.OfType<ShownCount>().Select(c => (CountFigure)report.Figures[c.Id])
            .Where(static c => c.Persons.Count > 0).DistinctBy(static c => c.Persons)];
        Assert.NotEmpty(read);
        List<string> found = [];
        // rows weighed one by one, +1 and -1: a small sum in which nobody is weighed below nought tells a few persons
        foreach (CountFigure whole in read)
        {
            foreach (CountFigure first in read)
            {
                int left = whole.Persons.Count - first.Persons.Count;
                if (IsFew(left) && first.Persons.Except(whole.Persons).IsEmpty)
                    found.Add($"{whole.Id} - {first.Id}");
                foreach (CountFigure second in read)
                {
                    if (IsFew(left - second.Persons.Count)
                        && Enumerable.Range(0, cohort.Count).All(row => Weight(whole, row) - Weight(first, row) - Weight(second, row) >= 0))
                        found.Add($"{whole.Id} - {first.Id} - {second.Id}");
                    if (IsFew(left + second.Persons.Count) && string.CompareOrdinal(whole.Id.Value, second.Id.Value) < 0
                        && Enumerable.Range(0, cohort.Count).All(row => Weight(whole, row) - Weight(first, row) + Weight(second, row) is 0 or 1))
                        found.Add($"{whole.Id} - {first.Id} + {second.Id}");
                }
            }
        }

        Assert.Empty(found);
    }

    private static bool IsFew(int persons) => persons is > 0 and < Minimum;

    private static int Weight(CountFigure figure, int row) => figure.Persons[row] ? 1 : 0;

    private static Cohort Draw(int people, int seed)
    {
        CohortBuilder builder = new(Programme.Id, On, Instant.FromUtc(2026, 6, 30, 20, 0));
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme), people, seed, On).Entries))
            builder.Add(journey, reading);
        return builder.Build();
    }
}
