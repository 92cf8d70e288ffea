using System.Collections.Immutable;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>
/// A programme's costs and financing beside its funding plan. Amounts are Swedish kronor, exact decimals; what is planned is
/// <see langword="null"/> where no source states it or states it in another currency.
/// </summary>
/// <remarks>Immutable.</remarks>
public sealed class FinancialFollowUp
{
    /// <summary>The whole budget as planned.</summary>
    public decimal? PlannedTotal { get; init; }

    /// <summary>The fund's support as planned.</summary>
    public decimal? PlannedSupport { get; init; }

    /// <summary>The co-financing as planned: the whole less the support.</summary>
    public decimal? PlannedCoFinancing => PlannedTotal is { } total && PlannedSupport is { } support ? total - support : null;

    /// <summary>All costs.</summary>
    public required decimal Costs { get; init; }

    /// <summary>The fund's support that was paid.</summary>
    public required decimal Support { get; init; }

    /// <summary>The co-financing of all other bodies.</summary>
    public required decimal CoFinancing { get; init; }

    /// <summary>The costs by type, in the order of the types; a type without costs is left out.</summary>
    public required ImmutableArray<CostTotal> ByType { get; init; }

    /// <summary>What each body paid, by body and form.</summary>
    public required ImmutableArray<FinancierTotal> ByFinancier { get; init; }

    /// <summary>Quarter by quarter, from the programme's first to the one that is looked at last; the first and the last hold also what lies outside.</summary>
    public required ImmutableArray<QuarterAccount> Quarters { get; init; }

    /// <summary>The share of the planned budget that has been used, in percent, rounded to two decimals; <see langword="null"/> when no budget is stated or it is 0.</summary>
    public decimal? UsedPercent => PlannedTotal is > 0 and { } total ? Math.Round(100 * Costs / total, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>The co-financing's share of all that was paid, in percent, rounded to two decimals; <see langword="null"/> when nothing was.</summary>
    public decimal? CoFinancingPercent => Support + CoFinancing is > 0 and var paid ? Math.Round(100 * CoFinancing / paid, 2, MidpointRounding.AwayFromZero) : null;
}
