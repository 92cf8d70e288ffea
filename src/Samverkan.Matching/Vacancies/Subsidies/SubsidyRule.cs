using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>A form of subsidised employment (<i>anställning med lönesubvention</i>) on some days: who may qualify, and what is known of the amounts. Arbetsförmedlingen decides.</summary>
/// <param name="Form">The form.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Validity">The days on which the conditions are known to hold.</param>
/// <param name="WhoMayQualify">The conditions on the person, each with its source. Those on the employer are not among them.</param>
/// <param name="Amounts">The amounts by date.</param>
/// <param name="Notes">What is left out, and why.</param>
/// <param name="Source">Where the form stands.</param>
public sealed record SubsidyRule(
    SubsidyForm Form, LocalizedText Name, DatePeriod Validity, Criterion WhoMayQualify, ImmutableArray<SubsidyAmount> Amounts, ImmutableArray<LocalizedText> Notes, SourceReference Source)
{
    /// <inheritdoc/>
    public bool Equals(SubsidyRule? other) =>
        other is not null && Form == other.Form && Name == other.Name && Validity == other.Validity && WhoMayQualify == other.WhoMayQualify && Amounts.SequenceEqual(other.Amounts)
        && Notes.SequenceEqual(other.Notes) && Source == other.Source;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Form, Validity);

    /// <summary>The form.</summary>
    public override string ToString() => Form.Value;
}
