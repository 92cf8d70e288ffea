using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>How a figure was worked out, in words that can stand beside it.</summary>
/// <remarks>Immutable. Equality is by <see cref="Id"/>: each method exists once.</remarks>
public sealed class StatisticalMethod : IEquatable<StatisticalMethod>
{
    /// <summary>Describes a method.</summary>
    /// <param name="id">A permanent name in lower case with hyphens, for files.</param>
    /// <param name="name">The name for readers.</param>
    /// <param name="source">The publication that the formulas follow.</param>
    /// <param name="assumptions">What must hold for the figure to mean what it says, one sentence each.</param>
    public StatisticalMethod(string id, LocalizedText name, string source, params ImmutableArray<LocalizedText> assumptions)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentException.ThrowIfNullOrEmpty(source);
        Id = id;
        Name = name;
        Source = source;
        Assumptions = assumptions.IsDefault ? [] : assumptions;
    }

    /// <summary>A permanent name in lower case with hyphens, for files.</summary>
    public string Id { get; }

    /// <summary>The name for readers.</summary>
    public LocalizedText Name { get; }

    /// <summary>The publication that the formulas follow.</summary>
    public string Source { get; }

    /// <summary>What must hold for the figure to mean what it says, one sentence each.</summary>
    public ImmutableArray<LocalizedText> Assumptions { get; }

    /// <inheritdoc/>
    public bool Equals(StatisticalMethod? other) => other is not null && string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatisticalMethod);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The permanent name.</summary>
    public override string ToString() => Id;
}
