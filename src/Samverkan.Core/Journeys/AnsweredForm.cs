using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>One answered form.</summary>
/// <param name="On">The day on which it was answered.</param>
/// <param name="Form">The form, its version, who answered and what.</param>
/// <param name="Entry">The entry that first told it.</param>
/// <param name="KnownFrom">When it became known as it stands.</param>
public sealed record AnsweredForm(LocalDate On, FormAnswered Form, EntryId Entry, Instant KnownFrom)
{
    /// <summary>The form; never the answers.</summary>
    public override string ToString() => $"Answers ({Form.Form})";
}
