using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>
    /// What is said of a person when the fact is true, or when it has the value <c>{0}</c>, without subject: "är arbetslös",
    /// "bor i {0}". Made from the name where nobody has written it.
    /// </summary>
    public LocalizedText? Statement { get; init; }

    /// <summary>What is said of a person when the fact is false: "är inte arbetslös". Made from the statement where nobody has written it.</summary>
    public LocalizedText? Denial { get; init; }

    /// <summary>What people call each coded value; a value without a name is shown as it is.</summary>
    public ImmutableSortedDictionary<string, LocalizedText> ValueNames { get; init; } =
        ImmutableSortedDictionary.Create<string, LocalizedText>(StringComparer.Ordinal);

    /// <summary>Whether <see cref="ValueNames"/> lists every value that there is; otherwise other values may come.</summary>
    public bool HasOnlyNamedValues { get; init; }

    /// <summary>The least value of a number, 0 unless told otherwise.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest value of a number.</summary>
    public int Maximum { get; init; } = int.MaxValue;

    /// <summary>The type of its values: <see cref="bool"/>, <see cref="string"/>, <see cref="int"/> or <see cref="NodaTime.LocalDate"/>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>What is said of a person when the fact is true or false.</summary>
    /// <param name="value">The value.</param>
    /// <param name="language">The reader's language.</param>
    public string Say(bool value, Language language)
    {
        if (value)
            return Statement?.In(language) ?? $"{Name.In(language)}: {(language == Language.English ? "yes" : "ja")}";
        return Denial?.In(language)
            ?? (Statement is { } statement ? $"{(language == Language.English ? "not" : "inte")} {statement.In(language)}" : $"{Name.In(language)}: {(language == Language.English ? "no" : "nej")}");
    }

    /// <summary>What is said of a person when the fact has one of several values.</summary>
    /// <param name="values">The values.</param>
    /// <param name="language">The reader's language.</param>
    public string Say(IEnumerable<string> values, Language language)
    {
        string list = string.Join(language == Language.English ? " or " : " eller ", values.Select(value => NameOf(value, language)));
        return Statement is { } statement
            ? string.Format(CultureInfo.InvariantCulture, statement.In(language), list)
            : $"{Name.In(language)}: {list}";
    }

    /// <summary>What people call a coded value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="language">The reader's language.</param>
    public string NameOf(string value, Language language) =>
        ValueNames.TryGetValue(value, out LocalizedText? name) ? name.In(language) : value;

    /// <inheritdoc/>
    public bool Equals(Fact? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Fact);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
