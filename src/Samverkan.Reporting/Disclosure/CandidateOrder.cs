namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// In which order cells are offered for publication. Cells with the status <see cref="APrioriStatus.Publish"/> go before all, then the
/// more important (<see cref="OutputCell.Importance"/>: in a table, margins before parts); this order decides among the rest.
/// It is a preference and not an optimum, and it is a parameter of the method: the certificate records it.
/// </summary>
public enum CandidateOrder
{
    /// <summary>
    /// Large counts first, so that what is hidden beside the small cells is small too; of equal counts the one that sums more inner
    /// cells, then the one listed later. The default.
    /// </summary>
    LargestFirst = 0,

    /// <summary>As the caller listed them.</summary>
    AsGiven = 1,
}
