using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// What is known about many people, fact by fact: a <see cref="FactTimeline"/> turned on its side. A fact without a column is
/// known for nobody.
/// </summary>
/// <remarks>Immutable and thread-safe. Two of them add up with <see cref="Concat"/>.</remarks>
public sealed class FactColumns
{
    private readonly ImmutableSortedDictionary<string, FactColumn> _columns;

    private FactColumns(ImmutableSortedDictionary<string, FactColumn> columns, int rows)
    {
        _columns = columns;
        Rows = rows;
    }

    /// <summary>Nobody.</summary>
    public static FactColumns Empty { get; } = new(ImmutableSortedDictionary.Create<string, FactColumn>(StringComparer.Ordinal), 0);

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The columns, in the order of their facts' keys.</summary>
    public IEnumerable<FactColumn> Columns => _columns.Values;

    /// <summary>Makes columns of what is known about each person.</summary>
    /// <param name="people">One timeline a row, in the order of the rows.</param>
    /// <exception cref="ArgumentException">One key is used with different types of values.</exception>
    public static FactColumns From(IReadOnlyList<FactTimeline> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        // Hashed while gathering, in the order of the keys at the end.
        Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
        foreach (FactTimeline person in people)
        {
            foreach (Fact fact in person.Facts)
            {
                if (!facts.TryAdd(fact.Key, fact) && facts[fact.Key].ValueType != fact.ValueType)
                    throw new ArgumentException("A fact's key belongs to one type of values.", nameof(people));
            }
        }

        return new FactColumns(
            facts.ToImmutableSortedDictionary(static pair => pair.Key, pair => ColumnOf(pair.Value, people), StringComparer.Ordinal),
            people.Count);
    }

    /// <summary>The column of a fact.</summary>
    /// <typeparam name="T">The type of the fact's values.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <returns>The column, or <see langword="null"/> when nothing is known of the fact for anybody.</returns>
    public TypedFactColumn<T>? Of<T>(TypedFact<T> fact)
        where T : notnull, IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(fact);
        return _columns.GetValueOrDefault(fact.Key) as TypedFactColumn<T>;
    }

    /// <summary>All that is known about one row, as a person's facts: what a criterion's trace is read from.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public FactTimeline TimelineOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
        FactTimelineBuilder builder = new();
        foreach (FactColumn column in _columns.Values)
            column.CopyTo(builder, row);
        return builder.Build();
    }

    /// <summary>These rows followed by others.</summary>
    /// <param name="next">The columns of the rows that follow.</param>
    /// <exception cref="ArgumentException">One key is used with different types of values.</exception>
    public FactColumns Concat(FactColumns next)
    {
        ArgumentNullException.ThrowIfNull(next);
        ImmutableSortedDictionary<string, FactColumn>.Builder columns = _columns.ToBuilder();
        foreach ((string key, FactColumn column) in _columns)
            columns[key] = column.Concat(next._columns.GetValueOrDefault(key), next.Rows);
        foreach ((string key, FactColumn column) in next._columns)
        {
            if (!_columns.ContainsKey(key))
                columns[key] = column.Precede(Rows);
        }

        return new FactColumns(columns.ToImmutable(), checked(Rows + next.Rows));
    }

    /// <summary>The number of columns and rows; never what is known.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"FactColumns ({_columns.Count} facts, {Rows} rows)");

    internal FactColumns Select(ImmutableArray<int> rows) => new(
        _columns.ToImmutableSortedDictionary(static pair => pair.Key, pair => pair.Value.Select(rows.AsSpan()), StringComparer.Ordinal),
        rows.Length);

    internal FactColumns With(TypedFact<bool> fact, TruthColumns found, LocalDate from, Instant knownFrom)
    {
        Observation<bool> yes = new(true, DatePeriod.From(from), knownFrom);
        Observation<bool> no = new(false, DatePeriod.From(from), knownFrom);
        int[] offsets = new int[Rows + 1];
        List<Observation<bool>> observations = [];
        for (int row = 0; row < Rows; row++)
        {
            if (!found.IsUnknown[row])
                observations.Add(found.IsTrue[row] ? yes : no);
            offsets[row + 1] = observations.Count;
        }

        return new FactColumns(_columns.SetItem(fact.Key, new TypedFactColumn<bool>(fact, offsets, [.. observations])), Rows);
    }

    private static FactColumn ColumnOf(Fact fact, IReadOnlyList<FactTimeline> people) => fact switch
    {
        TypedFact<bool> known => ColumnOf(known, people),
        TypedFact<string> known => ColumnOf(known, people),
        TypedFact<int> known => ColumnOf(known, people),
        TypedFact<LocalDate> known => ColumnOf(known, people),
        _ => throw new ArgumentException("A fact's value is a bool, a string, an int or a LocalDate.", nameof(fact)),
    };

    private static TypedFactColumn<T> ColumnOf<T>(TypedFact<T> fact, IReadOnlyList<FactTimeline> people)
        where T : notnull, IEquatable<T>
    {
        ImmutableArray<Observation<T>>[] known = new ImmutableArray<Observation<T>>[people.Count];
        int[] offsets = new int[people.Count + 1];
        for (int row = 0; row < known.Length; row++)
        {
            known[row] = people[row].Of(fact);
            offsets[row + 1] = checked(offsets[row] + known[row].Length);
        }

        Observation<T>[] observations = new Observation<T>[offsets[^1]];
        for (int row = 0; row < known.Length; row++)
            known[row].CopyTo(observations, offsets[row]);
        return new TypedFactColumn<T>(fact, offsets, observations);
    }
}
