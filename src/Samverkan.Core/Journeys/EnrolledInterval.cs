using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;

namespace Samverkan.Core.Journeys;

/// <summary>The days from one start to its exit, both included.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The day of the exit; <see langword="null"/> while the person takes part.</param>
/// <param name="Reason">Why the person left; <see langword="null"/> while the person takes part.</param>
/// <param name="Track">The track, or <see langword="null"/>.</param>
public sealed record EnrolledInterval(LocalDate Start, LocalDate? End, ExitReason? Reason, TrackId? Track)
{
    /// <summary>The days.</summary>
    public DatePeriod Period => new(Start, End);
}
