using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

/// <summary>Random facts and criteria for laws.</summary>
internal static class Generate
{
    public static readonly LocalDate Zero = new(2020, 1, 1);

    public static Gen<LocalDate> Day { get; } = Gen.Int[0, 60].Select(days => Zero.PlusDays(days));

    private static Gen<DatePeriod> Days { get; } = Gen.Select(Gen.Int[0, 60], Gen.Int[-5, 30])
        .Select((start, length) => new DatePeriod(Zero.PlusDays(start), length < 0 ? null : Zero.PlusDays(start + length)));

    private static Gen<Instant> Known { get; } = Gen.Int[0, 8].Select(hours => Instant.FromUtc(2020, 6, 1, 0, 0).Plus(Duration.FromHours(hours)));

    public static Gen<Observation<T>> Observation<T>(Gen<T> values)
        where T : notnull, IEquatable<T> =>
        Gen.Select(values, Days, Known, Gen.Int[0, 4]).Select((value, days, known, declined) =>
            declined == 0 ? Core.Criteria.Observation<T>.Declined(days, known) : new Observation<T>(value, days, known));

    public static Gen<ImmutableArray<Observation<T>>> Observations<T>(Gen<T> values)
        where T : notnull, IEquatable<T> =>
        Observation(values).Array[0, 7].Select(items => items.OrderBy(static item => item.KnownFrom).ToImmutableArray());

    public static Gen<string> Payer { get; } = OneOf("0180", "1280", "none");

    private static Gen<LocalDate> Birth { get; } = Gen.Int[0, 400].Select(days => new LocalDate(1989, 10, 1).PlusDays(days));

    public static Gen<FactTimeline> Facts { get; } = Gen.Select(
        Observations(Gen.Bool), Observations(Gen.Bool), Observations(Payer), Observations(Gen.Int[0, 8]), Observations(Birth))
        .Select((unemployed, job, payer, level, birth) =>
        {
            FactTimelineBuilder builder = new();
            Add(builder, StandardFacts.Unemployed, unemployed);
            Add(builder, StandardFacts.EnrolledIn("job"), job);
            Add(builder, StandardFacts.IncomeSupportFrom, payer);
            Add(builder, StandardFacts.EducationLevel, level);
            Add(builder, StandardFacts.BirthDate, birth);
            return builder.Build();
        });

    private static Gen<TypedFact<bool>> YesNo { get; } = OneOf(StandardFacts.Unemployed, StandardFacts.EnrolledIn("job"));

    private static Gen<SpanUnit> Unit { get; } = OneOf(SpanUnit.Days, SpanUnit.Months);

    private static Gen<SpanCounting> Counting { get; } = OneOf(SpanCounting.Continuous, SpanCounting.Accumulated);

    private static Gen<SpanBoundary> Boundary { get; } = OneOf(SpanBoundary.Strict, SpanBoundary.Inclusive);

    /// <summary>Leaves that look at one day only.</summary>
    public static Gen<Leaf> LeafOfTheDay { get; } = Gen.OneOf<Leaf>(
        Gen.Select(YesNo, Gen.Bool).Select((fact, value) => (Leaf)new BooleanFactIs(fact, value)),
        Payer.Array[1, 3].Select(values => (Leaf)new CodeFactIsOneOf(StandardFacts.IncomeSupportFrom, [.. values.Distinct()])),
        Gen.Int[0, 8].Select(level => (Leaf)new NumberInRange(StandardFacts.EducationLevel, atMost: level)),
        Gen.Int[0, 4].Select(level => (Leaf)new NumberInRange(StandardFacts.EducationLevel, level, level + 2)),
        Gen.Select(Gen.Int[28, 31], OneOf(AgeBoundary.ToTheDay, AgeBoundary.HasTurnedNext, AgeBoundary.AtLeast)).Select((years, reading) => (Leaf)new OlderThan(years, reading)),
        Gen.Int[28, 31].Select(years => (Leaf)new AgeBetween(years, years + 1)));

    /// <summary>Leaves that look back.</summary>
    public static Gen<Leaf> LeafOfHistory { get; } = Gen.OneOf<Leaf>(
        Gen.Select(YesNo, Gen.Bool, Gen.Int[0, 40], Unit, Boundary, Counting).Select((fact, value, amount, unit, boundary, counting) =>
            (Leaf)new HeldLongerThan(fact, value, unit == SpanUnit.Days ? amount : amount / 20, unit, boundary, counting)),
        Gen.Select(Payer, Gen.Int[0, 40], Boundary, Counting).Select((payer, amount, boundary, counting) =>
            (Leaf)new CodeHeldLongerThan(StandardFacts.IncomeSupportFrom, payer, amount, SpanUnit.Days, boundary, counting)),
        Gen.Select(YesNo, Gen.Bool, Gen.Bool).Select((fact, value, including) => (Leaf)new HeldAtSomeTime(fact, value, including)),
        Gen.Int[0, 8].Select(level => (Leaf)new NumberReached(StandardFacts.EducationLevel, level)));

    public static Gen<Leaf> Leaf { get; } = Gen.OneOf(LeafOfTheDay, LeafOfHistory);

    public static Gen<Criterion> Criterion { get; } = Tree(Leaf, 3, withNot: true);

    /// <summary>Criteria in which whatever looks back stands outside every "not".</summary>
    public static Gen<Criterion> Growing { get; } =
        Gen.Select(Tree(LeafOfTheDay, 2, withNot: true), Tree(Leaf, 2, withNot: false), Gen.Bool)
            .Select((left, right, both) => both ? (Criterion)new All(left, right) : new Any(left, right));

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    public static void Add<T>(FactTimelineBuilder builder, TypedFact<T> fact, IEnumerable<Observation<T>> observations)
        where T : notnull, IEquatable<T>
    {
        foreach (Observation<T> observation in observations)
            builder.Add(fact, observation);
    }

    private static Gen<Criterion> Tree(Gen<Leaf> leaves, int depth, bool withNot)
    {
        Gen<Criterion> leaf = leaves.Select(static made => (Criterion)made);
        if (depth == 0)
            return leaf;
        Gen<Criterion> inner = Tree(leaves, depth - 1, withNot);
        Gen<Criterion> choice = Gen.Select(inner, inner, Gen.Bool).Select((first, second, chosen) => (Criterion)new Choice(
            new OptionName("which"), [new Reading("first", first), new Reading("second", second)], "first", chosen ? "second" : null));
        Gen<Criterion> cited = inner.Select(of => (Criterion)new Cited(
            "T-C1", new LocalizedText("källan säger så", "the source says so"), new SourceReference("Källa", "Målgrupp") { Confidence = Confidence.Derived }, of));
        Gen<Criterion> all = inner.Array[0, 3].Select(parts => (Criterion)new All([.. parts]));
        Gen<Criterion> any = inner.Array[0, 3].Select(parts => (Criterion)new Any([.. parts]));
        Gen<Criterion> not = inner.Select(of => (Criterion)new Not(of));
        return withNot ? Gen.OneOf(leaf, all, any, not, choice, cited) : Gen.OneOf(leaf, all, any, choice, cited);
    }
}
