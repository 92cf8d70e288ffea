using Samverkan.Analysis.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Governance;

/// <summary>What an annual report needs to know beside the cohort and the programme. Immutable.</summary>
/// <param name="PublishedBy">Who answers for the report.</param>
public sealed record AnnualReportSettings(LocalizedText PublishedBy)
{
    /// <summary>The period accounted for; from the programme's first day to the cohort's day unless told otherwise.</summary>
    public DatePeriod? Period { get; init; }

    /// <summary>The teams, for their names and models; teams are shown by their keys without it.</summary>
    public TeamPlan? Teams { get; init; }

    /// <summary>The indicator sets, for names and scales; the sets in the box unless told otherwise.</summary>
    public IndicatorSetCatalog Sets { get; init; } = new(IndicatorSetCatalog.Shipped);

    /// <summary>
    /// The smallest number of persons that a shown figure rests on; five unless told otherwise. The same as protection's
    /// (<see cref="DisclosureOptions.MinimumCount"/>): the report shows groups apart only when they are clearly larger.
    /// </summary>
    public int MinimumCount { get; init; } = new DisclosureOptions().MinimumCount;

    /// <summary>What counts as progression; one indicator higher and none lower unless told otherwise.</summary>
    public ProgressionRule Progression { get; init; } = ProgressionRule.OneHigherNoneLower;
}
