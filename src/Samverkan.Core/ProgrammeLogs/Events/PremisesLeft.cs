namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>The programme left premises. The day is the last one in them.</summary>
/// <param name="Premises">Which.</param>
public sealed record PremisesLeft(PremisesId Premises)
    : ProgrammeEvent("premisesLeft");
