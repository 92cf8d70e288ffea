using Samverkan.Core.Calendars;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a governance calendar plans for one quarter, and what was done.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Planned">How many the calendar states; <see langword="null"/> when it names no quarter or month for the kind.</param>
/// <param name="Done">How many the log tells.</param>
public sealed record GovernanceQuarter(Quarter Quarter, int? Planned, int Done);
