using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// Decides what is hidden beside the small cells, in one pass: each cell is published unless that would bring the column of a
/// primary cell into the span of what is published, or into its span together with the cell of somebody who stands alone in it.
/// </summary>
/// <remarks>Source: Langsrud 2024 (DOI 10.1007/978-3-031-69651-0_6); Langsrud and Heldal 2018. Written from the description.</remarks>
internal sealed class PatternMaker
{
    private readonly CellSystem _system;
    private readonly DisclosureOptions _options;
    private readonly ImmutableArray<Guard> _guards;
    private readonly IReadOnlyDictionary<int, ImmutableArray<string>> _withheld;
    private readonly PatternVectors _vectors;
    private readonly CellReason[] _reasons;
    private readonly bool[] _knownZero;
    private readonly List<PatternGroup> _groups = [];
    private readonly PatternGroup[] _groupOf;
    private readonly Echelon _published;
    private readonly List<int>[] _touching;
    private readonly List<PatternGroup> _primaries = [];
    private readonly Dictionary<ulong, List<int>> _byDirection = [];
    private readonly ImmutableArray<string>.Builder _alreadyTold = ImmutableArray.CreateBuilder<string>();
    private bool _hasAlone;

    /// <param name="system">The system.</param>
    /// <param name="options">The rules.</param>
    /// <param name="vectors">The system's vectors, made once for all attempts.</param>
    /// <param name="guards">Sums of inner cells that must not be found out.</param>
    /// <param name="withheld">Cells that are not offered, by their place, each with the ids of those for whose sake.</param>
    public PatternMaker(CellSystem system, DisclosureOptions options, PatternVectors vectors, ImmutableArray<Guard> guards, IReadOnlyDictionary<int, ImmutableArray<string>> withheld)
    {
        _withheld = withheld;
        _guards = guards;
        _system = system;
        _options = options;
        _reasons = new CellReason[system.Cells.Length];
        _knownZero = new bool[system.InnerCount];
        _groupOf = new PatternGroup[system.Cells.Length];
        _vectors = vectors;
        _published = new Echelon(_vectors.Count);
        _touching = new List<int>[_vectors.Count];
    }

    public SuppressionPattern Make()
    {
        Classify();
        Collapse();
        // with nothing to protect, everything is published
        bool isNeeded = _groups.Exists(static g => g.State == CellState.Primary);
        if (isNeeded)
            StartPublished();
        StartPrimaries();
        ImmutableArray<string>.Builder order = ImmutableArray.CreateBuilder<string>();
        ImmutableArray<string>.Builder overruled = ImmutableArray.CreateBuilder<string>();
        foreach (PatternGroup candidate in Candidates())
        {
            order.Add(_system.Cells[candidate.First].Id);
            if (isNeeded && !candidate.IsOut)
                Offer(candidate);
        }

        CellState[] states = new CellState[_system.Cells.Length];
        for (int i = 0; i < states.Length; i++)
        {
            PatternGroup group = _groupOf[i];
            OutputCell cell = _system.Cells[i];
            if (_reasons[i].Kind == ReasonKind.None && group.State != CellState.Published)
                _reasons[i] = group.Reason;
            states[i] = _reasons[i].Kind == ReasonKind.None ? CellState.Published : _reasons[i].IsPrimary ? CellState.Primary : CellState.Secondary;
            if (cell.Status == APrioriStatus.Publish && states[i] != CellState.Published)
                overruled.Add(cell.Id);
        }

        return new SuppressionPattern(states, _reasons, order.DrainToImmutable(), overruled.DrainToImmutable(), Witnesses, _alreadyTold.DrainToImmutable());
    }

