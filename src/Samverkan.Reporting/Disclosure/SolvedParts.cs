using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Parts that were solved, by what they say: most are the same in the next attempt, and are not solved again. Thread-safe.</summary>
internal sealed class SolvedParts
{
    /// <summary>Of the cells that somebody works out who stands alone in the cell with a place, whether zeros and earlier releases alone tell it to that person; sought once for each.</summary>
    public Dictionary<(int Alone, string Id), bool> ToldAnyway { get; } = [];

    /// <summary>The same, where it was found that nothing which is withheld helps.</summary>
    public HashSet<(int Alone, string Id)> NothingHelps { get; } = [];

    private readonly ConcurrentDictionary<ImmutableArray<long>, SolvedPart> _parts = new(Comparer.Instance);

    /// <summary>What was spent on all parts until now.</summary>
    public long Spent => _parts.Values.Sum(static part => part.Spent);

    public SolvedPart Get(ImmutableArray<(ImmutableArray<Term> Terms, long Left)> equations, long[] lower, long effort, bool isBranched)
    {
        ImmutableArray<long>.Builder key = ImmutableArray.CreateBuilder<long>();
        key.Add(effort);
        foreach ((ImmutableArray<Term> terms, long left) in equations)
        {
            key.Add(terms.Length);
            key.Add(left);
            foreach (Term term in terms)
            {
                key.Add(((long)term.Inner << 32) | (uint)term.Weight);
                key.Add(lower[term.Inner]);
            }
        }

        return _parts.GetOrAdd(key.DrainToImmutable(), static (_, part) => new SolvedPart(part.equations, part.lower, new AuditSimplex.Effort(part.effort), part.isBranched), (equations, lower, effort, isBranched));
    }

    private sealed class Comparer : IEqualityComparer<ImmutableArray<long>>
    {
        public static Comparer Instance { get; } = new();

        public bool Equals(ImmutableArray<long> x, ImmutableArray<long> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<long> obj)
        {
            HashCode hash = default;
            foreach (long value in obj)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
