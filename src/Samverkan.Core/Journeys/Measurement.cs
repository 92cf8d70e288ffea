using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>One filled-in form of a progression instrument.</summary>
/// <param name="On">The day on which it was filled in.</param>
/// <param name="Form">What was answered.</param>
/// <param name="Entry">The entry that first told it.</param>
/// <param name="KnownFrom">When it became known as it stands.</param>
public sealed record Measurement(LocalDate On, ProgressionMeasured Form, EntryId Entry, Instant KnownFrom)
{
    /// <summary>The indicator set; never the answers.</summary>
    public override string ToString() => $"Measurement ({Form.Set})";
}
