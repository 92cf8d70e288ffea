using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Attacks published tables, several folders together, as <c>samverkan audit</c> does: cells common to two folders are one, and hidden
/// in one folder means nothing where another publishes them. A rounded or perturbed figure tells what the count behind it lies within.
/// </summary>
/// <param name="Report">What the attack found. A cell's id is its categories, such as <c>sex=f, region=A</c>.</param>
/// <param name="Sources">The folders that were attacked together.</param>
public sealed record TablesAudit(AuditReport Report, ImmutableArray<string> Sources)
{
    /// <summary>Whether the tables show sums of amounts: bounds are then held to each sum's own rule, which a reader does not know, and not to the minimum.</summary>
    public bool AreAmounts { get; init; }

    /// <summary>
    /// Whether every figure is rounded or perturbed. The methods promise that no count can be known, not how far from it a reader who knows them stays: bounds are held to that.
    /// </summary>
    public bool AreChanged { get; init; }

    /// <summary>
    /// Whether it is about releases of several days, read by one who takes it that counts have only grown: a cell's name begins with the number of its release, from the first day, and only what no
    /// release tells by itself is in the report.
    /// </summary>
    public bool AssumesGrowth { get; init; }

    /// <summary>
    /// The attack of a reader who takes counts for cumulative, which can only have grown from one day to the next: what is told later bounds what was hidden earlier, and the other way round.
    /// </summary>
    /// <param name="published">The folders' tables, in any order.</param>
    /// <param name="minimumCount">The minimum count.</param>
    /// <returns>One for each chain of days that tells more together than its releases do; none where nothing follows.</returns>
    public static ImmutableArray<TablesAudit> AttackGrowth(IReadOnlyList<PublishedTables> published, int minimumCount)
    {
        ArgumentNullException.ThrowIfNull(published);
        return GrowthAttack.Attack(published, Math.Max(1, minimumCount - 1));
    }

    /// <summary>How far apart the bounds on each figure must be at least.</summary>
    /// <param name="minimumCount">The minimum count.</param>
    public long WidthFor(int minimumCount) => AreAmounts || AreChanged ? 1 : Math.Max(1, minimumCount - 1);

    /// <summary>
    /// Pairs of columns that no table of these folders shows together: whether categories of one lie in categories of the other is told nowhere, and a reader who
    /// knows that they do may work out more than the attack did.
    /// </summary>
    public ImmutableArray<(string One, string Other)> Unrelated { get; init; } = [];

    /// <summary>
    /// Whether the columns of the tables form a ring that is too large to be crossed: bounds were then carried table by table, and a reader with much time for all of them together might come closer.
    /// </summary>
    public bool HasLargeRing { get; init; }

    /// <summary>
    /// Attacks published tables. Folders belong together when columns of the same name have the same categories and no cell common to
    /// them is published with different values, rounded and perturbed figures as they may be; folders that do not count other persons, or at another time, and are attacked apart.
    /// </summary>
    /// <param name="published">The folders' tables.</param>
    /// <returns>One attack for each set of folders that belong together.</returns>
    public static ImmutableArray<TablesAudit> Attack(IReadOnlyList<PublishedTables> published)
    {
        ArgumentNullException.ThrowIfNull(published);
        List<TablesAudit> broken = [];
        List<(List<PublishedTables> Tables, AuditReport? Report)> sets = [];
        // what is exact comes first: whether a changed figure goes with it can be told
        foreach (PublishedTables tables in published.OrderBy(static tables => tables.Method != ProtectionMethod.Suppress))
        {
            bool isChanged = tables.Method != ProtectionMethod.Suppress;
            if (isChanged && !IsOf(tables))
            {
                broken.Add(new TablesAudit(new AuditReport([], tables.Structure.CellCount, IsConsistent: false), [tables.Source]) { AreChanged = true });
                continue;
            }

            AuditReport? report = null;
            int place = sets.FindIndex(set => string.Equals(set.Tables[0].Quantity, tables.Quantity, StringComparison.Ordinal)
                && TryMerge([.. set.Tables, tables], out PublishedSystem? system)
                && (!isChanged || (report = Audit(system)).IsConsistent));
            if (place >= 0)
                sets[place] = ([.. sets[place].Tables, tables], report);
            else
                sets.Add(([tables], null));
        }

        return
        [
            .. sets.Select(static set =>
            {
                if (!TryMerge(set.Tables, out PublishedSystem? system))
                    throw new ArgumentException("Published tables are larger together than can be attacked.", nameof(published));
                return new TablesAudit(set.Report ?? Audit(system), [.. set.Tables.Select(static tables => tables.Source)])
                {
                    AreAmounts = set.Tables[0].Quantity is not null,
                    AreChanged = set.Tables[0].Method != ProtectionMethod.Suppress,
                    Unrelated = Apart(set.Tables),
                    HasLargeRing = system.HasLargeRing,
                };
            }),
            .. broken,
        ];
    }

