using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>One criterion of a proposal: what it says, and whether it speaks for the activity, against it, or cannot be told.</summary>
/// <param name="Value">True speaks for, false against; unknown asks somebody.</param>
/// <param name="Says">What it says, with its permanent code, in both languages, and its source.</param>
/// <param name="IsDemand">Whether the activity falls where it is false. A wish that is not met is told and falls nothing.</param>
public sealed record StepReason(Truth Value, Refusal Says, bool IsDemand)
{
    /// <summary>The value and the code; never what it says of a person.</summary>
    public override string ToString() => $"{Says.Code.Id}: {Value}";
}
