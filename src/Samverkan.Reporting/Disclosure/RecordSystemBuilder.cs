using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>Makes a system out of record sets by refining the partition of the records, cell by cell.</summary>
internal sealed class RecordSystemBuilder
{
    private readonly int _recordCount;
    private readonly IReadOnlyList<RecordCell> _cells;
    private readonly bool _imaginesRecords;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public RecordSystemBuilder(int recordCount, IReadOnlyList<RecordCell> cells, bool imaginesRecords)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(recordCount);
        ArgumentNullException.ThrowIfNull(cells);
        _recordCount = recordCount;
        _cells = cells;
        _imaginesRecords = imaginesRecords;
        for (int i = 0; i < cells.Count; i++)
        {
            if (!_places.TryAdd(cells[i].Id, i))
                throw new ArgumentException("Two cells have the same id.", nameof(cells));
            ImmutableArray<Term> members = cells[i].Records.Members;
            if (members.Length > 0 && (members[0].Inner < 0 || members[^1].Inner >= recordCount))
                throw new ArgumentException("A cell counts a record that does not exist.", nameof(cells));
        }
    }

    public CellSystem Build()
    {
        (int[] classOf, int classCount) = Partition();
        List<Term>[] columns = new List<Term>[_cells.Count];
        for (int i = 0; i < _cells.Count; i++)
        {
            SortedDictionary<int, int> column = [];
            foreach (Term member in _cells[i].Records.Members)
                column[classOf[member.Inner]] = member.Weight;
            columns[i] = [.. column.Select(static c => new Term(c.Key, c.Value))];
        }

        int innerCount = classCount;
        for (int i = 0; _imaginesRecords && i < _cells.Count; i++)
        {
            if (_cells[i].Records.Members.Length == 0)
                AddAbsent(i);
            foreach (int whole in _cells[i].Of.Select(Place))
            {
                if (ColumnComparer.Instance.Equals(_cells[i].Records.Members, _cells[whole].Records.Members))
                    AddAbsent(whole);
            }
        }

        ImmutableArray<OutputCell>.Builder output = ImmutableArray.CreateBuilder<OutputCell>();
        for (int i = 0; i < _cells.Count; i++)
        {
            RecordCell cell = _cells[i];
            long value = 0;
            foreach (Term member in cell.Records.Members)
                value += member.Weight;
            output.Add(new OutputCell(cell.Id, [.. columns[i]], value, cell.Records.Members.Length)
            {
                Importance = cell.Importance,
                Status = cell.Status,
                IsReleaseChange = cell.IsReleaseChange,
                IsOut = cell.IsOut,
                WasHidden = cell.WasHidden,
                IsElsewhere = cell.IsElsewhere,
                Least = cell.Least,
                Implied = cell.Implied,
                Sole = cell.Records.Members is [var only] ? only.Inner : null,
            });
        }

        for (int i = 0; i < _cells.Count; i++)
        {
            foreach (int whole in _cells[i].Of.Select(Place))
            {
                OutputCell rest = Remainder(output[whole], output[i], _cells[whole].Records, _cells[i].Records);
                // Each a part of the other: that nobody is left over is what the two words mean, and no secret.
                if (!_imaginesRecords || rest.Column.Length > 0)
                    output.Add(rest);
            }
        }

        return new CellSystem(innerCount, output.DrainToImmutable()) { IsOfRecords = true };

        // nobody is there, but somebody might have been, and would have been counted in these cells
        void AddAbsent(int narrowest)
        {
            foreach (int place in Containing(narrowest))
                columns[place].Add(new Term(innerCount, 1));
            innerCount++;
        }
    }

    private static OutputCell Remainder(OutputCell whole, OutputCell part, RecordSet wholeRecords, RecordSet partRecords)
    {
        Dictionary<int, int> parts = part.Column.ToDictionary(static t => t.Inner, static t => t.Weight);
        ImmutableArray<Term>.Builder rest = ImmutableArray.CreateBuilder<Term>();
        foreach (Term term in whole.Column)
        {
            parts.Remove(term.Inner, out int counted);
            if (counted > term.Weight)
                throw new ArgumentException("A part is not within its whole.");
            if (term.Weight > counted)
                rest.Add(term with { Weight = term.Weight - counted });
        }

        if (parts.Count > 0)
            throw new ArgumentException("A part is not within its whole.");
        Dictionary<int, int> counts = partRecords.Members.ToDictionary(static t => t.Inner, static t => t.Weight);
        ImmutableArray<Term> left = [.. wholeRecords.Members.Where(t => t.Weight > counts.GetValueOrDefault(t.Inner))];
        return new OutputCell($"{whole.Id} - {part.Id}", rest.DrainToImmutable(), whole.Value - part.Value, left.Length) { Implied = true, Sole = left is [var only] ? only.Inner : null };
    }

    private (int[] ClassOf, int Count) Partition()
    {
        int[] classOf = new int[_recordCount];
        List<int> sizes = [_recordCount];
        Stack<int> free = new();
        Dictionary<(int Class, int Weight), int> split = [];
        foreach (RecordCell cell in _cells)
        {
            split.Clear();
            foreach (Term member in cell.Records.Members)
            {
                int old = classOf[member.Inner];
                if (!split.TryGetValue((old, member.Weight), out int renewed))
                {
                    if (!free.TryPop(out renewed))
                    {
                        renewed = sizes.Count;
                        sizes.Add(0);
                    }

                    split.Add((old, member.Weight), renewed);
                }

                sizes[old]--;
                sizes[renewed]++;
                classOf[member.Inner] = renewed;
            }

            foreach (int old in split.Keys.Select(static key => key.Class).Distinct())
            {
                if (old != 0 && sizes[old] == 0)
                    free.Push(old);
            }
        }

        // number the classes by their first record; class 0 holds records that no cell counts
        int[] number = new int[sizes.Count];
        Array.Fill(number, -1);
        int count = 0;
        for (int record = 0; record < _recordCount; record++)
        {
            int old = classOf[record];
            if (old != 0 && number[old] < 0)
                number[old] = count++;
            classOf[record] = old == 0 ? -1 : number[old];
        }

        return (classOf, count);
    }

    private SortedSet<int> Containing(int place)
    {
        SortedSet<int> found = [place];
        Queue<int> queue = new([place]);
        while (queue.TryDequeue(out int current))
        {
            RecordCell cell = _cells[current];
            foreach (string id in cell.Within.Concat(cell.Of))
            {
                int containing = Place(id);
                if (found.Add(containing))
                    queue.Enqueue(containing);
            }
        }

        return found;
    }

    private int Place(string id) =>
        _places.TryGetValue(id, out int place) ? place : throw new ArgumentException("A cell names a whole that is not among the cells.");
}
