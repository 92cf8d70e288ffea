using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// A rule of law about what a person has, whatever activity comes next: benefits that exclude each other or are lowered by each other, and times that end. A rule is dated,
/// and outside its days it says nothing.
/// </summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Says">What it says, in our own words.</param>
/// <param name="Validity">The days on which it is known to hold.</param>
/// <param name="When">
/// Of whom it speaks. When it is an <see cref="All"/> of which one part holds and another is unknown, somebody should ask; when nothing of it is known to hold, nothing is said.
/// </param>
/// <param name="Effect">What it says of them.</param>
/// <param name="Source">Where it stands, and how sure we are.</param>
public sealed record SituationRule(RuleKey Key, LocalizedText Says, DatePeriod Validity, Criterion When, SituationEffect Effect, SourceReference Source)
{
    /// <inheritdoc/>
    public bool Equals(SituationRule? other) => other is not null && Key == other.Key && Validity == other.Validity;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Validity);
}
