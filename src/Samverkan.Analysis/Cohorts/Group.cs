using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Cohorts;

/// <summary>One group of a grouping.</summary>
/// <param name="Key">The permanent key, for example <c>woman</c> or <c>team-4</c>; <see cref="Grouping.NotStated"/> for those of whom it is not known.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Rows">Who belongs to it.</param>
public sealed record Group(string Key, LocalizedText Name, RowSet Rows)
{
    /// <summary>What a reader must know of who is counted in it, in whole sentences; <see langword="null"/> where the name says all.</summary>
    public LocalizedText? Explanation { get; init; }

    /// <summary>The key; never who.</summary>
    public override string ToString() => Key;
}
