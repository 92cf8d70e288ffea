using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// The common indicators of a cohort, from the first start to the cohort's day, that day included: one record a person, attributes by the
/// first start, results by the last exit. Immutable.
/// </summary>
/// <remarks>
/// The programme's own computation, not SCB's. Only complete records are counted: a gender that the breakdown has, a date of birth and a labour-market
/// status. The rules are criteria judged column by column; <see cref="PersonIndicators"/> judges one person by the same ones.
/// </remarks>
public sealed class CommonIndicatorCounts
{
    private const int LongestWindow = 31;
    private readonly ImmutableSortedDictionary<string, IndicatorCount> _byCode;

    private CommonIndicatorCounts(Cohort cohort, CommonIndicatorCatalog catalog, ResultWindow window, RowSet complete, ImmutableArray<IndicatorCount> indicators)
    {
        Cohort = cohort;
        Catalog = catalog;
        Window = window;
        Complete = complete;
        Indicators = indicators;
        _byCode = indicators.ToImmutableSortedDictionary(static count => count.Indicator.Code, static count => count, StringComparer.Ordinal);
    }

    /// <summary>The cohort.</summary>
    public Cohort Cohort { get; }

    /// <summary>The catalogue.</summary>
    public CommonIndicatorCatalog Catalog { get; }

    /// <summary>The window of immediate results.</summary>
    public ResultWindow Window { get; }

    /// <summary>The participants with a complete record: the total.</summary>
    public RowSet Complete { get; }

    /// <summary>The participants without one: they are in no indicator.</summary>
    public RowSet Incomplete => Cohort.Participated.Except(Complete);

    /// <summary>The indicators that are counted from participants, in the catalogue's order.</summary>
    public ImmutableArray<IndicatorCount> Indicators { get; }

    /// <summary>One indicator.</summary>
    /// <param name="code">Its code.</param>
    /// <exception cref="KeyNotFoundException">No counted indicator has the code.</exception>
    public IndicatorCount this[string code] => _byCode[code];

    /// <summary>Counts.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="catalog">The catalogue of the programme's period.</param>
    /// <param name="window">The window of immediate results; 28 days unless told otherwise.</param>
    public static CommonIndicatorCounts Of(Cohort cohort, CommonIndicatorCatalog catalog, ResultWindow? window = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(catalog);
        return new Counter(cohort, catalog, window ?? ResultWindow.TwentyEightDays).Count();
    }

    /// <summary>The persons of a count who are of one gender.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="gender">The gender.</param>
    public RowSet Of(RowSet persons, CohortSex gender)
    {
        ArgumentNullException.ThrowIfNull(persons);
        return Cohort.Sex.Where(sex => sex == gender).And(persons);
    }

    /// <summary>The number of indicators and rows; never who.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"CommonIndicatorCounts ({Indicators.Length} indicators, {Cohort.Count} rows)");

    private sealed class Counter(Cohort cohort, CommonIndicatorCatalog catalog, ResultWindow window)
    {
        private readonly Column<LocalDate?> _entries = cohort.Reached(Milestone.Started);
        private readonly Column<LocalDate?> _exits = cohort.Reached(Milestone.Exited);
        private readonly Dictionary<string, IndicatorCount> _done = new(StringComparer.Ordinal);
        private readonly FactColumns _after = After(cohort);

        public CommonIndicatorCounts Count()
        {
            RowSet complete = Complete();
            foreach (CommonIndicator indicator in catalog.Indicators.Where(static indicator => indicator.IsCounted))
                _done.Add(indicator.Code, indicator.IsResult ? Result(indicator, complete) : Output(indicator, complete));
            return new CommonIndicatorCounts(cohort, catalog, window, complete, [.. catalog.Indicators.Where(static indicator => indicator.IsCounted).Select(indicator => _done[indicator.Code])]);
        }

        private RowSet Complete()
        {
            RowSet gendered = cohort.Sex.Where(sex => catalog.Genders.Contains(sex));
            TypedFactColumn<LocalDate>? births = cohort.Facts.Of(StandardFacts.BirthDate);
            RowSet born = RowSet.Where(cohort.Count, row => births is not null && _entries[row] is { } entry && births.TryGet(row, entry, out _));
            RowSet placed = RowSet.None(cohort.Count);
            foreach (string status in catalog.Statuses)
                placed = placed.Or(AtEntry(catalog[status]).IsTrue);
            return cohort.Participated.And(gendered).And(born).And(placed);
        }

        private TruthColumns AtEntry(CommonIndicator indicator) => indicator.AtEntry is null
            ? new TruthColumns(cohort.Everybody, RowSet.None(cohort.Count))
            : CriterionColumns.Evaluate(indicator.AtEntry, cohort.Facts, _entries);

        private IndicatorCount Output(CommonIndicator indicator, RowSet complete)
        {
            TruthColumns judged = AtEntry(indicator);
            RowSet unknown = judged.IsUnknown.And(complete);
            return new IndicatorCount(indicator, complete, judged.IsTrue.And(complete), unknown, Declined(indicator.AtEntry, cohort.Facts, _entries).And(unknown), RowSet.None(cohort.Count))
            {
                IsRecorded = IsRecorded(indicator.AtEntry, cohort.Facts),
            };
        }

