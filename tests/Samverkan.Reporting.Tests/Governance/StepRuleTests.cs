using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using Samverkan.Synthetic;

namespace Samverkan.Reporting.Tests.Governance;

/// <summary>
/// The page says of outcomes over time that each of several steps holds at least the minimum, or nobody, in every way out. A reader takes a hidden number of a step to be at least that,
/// so it must be true of every cohort and not of most.
/// </summary>
public sealed class StepRuleTests
{
    private const int Minimum = 5;
    private static readonly Programme Programme = ProgrammeCatalog.Stockholmskraften;

    [Fact]
    public void Of_several_steps_each_holds_enough_or_nobody_in_every_way_out() =>
        Gen.Select(Gen.Int[200, 1200], Gen.Int[1, 9_999], Gen.Int[250, 720]).Sample(static (people, seed, days) => Check(people, seed, days), iter: Soak.Iterations(4, 500), threads: 1);

    [Fact]
    public void A_year_of_a_thousand_has_several_steps_and_each_holds_enough_or_nobody() => Assert.True(Check(1000, 1, 364) > 1);

    private static int Check(int people, int seed, int days)
    {
        LocalDate start = Programme.Period.Value.Start;
        Report report = Make(people, seed, start.PlusMonths(6), start.PlusDays(days));
        CompetingCurves curves = Assert.Single(report.Sections.SelectMany(static section => section.Blocks).OfType<CompetingCurves>());
        if (curves.Steps.Length == 1)
            return 1;
        int[] followed = [.. curves.Steps.Select(step => Count(report, step.Spell.AtRisk)), 0];
        for (int i = 0; i < curves.Steps.Length; i++)
        {
            (int reached, int left) = (Count(report, curves.Steps[i].Spell.Reached), Count(report, curves.Steps[i].Spell.Left));
            int ceased = followed[i] - reached - left - followed[i + 1];
            Assert.True(reached >= Minimum && IsEnough(left) && IsEnough(ceased) && followed[i] >= Minimum,
                FormattableString.Invariant($"{people} people, seed {seed}, {days} days, step {i}: {followed[i]} followed, {reached} reached, {left} left, {ceased} ceased"));
        }

        return curves.Steps.Length;
    }

    private static bool IsEnough(int count) => count == 0 || count >= Minimum;

    private static int Count(Report report, FigureId id) => Assert.IsType<CountFigure>(report.Figures[id]).Persons.Count;

    private static Report Make(int people, int seed, LocalDate lastReferral, LocalDate on)
    {
        CohortBuilder builder = new(Programme.Id, on, on.PlusDays(1).AtMidnight().InUtc().ToInstant());
        CohortReading reading = CohortReading.Of(Programme);
        foreach (Journey journey in Journey.FoldAll(SyntheticCohort.Generate(SyntheticSettings.Of(Programme) with { LastReferral = lastReferral }, people, seed, on).Entries))
            builder.Add(journey, reading);
        return AnnualReport.Build(builder.Build(), Programme, new AnnualReportSettings(LocalizedText.Same("Arbetsförmedlingen")) { Teams = Programme.TeamPlan! });
    }
}
