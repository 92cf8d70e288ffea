namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Something in the parties' common system did not work as it should (<i>systemavvikelse</i>).</summary>
/// <param name="What">What did not work. Nothing that tells who a participant is belongs here.</param>
/// <param name="Where">Where: between which parties, or in which rules or routines.</param>
public sealed record SystemDeviationNoted(string What, string Where)
    : ProgrammeEvent("systemDeviationNoted");
