namespace Samverkan.Conformance;

/// <summary>Says when a promise is broken.</summary>
internal static class Promise
{
    public static void That(bool holds, string otherwise)
    {
        if (!holds)
            throw new ConformanceException(otherwise);
    }

    public static void Same<T>(T expected, T seen, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen))
            throw new ConformanceException($"{what}: {expected} was expected, {seen} was seen.");
    }

    public static void SameInOrder<T>(IEnumerable<T> expected, IEnumerable<T> seen, string what)
    {
        if (!expected.SequenceEqual(seen))
            throw new ConformanceException($"{what}: the items or their order differ.");
    }
}
