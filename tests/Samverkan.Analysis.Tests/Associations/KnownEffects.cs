using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Tests.Cohorts;
using Samverkan.Analysis.Tests.Progression;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Tests.Associations;

/// <summary>People who do not exist, whose ratings and whose way to work follow effects that are known.</summary>
internal sealed record KnownEffects
{
    private const int People = 360;
    private const int Caseworkers = 45;
    private const int Waves = 7;
    private static readonly LocalDate Start = new(2024, 1, 31);
    private static readonly IndicatorId Everyday = new("everyday");
    private static readonly IndicatorId Contacts = new("contacts");

    /// <summary>On the log odds of a lower rating: a period without activity.</summary>
    public double Regress { get; init; }

    /// <summary>On the log odds of a higher rating: job-directed activity alone, and in parallel; <see langword="null"/> where lower ratings are drawn instead.</summary>
    public (double Alone, double Parallel)? Progress { get; init; }

    /// <summary>On the log hazard of work: at least one change of caseworker.</summary>
    public double Changed { get; init; }

    /// <summary>On the log hazard of work: each step of the caseworker's belief.</summary>
    public double Belief { get; init; }

    /// <summary>On the log hazard of work: a step of two indicators.</summary>
    public (double Everyday, double Contacts) Steps { get; init; }

    /// <summary>On the log hazard of work: the last period's activity, against other activity, and each earlier change of caseworker.</summary>
    public (double Idle, double Alone, double Parallel, double EachChange) Activity { get; init; }

    /// <summary>A cohort. Where people are high to begin with, and which activity they are given, goes with the caseworker.</summary>
    public AnalysisData Draw(int seed)
    {
        Random random = new(seed);
        CohortBuilder builder = new(new("test"), Start.PlusYears(2), Instant.FromUtc(2026, 2, 1, 0, 0));
        List<PanelPeriod> periods = [];
        for (int person = 0; person < People; person++)
        {
            int worker = person % Caseworkers;
            int everyday = random.Next(8, 11);
            int contacts = random.Next(1, 5);
            int belief = random.Next(1, 6);
            int changes = 0;
            int before = 1;
            LocalDate? work = null;
            ImmutableArray<MeasuredForm>.Builder forms = ImmutableArray.CreateBuilder<MeasuredForm>();
            for (int wave = 0; wave < Waves; wave++)
            {
                LocalDate day = MeasurementSchedule.EveryThirdMonth.DueDate(Start, wave);
                bool missing = random.NextDouble() < 0.05;
                forms.Add(new(day, wave, Told.Steps, 1, RaterRole.Participant, missing ? [] : [new(Contacts, AnswerState.Answered, contacts), new(Everyday, AnswerState.Answered, everyday)]));
                forms.Add(new(day, wave, Told.Steps, 1, RaterRole.Caseworker, [new(IndicatorSetRules.CaseworkerBelief, AnswerState.Answered, belief)]));
                int kind = KindOf(random.NextDouble(), worker % 2 == 0);
                double hazard = -3.2 + (0.05 * wave) + (changes > 0 ? Changed : 0) + (Belief * (belief - 3)) + (Steps.Everyday * (everyday - 9)) + (Steps.Contacts * (contacts - 3)) + (Activity.EachChange * changes)
                    + (before == 0 ? Activity.Idle : before == 2 ? Activity.Alone : before == 3 ? Activity.Parallel : 0);
                bool reached = work is null && random.NextDouble() < 1 - Math.Exp(-Math.Exp(hazard));
                bool changed = random.NextDouble() < 0.12;
                periods.Add(new()
                {
                    Row = person, Period = wave, Days = 91, EnrolledDays = 91, ActiveDays = kind == 0 ? 0 : 40, JobDirectedDays = kind >= 2 ? 30 : 0, JobDirectedParallelDays = kind == 3 ? 20 : 0,
                    CaseworkerChanges = changed ? 1 : 0, EarlierCaseworkerChanges = changes, Caseworker = worker, IsOver = true, IsAtRisk = work is null, ReachedWork = reached,
                });
                work = reached ? day.PlusDays(20) : work;
                everyday += Step(random.NextDouble(), kind);
                contacts = Math.Clamp(contacts + random.Next(-1, 2), 1, 5);
                belief = Math.Clamp(belief + random.Next(-1, 2), 1, 5);
                changes += changed ? 1 : 0;
                before = kind;
            }

            builder.Add(CohortTests.Person(person + 1) with
            {
                Reached = work is { } found ? CohortTests.Reached(Start, (Milestone.WorkOrStudies, found)) : CohortTests.Reached(Start), DueWaves = [.. Enumerable.Range(0, Waves)], Forms = forms.ToImmutable(),
            });
        }

        return new AnalysisData(builder.Build(), ProgressionPanel.From(periods), Told.Sets);
    }

    private static int KindOf(double drawn, bool eager) => drawn < 0.25 ? 0 : drawn < (eager ? 0.45 : 0.6) ? 1 : drawn < 0.8 ? 2 : 3;

    private int Step(double drawn, int kind)
    {
        if (Progress is { } progress)
        {
            double up = Logistic(-0.6 + (kind == 2 ? progress.Alone : kind == 3 ? progress.Parallel : 0));
            return drawn < up ? 1 : drawn < up + ((1 - up) / 2) ? 0 : -1;
        }

        double down = Logistic(-1.2 + (kind == 0 ? Regress : 0));
        return drawn < down ? -1 : drawn < down + ((1 - down) / 2) ? 0 : 1;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));
}
