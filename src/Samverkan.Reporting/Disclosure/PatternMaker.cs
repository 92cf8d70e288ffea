using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Decides what is hidden beside the small cells, in one pass: each cell is published unless that would bring the column of a
/// primary cell into the span of what is published.
/// </summary>
/// <remarks>Source: Langsrud 2024 (DOI 10.1007/978-3-031-69651-0_6); Langsrud and Heldal 2018. Written from the description.</remarks>
internal sealed class PatternMaker
{
    private readonly CellSystem _system;
    private readonly DisclosureOptions _options;
    private readonly CellReason[] _reasons;
    private readonly bool[] _knownZero;
    private readonly List<Group> _groups = [];
    private readonly Group[] _groupOf;
    private readonly Echelon _published;
    private readonly List<int>[] _touching;
    private readonly int[] _occurrences;
    private readonly List<Group> _primaries = [];
    private readonly ImmutableArray<ImmutableArray<Term>> _keptZeros;

    /// <param name="system">The system.</param>
    /// <param name="options">The rules.</param>
    /// <param name="keptZeros">Sums of inner cells that are zero and must not be found out.</param>
    public PatternMaker(CellSystem system, DisclosureOptions options, ImmutableArray<ImmutableArray<Term>> keptZeros)
    {
        _keptZeros = keptZeros;
        _system = system;
        _options = options;
        _reasons = new CellReason[system.Cells.Length];
        _knownZero = new bool[system.InnerCount];
        _groupOf = new Group[system.Cells.Length];
        _published = new Echelon(system.InnerCount);
        _touching = new List<int>[system.InnerCount];
        _occurrences = new int[system.InnerCount];
    }

    public SuppressionPattern Make()
    {
        Classify();
        Collapse();
        // with nothing to protect, everything is published
        bool isNeeded = _groups.Exists(static g => g.State == CellState.Primary);
        foreach (ImmutableArray<Term> relation in isNeeded ? _system.Relations : [])
        {
            SparseVector rest = _published.Reduce(Vector(relation));
            if (rest.Count > 0)
                _published.Add(rest, Pivot(rest));
        }

        StartPrimaries();
        ImmutableArray<string>.Builder order = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder overruled = ImmutableArray.CreateBuilder<string>();
        foreach (Group candidate in Candidates())
        {
            order.Add(_system.Cells[candidate.First].Id);
            if (isNeeded)
                Offer(candidate);
        }

        CellState[] states = new CellState[_system.Cells.Length];
        for (int i = 0; i < states.Length; i++)
        {
            Group group = _groupOf[i];
            OutputCell cell = _system.Cells[i];
            if (_reasons[i].Kind == ReasonKind.None && group.State != CellState.Published)
                _reasons[i] = group.Reason;
            states[i] = _reasons[i].Kind switch
            {
                ReasonKind.None => CellState.Published,
                ReasonKind.Small or ReasonKind.Zero or ReasonKind.Decided => CellState.Primary,
                _ => CellState.Secondary,
            };
            if (cell.Status == APrioriStatus.Publish && states[i] != CellState.Published)
                overruled.Add(cell.Id);
        }

        return new SuppressionPattern(states, _reasons, order.DrainToImmutable(), overruled.DrainToImmutable(), Witnesses());
    }

    private void Classify()
    {
        bool[] guarded = new bool[_system.InnerCount];
        for (int i = 0; i < _reasons.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            if (cell.Status == APrioriStatus.Primary)
                _reasons[i] = CellReason.Decided;
            else if (cell.Status == APrioriStatus.Publish)
                continue;
            else if (cell.Contributors >= 1 && cell.Contributors < _options.MinimumCount)
                _reasons[i] = CellReason.Small;
            else if (cell.Value == 0 && _options.Zeros == ZeroRule.Protect)
                _reasons[i] = CellReason.Zero;
            if (_reasons[i].Kind != ReasonKind.None && cell.Value == 0)
            {
                foreach (Term term in cell.Column)
                    guarded[term.Inner] = true;
            }
        }

        // a zero that is shown tells that every part of it is zero, so it may not hold a part that is kept
        for (int i = 0; i < _reasons.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            if (cell.Value != 0 || cell.Implied || _reasons[i].Kind != ReasonKind.None)
                continue;
            if (cell.Column.Any(term => guarded[term.Inner]))
            {
                _reasons[i] = CellReason.HoldsKeptZero;
                continue;
            }

            foreach (Term term in cell.Column)
                _knownZero[term.Inner] = true;
        }
    }

    private void Collapse()
    {
        Dictionary<ImmutableArray<Term>, Group> byColumn = new(ColumnComparer.Instance);
        for (int i = 0; i < _system.Cells.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            ImmutableArray<Term> column = cell.Column.Any(term => _knownZero[term.Inner]) ? cell.Column.RemoveAll(term => _knownZero[term.Inner]) : cell.Column;
            if (!byColumn.TryGetValue(column, out Group? group))
            {
                group = new Group(i, column);
                byColumn.Add(column, group);
                _groups.Add(group);
                foreach (Term term in column)
                    _occurrences[term.Inner]++;
            }

            _groupOf[i] = group;
            group.Value = cell.Value;
            group.Offered |= !cell.Implied;
            group.Importance = Math.Max(group.Importance, cell.Importance);
            group.Forced |= cell.Status == APrioriStatus.Publish;
            group.Members.Add(i);
            if (_reasons[i].Kind != ReasonKind.None)
                (group.State, group.Reason) = (CellState.Primary, CellReason.Protecting([cell.Id]));
        }
    }

