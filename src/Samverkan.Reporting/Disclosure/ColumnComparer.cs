using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Equality of columns: the same inner cells with the same weights.</summary>
internal sealed class ColumnComparer : IEqualityComparer<ImmutableArray<Term>>
{
    public static ColumnComparer Instance { get; } = new();

    public bool Equals(ImmutableArray<Term> x, ImmutableArray<Term> y) => x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<Term> obj)
    {
        HashCode hash = default;
        foreach (Term term in obj)
        {
            hash.Add(term.Inner);
            hash.Add(term.Weight);
        }

        return hash.ToHashCode();
    }
}
