using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Associations;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Analysis.Tests.Cohorts;
using Samverkan.Analysis.Tests.Progression;
using Samverkan.Analysis.Tests.Statistics;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Associations;

public sealed class JointWorkHazardTests
{
    private static readonly LocalDate Start = new(2024, 1, 31);
    private static readonly RTable R = RTable.Expected("hazard-joint");

    // From ratings and periods to ratios, the whole way: which rating belongs to which period, what went on in the period before, what is missing.
    [Fact]
    public void Ratings_gaps_and_parallel_activity_together_agree_with_glm_and_sandwich_by_caseworker()
    {
        AnalysisResult result = new JointWorkHazard().Run(Data());
        Assert.Equal(7, result.Lines.Length);
        for (int i = 0; i < result.Lines.Length; i++)
        {
            AnalysisLine line = result.Lines[i];
            string at = FormattableString.Invariant($"[{i + 1}]");
            Assert.Equal(((int)R["rows"], (int)R["missing"]), (line.Finding.Basis.Count, line.Finding.Basis.Missing));
            AnalysisFigure figure = line.Finding.Value;
            R.Agrees("ratio" + at, figure.Value, 1e-7);
            R.Agrees("lower" + at, figure.Limits!.Value.Lower, 1e-6);
            R.Agrees("upper" + at, figure.Limits.Value.Upper, 1e-6);
            R.Agrees("p" + at, figure.PValue!.Value, 1e-5);
            Assert.Equal(i < 3, figure.AdjustedPValue is not null);
            if (i < 3)
                R.Agrees("holm" + at, figure.AdjustedPValue!.Value, 1e-5);
        }

        Assert.Equal("everyday life, participant: for each step higher, all else equal", result.Lines.Single(static line => line.What.English.StartsWith("everyday", StringComparison.Ordinal)).What.English);
        Assert.EndsWith(": no activity in the last period, against other activity", result.Lines[3].What.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Chosen_indicators_make_a_smaller_model_with_fewer_missing()
    {
        AnalysisResult result = new JointWorkHazard(new Core.Identity.IndicatorId("contacts")).Run(Data());
        Assert.Equal(5, result.Lines.Length);
        Assert.True(result.Lines[0].Finding.Basis.Missing < R["missing"]);
        Assert.StartsWith("contacts", result.Lines[0].What.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_look_at_is_a_reason()
    {
        AnalysisData data = Data();
        AnalysisLine none = Assert.Single(new JointWorkHazard(new Core.Identity.IndicatorId("elsewhere")).Run(data).Lines);
        Assert.Equal(StatisticsCodes.NoObservations, none.Finding.Estimate.Reason?.Code);
        Assert.All(
            new JointWorkHazard().Run(new AnalysisData(data.Cohort, sets: Told.Sets)).Lines,
            static line => Assert.Equal(StatisticsCodes.NoObservations, line.Finding.Estimate.Reason?.Code));
    }

    private static AnalysisData Data()
    {
        Dictionary<string, double?[]> d = RTable.Data("hazard-joint");
        CohortBuilder builder = new(new("test"), new LocalDate(2026, 6, 30), Instant.FromUtc(2026, 7, 1, 0, 0));
        List<PanelPeriod> periods = [];
        foreach (IGrouping<int, int> unit in Enumerable.Range(0, d["unit"].Length).GroupBy(i => Whole("unit", i)))
        {
            ImmutableArray<MeasuredForm>.Builder forms = ImmutableArray.CreateBuilder<MeasuredForm>();
            foreach (int i in unit)
            {
                int period = Whole("period", i);
                int kind = Whole("kind", i);
                periods.Add(new()
                {
                    Row = unit.Key - 1, Period = period, Days = 91, EnrolledDays = 91, ActiveDays = kind == 0 ? 0 : 50, JobDirectedDays = kind >= 2 ? 30 : 0, JobDirectedParallelDays = kind == 3 ? 10 : 0,
                    EarlierCaseworkerChanges = Whole("changes", i), Caseworker = Whole("worker", i), IsOver = true, IsAtRisk = true, ReachedWork = d["event"][i] == 1,
                });
                // In the order of the series: contacts, everyday, next-step.
                forms.Add(new(Start.PlusMonths(3 * period), period, Told.Steps, 1, RaterRole.Participant, [Item("contacts", d["a"][i]), Item("everyday", d["b"][i]), Item("next-step", d["c"][i])]));
            }

            builder.Add(CohortTests.Person(unit.Key) with { Reached = CohortTests.Reached(Start), DueWaves = [.. forms.Select(static form => form.Wave!.Value)], Forms = forms.ToImmutable() });
        }

        return new AnalysisData(builder.Build(), ProgressionPanel.From(periods), Told.Sets);

        int Whole(string name, int i) => (int)d[name][i]!.Value;

        static MeasuredItem Item(string id, double? value) => value is { } known ? new(new(id), AnswerState.Answered, (int)known) : new(new(id), AnswerState.Declined, null);
    }
}
