using Samverkan.Core.Criteria;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// All that is known of one fact for all rows: the observations of row after row in one list, and where each row's begin.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class FactColumn
{
    private protected FactColumn(Fact fact, int rows)
    {
        Fact = fact;
        Rows = rows;
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The number of observations over all rows.</summary>
    public abstract int ObservationCount { get; }

    /// <summary>Whether anything at all is known of the fact for a row, a declined answer included.</summary>
    /// <param name="row">The row, from 0.</param>
    public abstract bool IsObserved(int row);

    /// <summary>The fact and the number of rows; never what is known.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Fact.Key} ({Rows} rows)");

    internal abstract void CopyTo(FactTimelineBuilder builder, int row);

    internal abstract FactColumn Concat(FactColumn? next, int nextRows);

    internal abstract FactColumn Precede(int rowsBefore);

    internal abstract FactColumn Select(ReadOnlySpan<int> rows);
}
