using System.Collections.Immutable;

namespace Samverkan.Matching.OrTools;

/// <summary>A demand between people, beyond the places. Immutable.</summary>
public sealed record SideConstraint
{
    private SideConstraint(SideKind kind, ImmutableArray<int> people, ImmutableArray<int> places, int count)
    {
        Kind = kind;
        People = people;
        Places = places;
        Count = count;
    }

    /// <summary>What it demands.</summary>
    public SideKind Kind { get; }

    /// <summary>The people, by their number in the queue.</summary>
    public ImmutableArray<int> People { get; }

    /// <summary>The places; empty where it is about any place.</summary>
    public ImmutableArray<int> Places { get; }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>At most so many of some people in some places together, for example of those who need much time.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="people">The people.</param>
    /// <param name="places">The places.</param>
    public static SideConstraint AtMost(int count, ImmutableArray<int> people, ImmutableArray<int> places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(SideKind.AtMost, people, places, count);
    }

    /// <summary>At least so many of some people in some places together, for example so that nobody is the only one who needs an interpreter.</summary>
    /// <param name="count">How many, 0 or more.</param>
    /// <param name="people">The people.</param>
    /// <param name="places">The places.</param>
    public static SideConstraint AtLeast(int count, ImmutableArray<int> people, ImmutableArray<int> places)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(SideKind.AtLeast, people, places, count);
    }

    /// <summary>All of them in one place, or none of them placed, for example two who share an interpreter.</summary>
    /// <param name="people">The people.</param>
    public static SideConstraint Together(params ImmutableArray<int> people) => new(SideKind.Together, people, [], 0);

    /// <summary>No two of them in the same place, for example when one must be protected from another.</summary>
    /// <param name="people">The people.</param>
    public static SideConstraint Apart(params ImmutableArray<int> people) => new(SideKind.Apart, people, [], 0);

    /// <summary>The kind only: whom it is about is personal.</summary>
    public override string ToString() => Kind.ToString();
}
