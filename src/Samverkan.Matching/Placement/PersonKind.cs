using System.Collections.Immutable;

namespace Samverkan.Matching.Placement;

/// <summary>All people with the same options: for the network they are one, with a number of people in each place.</summary>
internal sealed class PersonKind
{
    public const int Nobody = -1;

    public PersonKind(int index, ImmutableArray<AssignmentOption> options)
    {
        Index = index;
        Options = options;
        Last = new int[options.Length];
        Array.Fill(Last, Nobody);
        Cell = new int[options.Length];
    }

    /// <summary>The order in which kinds came.</summary>
    public int Index { get; }

    /// <summary>By place.</summary>
    public ImmutableArray<AssignmentOption> Options { get; }

    /// <summary>For each option the person who came last to that place, the first of a chain; <see cref="Nobody"/> for an empty one.</summary>
    public int[] Last { get; }

    /// <summary>For each option with people its position in the place's list of kinds.</summary>
    public int[] Cell { get; }

    /// <summary>The option that is a place.</summary>
    public int OptionOf(int place)
    {
        int low = 0;
        int high = Options.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Options[middle].Place < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Compares lists of options by what they hold.</summary>
    internal sealed class ByOptions : IEqualityComparer<ImmutableArray<AssignmentOption>>
    {
        public bool Equals(ImmutableArray<AssignmentOption> x, ImmutableArray<AssignmentOption> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<AssignmentOption> obj)
        {
            HashCode hash = default;
            foreach (AssignmentOption option in obj)
            {
                hash.Add(option.Place);
                hash.Add(option.Cost);
            }

            return hash.ToHashCode();
        }
    }
}
