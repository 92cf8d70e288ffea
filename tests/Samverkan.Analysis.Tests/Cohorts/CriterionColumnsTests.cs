using CsCheck;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Tests.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Tests.Cohorts;

public sealed class CriterionColumnsTests
{
    private static readonly Gen<Criterion> WithOwnLeaf = Gen.Select(Generate.Criterion, Gen.Int[0, 8], Gen.Int[0, 3]).Select((criterion, level, how) => how switch
    {
        0 => (Criterion)new All(criterion, new EverKnownAbove(level)),
        1 => new Any(new EverKnownAbove(level), criterion),
        2 => new Not(new EverKnownAbove(level)),
        _ => criterion,
    });

    [Fact]
    public void Columns_agree_with_the_one_person_interpreter() =>
        Gen.Select(WithOwnLeaf, Generate.Facts.Array[0, 12], Generate.Day).Sample(
            (criterion, people, on) =>
            {
                TruthColumns judged = CriterionColumns.Evaluate(criterion, FactColumns.From(people), on);
                return people.Select((person, row) => criterion.Assess(person, on).Value == At(judged, row)).All(static same => same);
            },
            iter: 3000);

    [Fact]
    public void Each_row_is_judged_at_its_own_date_and_a_row_without_one_is_unknown() =>
        Gen.Select(WithOwnLeaf, Gen.Select(Generate.Facts, Generate.Day, Gen.Bool).Array[0, 12]).Sample(
            (criterion, people) =>
            {
                Column<LocalDate?> dates = Column<LocalDate?>.Of([.. people.Select(static p => p.Item3 ? p.Item2 : (LocalDate?)null)]);
                TruthColumns judged = CriterionColumns.Evaluate(criterion, FactColumns.From([.. people.Select(static p => p.Item1)]), dates);
                return people.Select((person, row) =>
                    (person.Item3 ? criterion.Assess(person.Item1, person.Item2).Value : Truth.Unknown) == At(judged, row)).All(static same => same);
            },
            iter: 2000);

    [Fact]
    public void Parts_put_together_are_judged_as_the_whole() =>
        Gen.Select(WithOwnLeaf, Generate.Facts.Array[0, 9], Generate.Facts.Array[0, 9], Generate.Day).Sample(
            (criterion, first, second, on) =>
            {
                TruthColumns parts = CriterionColumns.Evaluate(criterion, FactColumns.From(first).Concat(FactColumns.From(second)), on);
                TruthColumns whole = CriterionColumns.Evaluate(criterion, FactColumns.From([.. first, .. second]), on);
                TruthColumns a = CriterionColumns.Evaluate(criterion, FactColumns.From(first), on);
                TruthColumns b = CriterionColumns.Evaluate(criterion, FactColumns.From(second), on);
                return parts == whole && whole.IsTrue.Equals(a.IsTrue.Concat(b.IsTrue)) && whole.IsUnknown.Equals(a.IsUnknown.Concat(b.IsUnknown));
            },
            iter: Soak.Iterations(ci: 300, whole: 20_000));

    [Fact]
    public void Many_blocks_of_rows_give_what_one_row_at_a_time_gives()
    {
        FactTimeline[] kinds = [.. Enumerable.Range(0, 97).Select(PersonOf)];
        FactTimeline[] people = [.. Enumerable.Range(0, 20_000).Select(i => kinds[i % kinds.Length])];
        Criterion criterion = new All(new Not(new EverKnownAbove(5)), new OlderThan(30, AgeBoundary.ToTheDay));
        LocalDate on = new(2024, 11, 4);
        TruthColumns judged = CriterionColumns.Evaluate(criterion, FactColumns.From(people), on);
        for (int row = 0; row < people.Length; row++)
            Assert.Equal(criterion.Assess(people[row], on).Value, At(judged, row));
        Assert.True(judged.IsTrue.Count > 0 && judged.IsUnknown.Count > 0 && judged.IsFalse.Count > 0);
    }

    private static FactTimeline PersonOf(int i)
    {
        FactTimelineBuilder builder = new();
        if (i % 5 != 0)
            builder.Add(StandardFacts.BirthDate, new(new LocalDate(1960 + (i % 40), 1 + (i % 12), 1), Core.Calendars.DatePeriod.From(new(1960 + (i % 40), 1 + (i % 12), 1)), Instant.FromUtc(2024, 1, 1, 0, 0)));
        if (i % 3 != 0)
            builder.Add(StandardFacts.EducationLevel, new(i % 9, Core.Calendars.DatePeriod.From(new(2020, 1, 1)), Instant.FromUtc(2024, 1, 1, 0, 0)));
        return builder.Build();
    }

    private static Truth At(TruthColumns judged, int row) =>
        judged.IsTrue[row] ? Truth.True : judged.IsUnknown[row] ? Truth.Unknown : Truth.False;

    /// <summary>A leaf as an integrator writes it: whether any known level, whenever it held, lies above another.</summary>
    private sealed record EverKnownAbove(int Level) : TypedLeaf<int>
    {
        public override TypedFact<int> Fact => StandardFacts.EducationLevel;

        public override string Describe(Language language) => language == Language.English ? "was ever above" : "har varit över";

        public override Truth Test(ReadOnlySpan<Observation<int>> known, LocalDate on)
        {
            Truth truth = Truth.Unknown;
            foreach (Observation<int> observation in known)
            {
                if (!observation.HasValue || observation.Period.Start > on)
                    continue;
                if (observation.Value > Level)
                    return Truth.True;
                truth = Truth.False;
            }

            return truth;
        }
    }
}
