using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies.Subsidies;

/// <summary>An amount of a subsidy on the days of which its source speaks. Outside them there is no data: never the nearest row.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Value">The figure, not negative.</param>
/// <param name="Validity">The days on which it is known to hold.</param>
/// <param name="Source">Where it stands, and how sure we are.</param>
public sealed record SubsidyAmount(SubsidyAmountKind Kind, decimal Value, DatePeriod Validity, SourceReference Source);
