using CsCheck;
using Samverkan.Analysis.Cohorts;

namespace Samverkan.Analysis.Tests.Cohorts;

public sealed class RowSetTests
{
    private static readonly Gen<bool[]> SomeRows = Gen.Bool.Array[0, 200];

    private static readonly Gen<(bool[] Left, bool[] Right)> TwoOverTheSameRows =
        Gen.Int[0, 200].SelectMany(n => Gen.Select(Gen.Bool.Array[n], Gen.Bool.Array[n]));

    [Fact]
    public void Algebra_agrees_with_row_by_row_logic() =>
        TwoOverTheSameRows.Sample(
            (left, right) =>
            {
                RowSet a = Of(left);
                RowSet b = Of(right);
                return Agrees(a.And(b), left.Zip(right, static (x, y) => x && y))
                    && Agrees(a.Or(b), left.Zip(right, static (x, y) => x || y))
                    && Agrees(a.Except(b), left.Zip(right, static (x, y) => x && !y))
                    && Agrees(a.Not(), left.Select(static x => !x))
                    && a.CountAnd(b) == a.And(b).Count;
            },
            iter: 2000);

    [Fact]
    public void Complement_twice_is_the_set_itself() => SomeRows.Sample(rows => Of(rows).Not().Not().Equals(Of(rows)), iter: 1000);

    [Fact]
    public void Concatenation_keeps_every_row() =>
        Gen.Select(SomeRows, SomeRows).Sample(
            (first, second) => Agrees(Of(first).Concat(Of(second)), first.Concat(second)),
            iter: 2000);

    [Fact]
    public void Rows_come_in_order() =>
        SomeRows.Sample(
            rows => Of(rows).Rows.SequenceEqual(Enumerable.Range(0, rows.Length).Where(i => rows[i])),
            iter: 1000);

    [Fact]
    public void Sets_over_different_rows_do_not_combine() =>
        Assert.Throws<ArgumentException>(() => RowSet.All(3).And(RowSet.All(4)));

    [Fact]
    public void Equal_content_is_equal_with_an_equal_hash()
    {
        RowSet a = RowSet.Where(130, static r => r % 3 == 0);
        RowSet b = RowSet.Where(130, static r => r % 3 == 0);
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.NotEqual(a, a.Not());
        Assert.Equal("RowSet over 130 rows", a.ToString());
    }

    private static RowSet Of(bool[] rows) => RowSet.Where(rows.Length, i => rows[i]);

    private static bool Agrees(RowSet set, IEnumerable<bool> expected)
    {
        bool[] rows = [.. expected];
        return set.Length == rows.Length
            && set.Count == rows.Count(static r => r)
            && set.IsEmpty == !rows.Any(static r => r)
            && Enumerable.Range(0, rows.Length).All(i => set[i] == rows[i]);
    }
}
