using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>
/// What is done where so few persons are counted that no widening of bounds ends: published figures beside the cells whose bounds stay narrow are
/// withheld, the finest first and twice as many each time, until no bounds are narrow. Then as many as can be are given back, the most important first, up to a stated effort.
/// </summary>
/// <remarks>It always ends: each step withholds more, and where nothing is published that is tied to a cell, nothing bounds it.</remarks>
internal sealed class PatternRetreat(CellSystem system, DisclosureOptions options, PatternVectors vectors, List<Guard> guards, SolvedParts solved, IReadOnlyDictionary<string, long>? floor = null)
{
    private const int MostTrialsBack = 48;

    // numbers touched in solving; some seconds
    private const long MostSpentBack = 600_000_000;

    private readonly SortedDictionary<int, ImmutableArray<string>> _withheld = [];
    private readonly List<int>?[] _published = new List<int>?[system.InnerCount];
    private readonly Dictionary<string, int> _places = system.Cells.Select(static (cell, place) => (cell.Id, place)).ToDictionary(static c => c.Id, static c => c.place, StringComparer.Ordinal);
    private readonly HashSet<string> _nothingGiven = [.. system.Cells.Where(static cell => cell is { Value: 0, Contributors: > 0 }).Select(static cell => cell.Id)];
    private readonly int[] _rank = [.. Enumerable.Repeat(int.MaxValue, system.Cells.Length)];

    public PatternTrial Run()
    {
        PatternTrial trial = Try();
        Rank(trial.Pattern);
        for (int step = 1; !trial.Holds; step = Math.Clamp(step * 2, 1, 1 << 24))
        {
            // what somebody gave nothing to follows from zeros: no other figure that is withheld helps
            bool isZeroTold = trial.Revealed.Any(cell => _nothingGiven.Contains(cell.Id));
            if ((isZeroTold && WithholdZeros(trial)) || Withhold(trial, step) || WithholdZeros(trial))
            {
                trial = Try();
                Rank(trial.Pattern);
                continue;
            }

            if (trial.ToOneAlone.IsEmpty)
                return trial;
            // nothing is left that could be withheld: it is known anyway, and for the rest it is begun again
            foreach ((string id, ImmutableArray<int> own, _) in trial.ToOneAlone)
            {
                foreach (int place in own)
                    solved.NothingHelps.Add((place, id));
            }

            _withheld.Clear();
            step = 0;
            trial = Try();
        }

        return GiveBack(trial);
    }

    // which zeros are known is the same in every attempt unless zeros are withheld
    private PatternTrial Try()
    {
        bool isZeroWithheld = _withheld.Keys.Any(place => system.Cells[place].Value == 0);
        if (isZeroWithheld)
            solved.ToldAnyway.Clear();
        PatternTrial trial = PatternTrial.Run(system, options, isZeroWithheld ? new PatternVectors(system) : vectors, guards, _withheld, solved, floor);
        if (isZeroWithheld)
            solved.ToldAnyway.Clear();
        return trial;
    }

    /// <summary>The order in which cells were offered: what was offered last is withheld first.</summary>
    private void Rank(SuppressionPattern pattern)
    {
        foreach ((int at, string id) in pattern.Order.Index())
        {
            int place = _places[id];
            // where zeros are withheld, what counted the same counts another sum
            if (_rank[place] != int.MaxValue)
                continue;
            _rank[place] = at;
            // one of those that count the same stands for all
            foreach (Term term in system.Cells[place].Column)
                (_published[term.Inner] ??= []).Add(place);
        }
    }

    private bool Withhold(PatternTrial trial, int step)
    {
        bool more = false;
        // what was withheld in vain, since earlier releases tell it, is not withheld again
        HashSet<int> inVain = [.. _withheld.Keys];
        foreach (AuditedCell cell in trial.Revealed.Concat(trial.Narrow))
        {
            int[] near = [.. system.Cells[_places[cell.Id]].Column.SelectMany(term => _published[term.Inner] ?? []).Distinct().Where(i => IsThere(trial, i) && !inVain.Contains(i)).OrderByDescending(i => _rank[i]).Take(step)];
            // nothing beside it: what is beyond
            if (near.Length == 0)
                near = [.. Enumerable.Range(0, system.Cells.Length).Where(i => IsThere(trial, i) && !inVain.Contains(i)).OrderByDescending(i => _rank[i]).Take(step)];
            foreach (int place in near)
            {
                // for another cell in this step already
                if (_withheld.TryGetValue(place, out ImmutableArray<string> kept))
                {
                    _withheld[place] = kept.Add(cell.Id);
                    continue;
                }

                more = true;
                _withheld.Add(place, [cell.Id]);
            }
        }

        return more;
    }

    /// <summary>Withholds zeros that a relation ties to what is told: where somebody gave nothing, other tables may tell it by their zeros.</summary>
    private bool WithholdZeros(PatternTrial trial)
    {
        if (_nothingGiven.Count == 0)
            return false;
        HashSet<string> told = [.. trial.Revealed.Concat(trial.Narrow).Select(static cell => cell.Id)];
        HashSet<int> own = [.. system.Cells.Where(cell => told.Contains(cell.Id)).SelectMany(static cell => cell.Column).Select(static term => term.Inner)];
        HashSet<int> tied = [.. own, .. system.Relations.Where(relation => relation.Any(term => own.Contains(term.Inner))).SelectMany(static relation => relation).Select(static term => term.Inner)];
        int before = _withheld.Count;
        for (int place = 0; place < system.Cells.Length; place++)
        {
            if (system.Cells[place] is { Value: 0, IsOut: false, Implied: false } cell && trial.Pattern.States[place] == CellState.Published && cell.Column.Any(term => tied.Contains(term.Inner)))
                _withheld.TryAdd(place, [.. told.Order(StringComparer.Ordinal)]);
        }

        return _withheld.Count > before;
    }

    private bool IsThere(PatternTrial trial, int place) =>
        _rank[place] != int.MaxValue && trial.Pattern.States[place] == CellState.Published && system.Cells[place] is { IsOut: false, Value: > 0 };

    private PatternTrial GiveBack(PatternTrial best)
    {
        int left = MostTrialsBack;
        long most = solved.Spent + MostSpentBack;
        Stack<int[]> parts = new([[.. _withheld.Keys.OrderBy(i => _rank[i])]]);
        while (left > 0 && solved.Spent < most && parts.TryPop(out int[]? part))
        {
            if (part.Length == 0)
                continue;
            left--;
            ImmutableArray<string>[] reasons = [.. part.Select(place => _withheld[place])];
            foreach (int place in part)
                _withheld.Remove(place);
            PatternTrial trial = Try();
            if (trial.Holds)
            {
                best = trial;
                continue;
            }

            for (int i = 0; i < part.Length; i++)
                _withheld.Add(part[i], reasons[i]);
            if (part.Length == 1)
                continue;
            parts.Push(part[(part.Length / 2)..]);
            parts.Push(part[..(part.Length / 2)]);
        }

        return best;
    }
}
