using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What somebody who stands alone in a hidden cell, and so knows it, concludes of others since counts are not negative: whether a cell that is to be hidden for its own sake has one possible value
/// left. How narrow its bounds are in that view is not asked.
/// </summary>
/// <remarks>Bounds are carried on from what the person knows, and solved where what is tied to it is small (<see cref="AuditBounds.LargestView"/>), each up to a stated effort for all views together, the
/// same on every machine.</remarks>
internal sealed class SoleViews
{
    // for carrying, and for solving in tables; in a report nearly all is tied together, and it is tried many times
    private const long MostEffort = 100_000_000;
    private const long MostInReports = 10_000_000;

    private readonly CellSystem _system;
    private readonly int[] _alone;
    private readonly int[] _primary;
    private readonly bool[] _isZero;

    // whoever is alone in a cell, by what it counts and by who it is
    private readonly Dictionary<int, List<int>> _aloneIn = [];
    private readonly Dictionary<int, List<int>> _aloneAs = [];

    /// <param name="system">The system.</param>
    /// <param name="states">What is published and what is not.</param>
    public SoleViews(CellSystem system, IReadOnlyList<CellState> states)
    {
        _system = system;
        _alone = [.. Enumerable.Range(0, states.Count).Where(i => states[i] != CellState.Published && system.Cells[i].Contributors == 1)];
        // of a report, which is tried many times, zeros are guarded by adding and subtracting alone: seeking them took minutes
        _primary = [.. Enumerable.Range(0, states.Count).Where(i => states[i] == CellState.Primary && (system.Cells[i].Value > 0 || system.Sums is null))];
        _isZero = new bool[system.InnerCount];
        foreach (Term term in system.Cells.Where(static cell => cell.Value == 0).SelectMany(static cell => cell.Column))
            _isZero[term.Inner] = true;
        foreach (int one in _alone)
        {
            foreach (int inner in Inner(one))
                Add(_aloneIn, inner, one);
            if (system.Cells[one].Sole is { } who)
                Add(_aloneAs, who, one);
        }
    }

    /// <summary>The primary cells that somebody works out, not being alone in them.</summary>
    /// <param name="bounds">The attack of a reader who knows no more than what is published.</param>
    /// <param name="columns">The cells' columns as that attack has them; those of the system unless told otherwise.</param>
    public ImmutableArray<SoleFind> Found(AuditBounds bounds, ImmutableArray<ImmutableArray<Term>>? columns = null)
    {
        if (_alone.Length == 0)
            return [];
        ImmutableArray<Term> Column(int place) => columns is { } given ? given[place] : _system.Cells[place].Column;
        Dictionary<int, List<int>> primaryIn = [];
        foreach (int place in _primary)
        {
            foreach (Term term in Column(place).Where(term => columns is not null || _system.Cells[place].Value == 0 || !_isZero[term.Inner]))
                Add(primaryIn, term.Inner, place);
        }

        ImmutableArray<SoleFind>.Builder found = ImmutableArray.CreateBuilder<SoleFind>();
        AuditSimplex.Effort carrying = new(MostEffort), solving = new(_system.Sums is null ? MostEffort : MostInReports);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (int one in _alone)
        {
            int[] own = [.. Alike(one, isNested: true).Append(one).Distinct().Order()];
            if (!seen.Add(string.Join(' ', own)) || bounds.View(own.Select(place => (Column(place), _system.Cells[place].Value)), carrying, solving, isBranched: _system.Sums is null) is not { } view)
                continue;
            HashSet<int> theirs = [.. own.SelectMany(mine => Alike(mine, isNested: false))];
            foreach (int place in view.Concerned().SelectMany(inner => primaryIn.GetValueOrDefault(inner) ?? []).Distinct())
            {
                OutputCell cell = _system.Cells[place];
                if (!theirs.Contains(place) && view.IsFixed(Column(place), cell.Value, out ImmutableArray<Term> cause))
                    found.Add(new SoleFind(cell.Id, [.. own], cause));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>The cells in which the same person is alone, or may be.</summary>
    private IEnumerable<int> Alike(int one, bool isNested) =>
        Inner(one).SelectMany(inner => _aloneIn[inner]).Concat(_system.Cells[one].Sole is { } who ? _aloneAs[who] : []).Distinct().Where(other => IsSamePerson(one, other, isNested));

    // mostly it is told who; of counts of which it is not, one who is alone in a cell and in what lies in it is the same, and one in cells with somebody in common may be
    private bool IsSamePerson(int one, int other, bool isNested)
    {
        if (_system.Cells[one].Sole is { } who && _system.Cells[other].Sole is { } another)
            return who == another;
        HashSet<int> inner = [.. Inner(one)];
        int[] others = [.. Inner(other)];
        int common = others.Count(inner.Contains);
        return isNested ? common == Math.Min(inner.Count, others.Length) : common > 0;
    }

    private IEnumerable<int> Inner(int place) => _system.Cells[place].Column.Select(static term => term.Inner).Where(inner => !_isZero[inner]);

    private static void Add(Dictionary<int, List<int>> places, int key, int place)
    {
        if (!places.TryGetValue(key, out List<int>? of))
            places.Add(key, of = []);
        of.Add(place);
    }
}
