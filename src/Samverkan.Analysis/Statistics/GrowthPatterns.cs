using System.Collections.Immutable;

namespace Samverkan.Analysis.Statistics;

/// <summary>Collects units into patterns, in the order in which the patterns first appear.</summary>
internal sealed class GrowthPatterns
{
    private readonly Dictionary<double[], int> _places = new(KeyOrder.Instance);
    private readonly List<GrowthPattern> _patterns = [];
    private readonly double[] _key;
    private double _one;
    private double _time;

    public GrowthPatterns(int columns) => _key = new double[3 + (2 * columns)];

    /// <summary>An occasion of the unit at hand.</summary>
    public void Add(double time, ReadOnlySpan<double> columns, double outcome)
    {
        _key[0] += 1;
        _key[1] += time;
        _key[2] += time * time;
        for (int i = 0; i < columns.Length; i++)
        {
            _key[3 + (2 * i)] += columns[i];
            _key[4 + (2 * i)] += time * columns[i];
        }

        _one += outcome;
        _time += time * outcome;
    }

    /// <summary>The unit at hand has no more occasions.</summary>
    public void Close()
    {
        if (_key[0] > 0)
        {
            if (!_places.GetAlternateLookup<ReadOnlySpan<double>>().TryGetValue(_key, out int place))
            {
                place = _patterns.Count;
                double[] key = [.. _key];
                _places.Add(key, place);
                _patterns.Add(new GrowthPattern(key, 0, 0, 0, 0, 0, 0));
            }

            GrowthPattern before = _patterns[place];
            _patterns[place] = before with
            {
                Units = before.Units + 1,
                One = before.One + _one,
                Time = before.Time + _time,
                OneOne = before.OneOne + (_one * _one),
                OneTime = before.OneTime + (_one * _time),
                TimeTime = before.TimeTime + (_time * _time),
            };
        }

        Array.Clear(_key);
        _one = 0;
        _time = 0;
    }

    /// <summary>The units of another collection.</summary>
    public void Add(GrowthPattern pattern)
    {
        if (!_places.TryGetValue(pattern.Key, out int place))
        {
            _places.Add(pattern.Key, _patterns.Count);
            _patterns.Add(pattern);
            return;
        }

        GrowthPattern before = _patterns[place];
        _patterns[place] = new GrowthPattern(
            before.Key,
            checked(before.Units + pattern.Units),
            before.One + pattern.One,
            before.Time + pattern.Time,
            before.OneOne + pattern.OneOne,
            before.OneTime + pattern.OneTime,
            before.TimeTime + pattern.TimeTime);
    }

    public ImmutableArray<GrowthPattern> All() => [.. _patterns];

    private sealed class KeyOrder : IEqualityComparer<double[]>, IAlternateEqualityComparer<ReadOnlySpan<double>, double[]>
    {
        public static KeyOrder Instance { get; } = new();

        public bool Equals(double[]? x, double[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(double[] obj) => GetHashCode((ReadOnlySpan<double>)obj);

        public double[] Create(ReadOnlySpan<double> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<double> alternate, double[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<double> alternate)
        {
            HashCode hash = default;
            foreach (double value in alternate)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
