using System.Collections.Immutable;
using System.Globalization;
using Apache.Arrow;
using Apache.Arrow.Types;
using NodaTime;
using NodaTime.Text;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>The tidy long table of facts: one row for each observation, in the order in which a person's became known.</summary>
internal static class FactTable
{
    public static ImmutableArray<TableColumn> Columns { get; } =
    [
        new("row", Int32Type.Default, false, new("personens rad i tabellen participants", "the person's row in the table participants")),
        new("fact", StringType.Default, false, new("faktumets nyckel", "the fact's key")),
        new("kind", StringType.Default, false, new("värdets slag: bool, text, number, date", "the kind of value: bool, text, number, date")),
        new("value", StringType.Default, true, new("värdet som text: true eller false, en kod, ett heltal eller ett datum; saknas när personen avböjt att svara", "the value as text: true or false, a code, a whole number or a date; missing when the person declined to answer")),
        new("from", Date32Type.Default, false, new("den första dag som värdet gäller", "the first day of which it speaks")),
        new("to", Date32Type.Default, true, new("den sista dag som värdet gäller; saknas när slutet är öppet", "the last day of which it speaks; missing when the end is open")),
        new("known_from", StringType.Default, false, new("när det blev känt, UTC", "when it became known, UTC")),
    ];

    public static IReadOnlyList<IArrowArray> Of(Cohort cohort, IReadOnlyList<int> rows)
    {
        List<(int Row, string Key, string Kind, string? Value, DatePeriod Period, Instant Known)> lines = [];
        for (int i = 0; i < rows.Count; i++)
        {
            foreach (FactColumn column in cohort.Facts.Columns)
            {
                int row = i;
                switch (column)
                {
                    case TypedFactColumn<bool> known:
                        Add(known, "bool", static value => value ? "true" : "false");
                        break;
                    case TypedFactColumn<string> known:
                        Add(known, "text", static value => value);
                        break;
                    case TypedFactColumn<int> known:
                        Add(known, "number", static value => value.ToString(CultureInfo.InvariantCulture));
                        break;
                    case TypedFactColumn<LocalDate> known:
                        Add(known, "date", LocalDatePattern.Iso.Format);
                        break;
                }

                void Add<T>(TypedFactColumn<T> known, string kind, Func<T, string> text)
                    where T : notnull, IEquatable<T>
                {
                    foreach (Observation<T> one in known[rows[row]])
                        lines.Add((row, known.Fact.Key, kind, one.HasValue ? text(one.Value) : null, one.Period, one.KnownFrom));
                }
            }
        }

        return
        [
            Cells.Of(lines.Select(static line => (int?)line.Row)),
            Cells.Of(lines.Select(static line => (string?)line.Key)),
            Cells.Of(lines.Select(static line => (string?)line.Kind)),
            Cells.Of(lines.Select(static line => line.Value)),
            Cells.Of(lines.Select(static line => (LocalDate?)line.Period.Start)),
            Cells.Of(lines.Select(static line => line.Period.End)),
            Cells.Of(lines.Select(static line => (string?)InstantPattern.ExtendedIso.Format(line.Known))),
        ];
    }

    /// <summary>Reads the facts of each row. A fact that the catalog does not know is read under its key and no other name.</summary>
    public static IReadOnlyDictionary<int, FactTimeline> Read(RecordBatch table, Func<int, bool> isSomebody, FactCatalog catalog, FindingList findings)
    {
        SortedDictionary<int, FactTimelineBuilder> people = [];
        Dictionary<(string Key, string Kind), Fact> facts = [];
        for (int at = 0; at < table.Length; at++)
        {
            int? row = Cells.IntAt(table.Column(0), at);
            if (row is not { } number || !isSomebody(number))
            {
                findings.Add(new FilePosition(at + 1, 1), Columns[0].Name, ParquetCodes.NobodysFact.With());
                continue;
            }

            if (!people.TryGetValue(number, out FactTimelineBuilder? person))
                people.Add(number, person = new FactTimelineBuilder());
            if (Line(table, at, catalog, facts, person) is var wrong && wrong >= 0)
                findings.Add(new FilePosition(at + 1, wrong + 1), Columns[wrong].Name, ParquetCodes.NotAValue.With(Columns[wrong].Name));
        }

        return people.ToDictionary(static pair => pair.Key, static pair => pair.Value.Build());
    }

    private static int Line(RecordBatch table, int at, FactCatalog catalog, Dictionary<(string Key, string Kind), Fact> facts, FactTimelineBuilder person)
    {
        string key = Cells.TextAt(table.Column(1), at) ?? "";
        string kind = Cells.TextAt(table.Column(2), at) ?? "";
        if (!facts.TryGetValue((key, kind), out Fact? fact))
        {
            // One key has one kind of value, in the catalog and in the file.
            if (facts.Keys.Any(one => one.Key == key) || FactOf(key, kind, catalog) is not { } found)
                return key.Length == 0 || catalog.Find(key) is not null ? 2 : 1;
            facts.Add((key, kind), fact = found);
        }

        string? value = Cells.TextAt(table.Column(3), at);
        if (Cells.DateAt(table.Column(4), at) is not { } from)
            return 4;
        if (!DatePeriod.TryCreate(from, Cells.DateAt(table.Column(5), at), out DatePeriod period))
            return 5;
        if (!InstantPattern.ExtendedIso.Parse(Cells.TextAt(table.Column(6), at) ?? "").TryGetValue(default, out Instant known))
            return 6;
        return fact switch
        {
            TypedFact<bool> one => Put(one, value is "true" or "false", value == "true"),
            TypedFact<string> one => Put(one, value is { Length: > 0 }, value ?? ""),
            TypedFact<int> one => Put(one, int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number), number),
            TypedFact<LocalDate> one => Put(one, LocalDatePattern.Iso.Parse(value ?? "").TryGetValue(default, out LocalDate day), day),
            _ => 2,
        };

        int Put<T>(TypedFact<T> one, bool isValue, T read)
            where T : notnull, IEquatable<T>
        {
            if (value is not null && !isValue)
                return 3;
            person.Add(one, value is null ? Observation<T>.Declined(period, known) : new Observation<T>(read, period, known));
            return -1;
        }
    }

    private static Fact? FactOf(string key, string kind, FactCatalog catalog)
    {
        Fact? known = catalog.Find(key);
        if (known is null && key.Length == 0)
            return null;
        LocalizedText name = LocalizedText.Same(key);
        try
        {
            return (kind, known) switch
            {
                ("bool", TypedFact<bool>) or ("text", TypedFact<string>) or ("number", TypedFact<int>) or ("date", TypedFact<LocalDate>) => known,
                ("bool", null) => new TypedFact<bool>(key, name),
                ("text", null) => new TypedFact<string>(key, name),
                ("number", null) => new TypedFact<int>(key, name),
                ("date", null) => new TypedFact<LocalDate>(key, name),
                _ => null,
            };
        }
        catch (ArgumentException)
        {
            // A key that no fact can have.
            return null;
        }
    }
}
