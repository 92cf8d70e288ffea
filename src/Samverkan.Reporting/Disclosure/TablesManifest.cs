using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>The file that tells the structure of published tables; its schema is docs/schemas/tables.schema.json.</summary>
internal sealed record TablesManifest(
    string Format,
    int Version,
    ProtectionMethod Method,
    TablesRule Rule,
    string Total,
    ImmutableArray<TablesColumn> Columns,
    ImmutableArray<TablesFile> Tables,
    string? Quantity = null,
    TablesChange? Change = null)
{
    public const string FormatName = "samverkan-tables";
}

internal sealed record TablesRule(int MinimumCount, ZeroRule Zeros);

/// <summary>By how much figures may be changed: the unit that they are multiples of, or of the cell key method the largest change and the variance aimed at.</summary>
internal sealed record TablesChange(int? Unit = null, int? Largest = null, decimal? Variance = null);

internal sealed record TablesColumn(string Name, ImmutableArray<string> Categories, string? Within = null, ImmutableArray<int>? Parents = null);

internal sealed record TablesFile(string File, ImmutableArray<string> Columns);
