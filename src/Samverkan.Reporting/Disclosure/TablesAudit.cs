using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Attacks published tables, several folders together, as <c>samverkan audit</c> does: cells common to two folders are one, and hidden
/// in one folder means nothing where another publishes them.
/// </summary>
/// <param name="Report">What the attack found. A cell's id is its categories, such as <c>sex=f, region=A</c>.</param>
/// <param name="Sources">The folders that were attacked together.</param>
public sealed record TablesAudit(AuditReport Report, ImmutableArray<string> Sources)
{
    /// <summary>Whether the tables show sums of amounts: bounds are then held to each sum's own rule, which a reader does not know, and not to the minimum.</summary>
    public bool AreAmounts { get; init; }

    /// <summary>
    /// Pairs of columns that no table of these folders shows together: whether categories of one lie in categories of the other is told nowhere, and a reader who
    /// knows that they do may work out more than the attack did.
    /// </summary>
    public ImmutableArray<(string One, string Other)> Unrelated { get; init; } = [];

    /// <summary>
    /// Attacks published tables. Folders belong together when columns of the same name have the same categories and no cell common to
    /// them is published with different values; folders that do not count other persons, or at another time, and are attacked apart.
    /// </summary>
    /// <param name="published">The folders' tables.</param>
    /// <returns>One attack for each set of folders that belong together.</returns>
    public static ImmutableArray<TablesAudit> Attack(IReadOnlyList<PublishedTables> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        List<List<PublishedTables>> sets = [];
        foreach (PublishedTables tables in published.Where(static tables => tables.Method == ProtectionMethod.Suppress))
        {
            if (sets.Find(set => string.Equals(set[0].Quantity, tables.Quantity, StringComparison.Ordinal) && TryMerge([.. set, tables], out _)) is { } together)
                together.Add(tables);
            else
                sets.Add([tables]);
        }

        return
        [
            .. sets.Select(static set =>
            {
                if (!TryMerge(set, out PublishedSystem? system))
                    throw new ArgumentException("Published tables are larger together than can be attacked.", nameof(published));
                return new TablesAudit(Auditor.Audit(system), [.. set.Select(static tables => tables.Source)]) { AreAmounts = set[0].Quantity is not null, Unrelated = Apart(set) };
            }),
            .. published.Where(static tables => tables.Method != ProtectionMethod.Suppress).Select(static tables => new TablesAudit(Check(tables), [tables.Source])),
        ];
    }

    private static ImmutableArray<(string One, string Other)> Apart(List<PublishedTables> set)
    {
        TableSpec[] specs = [.. set.SelectMany(static tables => tables.Structure.Specs)];
        string[] names = [.. specs.SelectMany(static spec => spec.Columns).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return
        [
            .. names.SelectMany((one, i) => names.Skip(i + 1).Select(other => (one, other)))
                .Where(pair => !Array.Exists(specs, spec => spec.Columns.Contains(pair.one) && spec.Columns.Contains(pair.other))),
        ];
    }

    /// <summary>
    /// Checks tables in which no figure is exact and none is hidden: that rounded figures are multiples of the unit and add up, and that
    /// perturbed ones are never small.
    /// </summary>
    private static AuditReport Check(PublishedTables tables)
    {
        PublishedSystem system = tables.ToSystem();
        bool holds = tables.Method == ProtectionMethod.Round
            ? system.Cells.All(cell => cell.Value % tables.MinimumCount == 0) && Auditor.Audit(system).IsConsistent
            : system.Cells.All(cell => cell.Value == 0 || cell.Value >= tables.MinimumCount);
        return new AuditReport([], system.Cells.Length, holds);
    }

    private static bool TryMerge(List<PublishedTables> set, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PublishedSystem? system)
    {
        system = null;
        if (Columns(set) is not { } columns)
            return false;
        TableSpec[] specs = [.. set.SelectMany(static tables => tables.Structure.Specs)];
        if (!LinkedTables.TryCreate(columns, specs, out LinkedTables? structure, out Refusal? _))
            return false;
        long?[] values = new long?[structure.Tables.SelectMany(static table => table).Max() + 1];
        foreach (PublishedTables tables in set)
        {
            for (int t = 0; t < tables.Structure.Specs.Length; t++)
            {
                if (!TryPut(tables, t, structure, values))
                    return false;
            }
        }

        system = structure.Publish(place => values[place]) with { ShowsZeros = set.TrueForAll(static tables => tables.Zeros == ZeroRule.Publish && tables.Quantity is null) };
        return true;
    }

    /// <summary>The columns of all folders, or none when the same name does not mean the same everywhere.</summary>
    private static ClassifyingColumn[]? Columns(List<PublishedTables> set)
    {
        Dictionary<string, ClassifyingColumn> columns = new(StringComparer.Ordinal);
        foreach (ClassifyingColumn column in set.SelectMany(static tables => tables.Structure.Columns))
        {
            if (!columns.TryAdd(column.Name, column) && !columns[column.Name].Categories.ToHashSet(StringComparer.Ordinal).SetEquals(column.Categories))
                return null;
        }

        foreach (PublishedTables tables in set)
        {
            foreach (ClassifyingColumn nested in tables.Structure.Columns.Where(static c => c.Within is not null))
            {
                ClassifyingColumn outer = tables.Structure.Columns.First(c => string.Equals(c.Name, nested.Within, StringComparison.Ordinal));
                ClassifyingColumn target = columns[nested.Name];
                int[] parents = [.. target.Categories.Select(name => columns[outer.Name].Categories.IndexOf(outer.Categories[nested.Parents[nested.Categories.IndexOf(name)]]))];
                if (target.Within is not null && (!string.Equals(target.Within, nested.Within, StringComparison.Ordinal) || !ReferenceEquals(target, nested) && !parents.SequenceEqual(target.Parents)))
                    return null;
                columns[nested.Name] = target with { Within = nested.Within, Parents = [.. parents] };
            }
        }

        return [.. columns.Values];
    }

    private static bool TryPut(PublishedTables tables, int table, LinkedTables structure, long?[] values)
    {
        int[] own = tables.Structure.ColumnsOf(tables.Structure.Specs[table]);
        int[] joint = structure.ColumnsOf(tables.Structure.Specs[table]);
        // the same categories may stand in another order in another folder
        int[][] numbers = [.. own.Select((c, i) => tables.Structure.Columns[c].Categories.Select(name => structure.Columns[joint[i]].Categories.IndexOf(name)).ToArray())];
        int[] categories = new int[structure.Columns.Length];
        int cell = 0;
        ImmutableArray<long?> published = tables.Values(table);
        foreach (int[] combination in tables.Structure.Rows(tables.Structure.Specs[table]))
        {
            Array.Fill(categories, -1);
            for (int i = 0; i < own.Length; i++)
                categories[joint[i]] = combination[i] >= 0 ? numbers[i][combination[i]] : -1;
            // nested otherwise in another folder, they do not count the same
            if (structure.FindPlace(categories) is not { } place)
                return false;
            if (published[cell++] is not { } value)
                continue;
            if (values[place] is { } other && other != value)
                return false;
            values[place] = value;
        }

        return true;
    }
}
