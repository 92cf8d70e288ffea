using System.Collections.Immutable;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// The account of a report's protection, for those inside: it tells which hidden figures are small and must never be published.
/// </summary>
/// <param name="Counts">The one system of all counts of the report.</param>
/// <param name="Measures">One system per measure: which means and medians would let a reader subtract their way to a few persons.</param>
public sealed record ReportCertificate(DisclosureCertificate Counts, ImmutableSortedDictionary<FigureId, DisclosureCertificate> Measures)
{
    /// <summary>The counts themselves with their states, for those who want to attack them once more.</summary>
    public ProtectedCells? Cells { get; init; }

    /// <summary>How much is hidden; nothing more.</summary>
    public override string ToString() => Counts.ToString();
}
