using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>What an attack on published figures found. For those inside only. Immutable.</summary>
/// <param name="Hidden">The hidden cells, in the order of the system.</param>
/// <param name="PublishedCount">The number of published cells.</param>
/// <param name="IsConsistent">
/// Whether the published values can all be true together. When they cannot, they don't count the same persons, and what else the
/// report says is worth little.
/// </param>
public sealed record AuditReport(ImmutableArray<AuditedCell> Hidden, int PublishedCount, bool IsConsistent)
{
    /// <summary>The hidden cells whose value follows from what is published.</summary>
    public ImmutableArray<AuditedCell> Determined => [.. Hidden.Where(static cell => cell.IsDetermined)];

    /// <summary>Whether no hidden cell is determined and the published values agree.</summary>
    public bool Holds => IsConsistent && Hidden.All(static cell => !cell.IsDetermined);

    /// <summary>How many hidden cells are determined; never which or what.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Hidden.Length} hidden, {Hidden.Count(static cell => cell.IsDetermined)} determined");
}
