using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A kind of fact that can be known about a person over a period: its key, its name for people, the type of its values.
/// </summary>
/// <remarks>Equality is by key. Immutable and thread-safe.</remarks>
public abstract class Fact : IEquatable<Fact>
{
    private protected Fact(string key, LocalizedText name)
    {
        if (!Slug.IsValid(key))
            throw new ArgumentException("A fact's key is lower-case ASCII letters, digits and '-', '.', '/', ':'.", nameof(key));
        ArgumentNullException.ThrowIfNull(name);
        Key = key;
        Name = name;
    }

    /// <summary>The permanent key, for example <c>registered-at-employment-service</c>.</summary>
    public string Key { get; }

    /// <summary>What people call it, as a noun phrase in lower case.</summary>
    public LocalizedText Name { get; }

    /// <summary>The type of its values: <see cref="bool"/>, <see cref="string"/>, <see cref="int"/> or <see cref="NodaTime.LocalDate"/>.</summary>
    public abstract Type ValueType { get; }

    /// <inheritdoc/>
    public bool Equals(Fact? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
