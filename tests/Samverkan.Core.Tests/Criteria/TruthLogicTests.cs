using CsCheck;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Tests.Criteria;

public sealed class TruthLogicTests
{
    private static readonly Gen<Truth> AnyTruth = Generate.OneOf(Truth.Unknown, Truth.False, Truth.True);

    [Theory]
    [InlineData(Truth.True, Truth.True, Truth.True, Truth.True)]
    [InlineData(Truth.True, Truth.False, Truth.False, Truth.True)]
    [InlineData(Truth.True, Truth.Unknown, Truth.Unknown, Truth.True)]
    [InlineData(Truth.False, Truth.False, Truth.False, Truth.False)]
    [InlineData(Truth.False, Truth.Unknown, Truth.False, Truth.Unknown)]
    [InlineData(Truth.Unknown, Truth.Unknown, Truth.Unknown, Truth.Unknown)]
    public void And_and_or_follow_Kleenes_tables_in_either_order(Truth left, Truth right, Truth and, Truth or)
    {
        Assert.Equal(and, left.And(right));
        Assert.Equal(and, right.And(left));
        Assert.Equal(or, left.Or(right));
        Assert.Equal(or, right.Or(left));
    }

    [Fact]
    public void Not_turns_true_and_false_and_leaves_unknown()
    {
        Assert.Equal(Truth.False, Truth.True.Not());
        Assert.Equal(Truth.True, Truth.False.Not());
        Assert.Equal(Truth.Unknown, Truth.Unknown.Not());
    }

    [Fact]
    public void De_Morgans_laws_hold() =>
        Gen.Select(AnyTruth, AnyTruth).Sample(
            (left, right) => left.And(right).Not() == left.Not().Or(right.Not()) && left.Or(right).Not() == left.Not().And(right.Not()),
            iter: 200);
}
