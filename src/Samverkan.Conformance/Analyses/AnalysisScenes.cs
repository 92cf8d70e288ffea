using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Conformance.Analyses;

/// <summary>Cohorts of people who do not exist, ordinary and degenerate, on which analyses are tried.</summary>
internal static class AnalysisScenes
{
    private const int Waves = 5;
    private static readonly LocalDate On = new(2026, 6, 30);
    private static readonly LocalDate Start = new(2025, 1, 31);

    /// <summary>The cohort of nobody.</summary>
    public static AnalysisData Nobody(IndicatorSet set) => Build(set, []);

    /// <summary>An ordinary cohort: some answers missing, some people gone, some in work. Reversed: the same people added in the other order.</summary>
    public static AnalysisData Ordinary(IndicatorSet set, int seed, int people, bool reversed)
    {
        Random random = new(seed);
        Person[] all = [.. Enumerable.Range(1, people).Select(id => Draw(set, random, id))];
        return Build(set, reversed ? all.Reverse() : all);
    }

    /// <summary>Cohorts in which little or nothing can be estimated.</summary>
    public static IEnumerable<AnalysisData> Degenerate(IndicatorSet set)
    {
        yield return Build(set, [new(1, Form(set, 0, 3), null, false)]);
        yield return Build(set, Enumerable.Range(1, 8).Select(id => new Person(id, Form(set, 0, (id % 5) + 1), null, false)));
        yield return Build(set, Enumerable.Range(1, 8).Select(id => new Person(id, [.. Enumerable.Range(0, Waves).SelectMany(wave => Form(set, wave, 3))], null, false)));
        yield return Build(set, Enumerable.Range(1, 8).Select(id => new Person(id, [.. Enumerable.Range(0, Waves).SelectMany(wave => Form(set, wave, null))], null, false)));
        yield return Build(set, Enumerable.Range(1, 8).Select(static id => new Person(id, [], null, false)));
        yield return Build(set, Enumerable.Range(1, 8).Select(id => new Person(id, [.. Enumerable.Range(0, 3).SelectMany(wave => Form(set, wave, ((id + wave) % 5) + 1))], id == 1 ? 200 : null, id == 2)));
        yield return Build(set, Enumerable.Range(1, 8).Select(id => new Person(id, [.. Enumerable.Range(0, 3).SelectMany(wave => Form(set, wave, id < 5 ? 1 : 5))], 100, id % 2 == 0)));
    }

    private static Person Draw(IndicatorSet set, Random random, int id)
    {
        int level = random.Next(1, 5);
        ImmutableArray<MeasuredForm>.Builder forms = ImmutableArray.CreateBuilder<MeasuredForm>();
        for (int wave = 0; wave < Waves; wave++)
        {
            if (random.Next(0, 6) > 0)
                forms.AddRange(Form(set, wave, random.Next(0, 9) == 0 ? null : level + random.Next(-1, 2) + (wave / 2)));
        }

        return new Person(id, forms.ToImmutable(), random.Next(0, 4) == 0 ? random.Next(30, 480) : null, random.Next(0, 3) == 0);
    }

    private static ImmutableArray<MeasuredForm> Form(IndicatorSet set, int wave, int? value) =>
    [
        .. Enum.GetValues<RaterRole>().Select(rater => new MeasuredForm(
            MeasurementSchedule.EveryThirdMonth.DueDate(Start, wave), wave, set.Id, set.Version, rater,
            [.. set.RatedBy(rater).Select((indicator, i) => Item(indicator, value, i, rater))])),
    ];

    private static MeasuredItem Item(ProgressionIndicator indicator, int? value, int place, RaterRole rater) => value is { } known
        ? new(indicator.Id, AnswerState.Answered, Math.Clamp(known + (place % 2) - (int)rater, indicator.Scale.Minimum, indicator.Scale.Maximum))
        : new(indicator.Id, AnswerState.Declined, null);

    private static AnalysisData Build(IndicatorSet set, IEnumerable<Person> people)
    {
        Person[] all = [.. people];
        CohortBuilder builder = new(new ProgrammeId("conformance"), On, Instant.FromUtc(2026, 7, 1, 0, 0));
        foreach (Person person in all)
            builder.Add(person.Row);
        return new AnalysisData(builder.Build(), ProgressionPanel.From(all.OrderBy(static person => person.Id).SelectMany(static (person, row) => person.Periods(row))), new IndicatorSetCatalog([set]));
    }

    private sealed record Person(int Id, ImmutableArray<MeasuredForm> Forms, int? DaysToWork, bool HasLeft)
    {
        public CohortRow Row
        {
            get
            {
                ImmutableSortedDictionary<Milestone, LocalDate>.Builder reached = ImmutableSortedDictionary.CreateBuilder<Milestone, LocalDate>();
                reached[Milestone.Started] = Start;
                if (DaysToWork is { } days)
                    reached[Milestone.WorkOrStudies] = Start.PlusDays(days);
                if (HasLeft)
                    reached[Milestone.Exited] = Start.PlusDays(490);
                return new CohortRow
                {
                    Participant = ParticipantId.FromBits((UInt128)Id),
                    Sex = Id % 2 == 0 ? CohortSex.Woman : CohortSex.Man,
                    Reached = reached.ToImmutable(),
                    CaseworkerChanges = Id % 3,
                    IdleForThreeMonths = HasLeft ? null : Id % 5 == 0,
                    DueWaves = [.. Enumerable.Range(0, Waves)],
                    Forms = Forms,
                };
            }
        }

        public IEnumerable<PanelPeriod> Periods(int row) => Enumerable.Range(0, Waves).Select(period => new PanelPeriod
        {
            Row = row,
            Period = period,
            Days = 91,
            EnrolledDays = 91,
            ActiveDays = (Id + period) % 4 == 0 ? 0 : 60,
            JobDirectedDays = (Id + period) % 4 > 1 ? 30 : 0,
            JobDirectedParallelDays = (Id + period) % 4 == 3 ? 20 : 0,
            EarlierCaseworkerChanges = period > 1 ? Id % 3 : 0,
            Caseworker = Id % 7,
            IsOver = true,
            IsAtRisk = !(DaysToWork < period * 91),
            ReachedWork = DaysToWork >= period * 91 && DaysToWork < (period + 1) * 91,
        });
    }
}
