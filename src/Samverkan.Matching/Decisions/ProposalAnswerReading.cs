using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Decisions;

/// <summary>What a file of answers holds, or what is wrong with it. Immutable.</summary>
/// <param name="Answers">The answers in the order of the lines; none when anything is wrong.</param>
/// <param name="Findings">What is wrong, by line.</param>
public sealed record ProposalAnswerReading(ImmutableArray<LocatedAnswer> Answers, ImmutableArray<Finding> Findings)
{
    /// <inheritdoc/>
    public bool Equals(ProposalAnswerReading? other) => other is not null && Answers.SequenceEqual(other.Answers) && Findings.SequenceEqual(other.Findings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Answers.Length, Findings.Length);

    /// <summary>The counts only.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Answers.Length} answers, {Findings.Length} findings");
}
