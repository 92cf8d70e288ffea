using System.Text.Json.Serialization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys;

/// <summary>What an entry of a log tells, in a journey (<see cref="JourneyEvent"/>) or in a programme's own log.</summary>
/// <remarks>Immutable; compared by value. A body may hold personal data and never prints it.</remarks>
public abstract record LoggedEvent
{
    private protected LoggedEvent(string kind)
    {
        if (!IsKind(kind))
            throw new ArgumentException("A kind is ASCII letters, digits and points, at most 96, beginning with a lower-case letter.", nameof(kind));
        Kind = kind;
    }

    /// <summary>The permanent name of the kind, for example <c>activityStarted</c>.</summary>
    [JsonIgnore]
    public string Kind { get; }

    /// <summary>Whether a text can name a kind.</summary>
    /// <param name="text">The text.</param>
    public static bool IsKind(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 96 || !char.IsAsciiLetterLower(text[0]) || text[^1] == '.')
            return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.')
                return false;
        }

        return !NumberLikeness.IsIn(text);
    }

    /// <summary>The kind; never the content.</summary>
    public sealed override string ToString() => Kind;
}
