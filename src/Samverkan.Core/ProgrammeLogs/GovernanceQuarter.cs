using Samverkan.Core.Calendars;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a governance calendar plans for one quarter, and what was done.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Planned">How many the calendar states; <see langword="null"/> when it names no quarter or month for the kind.</param>
/// <param name="Done">How many the log tells.</param>
public sealed record GovernanceQuarter(Quarter Quarter, int? Planned, int Done)
{
    /// <summary>
    /// How many of those planned should have been done by the day that is looked at: those of a quarter or a month that is over, and of reports on a quarter those of one that ended before
    /// that day; <see langword="null"/> when <see cref="Planned"/> is.
    /// </summary>
    public int? Due { get; init; }
}