    /// <summary>
    /// The figures that follow from what is told together with what was told earlier, more closely than from that alone.
    /// </summary>
    /// <param name="tables">What is to be told.</param>
    /// <param name="earlier">What was published before.</param>
    internal static ImmutableArray<AuditedCell> Followed(PublishedTables tables, IReadOnlyList<PublishedTables> earlier)
    {
        int minimum = earlier.Select(static told => told.MinimumCount).Append(tables.MinimumCount).Max();
        Dictionary<string, AuditedCell> known = Attack(earlier).SelectMany(audit => Found(audit)).GroupBy(static cell => cell.Id, StringComparer.Ordinal).ToDictionary(static cells => cells.Key, static cells => cells.First(), StringComparer.Ordinal);
        return
        [
            .. Attack([.. earlier, tables]).Where(audit => audit.Sources.Contains(tables.Source, StringComparer.Ordinal)).SelectMany(Found)
                .Where(cell => !known.TryGetValue(cell.Id, out AuditedCell? before) || (before.Lower, before.Upper) != (cell.Lower, cell.Upper)),
        ];

        IEnumerable<AuditedCell> Found(TablesAudit audit) => audit.Report.Hidden.Where(cell => cell.IsNarrowerThan(audit.WidthFor(minimum)));
    }

    /// <summary>Attacks a system; what was told rounded or perturbed is told, and not hidden.</summary>
    private static AuditReport Audit(PublishedSystem system)
    {
        AuditReport report = Auditor.Audit(system);
        PublishedCell[] unknown = [.. system.Cells.Where(static cell => cell.Value is null)];
        return report with
        {
            Hidden = [.. report.Hidden.Select((cell, i) => cell with { IsChanged = unknown[i].IsImplied })],
            PublishedCount = report.PublishedCount + unknown.Count(static cell => cell.IsImplied),
        };
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

    /// <summary>Whether the figures are such as the method gives: that rounded ones are multiples of the unit and add up, and that perturbed ones have counts behind them.</summary>
    private static bool IsOf(PublishedTables tables)
    {
        PublishedSystem system = tables.ToSystem();
        return tables.Method == ProtectionMethod.Round
            ? system.Cells.All(cell => cell.Value % tables.MinimumCount == 0) && Auditor.Audit(system).IsConsistent
            : Enumerable.Range(0, system.Cells.Length).All(place => tables.Within(place) is not null);
    }

    /// <summary>The releases as one system, where they may count the same persons.</summary>
    internal static bool TryMerge(List<PublishedTables> set, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PublishedSystem? system)
    {
        system = null;
        if (Columns(set) is not { } columns)
            return false;
        TableSpec[] specs = [.. set.SelectMany(static tables => tables.Structure.Specs)];
        if (!LinkedTables.TryCreate(columns, specs, out LinkedTables? structure, out Refusal? _))
            return false;
        Told[] told = new Told[structure.CellCount];
        foreach (PublishedTables tables in set)
        {
            for (int t = 0; t < tables.Structure.Specs.Length; t++)
            {
                if (!TryPut(tables, t, structure, told))
                    return false;
            }
        }

        if (Array.Exists(told, static cell => cell.Within is { } within && (within.Lower > within.Upper || cell.Value < within.Lower || cell.Value > within.Upper)))
            return false;
        PublishedSystem published = structure.Publish(place => told[place].Value);
        system = published with
        {
            Cells = [.. published.Cells.Select((cell, place) => cell.Value is not null ? cell : cell with { Within = told[place].Within, IsImplied = !told[place].IsHidden })],
            ShowsZeros = set.TrueForAll(static tables => tables.Zeros == ZeroRule.Publish && tables.Quantity is null),
        };
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

    private static bool TryPut(PublishedTables tables, int table, LinkedTables structure, Told[] told)
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
            long? value = published[cell];
            (long Lower, long Upper)? within = tables.Within(tables.Structure.Tables[table][cell++]);
            Told before = told[place];
            if (tables.Method != ProtectionMethod.Suppress)
            {
                if (within is { } range)
                    told[place] = before with { Within = before.Within is { } known ? (Math.Max(known.Lower, range.Lower), Math.Min(known.Upper, range.Upper)) : range };
                continue;
            }

            if (value is null)
                told[place] = before with { IsHidden = true };
            else if (before.Value is { } other && other != value)
                return false;
            else
                told[place] = before with { Value = value };
        }

        return true;
    }

    /// <summary>What all folders together tell of a cell: its value, that it is hidden somewhere, and what it lies within.</summary>
    private readonly record struct Told(long? Value, bool IsHidden, (long Lower, long Upper)? Within);
}
