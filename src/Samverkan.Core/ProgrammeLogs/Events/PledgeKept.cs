namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>An employer kept a pledge, wholly or in part: so many more than were told before.</summary>
/// <param name="Pledge">The pledge.</param>
/// <param name="Number">How many, from 1.</param>
public sealed record PledgeKept(PledgeId Pledge, int Number)
    : ProgrammeEvent("pledgeKept");
