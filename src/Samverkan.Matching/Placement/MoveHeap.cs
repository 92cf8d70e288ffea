using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Placement;

/// <summary>Who could move from one place to another, the cheapest first and of equals the kind that came first.</summary>
[Mutable("It follows who comes and who leaves.")]
internal sealed class MoveHeap
{
    private Move[] _moves = new Move[4];

    /// <summary>How many stand in it, those who have left among them.</summary>
    public int Count { get; private set; }

    /// <summary>The cheapest.</summary>
    public ref readonly Move Top => ref _moves[0];

    public void Push(Move move)
    {
        if (Count == _moves.Length)
            Array.Resize(ref _moves, Count * 2);
        int at = Count++;
        while (at > 0)
        {
            int above = (at - 1) / 2;
            if (!move.IsBefore(_moves[above]))
                break;
            _moves[at] = _moves[above];
            at = above;
        }

        _moves[at] = move;
    }

    public void Pop()
    {
        Move last = _moves[--Count];
        _moves[Count] = default;
        if (Count > 0)
            Sink(0, last);
    }

    /// <summary>Forgets those who have left, and whoever stands in it twice.</summary>
    public void Keep()
    {
        HashSet<PersonKind> seen = [];
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (_moves[i].IsHere && seen.Add(_moves[i].Kind))
                _moves[kept++] = _moves[i];
        }

        Array.Clear(_moves, kept, Count - kept);
        Count = kept;
        for (int at = (Count / 2) - 1; at >= 0; at--)
            Sink(at, _moves[at]);
    }

    private void Sink(int at, Move move)
    {
        while (true)
        {
            int below = (2 * at) + 1;
            if (below >= Count)
                break;
            if (below + 1 < Count && _moves[below + 1].IsBefore(_moves[below]))
                below++;
            if (!_moves[below].IsBefore(move))
                break;
            _moves[at] = _moves[below];
            at = below;
        }

        _moves[at] = move;
    }

    /// <summary>A move of a kind from the place that is one of its options.</summary>
    internal readonly struct Move(Int128 length, PersonKind kind, int option)
    {
        private readonly int _index = kind.Index;
        private readonly int _option = option;

        public Int128 Length { get; } = length;

        public PersonKind Kind { get; } = kind;

        /// <summary>Whether somebody of the kind is still in the place.</summary>
        public bool IsHere => Kind.Last[_option] != PersonKind.Nobody;

        public bool IsBefore(in Move other) => Length < other.Length || (Length == other.Length && _index < other._index);
    }
}