        private IndicatorCount Result(CommonIndicator indicator, RowSet complete)
        {
            RowSet among = RowSet.None(cohort.Count);
            foreach (string output in indicator.Reference)
                among = among.Or(_done[output].Counted);
            TruthColumns entry = AtEntry(indicator);
            RowSet reference = among.And(entry.IsTrue).And(complete);
            RowSet open = among.And(entry.IsUnknown);
            RowSet none = RowSet.None(cohort.Count);
            if (!indicator.AnyOf.IsEmpty)
                return AnyOf(indicator, reference, open);
            bool immediate = indicator.Kind == IndicatorKind.ImmediateResult;
            RowSet closed = RowSet.Where(cohort.Count, row => _exits[row] is { } exit && (immediate ? window.LastDay(exit) : ResultWindow.SixMonthsAfter(exit)) <= cohort.On);
            RowSet isTrue = none;
            RowSet isUnknown = none;
            RowSet declined = none;
            for (int day = 0; day <= (immediate ? LongestWindow : 0); day++)
            {
                Column<LocalDate?> on = immediate ? DayOfWindow(day) : SixMonths();
                RowSet asked = on.Where(static date => date is not null);
                TruthColumns judged = CriterionColumns.Evaluate(indicator.Situation!, _after, on);
                isTrue = isTrue.Or(judged.IsTrue.And(asked));
                isUnknown = isUnknown.Or(judged.IsUnknown.And(asked));
                declined = declined.Or(Declined(indicator.Situation, _after, on));
            }

            RowSet unknown = reference.And(closed).And(isUnknown).Except(isTrue);
            return new IndicatorCount(indicator, reference, reference.And(closed).And(isTrue), unknown.Or(open), declined.And(unknown).Or(DeclinedAtEntry(indicator, open)), reference.Except(closed)) { IsRecorded = IsRecorded(indicator.Situation, _after) };
        }

        private IndicatorCount AnyOf(CommonIndicator indicator, RowSet reference, RowSet open)
        {
            RowSet none = RowSet.None(cohort.Count);
            RowSet counted = none;
            RowSet pending = none;
            RowSet unknown = none;
            RowSet declined = none;
            foreach (string code in indicator.AnyOf)
            {
                IndicatorCount one = _done[code];
                counted = counted.Or(one.Counted.And(reference));
                pending = pending.Or(one.Pending.And(reference));
                unknown = unknown.Or(one.Unknown.And(reference));
                declined = declined.Or(one.Declined);
            }

            pending = pending.Except(counted);
            unknown = unknown.Except(counted).Except(pending);
            return new IndicatorCount(indicator, reference, counted, unknown.Or(open), declined.And(unknown).Or(DeclinedAtEntry(indicator, open)), pending)
            {
                IsRecorded = indicator.AnyOf.Any(code => _done[code].IsRecorded),
            };
        }

        private Column<LocalDate?> DayOfWindow(int day) => Column<LocalDate?>.Of(
        [
            .. Enumerable.Range(0, cohort.Count).Select(row => _exits[row] is { } exit && exit.PlusDays(day) is var date && date <= window.LastDay(exit) ? date : (LocalDate?)null),
        ]);

        private Column<LocalDate?> SixMonths() => Column<LocalDate?>.Of(
            [.. Enumerable.Range(0, cohort.Count).Select(row => _exits[row] is { } exit ? ResultWindow.SixMonthsAfter(exit) : (LocalDate?)null)]);

        private static bool IsRecorded(Criterion? criterion, FactColumns facts) =>
            criterion is null || criterion.Leaves().Any(leaf => facts.Columns.Any(column => column.Fact.Equals(leaf.About)));

        private RowSet DeclinedAtEntry(CommonIndicator indicator, RowSet open) => Declined(indicator.AtEntry, cohort.Facts, _entries).And(open);

        private static RowSet Declined(Criterion? criterion, FactColumns facts, Column<LocalDate?> on)
        {
            RowSet declined = RowSet.None(on.Length);
            foreach (Leaf leaf in criterion?.Leaves() ?? [])
            {
                declined = declined.Or(leaf switch
                {
                    TypedLeaf<bool> one => Of(one.Fact),
                    TypedLeaf<int> one => Of(one.Fact),
                    TypedLeaf<string> one => Of(one.Fact),
                    TypedLeaf<LocalDate> one => Of(one.Fact),
                    _ => RowSet.None(on.Length),
                });
            }

            return declined;

            RowSet Of<T>(TypedFact<T> fact)
                where T : notnull, IEquatable<T> =>
                facts.Of(fact) is { } column
                    ? RowSet.Where(on.Length, row => on[row] is { } date && Stretch<T>.HoldingOn(column[row], date) is { IsDeclined: true })
                    : RowSet.None(on.Length);
        }

        private static FactColumns After(Cohort cohort)
        {
            FactTimeline[] people = new FactTimeline[cohort.Count];
            Column<LocalDate?> exits = cohort.Reached(Milestone.Exited);
            for (int row = 0; row < people.Length; row++)
                people[row] = exits[row] is { } exit ? SituationAfterExit.Of(Recorded(cohort.Facts, row), exit) : FactTimeline.Empty;
            return FactColumns.From(people);
        }

        private static FactTimeline Recorded(FactColumns facts, int row)
        {
            FactTimelineBuilder builder = new();
            foreach (TypedFact<bool> fact in SituationAfterExit.YesOrNo)
                Copy(facts, row, fact, builder);
            foreach (TypedFact<string> fact in SituationAfterExit.Coded)
                Copy(facts, row, fact, builder);
            return builder.Build();
        }

        private static void Copy<T>(FactColumns facts, int row, TypedFact<T> fact, FactTimelineBuilder builder)
            where T : notnull, IEquatable<T>
        {
            if (facts.Of(fact) is not { } column)
                return;
            foreach (Observation<T> observation in column[row])
                builder.Add(fact, observation);
        }
    }
}
