using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What an attack on published figures found. For those inside only. Immutable.</summary>
/// <param name="Hidden">The hidden cells, in the order of the system, and those that are told only rounded or perturbed where that was attacked.</param>
/// <param name="PublishedCount">The number of published cells, exact or not.</param>
/// <param name="IsConsistent">
/// Whether the published values can all be true together. When they cannot, they don't count the same persons, and what else the
/// report says is worth little.
/// </param>
public sealed record AuditReport(ImmutableArray<AuditedCell> Hidden, int PublishedCount, bool IsConsistent)
{
    /// <summary>The hidden cells whose value follows from what is published.</summary>
    public ImmutableArray<AuditedCell> Determined => [.. Hidden.Where(static cell => cell.IsDetermined)];

    /// <summary>Whether no hidden cell is determined, by sums or by its bounds, and the published values agree.</summary>
    public bool Holds => HoldsFor(1);

    /// <summary>Whether the published values agree and no hidden cell has bounds narrower than a width.</summary>
    /// <param name="width">The least difference of the bounds: the minimum count less one.</param>
    public bool HoldsFor(long width) => IsConsistent && Hidden.All(cell => !cell.IsNarrowerThan(width));

    /// <summary>The hidden cells that are not determined by sums, but whose bounds are narrower than a width.</summary>
    /// <param name="width">The least difference of the bounds: the minimum count less one.</param>
    public ImmutableArray<AuditedCell> Narrow(long width) => [.. Hidden.Where(cell => !cell.IsDetermined && cell.IsNarrowerThan(width))];

    /// <summary>How many hidden cells are determined; never which or what.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Hidden.Length} hidden, {Hidden.Count(static cell => cell.IsDetermined)} determined");
}
