using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Goals;

/// <summary>One goal as it stands on a cohort's day: who counts, of whom, and whether the level is reached. Not for publication.</summary>
/// <param name="Goal">The goal, in the readings that were chosen.</param>
/// <param name="State">How it stands.</param>
/// <param name="Because">Why it stands so.</param>
public sealed record GoalEvaluation(Goal Goal, GoalState State, GoalReason Because)
{
    /// <summary>The persons; <see langword="null"/> where the goal is not about persons, or nothing in their records can tell.</summary>
    public GoalPersons? Persons { get; init; }

    /// <summary>How many meetings, documents or other events of the programme's log; <see langword="null"/> where none are counted or no log was given.</summary>
    public int? Events { get; init; }

    /// <summary>What the programme's log tells of the goal; <see langword="null"/> where no entry names it or no log was given.</summary>
    public LearningEvidence? Evidence { get; init; }

    /// <summary>The goal and how it stands; never whom it rests on.</summary>
    public override string ToString() => $"{Goal.Id} {State}";
}
