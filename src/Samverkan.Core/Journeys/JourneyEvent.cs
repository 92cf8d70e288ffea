using System.Text.Json.Serialization;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What happened in a journey: the body of an <see cref="Entry"/>. Derive a record from this to add a kind, and register it
/// in an <see cref="Format.EventCatalog"/>.
/// </summary>
/// <remarks>Immutable; compared by value. A body may hold personal data and never prints it.</remarks>
public abstract record JourneyEvent
{
    /// <summary>Creates the body.</summary>
    /// <param name="kind">The permanent name of the kind: ASCII letters, digits and points, beginning with a lower-case letter. A kind of an integrator's own holds a point, for example <c>malmo.languageCafe</c>.</param>
    /// <param name="category">What kind of information such a body holds unless its content says otherwise.</param>
    /// <exception cref="ArgumentException">The name is not a kind.</exception>
    protected JourneyEvent(string kind, DataCategory category)
    {
        if (!IsKind(kind))
            throw new ArgumentException("A kind is ASCII letters, digits and points, at most 96, beginning with a lower-case letter.", nameof(kind));
        Kind = kind;
        DefaultCategory = category;
    }

    /// <summary>The permanent name of the kind, for example <c>activityStarted</c>.</summary>
    [JsonIgnore]
    public string Kind { get; }

    /// <summary>What kind of information the body holds; an entry of this body has this category or one that protects better.</summary>
    [JsonIgnore]
    public virtual DataCategory DefaultCategory { get; }

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

        return true;
    }

    /// <summary>The kind; never the content.</summary>
    public sealed override string ToString() => Kind;
}
