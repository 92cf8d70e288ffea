using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A sum of inner cells that is added up of other sums.</summary>
internal sealed class TermSum
{
    private readonly SortedDictionary<int, Int128> _weights = [];

    /// <summary>Adds a sum, so many times.</summary>
    public void Add(IEnumerable<Term> sum, long times)
    {
        foreach (Term term in sum)
            _weights[term.Inner] = _weights.GetValueOrDefault(term.Inner) + ((Int128)times * term.Weight);
    }

    /// <summary>The terms by rising inner number, those that have come to nothing left out; empty where a weight is too large.</summary>
    public ImmutableArray<Term> ToColumn() => _weights.Values.Any(static weight => Int128.Abs(weight) > int.MaxValue)
        ? []
        : [.. _weights.Where(static term => term.Value != 0).Select(static term => new Term(term.Key, (int)term.Value))];
}
