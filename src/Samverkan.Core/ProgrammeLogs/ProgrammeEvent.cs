using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// What happened to a programme rather than to a person: the body of a <see cref="ProgrammeLogEntry"/>. Derive a record from this
/// to add a kind, and register it in a <see cref="Format.ProgrammeEventCatalog"/>.
/// </summary>
/// <remarks>Immutable; compared by value. Nothing about participants belongs here.</remarks>
public abstract record ProgrammeEvent : LoggedEvent
{
    /// <summary>Creates the body.</summary>
    /// <param name="kind">The permanent name of the kind: ASCII letters, digits and points, beginning with a lower-case letter. A kind of an integrator's own holds a point, for example <c>malmo.employerForum</c>.</param>
    /// <exception cref="ArgumentException">The name is not a kind.</exception>
    protected ProgrammeEvent(string kind)
        : base(kind)
    {
    }
}
