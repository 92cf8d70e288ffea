using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Calendars;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>Reports that are out as one linear system, by what their files tell: each count is a number of its own, and sums tie them together.</summary>
internal sealed class PublishedReports
{
    private readonly Dictionary<(string Id, CountingUnit Unit, DatePeriod? Period), int> _places = [];
    private readonly List<string> _names = [];
    private readonly List<long?> _values = [];

    /// <param name="reports">Reports that agree in what they both tell.</param>
    public PublishedReports(IReadOnlyList<EarlierReport> reports)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<PublishedCell> told = [];
        foreach (EarlierReport report in reports)
        {
            HashSet<string> workedOut = [.. report.WorkedOut.Select(static figure => figure.Id)];
            foreach ((string id, EarlierFigure figure) in report.Figures.Where(figure => figure.Value.Count is not null || (figure.Value.IsHidden && !workedOut.Contains(figure.Key))))
            {
                if (!_places.TryGetValue((id, figure.Unit, figure.Period), out int place))
                {
                    _places.Add((id, figure.Unit, figure.Period), place = _names.Count);
                    // the same key may count another period in another report
                    string name = id;
                    for (int again = 2; !ids.Add(name); again++)
                        name = string.Create(CultureInfo.InvariantCulture, $"{id} ({again})");
                    _names.Add(name);
                    _values.Add(null);
                }

                _values[place] ??= figure.Count;
            }
        }

        foreach (EarlierReport report in reports)
        {
            foreach (EarlierWorkedOut figure in report.WorkedOut.Where(static figure => figure.IsTold))
            {
                foreach ((string count, long value) in figure.Tells)
                {
                    if (Place(report, count) is { } place)
                        told.Add(new PublishedCell(string.Create(CultureInfo.InvariantCulture, $"{figure.Id} {told.Count}"), [new Term(place, 1)], value));
                }
            }
        }

        int inner = _names.Count;
        List<ImmutableArray<Term>> relations = [];
        List<PublishedCell> rests = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((EarlierReport report, ReportSum sum) in reports.SelectMany(static report => report.Sums, static (report, sum) => (report, sum)))
        {
            int?[] parts = [.. sum.Parts.Distinct(StringComparer.Ordinal).Select(part => Place(report, part))];
            if (Place(report, sum.Whole) is not { } whole || Array.Exists(parts, part => part is null || part == whole))
                continue;
            int[] known = [.. parts.Select(static part => part!.Value)];
            if (!seen.Add(string.Join(' ', known.Order().Prepend(whole).Append(sum.HasRest ? -1 : -2))))
                continue;
            ImmutableArray<Term> relation = [.. known.Select(static part => new Term(part, -1)).Append(new Term(whole, 1)).OrderBy(static term => term.Inner)];
            if (sum.HasRest)
            {
                string rest = ReportsAudit.Rest(_names[whole], [.. known.Select(part => _names[part])]);
                relation = relation.Add(new Term(inner, -1));
                if (known.Length == 1)
                    OtherThanOne.Add(rest);
                rests.Add(new PublishedCell(rest, [new Term(inner++, 1)], null) { IsImplied = true });
            }

            relations.Add(relation);
            if (!sum.HasRest)
            {
                foreach (int part in known.Where(part => _values[whole] is not null && _values[part] is not null))
                    Differences[ReportsAudit.Rest(_names[whole], [_names[part]])] = _values[whole]!.Value - _values[part]!.Value;
            }
        }

        System = new PublishedSystem(inner, [.. _names.Select((name, place) => new PublishedCell(name, [new Term(place, 1)], _values[place])), .. told, .. rests], [.. relations])
        {
            ShowsZeros = reports.All(static report => report.Zeros == ZeroRule.Publish),
        };
        Rests = [.. rests.Select(static rest => rest.Id)];
        for (int place = 0; place < _names.Count; place++)
        {
            if (_values[place] is { } value)
                Told.Add(_names[place], value);
        }

        foreach (EarlierReport report in reports)
        {
            Dictionary<string, EarlierWorkedOut> workedOut = report.WorkedOut.ToDictionary(static figure => figure.Id, StringComparer.Ordinal);
            foreach (EarlierWorkedOut figure in report.WorkedOut.Where(static figure => figure.IsTold))
                Reveal(report, workedOut, figure, []);
        }
    }

    /// <summary>What a reader knows.</summary>
    public PublishedSystem System { get; }

    /// <summary>The counts that are told.</summary>
    public SortedDictionary<string, long> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of what wholes leave over: figures that no report shows.</summary>
    public HashSet<string> Rests { get; }

    /// <summary>Of these, what a whole leaves over beside a single part.</summary>
    public HashSet<string> OtherThanOne { get; } = new(StringComparer.Ordinal);

    /// <summary>What is left of a whole beside one of several parts that make it up, where both are told.</summary>
    public SortedDictionary<string, long> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>The hidden counts from which something is worked out that is told.</summary>
    public HashSet<string> BehindWhatIsTold { get; } = new(StringComparer.Ordinal);

    private void Reveal(EarlierReport report, Dictionary<string, EarlierWorkedOut> workedOut, EarlierWorkedOut figure, HashSet<string> passed)
    {
        foreach (string id in figure.From.Where(passed.Add))
        {
            if (workedOut.TryGetValue(id, out EarlierWorkedOut? other))
                Reveal(report, workedOut, other, passed);
            else if (Place(report, id) is { } place && _values[place] is null)
                BehindWhatIsTold.Add(_names[place]);
        }
    }

    private int? Place(EarlierReport report, string id) =>
        report.Figures.TryGetValue(id, out EarlierFigure figure) && _places.TryGetValue((id, figure.Unit, figure.Period), out int place) ? place : null;
}
