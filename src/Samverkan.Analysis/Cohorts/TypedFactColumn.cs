using NodaTime;
using Samverkan.Core.Criteria;

namespace Samverkan.Analysis.Cohorts;

/// <summary>A column of a fact whose values have the type <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the fact's values.</typeparam>
/// <remarks>
/// Compressed rows: <c>offsets[row]</c> to <c>offsets[row + 1]</c> of the list are the observations of a row, in the order in
/// which they became known, which is the slice that a leaf judges.
/// </remarks>
public sealed class TypedFactColumn<T> : FactColumn
    where T : notnull, IEquatable<T>
{
    private readonly int[] _offsets;
    private readonly Observation<T>[] _observations;

    internal TypedFactColumn(TypedFact<T> fact, int[] offsets, Observation<T>[] observations)
        : base(fact, offsets.Length - 1)
    {
        _offsets = offsets;
        _observations = observations;
    }

    /// <inheritdoc/>
    public override int ObservationCount => _observations.Length;

    /// <summary>The observations of one row, in the order in which they became known.</summary>
    /// <param name="row">The row, from 0.</param>
    public ReadOnlySpan<Observation<T>> this[int row] => _observations.AsSpan(_offsets[row], _offsets[row + 1] - _offsets[row]);

    /// <inheritdoc/>
    public override bool IsObserved(int row) => _offsets[row + 1] > _offsets[row];

    /// <summary>The value that holds on a day: the last observation known that speaks of it.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="on">The day.</param>
    /// <param name="value">The value, or the default when it is missing or declined.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet(int row, LocalDate on, out T? value)
    {
        ReadOnlySpan<Observation<T>> known = this[row];
        for (int i = known.Length - 1; i >= 0; i--)
        {
            if (known[i].Period.Contains(on))
            {
                value = known[i].HasValue ? known[i].Value : default;
                return known[i].HasValue;
            }
        }

        value = default;
        return false;
    }

    internal override void CopyTo(FactTimelineBuilder builder, int row)
    {
        foreach (Observation<T> observation in this[row])
            builder.Add((TypedFact<T>)Fact, observation);
    }

    internal override FactColumn Concat(FactColumn? next, int nextRows)
    {
        if (next is not null and not TypedFactColumn<T>)
            throw new ArgumentException("A fact's key belongs to one type of values in all parts of a cohort.", nameof(next));
        TypedFactColumn<T>? following = (TypedFactColumn<T>?)next;
        int[] offsets = new int[Rows + nextRows + 1];
        _offsets.CopyTo(offsets, 0);
        for (int i = 0; i < nextRows; i++)
            offsets[Rows + 1 + i] = _offsets[^1] + (following?._offsets[i + 1] ?? 0);
        return new TypedFactColumn<T>((TypedFact<T>)Fact, offsets, following is null ? _observations : [.. _observations, .. following._observations]);
    }

    internal override FactColumn Precede(int rowsBefore)
    {
        int[] offsets = new int[rowsBefore + Rows + 1];
        _offsets.CopyTo(offsets, rowsBefore);
        return new TypedFactColumn<T>((TypedFact<T>)Fact, offsets, _observations);
    }

    internal override FactColumn Select(ReadOnlySpan<int> rows)
    {
        int[] offsets = new int[rows.Length + 1];
        for (int i = 0; i < rows.Length; i++)
            offsets[i + 1] = offsets[i] + _offsets[rows[i] + 1] - _offsets[rows[i]];
        Observation<T>[] observations = new Observation<T>[offsets[^1]];
        for (int i = 0; i < rows.Length; i++)
            this[rows[i]].CopyTo(observations.AsSpan(offsets[i]));
        return new TypedFactColumn<T>((TypedFact<T>)Fact, offsets, observations);
    }
}
