using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Something in the parties' common system did not work as it should (<i>systemavvikelse</i>).</summary>
/// <param name="What">What did not work. Nothing that tells who a participant is belongs here.</param>
/// <param name="Where">Where: between which parties, or in which rules or routines.</param>
/// <param name="Goal">
/// The goal of the programme that it says something of; <see langword="null"/> when nobody has named one. What is done about the deviation says something of the
/// same goal.
/// </param>
public sealed record SystemDeviationNoted(string What, string Where, GoalId? Goal = null)
    : ProgrammeEvent("systemDeviationNoted");
