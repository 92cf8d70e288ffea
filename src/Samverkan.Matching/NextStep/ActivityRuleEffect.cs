namespace Samverkan.Matching.NextStep;

/// <summary>What a rule does to an activity that it speaks of.</summary>
public enum ActivityRuleEffect
{
    /// <summary>It has to be settled before the start, for example which of two benefits that exclude each other the person is to have.</summary>
    ToSettle = 0,

    /// <summary>The activity cannot run.</summary>
    Prevents = 1,
}
