using Samverkan.Analysis.Cohorts;

namespace Samverkan.Analysis.Progression;

/// <summary>Rows being gathered into a set.</summary>
internal sealed class Marks(int length)
{
    private readonly ulong[] _words = new ulong[RowSet.WordsFor(length)];

    public void Add(int row) => _words[row / 64] |= 1UL << (row % 64);

    /// <summary>The set. Nothing may be added afterwards.</summary>
    public RowSet ToSet() => RowSet.OfWords(_words, length);
}
