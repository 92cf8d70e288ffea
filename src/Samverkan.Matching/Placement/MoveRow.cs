namespace Samverkan.Matching.Placement;

/// <summary>
/// From one place, the cheapest move of somebody there to each other place. Those who could move to a place stand in a heap; whoever has left stays in it until
/// he or she comes to the top.
/// </summary>
internal sealed class MoveRow
{
    private readonly List<(PersonKind Kind, int Option)> _kinds = [];
    private readonly List<int> _targets = [];
    private readonly Int128[] _length;
    private readonly PersonKind?[] _mover;
    private readonly MoveHeap?[] _heaps;

    public MoveRow(int places)
    {
        _length = new Int128[places];
        Array.Fill(_length, Int128.MaxValue);
        _mover = new PersonKind?[places];
        _heaps = new MoveHeap?[places];
    }

    /// <summary>The places to which somebody could ever move; see <see cref="Length"/>.</summary>
    public List<int> Targets => _targets;

    /// <summary>The kinds of people in the place.</summary>
    public List<(PersonKind Kind, int Option)> Kinds => _kinds;

    /// <summary>What the cheapest move costs; <see cref="Int128.MaxValue"/> when nobody can.</summary>
    public Int128 Length(int target) => _length[target];

    /// <summary>Whose move it is.</summary>
    public PersonKind? Mover(int target) => _mover[target];

    /// <summary>The first person of a kind came.</summary>
    public void Enter(PersonKind kind, int option)
    {
        kind.Cell[option] = _kinds.Count;
        _kinds.Add((kind, option));
        ReadOnlySpan<AssignmentOption> options = kind.Options.AsSpan();
        Int128 here = options[option].Cost;
        for (int o = 0; o < options.Length; o++)
        {
            if (o == option)
                continue;
            int target = options[o].Place;
            MoveHeap? heap = _heaps[target];
            if (heap is null)
            {
                _heaps[target] = heap = new MoveHeap();
                _targets.Add(target);
            }
            else if (heap.Count > (2 * _kinds.Count) + 16)
            {
                // More have left than are here: only those who are here are kept.
                heap.Keep();
            }

            heap.Push(new(options[o].Cost - here, kind, option));
            Take(target, heap);
        }
    }

    /// <summary>The last person of a kind left.</summary>
    public void Leave(PersonKind kind, int option)
    {
        int cell = kind.Cell[option];
        (PersonKind Kind, int Option) moved = _kinds[^1];
        _kinds[cell] = moved;
        moved.Kind.Cell[moved.Option] = cell;
        _kinds.RemoveAt(_kinds.Count - 1);
        foreach (AssignmentOption other in kind.Options.AsSpan())
        {
            if (!ReferenceEquals(_mover[other.Place], kind))
                continue;
            MoveHeap heap = _heaps[other.Place]!;
            while (heap.Count > 0 && !heap.Top.IsHere)
                heap.Pop();
            Take(other.Place, heap);
        }
    }

    private void Take(int target, MoveHeap heap)
    {
        if (heap.Count == 0)
        {
            _length[target] = Int128.MaxValue;
            _mover[target] = null;
            return;
        }

        _length[target] = heap.Top.Length;
        _mover[target] = heap.Top.Kind;
    }
}
