namespace Samverkan.Matching.Placement;

/// <summary>From one place, the cheapest move of somebody there to each other place. Worked out again only when the cheapest left.</summary>
internal sealed class MoveRow
{
    private readonly List<(PersonKind Kind, int Option)> _kinds = [];
    private readonly List<int> _targets = [];
    private readonly long[] _length;
    private readonly PersonKind?[] _mover;
    private bool _stale;

    public MoveRow(int places)
    {
        _length = new long[places];
        Array.Fill(_length, long.MaxValue);
        _mover = new PersonKind?[places];
    }

    /// <summary>The places to which somebody can move.</summary>
    public List<int> Targets
    {
        get
        {
            if (_stale)
                Refresh();
            return _targets;
        }
    }

    /// <summary>The kinds of people in the place.</summary>
    public List<(PersonKind Kind, int Option)> Kinds => _kinds;

    /// <summary>What the cheapest move costs; <see cref="long.MaxValue"/> when nobody can. Only after <see cref="Targets"/>.</summary>
    public long Length(int target) => _length[target];

    /// <summary>Whose move it is. Only after <see cref="Targets"/>.</summary>
    public PersonKind? Mover(int target) => _mover[target];

    /// <summary>The first person of a kind came.</summary>
    public void Enter(PersonKind kind, int option)
    {
        kind.Cell[option] = _kinds.Count;
        _kinds.Add((kind, option));
        if (!_stale)
            Offer(kind, option);
    }

    /// <summary>The last person of a kind left.</summary>
    public void Leave(PersonKind kind, int option)
    {
        int cell = kind.Cell[option];
        (PersonKind Kind, int Option) moved = _kinds[^1];
        _kinds[cell] = moved;
        moved.Kind.Cell[moved.Option] = cell;
        _kinds.RemoveAt(_kinds.Count - 1);
        for (int o = 0; o < kind.Options.Length && !_stale; o++)
            _stale = ReferenceEquals(_mover[kind.Options[o].Place], kind);
    }

    private void Refresh()
    {
        _stale = false;
        foreach (int target in _targets)
        {
            _length[target] = long.MaxValue;
            _mover[target] = null;
        }

        _targets.Clear();
        foreach ((PersonKind kind, int option) in _kinds)
            Offer(kind, option);
    }

    private void Offer(PersonKind kind, int option)
    {
        ReadOnlySpan<AssignmentOption> options = kind.Options.AsSpan();
        long here = options[option].Cost;
        for (int o = 0; o < options.Length; o++)
        {
            if (o == option)
                continue;
            int target = options[o].Place;
            long length = options[o].Cost - here;
            if (length > _length[target] || (length == _length[target] && kind.Index > _mover[target]!.Index))
                continue;
            if (_mover[target] is null)
                _targets.Add(target);
            _length[target] = length;
            _mover[target] = kind;
        }
    }
}
