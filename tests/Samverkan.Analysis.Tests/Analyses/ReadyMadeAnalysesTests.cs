using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Associations;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Analysis.Tests.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Analyses;

public sealed class ReadyMadeAnalysesTests
{
    private static readonly LocalDate Start = new(2025, 1, 31);
    private static readonly LocalDate On = new(2025, 12, 31);
    private static readonly ActivityId A = new("a");
    private static readonly ActivityId B = new("b");

    // From 31 January: periods begin on 31 January, 30 April, 31 July and 31 October.
    private static readonly Journey Busy = Told.Of(
        1,
        (Start, new Started()),
        (Start, new CaseworkerAssigned(Told.Staff(9), new("job-coach"))),
        (Start, new ActivityStarted(A, ActivityKind.JobDirected)),
        (new(2025, 3, 1), new ActivityStarted(B, ActivityKind.Health)),
        (new(2025, 3, 10), new ActivityEnded(B, ActivityEndReason.Completed)),
        (new(2025, 7, 30), new ActivityEnded(A, ActivityEndReason.Completed)),
        (new(2025, 8, 10), new CaseworkerAssignmentEnded(Told.Staff(9), new("job-coach"))),
        (new(2025, 8, 20), new CaseworkerAssigned(Told.Staff(3), new("job-coach"))),
        (Start, Told.Own(("everyday", 2))),
        (new(2025, 4, 30), Told.Own(("everyday", 4))),
        (new(2025, 7, 31), Told.Own(("everyday", 4))),
        (new(2025, 10, 31), Told.Own(("everyday", 3))),
        (new(2025, 11, 10), new OutcomeReached(OutcomeKind.Work, new(2025, 11, 12))));

    private static readonly Journey Idle = Told.Of(2, (Start, new Started()), (Start, Told.Own(("everyday", 3))), (new(2025, 4, 30), Told.Own(("everyday", 1))), (new(2025, 6, 1), new Exited(ExitReason.Moved)));

    [Fact]
    public void A_panel_says_what_each_period_was_like()
    {
        ProgressionPanel panel = Data(Busy, Idle).Panel;
        PanelPeriod[] busy = [.. panel.Periods.Where(static p => p.Row == 0)];
        Assert.Equal([89, 92, 92, 62], busy.Select(static p => p.EnrolledDays));
        Assert.Equal([89, 92, 0, 0], busy.Select(static p => p.ActiveDays));
        Assert.Equal([10, 0, 0, 0], busy.Select(static p => p.JobDirectedParallelDays));
        Assert.Equal([false, false, true, null], busy.Select(static p => p.IsIdle));
        Assert.Equal([0, 0, 1, 0], busy.Select(static p => p.CaseworkerChanges));
        Assert.Equal([0, 0, 0, 1], busy.Select(static p => p.EarlierCaseworkerChanges));
        Assert.Equal([1, 1, 1, 0], busy.Select(static p => p.Caseworker));
        Assert.Equal([false, false, false, true], busy.Select(static p => p.ReachedWork));
        PanelPeriod[] idle = [.. panel.Periods.Where(static p => p.Row == 1)];
        Assert.Equal([true, null], idle.Select(static p => p.IsIdle));
        Assert.Equal(33, idle[1].EnrolledDays);
        Assert.Null(idle[0].Caseworker);
    }

    [Fact]
    public void A_gap_is_set_against_the_ratings_on_both_sides_of_it()
    {
        AnalysisResult result = new GapsAndRegress().Run(Data(Busy, Idle));
        AnalysisLine after = Line(result, "everyday life, participant: lower after a period without activity");
        Assert.Equal((1, 2), (after.Finding.Value.Value, after.Finding.Basis.Count));
        AnalysisLine busy = Line(result, "everyday life, participant: lower after a period with activity");
        Assert.Equal((0, 2), (busy.Finding.Value.Value, busy.Finding.Basis.Count));
        Assert.Equal(StatisticsCodes.Separation, Line(result, "everyday life, participant: odds ratio of regress").Finding.Estimate.Reason?.Code);
        Assert.Contains(AnalysisResult.Association, result.Cautions);
    }