    private void Classify()
    {
        bool[] guarded = new bool[_system.InnerCount];
        for (int i = 0; i < _reasons.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            if (cell.IsOut)
                continue;
            if (cell.Status == APrioriStatus.Primary)
                _reasons[i] = cell.IsReleaseChange ? CellReason.Released : CellReason.Decided;
            else if (cell.Status == APrioriStatus.Publish && !cell.WasHidden)
                continue;
            else if (cell.Contributors >= 1 && cell.Contributors < _options.MinimumCount)
                _reasons[i] = CellReason.Small;
            else if (cell.Value == 0 && _options.Zeros == ZeroRule.Protect)
                _reasons[i] = CellReason.Zero;
            else if (cell.WasHidden)
                _reasons[i] = CellReason.HiddenEarlier;
            if (_reasons[i].Kind != ReasonKind.None && cell.Value == 0)
            {
                foreach (Term term in cell.Column)
                    guarded[term.Inner] = true;
            }
        }

        foreach ((int place, ImmutableArray<string> kept) in _withheld)
        {
            if (_reasons[place].Kind == ReasonKind.None)
                _reasons[place] = CellReason.Withheld(kept);
        }

        // a zero that is shown tells that every part of it is zero, so it may not hold a part that is kept
        for (int i = 0; i < _reasons.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            if (cell.Value != 0 || cell.Implied || _reasons[i].Kind != ReasonKind.None)
                continue;
            if (!cell.IsOut && cell.Column.Any(term => guarded[term.Inner]))
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
        // the same in every attempt: what is guarded or withheld changes no zero
        (int First, ImmutableArray<Term> Column)[] same = _vectors.Collapsed ??= SameColumns();
        for (int i = 0; i < _system.Cells.Length; i++)
        {
            OutputCell cell = _system.Cells[i];
            PatternGroup group = same[i].First == i ? new PatternGroup(i, same[i].Column) : _groupOf[same[i].First];
            if (same[i].First == i)
                _groups.Add(group);
            _groupOf[i] = group;
            group.Value = cell.Value;
            group.IsOffered |= !cell.Implied;
            group.Importance = Math.Max(group.Importance, cell.Importance);
            group.IsForced |= cell.Status == APrioriStatus.Publish;
            group.IsOut |= cell.IsOut;
            group.IsAlone |= cell.Contributors == 1 && _options.GuardSoleContributors;
            group.Members.Add(i);
            // what is withheld is kept apart as what is small is, and others that count the same are withheld with it
            if (_reasons[i].Kind == ReasonKind.Withheld && group.State == CellState.Published)
                (group.State, group.Reason) = (CellState.Primary, _reasons[i]);
            else if (_reasons[i].Kind is not (ReasonKind.None or ReasonKind.Withheld))
                (group.State, group.Reason) = (CellState.Primary, CellReason.Protecting([cell.Id]));
        }

        foreach (PatternGroup group in _groups.Where(static g => g.IsOut && g.State == CellState.Primary))
        {
            // the value is out under another name
            group.State = CellState.Published;
            foreach (int member in group.Members.Where(i => _reasons[i].Kind != ReasonKind.None))
            {
                _reasons[member] = default;
                _alreadyTold.Add(_system.Cells[member].Id);
            }
        }
    }

    /// <summary>For each cell the first that counts the same, and what it counts without what is known to be zero.</summary>
    private (int First, ImmutableArray<Term> Column)[] SameColumns()
    {
        Dictionary<ImmutableArray<Term>, int> first = new(ColumnComparer.Instance);
        (int, ImmutableArray<Term>)[] same = new (int, ImmutableArray<Term>)[_system.Cells.Length];
        for (int i = 0; i < same.Length; i++)
        {
            ImmutableArray<Term> column = WithoutZeros(_system.Cells[i].Column);
            first.TryAdd(column, i);
            same[i] = (first[column], column);
        }

        return same;
    }

    /// <summary>What every reader knows before anything is offered: relations, zeros, and what was released earlier.</summary>
    private void StartPublished()
    {
        if (_vectors.Started is { } before)
        {
            foreach ((SparseVector vector, int pivot) in before)
                _published.Add(vector, pivot);
            return;
        }

        List<(SparseVector, int)> started = [];
        foreach (SparseVector known in _vectors.Known(_knownZero).Concat(_groups.Where(static g => g.IsOut).Select(g => _vectors.Of(g.First, g.Column))))
        {
            SparseVector rest = _published.Reduce(known);
            if (rest.Count == 0)
                continue;
            started.Add((rest, _vectors.Pivot(rest)));
            _published.Add(rest, started[^1].Item2);
        }

        _vectors.Started = started;
    }

    private void StartPrimaries()
    {
        IEnumerable<PatternGroup> guards = _guards.Select(guard => new PatternGroup(-1, WithoutZeros(guard.Column)) { Guards = guard.For });
        foreach (PatternGroup group in _groups.Where(static g => g.State == CellState.Primary).Concat(guards))
        {
            SparseVector vector = _published.Reduce(group.First < 0 ? _vectors.OfSum(group.Column) : _vectors.Of(group.First, group.Column));
            if (vector.Count == 0 && group.First < 0)
                continue;
            if (vector.Count == 0)
            {
                // what somebody gave nothing to follows from other zeros, and those can be withheld
                if (_groups.Exists(static g => g.IsOut) || !group.Members.Exists(i => _system.Cells[i] is { Value: 0, Contributors: > 0 }))
                    _alreadyTold.AddRange(group.Members.Where(i => _reasons[i].Kind != ReasonKind.Withheld).Select(i => _system.Cells[i].Id));
                continue;
            }

            group.Rest = new PatternRest(vector);
            _hasAlone |= group.IsAlone;
            foreach (int row in vector.Rows)
                (_touching[row] ??= []).Add(_primaries.Count);
            _primaries.Add(group);
        }

        for (int place = 0; _hasAlone && place < _primaries.Count; place++)
            Direct(_primaries[place].Rest.Direction(), place);
    }

    private IEnumerable<PatternGroup> Candidates()
    {
        IOrderedEnumerable<PatternGroup> ordered = _groups
            .Where(static g => g.IsOffered && g.State == CellState.Published)
            .OrderByDescending(static g => g.IsForced)
            .ThenByDescending(static g => g.Importance);
        return _options.Order == CandidateOrder.LargestFirst
            ? ordered.ThenByDescending(static g => g.Value).ThenByDescending(static g => g.Column.Length).ThenByDescending(static g => g.First)
            : ordered.ThenBy(static g => g.First);
    }

    private void Offer(PatternGroup candidate)
    {
        SparseVector rest = _published.Reduce(_vectors.Of(candidate.First, candidate.Column));
        if (rest.Count == 0)
            return;
        int pivot = _vectors.Pivot(rest);
        if (_touching[pivot] is not { } touching)
        {
            // nothing hidden has anything to do with it
            _published.Add(rest, pivot);
            return;
        }

        ulong inverse = MersenneField.Negate(MersenneField.Invert(rest.At(pivot)));
        List<(int Place, ulong Factor)> touched = [];
        foreach (int place in touching.Distinct().Order())
        {
            if (_primaries[place].Rest.At(pivot) is var value and not 0)
                touched.Add((place, MersenneField.Multiply(value, inverse)));
        }

        List<PatternGroup> revealed = [.. touched.Select(t => _primaries[t.Place]).Where(p => p.Rest.IsParallelTo(rest))];
        if (revealed.Count > 0)
        {
            Hide(candidate, revealed);
            return;
        }

        (ulong, ulong) sums = PatternRest.Sums(rest);
        if (_hasAlone && RevealedToOneself(touched, sums) is { Length: > 0 } told)
        {
            (candidate.State, candidate.Reason) = (CellState.Secondary, CellReason.Alone(told));
            return;
        }

        _published.Add(rest, pivot);
        foreach ((int place, ulong factor) in touched)
        {
            if (_hasAlone)
                _byDirection[_primaries[place].Rest.Direction()].Remove(place);
            _primaries[place].Rest.Add(rest, sums, factor, row => (_touching[row] ??= []).Add(place));
            if (_hasAlone)
                Direct(_primaries[place].Rest.Direction(), place);
        }

        _touching[pivot] = null!;
    }

    private void Hide(PatternGroup candidate, List<PatternGroup> revealed)
    {
        ImmutableArray<string> cells = [.. revealed.Where(static primary => primary.First >= 0).Select(primary => _system.Cells[primary.First].Id)];
        candidate.State = CellState.Secondary;
        candidate.Reason = cells.IsEmpty && revealed.SelectMany(static r => r.Guards).Distinct().ToImmutableArray() is { Length: > 0 } widened
            ? CellReason.Widening(widened)
            : CellReason.Protecting(cells);
    }

    /// <summary>The primary cells that somebody who stands alone in another would work out, once these have changed.</summary>
    private ImmutableArray<string> RevealedToOneself(List<(int Place, ulong Factor)> touched, (ulong, ulong) sums)
    {
        Dictionary<ulong, List<int>> changed = [];
        HashSet<int> moving = [.. touched.Select(static t => t.Place)];
        SortedSet<int> told = [];
        foreach ((int place, ulong factor) in touched)
        {
            PatternGroup group = _primaries[place];
            if (group.First < 0)
                continue;
            ulong direction = group.Rest.Direction(sums, factor);
            if (!changed.TryGetValue(direction, out List<int>? same))
                changed.Add(direction, same = []);
            IEnumerable<int> staying = _byDirection.TryGetValue(direction, out List<int>? there) ? there.Where(other => !moving.Contains(other)) : [];
            foreach (int other in same.Concat(staying))
            {
                if (_primaries[other].First < 0)
                    continue;
                if (group.IsAlone)
                    told.Add(other);
                if (_primaries[other].IsAlone)
                    told.Add(place);
            }

            same.Add(place);
        }

        return [.. told.Select(place => _system.Cells[_primaries[place].First].Id)];
    }

    private void Direct(ulong direction, int place)
    {
        if (!_byDirection.TryGetValue(direction, out List<int>? same))
            _byDirection.Add(direction, same = []);
        same.Add(place);
    }

    private ImmutableArray<Witness> Witnesses()
    {
        Dictionary<int, ImmutableArray<Term>?> changes = [];
        ImmutableArray<Witness>.Builder witnesses = ImmutableArray.CreateBuilder<Witness>();
        foreach (PatternGroup primary in _primaries.Where(static p => p.First >= 0))
        {
            int[] rows = [.. primary.Rest.Rows.Order()];
            int known = Array.FindIndex(rows, changes.ContainsKey);
            int free = known < 0 ? rows[0] : rows[known];
            if (!changes.TryGetValue(free, out ImmutableArray<Term>? change))
            {
                change = Witness.Integers(_vectors.ToInner(_published.Invisible(free)));
                changes.Add(free, change);
            }

            if (change is { } found)
                witnesses.AddRange(primary.Members.Where(i => _reasons[i].IsPrimary).Select(i => new Witness(_system.Cells[i].Id, found)));
        }

        return witnesses.DrainToImmutable();
    }

    private ImmutableArray<Term> WithoutZeros(ImmutableArray<Term> column) =>
        column.Any(term => _knownZero[term.Inner]) ? column.RemoveAll(term => _knownZero[term.Inner]) : column;
}
