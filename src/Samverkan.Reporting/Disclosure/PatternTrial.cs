using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>One attempt: a pattern, and what the attack on it found.</summary>
internal sealed class PatternTrial
{
    private PatternTrial(SuppressionPattern pattern, AuditReport? audit, AuditPresolve? known, ImmutableArray<AuditedCell> revealed, ImmutableArray<AuditedCell> narrow)
    {
        Pattern = pattern;
        Audit = audit;
        Known = known;
        Revealed = revealed;
        Narrow = narrow;
    }

    public SuppressionPattern Pattern { get; }

    /// <summary>The attack; none when nothing is hidden.</summary>
    public AuditReport? Audit { get; }

    public AuditPresolve? Known { get; }

    /// <summary>Hidden cells that can be worked out, and that no earlier release had told.</summary>
    public ImmutableArray<AuditedCell> Revealed { get; }

    /// <summary>Hidden cells whose bounds are too narrow; sought only when nothing is revealed.</summary>
    public ImmutableArray<AuditedCell> Narrow { get; }

    /// <summary>What of it is narrow only to somebody who stands alone; sought only when nothing else is.</summary>
    public ImmutableArray<SoleFind> ToOneAlone { get; private init; } = [];

    public bool Holds => Revealed.IsEmpty && Narrow.IsEmpty;

    public static PatternTrial Run(CellSystem system, DisclosureOptions options, PatternVectors vectors, IReadOnlyList<Guard> guards, IReadOnlyDictionary<int, ImmutableArray<string>> withheld, SolvedParts solved, IReadOnlyDictionary<string, long>? floor = null)
    {
        SuppressionPattern pattern = new PatternMaker(system, options, vectors, [.. guards], withheld).Make();
        if (pattern.States.All(static state => state == CellState.Published))
            return new PatternTrial(pattern, null, null, [], []);
        AuditPresolve known = new(Read(system, options, i => pattern.States[i] == CellState.Published));
        known.Run();
        AuditReport audit = Auditor.Eliminate(known, solved, out AuditBounds? bounds);
        if (!audit.IsConsistent)
            throw new ArgumentException("The values of the system cannot all be true together.", nameof(system));
        if (floor is { Count: > 0 })
            pattern = pattern with { AlreadyTold = [.. pattern.AlreadyTold.Union(floor.Keys, StringComparer.Ordinal)] };
        // what is out tells some cells within bounds that nothing can widen: those are kept as they are
        HashSet<string> told = [.. pattern.AlreadyTold.Where(id => floor?.GetValueOrDefault(id) is not > 0)];
        // a zero that was withheld for others may be known by others still
        told.UnionWith(withheld.Keys.Where(place => system.Cells[place].Value == 0).Select(place => system.Cells[place].Id));
        ImmutableArray<AuditedCell> revealed = [.. audit.Determined.Where(cell => !told.Contains(cell.Id))];
        if (!revealed.IsEmpty)
            return new PatternTrial(pattern, audit, known, revealed, []);
        bounds ??= new AuditBounds(known, solved);
        AuditBounds? figures = Figures(system, options, i => pattern.States[i] == CellState.Published);
        audit = WithBounds(system, audit, known, bounds, figures);
        ImmutableArray<AuditedCell> narrow = [.. TooNarrow(system, options, audit).Where(cell => !told.Contains(cell.Id) && (floor is null || !floor.TryGetValue(cell.Id, out long width) || cell.IsNarrowerThan(width)))];
        if (!narrow.IsEmpty || !options.GuardSoleContributors)
            return new PatternTrial(pattern, audit, known, [], narrow);
        ImmutableArray<SoleFind> found = [.. Withholdable(system, options, ToldToOneAlone(system, options, pattern.States, bounds, figures), pattern.States, solved).Where(find => !told.Contains(find.Id))];
        ILookup<string, SoleFind> finds = found.ToLookup(static find => find.Id, StringComparer.Ordinal);
        narrow = [.. audit.Hidden.Where(cell => finds.Contains(cell.Id)).Select(cell => cell with { Cause = finds[cell.Id].Select(static find => find.Cause).FirstOrDefault(static cause => !cause.IsEmpty, []) })];
        return new PatternTrial(pattern, audit, known, [], narrow) { ToOneAlone = found };
    }