    [Fact]
    public void Job_directed_activity_is_told_alone_and_in_parallel()
    {
        AnalysisResult result = new ParallelActivity().Run(Data(Busy, Idle));
        AnalysisLine parallel = Line(result, "everyday life, participant: higher after job-directed in parallel");
        Assert.Equal((1, 1), (parallel.Finding.Value.Value, parallel.Finding.Basis.Count));
        AnalysisLine alone = Line(result, "everyday life, participant: higher after job-directed alone");
        Assert.Equal((0, 1), (alone.Finding.Value.Value, alone.Finding.Basis.Count));
    }

    [Fact]
    public void Levels_stand_beside_who_is_missing_and_who_has_left()
    {
        AnalysisResult result = new LevelsAndChanges().Run(Data(Busy, Idle));
        AnalysisLine third = Line(result, "everyday life, participant, wave 2: level");
        Assert.Equal((4, 1, 0), (third.Finding.Value.Value, third.Finding.Basis.Count, third.Finding.Basis.Missing));
        Assert.Equal("Missing: declined 0, not answered 0, no form 0. Had left before the wave: 1.", Assert.Single(third.Notes).English);
        Assert.Equal(0, Line(result, "everyday life, participant, wave 1: change").Finding.Value.Value);
        AnalysisResult byGroup = new LevelsAndChanges(byGroup: true).Run(Data(Busy, Idle));
        Assert.NotEmpty(byGroup.Lines.Where(static line => line.What.English.StartsWith("not stated: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_slope_is_in_steps_a_year()
    {
        Journey riser = Told.Of(3, (Start, new Started()), (Start, Told.Own(("everyday", 1))), (Start.PlusDays(90), Told.Own(("everyday", null))), (Start.PlusDays(300), Told.Own(("everyday", 4))));
        AnalysisLine slope = Line(new LevelsAndChanges().Run(Data(riser)), "everyday life, participant: slope a year");
        Assert.Equal(3 / (300 / 365.25), slope.Finding.Value.Value, 12);
        Assert.Null(slope.Finding.Value.Limits);
    }

    [Fact]
    public void Known_effects_are_found_with_their_sign()
    {
        AnalysisData data = Simulated(people: 400);
        AnalysisLine growth = Line(new GrowthOfIndicators().Run(data), "everyday life, participant");
        Assert.True(growth.Finding.Value.Limits!.Value.Contains(0.8), growth.ToString());
        AnalysisLine rating = Line(new WorkHazard().Run(data), "everyday life, participant: for each step higher");
        Assert.True(rating.Finding.Value.Limits!.Value.Contains(Math.Exp(0.5)), rating.ToString());
        Assert.True(rating.Finding.Value.AdjustedPValue >= rating.Finding.Value.PValue);
        AnalysisLine changed = Line(new PairedChanges().Run(data), "everyday life, participant: mean change");
        Assert.True(changed.Finding.Value.Limits!.Value.Lower > 0);
        Assert.InRange(Line(new RaterAgreement().Run(data), "everyday life: participant less caseworker").Finding.Value.Value, 0.5, 1.5);
    }

    [Fact]
    public void A_published_figure_is_told_with_its_year_and_how_sure_it_is()
    {
        string text = Unbroken(new CaseworkerBelief().Run(Data(Busy)).ToText(Language.Swedish));
        Assert.Contains("33 % högre chans till arbete eller utbildning (relativt, inte procentenheter).", text, StringComparison.Ordinal);
        Assert.Contains(", 2017; står i källan)", text, StringComparison.Ordinal);
        Assert.Contains(", utgivningsår inte angivet, gäller 2013–2016; står i källan)", text, StringComparison.Ordinal);
        Assert.Contains("22 % lägre chans till arbete (relativt). (Rosholm", Unbroken(new CaseworkerChanges().Run(Data(Busy)).ToText(Language.Swedish)), StringComparison.Ordinal);
        Assert.All(new CaseworkerChanges().Run(Data(Busy)).Published, static figure => Assert.Equal(2017, figure.Year));
        foreach (IProgressionAnalysis analysis in ReadyMadeAnalyses.OfAssociations)
        {
            AnalysisResult result = analysis.Run(Data(Busy));
            Assert.Contains(AnalysisResult.Association, result.Cautions);
            Assert.All(result.Published, static figure => Assert.StartsWith("http", figure.Source.Address, StringComparison.Ordinal));
        }

        Assert.DoesNotContain("procentenheter högre", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_for_a_terminal_has_columns_methods_and_reasons()
    {
        AnalysisResult result = new CaseworkerChanges().Run(Data(Busy, Idle));
        Assert.StartsWith(
            """
            Change of caseworker and work or studies
            ========================================
            This is association and not cause: those who are compared may differ in other ways.
            """.ReplaceLineEndings("\n"),
            result.ToText(Language.English),
            StringComparison.Ordinal);
        string swedish = result.ToText(Language.Swedish);
        Assert.Contains("50,0 %", swedish, StringComparison.Ordinal);
        Assert.Contains("    Kan inte skattas: ", swedish, StringComparison.Ordinal);
        Assert.Contains("Metoder och vad de förutsätter\n- andel med Wilsons intervall (", swedish, StringComparison.Ordinal);
        Assert.DoesNotContain(swedish.Split('\n'), static line => line.EndsWith(' '));
    }

    [Fact]
    public void Rows_and_periods_of_another_cohort_do_not_fit()
    {
        AnalysisData data = Data(Busy, Idle);
        Assert.Throws<ArgumentException>(() => new AnalysisData(data.Cohort, rows: RowSet.All(3)));
        Assert.Throws<ArgumentException>(() => new AnalysisData(Data(Busy).Cohort, data.Panel));
        Assert.Throws<ArgumentException>(() => ProgressionPanel.From([data.Panel.Periods[0], data.Panel.Periods[0]]));
        Assert.Throws<ArgumentException>(() => new AnalysisFigure(double.NaN, FigureUnit.Number));
    }

    private static string Unbroken(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static AnalysisLine Line(AnalysisResult result, string what) => Assert.Single(result.Lines, line => line.What.English == what);

    private static AnalysisData Data(params Journey[] journeys) => AnalysisData.Of(
        journeys, journeys[0].Id.Programme, new CohortReading(WorkingCalendar.Swedish, MeasurementSchedule.EveryThirdMonth), On, Instant.FromUtc(2026, 1, 1, 0, 0), Told.Sets);

    // Ratings grow by 0.8 a year; the hazard of work rises by the factor exp(0.5) for each step of the rating; caseworkers rate one step lower.
    private static AnalysisData Simulated(int people)
    {
        Random random = new(20261122);
        CohortBuilder builder = new(new("test"), On, Instant.FromUtc(2026, 1, 1, 0, 0));
        List<PanelPeriod> periods = [];
        for (int person = 0; person < people; person++)
        {
            double level = 3 + Normal();
            LocalDate? work = null;
            ImmutableArray<MeasuredForm>.Builder forms = ImmutableArray.CreateBuilder<MeasuredForm>();
            for (int wave = 0; wave < 4; wave++)
            {
                LocalDate day = MeasurementSchedule.EveryThirdMonth.DueDate(Start, wave);
                int value = (int)Math.Round(20 * (level + (0.8 * Period.DaysBetween(Start, day) / 365.25) + (0.3 * Normal())));
                forms.Add(new(day, wave, Told.Steps, 1, RaterRole.Participant, [new(new("everyday"), AnswerState.Answered, value / 20)]));
                forms.Add(new(day, wave, Told.Steps, 1, RaterRole.Caseworker, [new(new("everyday"), AnswerState.Answered, (value / 20) - 1)]));
                bool reached = work is null && random.NextDouble() < 1 - Math.Exp(-Math.Exp(-3.5 + (0.5 * (value / 20))));
                periods.Add(new() { Row = person, Period = wave, Days = 91, EnrolledDays = 91, ActiveDays = 40, IsOver = true, IsAtRisk = work is null, ReachedWork = reached, Caseworker = person % 40 });
                work = reached ? day.PlusDays(20) : work;
            }

            builder.Add(Cohorts.CohortTests.Person(person + 1) with
            {
                Reached = work is { } found ? Cohorts.CohortTests.Reached(Start, (Milestone.WorkOrStudies, found)) : Cohorts.CohortTests.Reached(Start), DueWaves = [0, 1, 2, 3], Forms = forms.ToImmutable(),
            });
        }

        return new AnalysisData(builder.Build(), ProgressionPanel.From(periods), Told.Sets);

        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
