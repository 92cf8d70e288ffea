using System.Collections.Immutable;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>What people have answered, judged and written about the horizontal principles of a programme. Immutable; nothing in it is computed.</summary>
public sealed record HorizontalAccount
{
    /// <summary>Nobody has answered anything.</summary>
    public static HorizontalAccount Empty { get; } = new();

    /// <summary>The answers to criteria and commitments. Of two to the same, the later in the order stands.</summary>
    public ImmutableArray<CriterionAnswer> Answers { get; init; } = [];

    /// <summary>The overall judgements, at most one for each list; of two, the later stands.</summary>
    public ImmutableArray<EnteredJudgement> Judgements { get; init; } = [];

    /// <summary>The third and the fourth R of findings.</summary>
    public ImmutableArray<FindingAnalysis> Analyses { get; init; } = [];

    /// <summary>Principles that the call asks for beside the obligatory ones, for example ecological sustainability.</summary>
    public ImmutableArray<HorizontalPrinciple> AskedByCall { get; init; } = [];

    /// <summary>Whether entries of the programme's log are among the answers and analyses.</summary>
    internal bool HasLogged { get; init; }

    /// <summary>That it is an account; nothing of what is in it.</summary>
    public override string ToString() => nameof(HorizontalAccount);
}