    /// <summary>Whether somebody who stands alone works out a cell of another, and would not if more were withheld.</summary>
    public static bool TellsOneAlone(CellSystem system, DisclosureOptions options, IReadOnlyList<CellState> states) =>
        Withholdable(system, options, ToldToOneAlone(system, options, states), states, new SolvedParts()).Any();

    /// <summary>The cells that somebody alone works out. In reports by what figures may be: over memberships a person would be taken to know which of these occur among so few, and so to know
    /// everybody.</summary>
    private static ImmutableArray<SoleFind> ToldToOneAlone(CellSystem system, DisclosureOptions options, IReadOnlyList<CellState> states, AuditBounds? inner = null, AuditBounds? figures = null)
    {
        SoleViews views = new(system, states);
        bool IsPublished(int place) => states[place] == CellState.Published;
        return system.Sums is null
            ? views.Found(inner ?? Of(Read(system, options, IsPublished)))
            : [.. views.Found(figures ?? OfFigures(system, options, IsPublished), system.Figures()).Select(find => find with { Cause = Inner(system, find.Cause) })];
    }

    /// <summary>Of the cells that somebody alone works out those that do not follow for that person from zeros and earlier releases: there nothing that is withheld helps. Mostly they are cells of that same person.</summary>
    private static IEnumerable<SoleFind> Withholdable(CellSystem system, DisclosureOptions options, ImmutableArray<SoleFind> found, IReadOnlyList<CellState> now, SolvedParts solved)
    {
        if (!found.All(find => solved.ToldAnyway.ContainsKey((find.Own[0], find.Id))))
        {
            HashSet<string> sought = [.. found.Select(static find => find.Id)];
            CellState[] states = [.. system.Cells.Select((cell, i) => IsAnyway(system, now, i) ? CellState.Published : sought.Contains(cell.Id) ? CellState.Primary : CellState.Secondary)];
            // with nothing else published the person may be alone in more hidden cells, and knows them
            foreach (SoleFind anyway in ToldToOneAlone(system, options, states))
            {
                foreach (int own in anyway.Own)
                    solved.ToldAnyway.TryAdd((own, anyway.Id), true);
            }

            foreach (SoleFind find in found)
                solved.ToldAnyway.TryAdd((find.Own[0], find.Id), false);
        }

        return found.Where(find => !solved.ToldAnyway[(find.Own[0], find.Id)] && !solved.NothingHelps.Contains((find.Own[0], find.Id)));
    }

    // zeros that are shown are shown whatever else is withheld
    private static bool IsAnyway(CellSystem system, IReadOnlyList<CellState> states, int place) =>
        system.Cells[place].IsOut || (system.Cells[place] is { Value: 0, IsElsewhere: false, Implied: false } && states[place] == CellState.Published);

    /// <summary>How close the bounds are of each cell that earlier releases alone tell too closely: nothing that is withheld now can widen them.</summary>
    public static Dictionary<string, long> Floor(CellSystem system, DisclosureOptions options, IReadOnlyList<CellState> states)
    {
        AuditReport audit = Attack(system, options, i => IsAnyway(system, states, i));
        return audit.Hidden.Where(static cell => cell.IsDetermined).Concat(TooNarrow(system, options, audit)).ToDictionary(static cell => cell.Id, static cell => cell.IsDetermined ? 0 : cell.Upper!.Value - cell.Lower!.Value, StringComparer.Ordinal);
    }

    /// <summary>Attacks what is published of a system, with all that a reader knows.</summary>
    public static AuditReport Attack(CellSystem system, DisclosureOptions options, Func<int, bool> isPublished)
    {
        AuditPresolve known = new(Read(system, options, isPublished));
        known.Run();
        return WithBounds(system, options, isPublished, new AuditElimination(known).Run(), known);
    }

