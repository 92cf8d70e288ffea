using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Something was done about a deviation in the system (<i>systemavvikelse</i>). Told again, the later stands.</summary>
/// <param name="Deviation">The entry that noted it.</param>
/// <param name="Measure">What was done.</param>
/// <param name="IsResolved">Whether it no longer occurs.</param>
public sealed record SystemDeviationAddressed(EntryId Deviation, string Measure, bool IsResolved)
    : ProgrammeEvent("systemDeviationAddressed");
