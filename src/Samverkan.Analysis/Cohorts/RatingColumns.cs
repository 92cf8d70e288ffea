using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// The ratings of all participants, one series for each indicator, version and kind of rater, and for each form kind the
/// waves in which a form exists.
/// </summary>
/// <remarks>Immutable and thread-safe. Two of them add up with <see cref="Concat"/>.</remarks>
public sealed class RatingColumns
{
    private readonly ImmutableSortedDictionary<RatingSeriesKey, SliceColumn<RatingPoint>> _series;
    private readonly ImmutableSortedDictionary<(string Set, int Version, RaterRole Rater), Column<ulong>> _forms;
    private readonly Column<ulong> _due;

    private RatingColumns(
        ImmutableSortedDictionary<RatingSeriesKey, SliceColumn<RatingPoint>> series,
        ImmutableSortedDictionary<(string Set, int Version, RaterRole Rater), Column<ulong>> forms,
        Column<ulong> due)
    {
        _series = series;
        _forms = forms;
        _due = due;
    }

    /// <summary>The number of rows.</summary>
    public int Rows => _due.Length;

    /// <summary>The series, in the order of their keys.</summary>
    public IEnumerable<RatingSeriesKey> Series => _series.Keys;

    /// <summary>The highest wave that is due for anybody or has a form; −1 when there is none.</summary>
    public int LastWave
    {
        get
        {
            ulong all = 0;
            foreach (ulong word in _due.Span)
                all |= word;
            foreach (Column<ulong> forms in _forms.Values)
            {
                foreach (ulong word in forms.Span)
                    all |= word;
            }

            return 63 - System.Numerics.BitOperations.LeadingZeroCount(all);
        }
    }

    /// <summary>The ratings of one participant in a series, by date.</summary>
    /// <param name="series">The series.</param>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<RatingPoint> Of(RatingSeriesKey series, int row) =>
        _series.TryGetValue(series, out SliceColumn<RatingPoint>? found) ? found[row] : [];

    /// <summary>The rows for which a wave has fallen due while they were enrolled.</summary>
    /// <param name="wave">The wave, 0 to 63.</param>
    public RowSet Due(int wave)
    {
        ulong bit = Bit(wave);
        return _due.Where(word => (word & bit) != 0);
    }

    /// <summary>The rows for which a rater has filled in a form of a version of a set in a wave.</summary>
    /// <param name="set">The indicator set.</param>
    /// <param name="version">Its version.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="wave">The wave, 0 to 63.</param>
    public RowSet HasForm(IndicatorSetId set, int version, RaterRole rater, int wave)
    {
        ArgumentNullException.ThrowIfNull(set);
        ulong bit = Bit(wave);
        return _forms.TryGetValue((set.Value, version, rater), out Column<ulong>? found)
            ? found.Where(word => (word & bit) != 0)
            : RowSet.None(Rows);
    }

    /// <summary>The number of series and rows; never a rating.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RatingColumns ({_series.Count} series, {Rows} rows)");

    internal static RatingColumns From(IReadOnlyList<CohortRow> rows)
    {
        SortedSet<RatingSeriesKey> keys = [];
        SortedSet<(string Set, int Version, RaterRole Rater)> kinds = new(FormOrder.Instance);
        foreach (CohortRow row in rows)
        {
            foreach (MeasuredForm form in row.Forms)
            {
                kinds.Add((form.Set.Value, form.SetVersion, form.Rater));
                foreach (MeasuredItem item in form.Items)
                    keys.Add(new RatingSeriesKey(form.Set, form.SetVersion, item.Indicator, form.Rater));
            }
        }

        return new RatingColumns(
            keys.ToImmutableSortedDictionary(static key => key, key => SliceColumn<RatingPoint>.From(rows, row => PointsOf(row, key))),
            kinds.ToImmutableSortedDictionary(static kind => kind, kind => new Column<ulong>([.. rows.Select(row => FormsOf(row, kind))]), FormOrder.Instance),
            new Column<ulong>([.. rows.Select(static row => row.DueWaves.Aggregate(0UL, static (word, wave) => word | Bit(wave)))]));
    }

    internal RatingColumns Concat(RatingColumns next) => new(
        Merge(_series, next._series, SliceColumn<RatingPoint>.Nothing(Rows), SliceColumn<RatingPoint>.Nothing(next.Rows), static (a, b) => a.Concat(b)),
        Merge(_forms, next._forms, new Column<ulong>(new ulong[Rows]), new Column<ulong>(new ulong[next.Rows]), static (a, b) => a.Concat(b)),
        _due.Concat(next._due));

    internal RatingColumns Select(ImmutableArray<int> rows) => new(
        _series.ToImmutableSortedDictionary(static pair => pair.Key, pair => pair.Value.Select(rows.AsSpan())),
        _forms.ToImmutableSortedDictionary(static pair => pair.Key, pair => pair.Value.Select(rows), FormOrder.Instance),
        _due.Select(rows));

    private static ImmutableSortedDictionary<TKey, TValue> Merge<TKey, TValue>(
        ImmutableSortedDictionary<TKey, TValue> first,
        ImmutableSortedDictionary<TKey, TValue> second,
        TValue nothingFirst,
        TValue nothingSecond,
        Func<TValue, TValue, TValue> concat)
        where TKey : notnull
    {
        ImmutableSortedDictionary<TKey, TValue>.Builder merged = ImmutableSortedDictionary.CreateBuilder<TKey, TValue>(first.KeyComparer);
        foreach (TKey key in first.Keys.Concat(second.Keys))
            merged[key] = concat(first.GetValueOrDefault(key, nothingFirst), second.GetValueOrDefault(key, nothingSecond));
        return merged.ToImmutable();
    }

    private static IEnumerable<RatingPoint> PointsOf(CohortRow row, RatingSeriesKey key)
    {
        foreach (MeasuredForm form in row.Forms)
        {
            if (form.Rater != key.Rater || form.SetVersion != key.SetVersion || form.Set != key.Set)
                continue;
            foreach (MeasuredItem item in form.Items)
            {
                if (item.Indicator == key.Indicator)
                    yield return new RatingPoint(form.On, form.Wave, item.State, item.Value);
            }
        }
    }

    private static ulong FormsOf(CohortRow row, (string Set, int Version, RaterRole Rater) kind)
    {
        ulong word = 0;
        foreach (MeasuredForm form in row.Forms)
        {
            if (form.Wave is { } wave && form.Rater == kind.Rater && form.SetVersion == kind.Version && string.Equals(form.Set.Value, kind.Set, StringComparison.Ordinal))
                word |= Bit(wave);
        }

        return word;
    }

    private static ulong Bit(int wave)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wave);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wave, 63);
        return 1UL << wave;
    }

    private sealed class FormOrder : IComparer<(string Set, int Version, RaterRole Rater)>
    {
        public static FormOrder Instance { get; } = new();

        public int Compare((string Set, int Version, RaterRole Rater) x, (string Set, int Version, RaterRole Rater) y)
        {
            int order = string.CompareOrdinal(x.Set, y.Set);
            order = order != 0 ? order : x.Version.CompareTo(y.Version);
            return order != 0 ? order : x.Rater.CompareTo(y.Rater);
        }
    }
}
