using System.Collections.Immutable;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Calendars;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Progression;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Disclosure;
using Samverkan.Reporting.HorizontalPrinciples;

namespace Samverkan.Reporting.Governance;

/// <summary>What a report needs to know beside the cohort and the programme. Immutable.</summary>
/// <param name="PublishedBy">Who answers for the report.</param>
public sealed record AnnualReportSettings(LocalizedText PublishedBy)
{
    /// <summary>
    /// The period that the report is about, ending on the cohort's day. Unless told otherwise the cohort's quarter or four months for a report of
    /// those, and from the programme's first day for the others.
    /// </summary>
    public DatePeriod? Period { get; init; }

    /// <summary>
    /// Whether goals are counted within the period only: whom a goal has come to be about during it. Otherwise, and always elsewhere in the report
    /// save where it says "during the period", figures are cumulative from the programme's first day.
    /// </summary>
    public bool Within { get; init; }

    /// <summary>The teams, for their names and models; teams are shown by their keys without it.</summary>
    public TeamPlan? Teams { get; init; }

    /// <summary>The indicator sets, for names and scales; the sets in the box unless told otherwise.</summary>
    public IndicatorSetCatalog Sets { get; init; } = new(IndicatorSetCatalog.Shipped);

    /// <summary>
    /// The smallest number of persons that a shown figure rests on; five unless told otherwise. The same as protection's
    /// (<see cref="DisclosureOptions.MinimumCount"/>): the report shows groups apart only when they are clearly larger.
    /// </summary>
    public int MinimumCount { get; init; } = new DisclosureOptions().MinimumCount;

    /// <summary>
    /// The programme's own log, from which goals about meetings and reports are counted, and what was steered and learnt is told; without it the
    /// report says that such goals are counted elsewhere. Only what was recorded by the cohort's instant is read.
    /// </summary>
    public ProgrammeLog? Log { get; init; }

    /// <summary>How long after the exit a common indicator looks for a result upon leaving; 28 days unless told otherwise.</summary>
    public ResultWindow Window { get; init; } = ResultWindow.TwentyEightDays;

    /// <summary>
    /// How many organisations or enterprises have got support, by the code of a common indicator that counts them (<c>EECO18</c>, <c>EECO19</c>, <c>CO20</c>–<c>CO23</c>), as the owner states it: no
    /// journey tells of them. One that is not here stands as not recorded.
    /// </summary>
    public ImmutableDictionary<string, int> Entities { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>What people have answered, judged and written about the horizontal principles; nothing unless told otherwise.</summary>
    public HorizontalAccount Horizontal { get; init; } = HorizontalAccount.Empty;

    /// <summary>
    /// In what people are alike when the gaps in results are told once more among people who are; education unless told otherwise. Each likeness has a table of its own, and more
    /// figures to protect.
    /// </summary>
    public ImmutableArray<Likeness> AlikeBy { get; init; } = [Likeness.Education];

    /// <summary>What counts as progression; one indicator higher and none lower unless told otherwise.</summary>
    public ProgressionRule Progression { get; init; } = ProgressionRule.OneHigherNoneLower;
}
