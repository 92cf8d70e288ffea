using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>A rule that speaks of the person, now or from a day ahead.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="From">The first day on which it does, not before the day of asking.</param>
/// <param name="Says">The rule in words, with its source.</param>
public sealed record RuleAhead(SituationRule Rule, LocalDate From, Refusal Says)
{
    /// <summary>The code only.</summary>
    public override string ToString() => Says.Code.Id;
}
