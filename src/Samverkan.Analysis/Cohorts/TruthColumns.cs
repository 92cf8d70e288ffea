namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// What a criterion says of every row: for whom it holds, and for whom that is unknown. For all others it does not hold.
/// </summary>
/// <remarks>
/// Immutable. The algebra is Kleene's strong logic, row by row: Kleene, "Introduction to Metamathematics" (1952), § 64.
/// The two sets never share a row.
/// </remarks>
public sealed record TruthColumns
{
    /// <summary>Creates the two sets.</summary>
    /// <param name="isTrue">The rows for which it holds.</param>
    /// <param name="isUnknown">The rows for which it cannot be told.</param>
    /// <exception cref="ArgumentException">The sets share a row, or are over different numbers of rows.</exception>
    public TruthColumns(RowSet isTrue, RowSet isUnknown)
    {
        ArgumentNullException.ThrowIfNull(isTrue);
        ArgumentNullException.ThrowIfNull(isUnknown);
        if (isTrue.CountAnd(isUnknown) != 0)
            throw new ArgumentException("Nothing is both true and unknown.", nameof(isUnknown));
        IsTrue = isTrue;
        IsUnknown = isUnknown;
    }

    /// <summary>The rows for which it holds.</summary>
    public RowSet IsTrue { get; }

    /// <summary>The rows for which it cannot be told.</summary>
    public RowSet IsUnknown { get; }

    /// <summary>The rows for which it does not hold.</summary>
    public RowSet IsFalse => IsTrue.Or(IsUnknown).Not();

    /// <summary>True where both are, false where either is, unknown elsewhere.</summary>
    /// <param name="other">The other criterion's answer.</param>
    public TruthColumns And(TruthColumns other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RowSet isTrue = IsTrue.And(other.IsTrue);
        return new TruthColumns(isTrue, IsTrue.Or(IsUnknown).And(other.IsTrue.Or(other.IsUnknown)).Except(isTrue));
    }

    /// <summary>True where either is, false where both are, unknown elsewhere.</summary>
    /// <param name="other">The other criterion's answer.</param>
    public TruthColumns Or(TruthColumns other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RowSet isTrue = IsTrue.Or(other.IsTrue);
        return new TruthColumns(isTrue, IsUnknown.Or(other.IsUnknown).Except(isTrue));
    }

    /// <summary>True and false change places; unknown stays unknown.</summary>
    public TruthColumns Not() => new(IsFalse, IsUnknown);
}
