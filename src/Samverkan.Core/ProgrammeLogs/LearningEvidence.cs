using NodaTime;
using Samverkan.Core.Identity;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a programme's log tells of one of its goals: what staff have seen and tried, and what did not work in the common system. It says how much is written down, never that the goal is reached.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Reflections">How many reflections name the goal, each with what was seen, tried and learned.</param>
/// <param name="Deviations">How many deviations in the system name it.</param>
/// <param name="Addressed">About how many of those something has been done.</param>
/// <param name="Resolved">How many of those no longer occur.</param>
/// <param name="Latest">The last day on which something of it happened.</param>
public sealed record LearningEvidence(GoalId Goal, int Reflections, int Deviations, int Addressed, int Resolved, LocalDate Latest);
