using System.Collections.Immutable;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Events;

/// <summary>Something was procured (<i>upphandling</i>), with what was demanded of the supplier for the horizontal principles.</summary>
/// <param name="Subject">What was bought, in free text.</param>
/// <param name="Demands">The principles (<i>horisontella principer</i>) in which competence was demanded; empty when none was.</param>
/// <param name="Supplier">The supplier, when that is told: a company, never a person.</param>
/// <param name="Kronor">The value in Swedish kronor, exactly, from 0; <see langword="null"/> when it is not told.</param>
/// <param name="Offers">How many offers there were; <see langword="null"/> when that is not told.</param>
public sealed record ProcurementMade(string Subject, ImmutableArray<HorizontalPrinciple> Demands, string? Supplier = null, decimal? Kronor = null, int? Offers = null)
    : ProgrammeEvent("procurementMade")
{
    /// <summary>The principles (<i>horisontella principer</i>) in which competence was demanded; empty when none was.</summary>
    public ImmutableArray<HorizontalPrinciple> Demands { get; init; } = Demands.OrEmpty();

    /// <inheritdoc/>
    public bool Equals(ProcurementMade? other) =>
        other is not null && string.Equals(Subject, other.Subject, StringComparison.Ordinal) && Demands.SequenceEqual(other.Demands)
        && string.Equals(Supplier, other.Supplier, StringComparison.Ordinal) && Kronor == other.Kronor && Offers == other.Offers;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Subject, Sequences.Hash(Demands), Supplier, Kronor, Offers);
}