    /// <summary>The bounds over inner cells and, where a reader does not know which of these occur, over the figures themselves.</summary>
    public static AuditReport WithBounds(CellSystem system, DisclosureOptions options, Func<int, bool> isPublished, AuditReport audit, AuditPresolve known) =>
        WithBounds(system, audit, known, new AuditBounds(known), Figures(system, options, isPublished));

    /// <summary>What a reader concludes of the figures themselves, whoever they count; <see langword="null"/> where inner cells are all there is.</summary>
    private static AuditBounds? Figures(CellSystem system, DisclosureOptions options, Func<int, bool> isPublished) =>
        system.Sums is null || options.Zeros == ZeroRule.Protect ? null : OfFigures(system, options, isPublished);

    private static AuditBounds OfFigures(CellSystem system, DisclosureOptions options, Func<int, bool> isPublished) =>
        Of(system.PublishFigures(isPublished, i => !isPublished(i)) with { ShowsZeros = options.Zeros == ZeroRule.Publish });

    private static AuditBounds Of(PublishedSystem published)
    {
        AuditPresolve known = new(published);
        known.Run();
        return new AuditBounds(known);
    }

    private static AuditReport WithBounds(CellSystem system, AuditReport audit, AuditPresolve known, AuditBounds inner, AuditBounds? figures)
    {
        audit = Auditor.WithBounds(audit, known, bounds: inner);
        if (figures is null || !audit.IsConsistent)
            return audit;
        ImmutableArray<AuditedCell>.Builder hidden = ImmutableArray.CreateBuilder<AuditedCell>(audit.Hidden.Length);
        Dictionary<string, ImmutableArray<Term>> columns = system.Cells.Zip(system.Figures()).ToDictionary(static c => c.First.Id, static c => c.Second, StringComparer.Ordinal);
        foreach (AuditedCell cell in audit.Hidden)
        {
            if (cell.IsDetermined)
            {
                hidden.Add(cell);
                continue;
            }

            CellBounds of = figures.Of(columns[cell.Id]);
            AuditedCell both = cell with { Lower = Math.Max(cell.Lower ?? 0, of.Lower) };
            if (of.Upper is { } upper && (cell.Upper is null || upper < cell.Upper))
                both = both with { Upper = upper, Bounds = of.Kind, Cause = Inner(system, of.Cause) };
            hidden.Add(both);
        }

        return audit with { Hidden = hidden.MoveToImmutable(), IsConsistent = figures.IsPossible };
    }

    /// <summary>The cells that are not determined, but whose bounds are narrower than each may have.</summary>
    public static IEnumerable<AuditedCell> TooNarrow(CellSystem system, DisclosureOptions options, AuditReport audit)
    {
        Dictionary<string, long> widths = system.Cells.Where(static cell => cell.Width is not null).ToDictionary(static cell => cell.Id, static cell => cell.Width!.Value, StringComparer.Ordinal);
        return audit.Hidden.Where(cell => !cell.IsDetermined && cell.IsNarrowerThan(widths.GetValueOrDefault(cell.Id, options.Width)));
    }

    /// <summary>What a reader is given, with the knowledge of the method.</summary>
    private static PublishedSystem Read(CellSystem system, DisclosureOptions options, Func<int, bool> isPublished) =>
        system.Publish(isPublished, i => !isPublished(i)) with { ShowsZeros = options.Zeros == ZeroRule.Publish && system.Sums is null };

    /// <summary>A sum of figures as a sum of inner cells; empty when part of it is no figure.</summary>
    private static ImmutableArray<Term> Inner(CellSystem system, ImmutableArray<Term> figures)
    {
        TermSum sum = new();
        foreach (Term figure in figures)
        {
            if (figure.Inner >= system.Cells.Length)
                return [];
            sum.Add(system.Cells[figure.Inner].Column, figure.Weight);
        }

        return sum.ToColumn();
    }
}
