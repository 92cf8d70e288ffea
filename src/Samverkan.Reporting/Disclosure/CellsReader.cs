using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Reporting.Disclosure;

/// <summary>One reading of a file of cells.</summary>
internal sealed class CellsReader(Stream stream, FindingList findings, CellsLayout layout)
{
    private readonly CsvReader _csv = new(stream, findings);
    private readonly List<CsvField> _fields = [];
    private readonly List<int> _codes = [];
    private readonly List<long> _counts = [];
    private readonly List<APrioriStatus> _status = [];
    private readonly List<int> _lines = [];
    private readonly List<(string Name, int Field, Dictionary<string, int> Numbers, List<string> Categories)> _columns = [];
    private int _countField;
    private int _statusField = -1;
    private int _keyField = -1;
    private readonly List<long> _keys = [];
    private readonly List<int> _contributors = [];
    private readonly Dictionary<string, int> _contributorNumbers = new(StringComparer.Ordinal);
    private readonly List<decimal> _weights = [];
    private int _contributorField = -1;
    private int _weightField = -1;
    private int _width;

    public InnerCells? Read()
    {
        if (!_csv.Read(_fields))
        {
            if (findings.Count == 0)
                findings.Add(new FilePosition(1, 1), "", DisclosureCodes.NoCells.With());
            return null;
        }

        if (!ReadHeader())
            return null;
        HashSet<int> seen = new(new RowComparer(_codes, _columns.Count));
        while (findings.Count <= FindingList.Maximum && _csv.Read(_fields))
        {
            if (_fields.Count != _width)
            {
                findings.Add(_csv.RowStart, "", DisclosureCodes.WrongFieldCount.With(FindingList.Number(_fields.Count), FindingList.Number(_width)));
                continue;
            }

            ReadRow(seen);
        }

        if (_counts.Count == 0 && findings.Count == 0)
            findings.Add(new FilePosition(2, 1), "", DisclosureCodes.NoCells.With());
        return findings.Count == 0 ? Build() : null;
    }

    private bool ReadHeader()
    {
        _width = _fields.Count;
        // said alone: that each column is missing is then no news
        if (_width == 1 && _fields[0].Text.Contains(';', StringComparison.Ordinal))
        {
            findings.Add(_fields[0].Position, "", DisclosureCodes.Semicolons.With());
            return false;
        }

        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int field = 0; field < _width; field++)
        {
            string name = CsvText.Read(_fields[field].Text);
            if (!places.TryAdd(name, field))
                findings.Add(_fields[field].Position, name, DisclosureCodes.DuplicateColumn.With());
        }

        _countField = Find(layout.ValueColumn ?? layout.CountColumn);
        if (layout.ContributorColumn is { } contributor)
            _contributorField = Find(contributor);
        if (layout.WeightColumn is { } weight)
            _weightField = Find(weight);
        if (layout.StatusColumn is { } status)
            _statusField = Find(status);
        if (layout.KeyColumn is { } key)
            _keyField = Find(key);
        foreach (string name in layout.Tables.SelectMany(static table => table.Columns).Distinct(StringComparer.Ordinal))
        {
            int field = Find(name);
            if (field < 0)
                continue;
            if (!Classifies(field))
                findings.Add(_fields[field].Position, name, DisclosureCodes.NotClassifying.With());
            else if (name is "value" or "status")
                findings.Add(_fields[field].Position, name, DisclosureCodes.ReservedColumn.With());
        }

        foreach ((string name, int field) in places.OrderBy(static p => p.Value))
        {
            if (Classifies(field))
                _columns.Add((name, field, new Dictionary<string, int>(StringComparer.Ordinal), []));
        }

        return findings.Count == 0;

