using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Reporting.CommonIndicators;
using static Samverkan.Reporting.Tests.CommonIndicators.TestPerson;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>The count over columns and the one-person interpreter say the same of everybody, and no result exceeds its reference.</summary>
public sealed class AgreementTests
{
    private static readonly LocalDate On = new(2025, 12, 31);
    private static readonly string[] Outcomes = ["work", "studies", "qualification", "job-search", "self-employment"];

    private static readonly Gen<Action<TestPerson, LocalDate>> Fact =
        from which in Gen.Int[0, 9]
        from yes in Gen.Bool
        from since in Gen.Int[-30, 400]
        from known in Gen.Int[-10, 300]
        from code in Gen.Int[0, Outcomes.Length - 1]
        select (Action<TestPerson, LocalDate>)((person, start) =>
        {
            string day = start.PlusDays(since).ToString("uuuu-MM-dd", null);
            Instant at = start.PlusDays(since + known).AtMidnight().InUtc().ToInstant();
            _ = which switch
            {
                0 => person.Know(StandardFacts.Employed, yes, day, at),
                1 => person.Know(StandardFacts.Outcome, Outcomes[code], day, at),
                2 => person.Know(StandardFacts.InEducation, yes, day, at),
                3 => person.Know(StandardFacts.Unemployed, yes, day, at),
                4 => person.Know(IndicatorFacts.ImprovedSituation, yes, day, at),
                5 => person.Decline(StandardFacts.Disability, day),
                6 => person.Decline(StandardFacts.Employed, day),
                7 => person.Decline(StandardFacts.InEducation, day),
                8 => person.Decline(StandardFacts.EducationLevel, day),
                _ => person.Know(IndicatorFacts.Minority, yes, day, at),
            };
        });

    private static readonly Gen<CohortRow> Row =
        from sex in Gen.Int[0, 3]
        from start in Gen.Int[0, 400]
        from length in Gen.Int[0, 300]
        from hasLeft in Gen.Bool
        from age in Gen.Int[15, 65]
        from facts in Fact.Array[0, 7]
        select Make((CohortSex)sex, new LocalDate(2024, 6, 1).PlusDays(start), hasLeft ? length : null, age, facts);

    [Fact]
    public void The_count_and_the_interpreter_agree() =>
        Gen.Select(Row.Array[1, 12], Gen.Bool, Gen.Bool).Sample(
            static (rows, isPlus, isMonth) =>
            {
                CommonIndicatorCatalog catalog = CommonIndicatorCatalog.Shipped[isPlus ? 1 : 0];
                ResultWindow window = isMonth ? ResultWindow.OneMonth : ResultWindow.TwentyEightDays;
                rows = [.. rows.Select(static (row, i) => row with { Participant = Samverkan.Core.Identity.ParticipantId.FromBits((UInt128)(i + 1)) })];
                CommonIndicatorCounts counts = CommonIndicatorCounts.Of(CohortOf(On, rows), catalog, window);
                for (int i = 0; i < rows.Length; i++)
                {
                    foreach (PersonIndicator person in PersonIndicators.Of(rows[i], On, catalog, window))
                        Assert.Equal((person.Indicator.Code, person.State), (person.Indicator.Code, StateOf(counts[person.Indicator.Code], i)));
                }

                foreach (IndicatorCount count in counts.Indicators)
                    Assert.True(count.Counted.Except(count.Reference).IsEmpty && count.Counted.CountAnd(count.Unknown) == 0 && count.Counted.CountAnd(count.Pending) == 0);
                Assert.Equal(counts.Complete.Count, catalog.Statuses.Sum(status => counts[status].Counted.Count));
            },
            iter: 300);

    private static IndicatorState StateOf(IndicatorCount count, int row) =>
        count.Counted[row] ? IndicatorState.Counted
        : count.Pending[row] ? IndicatorState.Pending
        : count.Declined[row] ? IndicatorState.Declined
        : count.Unknown[row] ? IndicatorState.Unknown
        : count.Reference[row] ? IndicatorState.NotCounted
        : IndicatorState.Outside;

    private static CohortRow Make(CohortSex sex, LocalDate start, int? days, int age, Action<TestPerson, LocalDate>[] facts)
    {
        TestPerson person = new TestPerson(start.ToString("uuuu-MM-dd", null), days is { } n ? LocalDate.Min(start.PlusDays(n), On).ToString("uuuu-MM-dd", null) : null) { Sex = sex }
            .Born(start.PlusYears(-age).ToString("uuuu-MM-dd", null));
        foreach (Action<TestPerson, LocalDate> fact in facts)
            fact(person, start);
        return person.Row();
    }
}
