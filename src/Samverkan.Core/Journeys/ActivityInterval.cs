using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;

namespace Samverkan.Core.Journeys;

/// <summary>An activity (<i>insats</i>) from its first day to its last, both included.</summary>
/// <param name="Activity">The key of the activity within the journey.</param>
/// <param name="Kind">What it aims at.</param>
/// <param name="Method">The method, or <see langword="null"/>.</param>
/// <param name="Provider">The body that provides it, or <see langword="null"/>.</param>
/// <param name="WeeklyHours">Planned hours a week, or <see langword="null"/>.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; <see langword="null"/> while it goes on.</param>
/// <param name="Reason">Why it ended; <see langword="null"/> while it goes on.</param>
public sealed record ActivityInterval(
    ActivityId Activity,
    ActivityKind Kind,
    MethodId? Method,
    OrganisationId? Provider,
    decimal? WeeklyHours,
    LocalDate Start,
    LocalDate? End,
    ActivityEndReason? Reason)
{
    /// <summary>The days.</summary>
    public DatePeriod Period => new(Start, End);

    /// <summary>The kind; never which activity.</summary>
    public override string ToString() => $"ActivityInterval ({Kind})";
}
