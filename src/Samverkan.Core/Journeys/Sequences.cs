using System.Collections.Immutable;

namespace Samverkan.Core.Journeys;

/// <summary>Equality by content for the lists inside records.</summary>
internal static class Sequences
{
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> items) => items.IsDefault ? [] : items;

    public static bool Same<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : IEquatable<T> => one.OrEmpty().AsSpan().SequenceEqual(other.OrEmpty().AsSpan());

    public static bool SameCodes<T>(ImmutableArray<T> one, ImmutableArray<T> other)
        where T : struct, Enum => one.OrEmpty().AsSpan().SequenceEqual(other.OrEmpty().AsSpan());

    public static int Hash<T>(ImmutableArray<T> items)
    {
        HashCode hash = default;
        foreach (T item in items.OrEmpty())
            hash.Add(item);
        return hash.ToHashCode();
    }
}
