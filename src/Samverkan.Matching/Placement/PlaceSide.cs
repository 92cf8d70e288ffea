namespace Samverkan.Matching.Placement;

/// <summary>The places of one kind as nodes: the places, the wholes they are part of, and last the room that all of them lead to.</summary>
internal sealed class PlaceSide
{
    private readonly int[] _capacity;
    private readonly int[] _load;
    private readonly int[] _above;

    public PlaceSide(AssignmentPlaces places, int first)
    {
        First = first;
        Places = places.Capacities.Length;
        _capacity = [.. places.Capacities, .. places.WholeCapacities];
        _load = new int[_capacity.Length];
        _above = [.. places.Wholes.Select(w => w is { } whole ? Places + whole : _capacity.Length), .. places.WholeCapacities.Select(_ => _capacity.Length)];
    }

    /// <summary>The number of the first node among all.</summary>
    public int First { get; }

    /// <summary>The number of places.</summary>
    public int Places { get; }

    /// <summary>The number of nodes.</summary>
    public int Nodes => _capacity.Length + 1;

    /// <summary>The last node, among all.</summary>
    public int Room => First + _capacity.Length;

    /// <summary>Whether a node among all is a place of this kind.</summary>
    public bool IsPlace(int node) => node >= First && node < First + Places;

    /// <summary>The whole of a place, or the room.</summary>
    public int Above(int node) => _above[node];

    public int Load(int node) => _load[node];

    public int Capacity(int node) => _capacity[node];

    /// <summary>Whether a place and its whole have room.</summary>
    public bool HasRoom(int place) => _load[place] < _capacity[place] && (_above[place] == _capacity.Length || _load[_above[place]] < _capacity[_above[place]]);

    public void Count(int place, int by)
    {
        _load[place] += by;
        if (_above[place] != _capacity.Length)
            _load[_above[place]] += by;
    }
}
