using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// A rule of law that keeps an activity from running beside what a person has, or asks for something to be settled first: exclusive benefits, for example. A rule is
/// dated, and outside its days it says nothing.
/// </summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Says">What it says, in our own words.</param>
/// <param name="Validity">The days on which it holds.</param>
/// <param name="Methods">The methods of which it speaks.</param>
/// <param name="When">Of whom it speaks. Where that is unknown, so is what the rule says of the activity.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ActivityRule(
    RuleKey Key, LocalizedText Says, DatePeriod Validity, ImmutableArray<MethodId> Methods, Criterion When, ActivityRuleEffect Effect, SourceReference Source)
{
    /// <inheritdoc/>
    public bool Equals(ActivityRule? other) => other is not null && Key == other.Key && Validity == other.Validity;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Validity);
}
