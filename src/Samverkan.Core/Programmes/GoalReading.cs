namespace Samverkan.Core.Programmes;

/// <summary>One reading of a goal that can be read in more than one way.</summary>
/// <param name="Name">The name of the reading, as the option has it.</param>
public sealed record GoalReading(string Name)
{
    /// <summary>The level in this reading; <see langword="null"/> where it is the goal's own.</summary>
    public GoalThreshold? Threshold { get; init; }

    /// <summary>What is counted in this reading; <see langword="null"/> where it is the goal's own.</summary>
    public CountingUnit? Unit { get; init; }
}
