using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Eligibility;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>A form of subsidised employment beside a person on a day: whether the person may qualify and why, and the amounts of that day.</summary>
/// <param name="Rule">The rule of that day.</param>
/// <param name="Verdict">Whether the person may qualify, condition by condition. Arbetsförmedlingen decides.</param>
/// <param name="Amounts">The amounts of that day; none where no source speaks of it.</param>
public sealed record SubsidyOption(SubsidyRule Rule, Verdict Verdict, ImmutableArray<SubsidyAmount> Amounts)
{
    /// <summary>
    /// Why, on one line each: the conditions that decide, those that do not hold where the person does not qualify, those that cannot be told and who could tell where it is open, and all where the
    /// person does.
    /// </summary>
    /// <param name="language">The reader's language.</param>
    public ImmutableArray<string> Why(Language language)
    {
        Trace[] parts = Verdict.Trace.Parts.IsEmpty || Verdict.Trace.Criterion is not All ? [Verdict.Trace] : [.. Verdict.Trace.Parts];
        return
        [
            .. parts.Where(part => part.Value == Verdict.Value).Select(part =>
            {
                string says = part.Criterion is Cited cited ? cited.Says.In(language) : part.Criterion.Describe(language);
                string[] ask = [.. EligibilityAssessment.MissingLeaves(part).OrderBy(static fact => fact.Key, StringComparer.Ordinal).Select(fact => FactInformants.Of(fact).In(language)).Distinct(StringComparer.Ordinal)];
                if (ask.Length > 0)
                    return $"{says} ({(language == Language.English ? "ask" : "fråga")} {string.Join(", ", ask)})";
                return EligibilityAssessment.DeclinedLeaves(part).Any() ? $"{says} ({(language == Language.English ? "declined to tell" : "har avböjt att säga")})" : says;
            }),
        ];
    }

    /// <inheritdoc/>
    public bool Equals(SubsidyOption? other) => other is not null && Rule == other.Rule && Verdict == other.Verdict && Amounts.SequenceEqual(other.Amounts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Verdict.On);

    /// <summary>The form; never the verdict.</summary>
    public override string ToString() => Rule.Form.Value;
}