    private void StartPrimaries()
    {
        foreach (Group group in _groups.Where(static g => g.State == CellState.Primary).Concat(_keptZeros.Select(static zeros => new Group(-1, zeros))))
        {
            group.Rest = _published.Reduce(Vector(group.Column));
            if (group.Rest.Count == 0)
                throw new ArgumentException("A cell that is to be hidden is known to every reader, whatever is published.");
            foreach (int row in group.Rest.Rows)
                (_touching[row] ??= []).Add(_primaries.Count);
            _primaries.Add(group);
        }
    }

    private IEnumerable<Group> Candidates()
    {
        IOrderedEnumerable<Group> ordered = _groups
            .Where(static g => g.Offered && g.State == CellState.Published)
            .OrderByDescending(static g => g.Forced)
            .ThenByDescending(static g => g.Importance);
        return _options.Order == CandidateOrder.LargestFirst
            ? ordered.ThenByDescending(static g => g.Value).ThenByDescending(static g => g.Column.Length).ThenByDescending(static g => g.First)
            : ordered.ThenBy(static g => g.First);
    }

    private void Offer(Group candidate)
    {
        SparseVector rest = _published.Reduce(Vector(candidate.Column));
        if (rest.Count == 0)
            return;
        ImmutableArray<Group> revealed = Revealed(rest);
        if (revealed.Length > 0)
        {
            ImmutableArray<string> cells = [.. revealed.Where(static primary => primary.First >= 0).Select(primary => _system.Cells[primary.First].Id)];
            (candidate.State, candidate.Reason) = (CellState.Secondary, CellReason.Protecting(cells));
            return;
        }

        int pivot = Pivot(rest);
        SparseVector vector = _published.Add(rest, pivot);
        if (_touching[pivot] is not { } touching)
            return;
        foreach (int place in touching)
        {
            Group primary = _primaries[place];
            ulong value = primary.Rest!.At(pivot);
            if (value == 0)
                continue;
            SparseVector before = primary.Rest;
            primary.Rest = before.Plus(vector, MersenneField.Negate(value));
            foreach (int row in primary.Rest.Rows)
            {
                if (before.At(row) == 0)
                    (_touching[row] ??= []).Add(place);
            }
        }

        _touching[pivot] = null!;
    }

    /// <summary>The primary cells that would come into the span with this vector: those that are a multiple of it.</summary>
    private ImmutableArray<Group> Revealed(SparseVector rest)
    {
        int rarest = rest.Rows[0];
        foreach (int row in rest.Rows)
        {
            if ((_touching[row]?.Count ?? 0) < (_touching[rarest]?.Count ?? 0))
                rarest = row;
        }

        if (_touching[rarest] is not { } touching)
            return [];
        return [.. touching.Distinct().Order().Where(place => _primaries[place].Rest!.IsParallelTo(rest)).Select(place => _primaries[place])];
    }

    /// <summary>
    /// The row that fewest cells stand in, and the last of those: the pivots of sums in one direction then lie on one side of the
    /// table, where sums in other directions seldom meet them, and vectors stay short.
    /// </summary>
    private int Pivot(SparseVector rest)
    {
        int best = rest.Rows[0];
        foreach (int row in rest.Rows)
        {
            if (_occurrences[row] <= _occurrences[best])
                best = row;
        }

        return best;
    }

    private ImmutableArray<Witness> Witnesses()
    {
        Dictionary<int, ImmutableArray<Term>?> changes = [];
        ImmutableArray<Witness>.Builder witnesses = ImmutableArray.CreateBuilder<Witness>();
        foreach (Group primary in _primaries)
        {
            int free = primary.Rest!.Rows[0];
            foreach (int row in primary.Rest.Rows)
            {
                if (!changes.ContainsKey(row))
                    continue;
                free = row;
                break;
            }

            if (!changes.TryGetValue(free, out ImmutableArray<Term>? change))
            {
                change = Witness.Integers(_published.Invisible(free));
                changes.Add(free, change);
            }

            if (change is { } found)
                witnesses.AddRange(primary.Members.Where(i => _reasons[i].IsPrimary).Select(i => new Witness(_system.Cells[i].Id, found)));
        }

        return witnesses.DrainToImmutable();
    }

    private SparseVector Vector(ImmutableArray<Term> column)
    {
        List<int> rows = new(column.Length);
        List<ulong> values = new(column.Length);
        foreach (Term term in column)
        {
            if (_knownZero[term.Inner] || term.Weight == 0)
                continue;
            rows.Add(term.Inner);
            values.Add(MersenneField.From(term.Weight));
        }

        return new SparseVector([.. rows], [.. values]);
    }

    /// <summary>Cells that count the same: one state for all.</summary>
    private sealed class Group(int first, ImmutableArray<Term> column)
    {
        public int First { get; } = first;

        public ImmutableArray<Term> Column { get; } = column;

        public List<int> Members { get; } = [];

        public long Value { get; set; }

        public int Importance { get; set; }

        public bool Offered { get; set; }

        public bool Forced { get; set; }

        public CellState State { get; set; }

        public CellReason Reason { get; set; }

        public SparseVector? Rest { get; set; }
    }
}
