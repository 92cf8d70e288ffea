using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Staff reflected together on their own practice (<i>reflexiv praktik</i>).</summary>
/// <param name="Observation">What they saw. Nothing that tells who a participant is belongs here.</param>
/// <param name="Tried">What they tried.</param>
/// <param name="Learned">What they learned.</param>
/// <param name="Goal">The goal of the programme that it says something of; <see langword="null"/> when nobody has named one.</param>
public sealed record ReflectionNoted(string Observation, string Tried, string Learned, GoalId? Goal = null)
    : ProgrammeEvent("reflectionNoted");
