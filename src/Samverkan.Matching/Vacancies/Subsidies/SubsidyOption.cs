using System.Collections.Immutable;
using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>A form of subsidised employment beside a person on a day: whether the person may qualify and why, and the amounts of that day.</summary>
/// <param name="Rule">The rule of that day.</param>
/// <param name="Verdict">Whether the person may qualify, condition by condition. Arbetsförmedlingen decides.</param>
/// <param name="Amounts">The amounts of that day; none where no source speaks of it.</param>
public sealed record SubsidyOption(SubsidyRule Rule, Verdict Verdict, ImmutableArray<SubsidyAmount> Amounts)
{
    /// <inheritdoc/>
    public bool Equals(SubsidyOption? other) => other is not null && Rule == other.Rule && Verdict == other.Verdict && Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Verdict.On);

    /// <summary>The form; never the verdict.</summary>
    public override string ToString() => Rule.Form.Value;
}
