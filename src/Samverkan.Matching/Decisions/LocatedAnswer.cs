namespace Samverkan.Matching.Decisions;

/// <summary>An answer and the line on which it stands.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record LocatedAnswer(ProposalAnswer Answer, int Line)
{
    /// <summary>Nothing about anybody.</summary>
    public override string ToString() => nameof(LocatedAnswer);
}
