using System.Text.Json.Serialization;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys;

/// <summary>
/// What happened in a journey: the body of an <see cref="Entry"/>. Derive a record from this to add a kind, and register it
/// in an <see cref="Format.EventCatalog"/>.
/// </summary>
/// <remarks>Immutable; compared by value. A body may hold personal data and never prints it.</remarks>
public abstract record JourneyEvent : LoggedEvent
{
    /// <summary>Creates the body.</summary>
    /// <param name="kind">The permanent name of the kind: ASCII letters, digits and points, beginning with a lower-case letter. A kind of an integrator's own holds a point, for example <c>malmo.languageCafe</c>.</param>
    /// <param name="category">What kind of information such a body holds unless its content says otherwise.</param>
    /// <exception cref="ArgumentException">The name is not a kind.</exception>
    protected JourneyEvent(string kind, DataCategory category)
        : base(kind) => DefaultCategory = category;

    /// <summary>What kind of information the body holds; an entry of this body has this category or one that protects better.</summary>
    [JsonIgnore]
    public virtual DataCategory DefaultCategory { get; }
}
