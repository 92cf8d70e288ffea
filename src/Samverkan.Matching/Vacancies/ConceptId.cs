using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Samverkan.Matching.Vacancies;

/// <summary>
/// The id of a concept of the JobTech taxonomy, for example <c>fg7B_yov_smw</c>: an occupation, a skill, a language. Upper and lower case differ. Whether the concept exists is for a
/// taxonomy to say.
/// </summary>
[JsonConverter(typeof(ConceptIdJsonConverter))]
public sealed record ConceptId : IComparable<ConceptId>
{
    /// <summary>The longest id: 64 characters.</summary>
    public const int MaximumLength = 64;

    /// <summary>Creates the id.</summary>
    /// <param name="value">1 to 64 ASCII letters, digits, <c>_</c> and <c>-</c>.</param>
    /// <exception cref="ArgumentException">The text is no id.</exception>
    public ConceptId(string value)
    {
        if (!IsValid(value))
            throw new ArgumentException("A concept id is 1 to 64 letters, digits, '_' and '-'.", nameof(value));
        Value = value;
    }

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>Whether a text has the form of an id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: >= 1 and <= MaximumLength } && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>Reads an id.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, or <see langword="null"/>.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ConceptId? id)
    {
        id = IsValid(text) ? new ConceptId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(ConceptId? other) => string.CompareOrdinal(Value, other?.Value);

    /// <summary>The text.</summary>
    public override string ToString() => Value;
}
