namespace Samverkan.Matching.Placement;

/// <content>Shortest ways, first by length above the prices and then by the number of people moved.</content>
internal sealed partial class AssignmentNetwork
{
    private readonly Int128[] _distance;
    private readonly int[] _steps;
    private readonly int[] _from;
    private readonly PersonKind?[] _mover;
    private readonly int[] _reached;
    private readonly int[] _settled;
    private readonly List<int> _order = [];
    private readonly PriorityQueue<int, Reached> _queue = new();
    private int _round;

    // How near the nearest room known is: what lies farther need not be looked at.
    private Int128 _nearest;

    // The vacancy that is to be filled; -1 when any room will do.
    private int _vacancy = Nobody;

    private void Begin(int vacancy = Nobody)
    {
        _vacancy = vacancy;
        _round++;
        _nearest = Int128.MaxValue;
        _order.Clear();
        _queue.Clear();
    }

    private void Reach(int node, Int128 distance, int steps, int from, PersonKind? mover)
    {
        if (_reached[node] == _round && (distance > _distance[node] || (distance == _distance[node] && steps >= _steps[node])))
            return;
        _reached[node] = _round;
        _distance[node] = distance;
        _steps[node] = steps;
        _from[node] = from;
        _mover[node] = mover;
        _queue.Enqueue(node, new(distance, steps, node));
    }

    private void Towards(int node, Int128 distance, int steps, int from, PersonKind? mover)
    {
        if (distance > _nearest)
            return;
        if (IsEnd(node))
            _nearest = distance;
        Reach(node, distance, steps, from, mover);
    }

    private bool HasRoom(int node) => _load[node] < _capacity[node];

    private bool IsEnd(int node) => _vacancy == Nobody ? _whole[node] == Nobody && HasRoom(node) : node == _vacancy;

    // One person too many goes from node to node until one has room. A part with room passes on to its whole; a whole without room to a part
    // from which somebody is moved.
    private int Search()
    {
        while (_queue.TryDequeue(out int node, out _))
        {
            if (_settled[node] == _round)
                continue;
            _settled[node] = _round;
            _order.Add(node);
            if (IsEnd(node))
                return node;
            Int128 distance = _distance[node] - _price[node];
            int steps = _steps[node];
            if (node >= _places)
            {
                foreach (int part in _parts[node])
                {
                    if (_load[part] > 0 && IsOpen(part))
                        Towards(part, distance + _price[part], steps, node, null);
                }

                continue;
            }

            int whole = _whole[node];
            if (whole != Nobody && HasRoom(node) && IsOpen(whole))
                Towards(whole, distance + _price[whole], steps, node, null);
            MoveRow row = _rows[node];
            foreach (int target in row.Targets)
            {
                if (row.Mover(target) is not null && IsOpen(target))
                    Towards(target, distance + row.Length(target) + _price[target], steps + 1, node, row.Mover(target));
            }
        }

        return Nobody;
    }

    private bool IsOpen(int node) => !_closed[node] && _settled[node] != _round;

    // The dual step: what lies nearer than the end becomes dearer by the difference.
    private void Raise(Int128 end)
    {
        foreach (int node in _order)
            _price[node] += Int128.Max(0, end - _distance[node]);
        // Nobody is in an empty part: it can cost as much as its whole. Closed ones are raised all together, so that nobody in them would be better off in another of them.
        Int128 lag = 0;
        foreach (int node in _order)
        {
            foreach (int part in _parts[node])
            {
                if (_closed[part])
                    lag = Int128.Max(lag, _price[node] - _price[part]);
                else
                    _price[part] = Int128.Max(_price[part], _price[node]);
            }
        }

        RaiseClosed(lag);
    }

    // Moves everybody on the way to its end, last first, and tells the node where the way began. A vacancy at the end is filled, and counts already.
    private int MoveAlong(int end)
    {
        if (_vacancy == Nobody)
            _load[end]++;
        int node = end;
        while (_from[node] != Nobody)
        {
            int before = _from[node];
            if (_mover[node] is { } kind)
                Move(kind, before, node);
            else if (before < _places)
                _load[before]++;
            else
                _load[node]--;
            node = before;
        }

        return node;
    }

    private readonly record struct Reached(Int128 Distance, int Steps, int Node) : IComparable<Reached>
    {
        public int CompareTo(Reached other)
        {
            int order = Distance.CompareTo(other.Distance);
            if (order == 0)
                order = Steps.CompareTo(other.Steps);
            return order != 0 ? order : Node.CompareTo(other.Node);
        }
    }
}
