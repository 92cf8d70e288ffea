using NodaTime;
using Samverkan.Core.Criteria;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// Judges a criterion for all rows at once: the same leaves over the same observations as for one person, the algebra over
/// sets of rows.
/// </summary>
/// <remarks>
/// A test holds it equal to <see cref="Criterion.Assess"/> for every row. An integrator's own leaf needs nothing but to be
/// a <see cref="TypedLeaf{T}"/>. Leaves run in parallel over blocks of rows; the result does not depend on how.
/// </remarks>
public static class CriterionColumns
{
    private const int Block = 4096;

    /// <summary>Judges every row at one date.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="on">The date.</param>
    public static TruthColumns Evaluate(Criterion criterion, FactColumns facts, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(facts);
        return Judge(criterion, facts, _ => on);
    }

    /// <summary>Judges every row at a date of its own, for example at referral or at the first start.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="on">The dates. A row without a date is unknown.</param>
    /// <exception cref="ArgumentException">Dates and facts are over different numbers of rows.</exception>
    public static TruthColumns Evaluate(Criterion criterion, FactColumns facts, Column<LocalDate?> on)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(on);
        if (on.Length != facts.Rows)
            throw new ArgumentException("There must be one date a row.", nameof(on));
        TruthColumns judged = Judge(criterion, facts, row => on[row]);

        // "All of nothing holds" holds at a date; without a date nothing can be told.
        RowSet dated = on.Where(static date => date is not null);
        return new TruthColumns(judged.IsTrue.And(dated), judged.IsUnknown.Or(dated.Not()));
    }

    private static TruthColumns Judge(Criterion criterion, FactColumns facts, Func<int, LocalDate?> on)
    {
        switch (criterion)
        {
            case Leaf leaf:
                return JudgeLeaf(leaf, facts, on);
            case Not not:
                return Judge(not.Of, facts, on).Not();
            case Cited cited:
                return Judge(cited.Of, facts, on);
            case Choice choice:
                return Judge(choice.InForce.Criterion, facts, on);
            case All all:
                TruthColumns every = new(RowSet.All(facts.Rows), RowSet.None(facts.Rows));
                foreach (Criterion part in all.Parts)
                    every = every.And(Judge(part, facts, on));
                return every;
            case Any any:
                TruthColumns some = new(RowSet.None(facts.Rows), RowSet.None(facts.Rows));
                foreach (Criterion part in any.Parts)
                    some = some.Or(Judge(part, facts, on));
                return some;
            default:
                throw new ArgumentException($"A criterion is a leaf or one of the algebra's own; {criterion.GetType().Name} is neither.", nameof(criterion));
        }
    }

    private static TruthColumns JudgeLeaf(Leaf leaf, FactColumns facts, Func<int, LocalDate?> on) => leaf switch
    {
        TypedLeaf<bool> typed => JudgeLeaf(typed, facts, on),
        TypedLeaf<string> typed => JudgeLeaf(typed, facts, on),
        TypedLeaf<int> typed => JudgeLeaf(typed, facts, on),
        TypedLeaf<LocalDate> typed => JudgeLeaf(typed, facts, on),
        _ => throw new ArgumentException("A fact's value is a bool, a string, an int or a LocalDate.", nameof(leaf)),
    };

    private static TruthColumns JudgeLeaf<T>(TypedLeaf<T> leaf, FactColumns facts, Func<int, LocalDate?> on)
        where T : notnull, IEquatable<T>
    {
        TypedFactColumn<T>? column = facts.Of(leaf.Fact);
        int rows = facts.Rows;
        ulong[] isTrue = new ulong[RowSet.WordsFor(rows)];
        ulong[] isUnknown = new ulong[isTrue.Length];

        void Run(int block)
        {
            int end = Math.Min(rows, (block + 1) * Block);
            for (int row = block * Block; row < end; row++)
            {
                Truth truth = on(row) is { } date ? leaf.Test(column is null ? [] : column[row], date) : Truth.Unknown;
                ulong bit = 1UL << (row % 64);
                if (truth == Truth.True)
                    isTrue[row / 64] |= bit;
                else if (truth == Truth.Unknown)
                    isUnknown[row / 64] |= bit;
            }
        }

        // A block is a whole number of words, so no two blocks write the same one.
        int blocks = (rows + Block - 1) / Block;
        if (blocks > 1)
            Parallel.For(0, blocks, Run);
        else if (blocks == 1)
            Run(0);
        return new TruthColumns(RowSet.OfWords(isTrue, rows), RowSet.OfWords(isUnknown, rows));
    }
}
