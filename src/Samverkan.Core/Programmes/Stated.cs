using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// A value and who says so. Values from different sources are never mixed: what another document says of the same thing
/// stands in <see cref="Otherwise"/> with its own source.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Source">Where it stands and how sure we are.</param>
public sealed record Stated<T>(T Value, SourceReference Source)
    where T : notnull
{
    /// <summary>
    /// Whether the value stands outside the programme's own document, for example in the public project register.
    /// </summary>
    public bool IsOutside { get; init; }

    /// <summary>What other sources say of the same thing.</summary>
    public ImmutableArray<Stated<T>> Otherwise { get; init; } = [];
}