        int Find(string name)
        {
            if (places.TryGetValue(name, out int field))
                return field;
            findings.Add(_fields[0].Position, FindingList.Column(name), DisclosureCodes.MissingColumn.With(FindingList.Column(name)));
            return -1;
        }
    }

    private bool Classifies(int field) => field != _countField && field != _statusField && field != _keyField && field != _contributorField && field != _weightField;

    private void ReadRow(HashSet<int> seen)
    {
        int before = findings.Count;
        CsvField counted = _fields[_countField];
        if (!CellsFile.TryCount(counted.Text, out long count))
            findings.Add(counted.Position, layout.ValueColumn ?? layout.CountColumn, DisclosureCodes.BrokenCount.With(CellsFile.MaximumCount.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        RecordKey key = default;
        if (_keyField >= 0 && !RecordKey.TryParse(_fields[_keyField].Text, out key))
            findings.Add(_fields[_keyField].Position, layout.KeyColumn!, DisclosureCodes.BrokenKey.With());
        decimal weight = 1;
        if (_weightField >= 0
            && (!decimal.TryParse(_fields[_weightField].Text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out weight) || weight is <= 0 or > 1_000_000))
            findings.Add(_fields[_weightField].Position, layout.WeightColumn!, DisclosureCodes.BrokenWeight.With());
        if (_contributorField >= 0 && _fields[_contributorField].Text.Length == 0)
            findings.Add(_fields[_contributorField].Position, layout.ContributorColumn!, DisclosureCodes.EmptyCategory.With());
        APrioriStatus status = APrioriStatus.None;
        if (_statusField >= 0)
        {
            status = _fields[_statusField].Text switch
            {
                "primary" => APrioriStatus.Primary,
                "publish" => APrioriStatus.Publish,
                _ => APrioriStatus.None,
            };
            if (status == APrioriStatus.None && _fields[_statusField].Text.Length > 0)
                findings.Add(_fields[_statusField].Position, layout.StatusColumn!, DisclosureCodes.UnknownStatus.With());
        }

        int start = _codes.Count;
        foreach ((string name, int field, Dictionary<string, int> numbers, List<string> categories) in _columns)
        {
            string category = CsvText.Read(_fields[field].Text);
            if (category.Length == 0)
                findings.Add(_fields[field].Position, name, DisclosureCodes.EmptyCategory.With());
            else if (string.Equals(category, ClassifyingColumn.Total, StringComparison.Ordinal))
                findings.Add(_fields[field].Position, name, DisclosureCodes.ReservedCategory.With());
            if (!numbers.TryGetValue(category, out int number))
            {
                number = categories.Count;
                numbers.Add(category, number);
                categories.Add(category);
            }

            _codes.Add(number);
        }

        _lines.Add(_csv.RowStart.Line);
        if (layout.ValueColumn is null && !seen.Add(_lines.Count - 1))
        {
            seen.TryGetValue(_lines.Count - 1, out int first);
            findings.Add(_csv.RowStart, "", DisclosureCodes.DuplicateCombination.With(FindingList.Number(_lines[first])));
        }

        if (findings.Count > before)
        {
            // the row is not kept, unless later ones are compared with it
            if (seen.TryGetValue(_lines.Count - 1, out int kept) && kept == _lines.Count - 1)
                seen.Remove(kept);
            _lines.RemoveAt(_lines.Count - 1);
            _codes.RemoveRange(start, _codes.Count - start);
            return;
        }

        _counts.Add(count);
        _status.Add(status);
        _keys.Add(key.Billionths);
        if (layout.ValueColumn is null)
            return;
        int who = _contributorNumbers.Count;
        if (_contributorField < 0)
            who = _contributors.Count;
        else if (!_contributorNumbers.TryAdd(_fields[_contributorField].Text, who))
            who = _contributorNumbers[_fields[_contributorField].Text];
        _contributors.Add(who);
        _weights.Add(weight);
    }

    private InnerCells? Build()
    {
        ClassifyingColumn[] columns = [.. _columns.Select(static c => new ClassifyingColumn(c.Name, [.. c.Categories]))];
        Nest(columns);
        if (findings.Count > 0)
            return null;
        if (!LinkedTables.TryCreate(columns, layout.Tables, ColumnLink.Find(columns, [.. _codes], [.. _counts], layout.ValueColumn is not null, layout.Tables), out LinkedTables? structure, out Refusal? refusal))
        {
            findings.Add(default, "", refusal);
            return null;
        }

        int[] used = [.. structure.Columns.Select(column => Array.FindIndex(columns, c => c.Name == column.Name))];
        int[] categories = new int[_counts.Count * used.Length];
        for (int row = 0; row < _counts.Count; row++)
        {
            for (int c = 0; c < used.Length; c++)
                categories[(row * used.Length) + c] = _codes[(row * columns.Length) + used[c]];
        }

        return new InnerCells(structure, categories, [.. _counts], [.. _status], _keyField < 0 ? null : [.. _keys])
        {
            All = ([.. columns], [.. _codes]),
            Quantity = layout.ValueColumn,
            Contributors = [.. _contributors],
            Weights = [.. _weights],
            ContributorNames = [.. _contributorNumbers.OrderBy(static c => c.Value).Select(static c => c.Key)],
        };
    }

    /// <summary>Finds out from the rows in which category of the wider column each category of a nested one lies.</summary>
    private void Nest(ClassifyingColumn[] columns)
    {
        foreach (ImmutableArray<string> chain in layout.Tables.SelectMany(static table => table.Chains))
        {
            for (int i = 1; i < chain.Length; i++)
            {
                (string outerName, string innerName) = (chain[i - 1], chain[i]);
                int outer = Array.FindIndex(columns, c => c.Name == outerName);
                int inner = Array.FindIndex(columns, c => c.Name == innerName);
                int[] parents = new int[columns[inner].Categories.Length];
                int[] firstLine = new int[parents.Length];
                for (int row = 0; row < _counts.Count; row++)
                {
                    int category = _codes[(row * columns.Length) + inner];
                    int parent = _codes[(row * columns.Length) + outer];
                    if (firstLine[category] == 0)
                        (parents[category], firstLine[category]) = (parent, _lines[row]);
                    else if (parents[category] != parent)
                        findings.Add(new FilePosition(_lines[row], 1), innerName, DisclosureCodes.CategoryInTwo.With(outerName, FindingList.Number(firstLine[category])));
                }

                // nested in another column by another table, it keeps the first; the tables then refuse it
                if (columns[inner].Within is null)
                    columns[inner] = columns[inner] with { Within = outerName, Parents = [.. parents] };
            }
        }
    }

    /// <summary>Compares rows by their categories.</summary>
    private sealed class RowComparer(List<int> codes, int width) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => Row(x).SequenceEqual(Row(y));

        public int GetHashCode(int obj)
        {
            HashCode hash = default;
            foreach (int code in Row(obj))
                hash.Add(code);
            return hash.ToHashCode();
        }

        private ReadOnlySpan<int> Row(int row) => CollectionsMarshal.AsSpan(codes).Slice(row * width, width);
    }
}
