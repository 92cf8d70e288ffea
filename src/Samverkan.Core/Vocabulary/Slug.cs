using System.Diagnostics.CodeAnalysis;

namespace Samverkan.Core.Vocabulary;

/// <summary>
/// A short, permanent, readable key: lower-case ASCII letters, digits and <c>- . / :</c>, at most 96 characters,
/// beginning and ending with a letter or a digit, and not somebody's identity number. The base of every identifier that people write by hand.
/// </summary>
/// <remarks>Equality is by kind and text, ordinally. Immutable and thread-safe.</remarks>
public abstract record Slug : IComparable<Slug>
{
    /// <summary>The longest allowed text, in characters.</summary>
    public const int MaximumLength = 96;

    /// <summary>Creates a key.</summary>
    /// <param name="value">The text of the key.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    protected Slug(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException("A key is lower-case ASCII letters, digits and '-', '.', '/', ':', at most 96 characters, and no identity number.", nameof(value));
        Value = value;
    }

    /// <summary>The text of the key.</summary>
    public string Value { get; }

    /// <summary>Whether a text is a key.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumLength || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
            return false;
        int digits = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!char.IsAsciiLetterLower(c) && c is not ('-' or '.' or '/' or ':'))
                return false;
        }

        return digits < 10 || !NumberLikeness.IsIn(text);
    }

    /// <summary>Reads a key without throwing.</summary>
    /// <typeparam name="T">The kind of key.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="key">The key, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse<T>(string? text, [NotNullWhen(true)] out T? key)
        where T : Slug, ISlug<T>
    {
        key = IsValid(text) ? T.Create(text) : null;
        return key is not null;
    }

    /// <summary>Ordinal order of the texts.</summary>
    /// <param name="other">The other key.</param>
    public int CompareTo(Slug? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The text of the key.</summary>
    public sealed override string ToString() => Value;
}
