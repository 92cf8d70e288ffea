namespace Samverkan.Matching.NextStep;

/// <summary>What a rule says of what a person has.</summary>
public enum SituationEffect
{
    /// <summary>The benefits are not paid for the same time: one of them has to go. The default.</summary>
    Excludes = 0,

    /// <summary>One benefit is lowered by the other.</summary>
    Reduces = 1,

    /// <summary>The time is over.</summary>
    Ends = 2,
}
