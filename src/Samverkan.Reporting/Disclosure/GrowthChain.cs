using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Releases of rising days as one system: inner cells of each day, and of what has come from one to the next. None is negative.</summary>
internal sealed class GrowthChain(ImmutableArray<GrowthRelease> releases, LinkedTables structure)
{
    private readonly PublishedSystem _tables = structure.Publish(static _ => null);

    private int Count => structure.InnerCount;

    /// <summary>What the chain tells that no release of it does by itself; <see langword="null"/> where it tells nothing, or where it cannot be a chain.</summary>
    public TablesAudit? Run(long width)
    {
        PublishedSystem system = System();
        AuditPresolve known = new(system);
        known.Run();
        AuditReport report = new AuditElimination(known).Run();
        AuditBounds bounds = new(known);
        if (!report.IsConsistent || !bounds.IsPossible || !bounds.KeepsLeast)
            return null;
        report = Auditor.WithBounds(report, known, bounds: bounds);
        HashSet<string> alone = [.. releases.SelectMany((release, number) => Alone(release, number, width))];
        ImmutableArray<AuditedCell> found = [.. report.Hidden.Where(cell => cell.IsNarrowerThan(width) && !alone.Contains(cell.Id))];
        return found.IsEmpty ? null : new TablesAudit(report with { Hidden = found }, [.. releases.SelectMany(static release => release.Tables).Select(static one => one.Source)]) { AssumesGrowth = true };
    }

    /// <summary>The name of a cell of one of the releases, told apart by their number from the first day.</summary>
    public static string Id(int number, string cell) => FormattableString.Invariant($"{number + 1}: {cell}");

    private PublishedSystem System()
    {
        ImmutableArray<PublishedCell>.Builder cells = ImmutableArray.CreateBuilder<PublishedCell>();
        ImmutableArray<ImmutableArray<Term>>.Builder relations = ImmutableArray.CreateBuilder<ImmutableArray<Term>>();
        for (int day = 0; day < releases.Length; day++)
        {
            foreach ((int place, long? value) in releases[day].Told)
                cells.Add(new PublishedCell(Id(day, _tables.Cells[place].Id), Shifted(_tables.Cells[place].Column, day), value) { Least = value is null && releases[day].ShowsZeros ? 1 : 0 });
            foreach (ImmutableArray<Term> relation in _tables.Relations)
                relations.Add(Shifted(relation, day));
            if (day == 0)
                continue;
            // what has come since the day before
            int come = releases.Length + day - 1;
            foreach (ImmutableArray<Term> relation in _tables.Relations)
                relations.Add(Shifted(relation, come));
            for (int inner = 0; inner < Count; inner++)
                relations.Add([new Term(((day - 1) * Count) + inner, -1), new Term((day * Count) + inner, 1), new Term((come * Count) + inner, -1)]);
            for (int before = 0; before < day; before++)
            {
                foreach ((int place, long? value) in releases[before].Told)
                {
                    if (value is { } was && releases[day].Told.GetValueOrDefault(place) is { } now)
                        cells.Add(new PublishedCell(FormattableString.Invariant($"{before + 1}–{day + 1}: {_tables.Cells[place].Id}"), [.. Enumerable.Range(before, day - before).SelectMany(step => Shifted(_tables.Cells[place].Column, releases.Length + step))], now - was));
                }
            }
        }

        return new PublishedSystem(((2 * releases.Length) - 1) * Count, cells.DrainToImmutable(), relations.DrainToImmutable()) { HasLargeRing = structure.HasLargeRing, CrossesRing = structure.CrossesRing, SeeksWhole = true };
    }

    private IEnumerable<string> Alone(GrowthRelease release, int number, long width)
    {
        PublishedSystem own = new(Count, [.. release.Told.Select(told => new PublishedCell(_tables.Cells[told.Key].Id, _tables.Cells[told.Key].Column, told.Value))], _tables.Relations) { ShowsZeros = release.ShowsZeros };
        return Auditor.Audit(own).Hidden.Where(cell => cell.IsNarrowerThan(width)).Select(cell => Id(number, cell.Id));
    }

    private ImmutableArray<Term> Shifted(ImmutableArray<Term> column, int block) =>
        block == 0 ? column : [.. column.Select(term => term with { Inner = term.Inner + (block * Count) })];
}
