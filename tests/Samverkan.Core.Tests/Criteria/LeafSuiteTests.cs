using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Conformance.Criteria;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Tests.Criteria;

public sealed partial class LeafSuiteTests
{
    private static readonly CriterionCatalog Catalog = CriterionCatalog.Standard;
    private static readonly ImmutableArray<bool> Both = [true, false];
    private static readonly ImmutableArray<string> Payers = ["0180", "1280", "none"];
    private static readonly ImmutableArray<LocalDate> Births = [new(1990, 1, 1), new(1991, 6, 6), new(1992, 2, 29), new(1960, 1, 1)];

    [Fact]
    public void The_leaves_in_the_box_conform()
    {
        int seed = 1;
        foreach (SpanCounting counting in Enum.GetValues<SpanCounting>())
        {
            foreach (SpanBoundary boundary in Enum.GetValues<SpanBoundary>())
            {
                Assert.Empty(new LeafSuite<bool>(new HeldLongerThan(StandardFacts.Unemployed, true, 100, SpanUnit.Days, boundary, counting), Both, Catalog).Run(seed++));
                Assert.Empty(new LeafSuite<bool>(new HeldLongerThan(StandardFacts.Unemployed, false, 12, SpanUnit.Months, boundary, counting), Both, Catalog).Run(seed++));
                Assert.Empty(new LeafSuite<string>(new CodeHeldLongerThan(StandardFacts.IncomeSupportFrom, "0180", 1, SpanUnit.Years, boundary, counting), Payers, Catalog).Run(seed++));
            }
        }

        Assert.Empty(new LeafSuite<bool>(new BooleanFactIs(StandardFacts.Unemployed, false), Both, Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<bool>(new HeldAtSomeTime(StandardFacts.Unemployed), Both, Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<bool>(new HeldAtSomeTime(StandardFacts.Unemployed, false, includingTheDate: false), Both, Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<string>(new CodeFactIsOneOf(StandardFacts.IncomeSupportFrom, "0180", "1280"), Payers, Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<int>(new NumberInRange(StandardFacts.EducationLevel, 1, 2), [0, 1, 2, 3], Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<int>(new NumberReached(StandardFacts.ActiveParties, 2), [0, 1, 2, 3], Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<LocalDate>(new OlderThan(30, AgeBoundary.HasTurnedNext), Births, Catalog).Run(seed++));
        Assert.Empty(new LeafSuite<LocalDate>(new AgeBetween(29, 31), Births, Catalog).Run(seed++));
    }

    [Fact]
    public void Every_kind_in_the_box_is_put_to_the_test_above() =>
        // The structures stand beside nine leaves; who adds a tenth adds a line above.
        Assert.Equal(
            ["age", "all", "any", "choice", "cited", "code", "codeHeldLongerThan", "fact", "heldAtSomeTime", "heldLongerThan", "not", "number", "numberReached", "olderThan"],
            Catalog.Kinds);

    [Theory]
    [InlineData(Fault.MissingIsNo, LeafPromise.IsUnknownWithoutData)]
    [InlineData(Fault.DeclinedIsNo, LeafPromise.IsUnknownWhenDeclined)]
    [InlineData(Fault.FirstKnownWins, LeafPromise.LaterKnownWins)]
    [InlineData(Fault.Silent, LeafPromise.SaysItself)]
    [InlineData(Fault.Throws, LeafPromise.ThrowsNothing)]
    [InlineData(Fault.Counts, LeafPromise.IsPure)]
    [InlineData(Fault.Counts, LeafPromise.TellsWhatWasKnown)]
    public void A_leaf_with_a_fault_is_found_out(Fault fault, LeafPromise promise) =>
        Assert.Contains(new LeafSuite<bool>(new Faulty(fault), Both, FaultyCatalog).Run(seed: 7), shortcoming => shortcoming.Promise == promise);

    [Fact]
    public void Every_promise_has_a_leaf_that_breaks_it() =>
        // That of JSON is broken below, by a leaf that nobody has registered.
        Assert.Equal(
            Enum.GetValues<LeafPromise>().Where(static promise => promise != LeafPromise.SurvivesJson),
            typeof(LeafSuiteTests).GetMethod(nameof(A_leaf_with_a_fault_is_found_out))!.GetCustomAttributes<InlineDataAttribute>().Select(static row => (LeafPromise)row.Data[1]!).Distinct().Order());

    [Fact]
    public void A_leaf_that_nobody_has_registered_does_not_survive_JSON() =>
        Assert.Equal(LeafPromise.SurvivesJson, Assert.Single(new LeafSuite<bool>(new Faulty(Fault.None), Both, Catalog).Run(seed: 7)).Promise);

    [Fact]
    public void The_same_leaf_without_fault_conforms() =>
        Assert.Empty(new LeafSuite<bool>(new Faulty(Fault.None), Both, FaultyCatalog).Run(seed: 7));

    private static CriterionCatalog FaultyCatalog => Catalog.ToBuilder().AddLeaf("faulty", FaultyContext.Default.Faulty).Build();

    public enum Fault
    {
        None,
        MissingIsNo,
        DeclinedIsNo,
        FirstKnownWins,
        Silent,
        Throws,
        Counts,
    }

    internal sealed record Faulty(Fault Fault) : TypedLeaf<bool>
    {
        private static int _asked;

        public override TypedFact<bool> Fact => StandardFacts.Unemployed;

        public override string Describe(Language language) => Fault == Fault.Silent && language == Language.English ? "" : "prov";

        public override Truth Test(ReadOnlySpan<Observation<bool>> known, LocalDate on)
        {
            if (Fault == Fault.Throws && known.Length > 3)
                throw new ArithmeticException("planted");
            if (Fault == Fault.Counts && Interlocked.Increment(ref _asked) % 3 == 0)
                return Truth.Unknown;
            if (Fault == Fault.FirstKnownWins && known.Length > 0 && known[0].HasValue && known[0].Period.Contains(on))
                return known[0].Value.ToTruth();
            return Stretch<bool>.HoldingOn(known, on) switch
            {
                null => Fault == Fault.MissingIsNo ? Truth.False : Truth.Unknown,
                { IsDeclined: true } => Fault == Fault.DeclinedIsNo ? Truth.False : Truth.Unknown,
                { } holding => holding.Value.ToTruth(),
            };
        }
    }

    [JsonSerializable(typeof(Faulty))]
    internal sealed partial class FaultyContext : JsonSerializerContext;
}
