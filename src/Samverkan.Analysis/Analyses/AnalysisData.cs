using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>What an analysis is given: a cohort, whom to look at, the periods between the waves, and what the indicators are called.</summary>
/// <remarks>Immutable and thread-safe. It holds what its reader may see and nothing else.</remarks>
public sealed class AnalysisData
{
    private readonly Lazy<(RatingScores Scores, Dictionary<RatingSeriesKey, int> Places)> _scores;

    /// <summary>Gathers the data.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="panel">Its periods; none when left out, and then what needs them cannot be estimated.</param>
    /// <param name="sets">The indicator sets; those in the box when left out.</param>
    /// <param name="rows">Over whom; everybody when left out.</param>
    /// <param name="grouping">The groups to be compared; by sex when left out.</param>
    /// <exception cref="ArgumentException">Rows, groups or periods are of another cohort.</exception>
    public AnalysisData(Cohort cohort, ProgressionPanel? panel = null, IndicatorSetCatalog? sets = null, RowSet? rows = null, Grouping? grouping = null)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        Cohort = cohort;
        Panel = panel ?? ProgressionPanel.Empty;
        Sets = sets ?? new IndicatorSetCatalog(IndicatorSetCatalog.Shipped);
        Rows = rows ?? cohort.Everybody;
        Grouping = grouping ?? Grouping.BySex(cohort);
        if (Rows.Length != cohort.Count || Grouping.Groups.Any(group => group.Rows.Length != cohort.Count))
            throw new ArgumentException("The rows belong to another cohort.", nameof(rows));
        if (Panel.Periods.Any(period => (uint)period.Row >= (uint)cohort.Count))
            throw new ArgumentException("The periods belong to another cohort.", nameof(panel));
        _scores = new(() =>
        {
            RatingScores scores = RatingScores.Of(cohort.Ratings, cohort.Everybody);
            return (scores, scores.Series.Select(static (series, place) => (series, place)).ToDictionary(static pair => pair.series, static pair => pair.place));
        });
    }

    /// <summary>The cohort.</summary>
    public Cohort Cohort { get; }

    /// <summary>Its periods between the waves.</summary>
    public ProgressionPanel Panel { get; }

    /// <summary>The indicator sets: names and scales.</summary>
    public IndicatorSetCatalog Sets { get; }

    /// <summary>Over whom.</summary>
    public RowSet Rows { get; }

    /// <summary>The groups to be compared.</summary>
    public Grouping Grouping { get; }

    /// <summary>Reads journeys into a cohort and its periods, following the crosswalks of the sets.</summary>
    /// <param name="journeys">The journeys of one programme, or what a reader may see of them.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="reading">How journeys are read.</param>
    /// <param name="on">The day on which everything stands.</param>
    /// <param name="asOf">What was known.</param>
    /// <param name="sets">The indicator sets; those in the box when left out.</param>
    public static AnalysisData Of(
        IEnumerable<Journey> journeys, ProgrammeId programme, CohortReading reading, LocalDate on, Instant asOf, IndicatorSetCatalog? sets = null)
    {
        ArgumentNullException.ThrowIfNull(journeys);
        ArgumentNullException.ThrowIfNull(reading);
        Journey[] all = [.. journeys];
        IndicatorSetCatalog catalog = sets ?? new IndicatorSetCatalog(IndicatorSetCatalog.Shipped);
        CohortBuilder builder = new(programme, on, asOf);
        foreach (Journey journey in all)
            builder.Add(journey, reading with { Sets = reading.Sets ?? catalog });
        Cohort cohort = builder.Build();
        return new AnalysisData(cohort, reading.Schedule is null ? null : ProgressionPanel.Of(cohort, all, reading.Schedule), catalog);
    }

    /// <summary>What a series is called: the indicator's name, and its key where the set is not known.</summary>
    /// <param name="series">The series.</param>
    public LocalizedText NameOf(RatingSeriesKey series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Sets.Find(series.Set, series.SetVersion)?.Find(series.Indicator)?.Name ?? LocalizedText.Same(series.Indicator.Value);
    }

    /// <summary>The scale of a series; <see langword="null"/> where the set is not known.</summary>
    /// <param name="series">The series.</param>
    public RatingScale? ScaleOf(RatingSeriesKey series)
    {
        ArgumentNullException.ThrowIfNull(series);
        return Sets.Find(series.Set, series.SetVersion)?.Find(series.Indicator)?.Scale;
    }

    /// <summary>A participant's value in a series at a wave: the answer in the last form of the window.</summary>
    /// <param name="series">The series.</param>
    /// <param name="row">The row.</param>
    /// <param name="wave">The wave.</param>
    /// <returns>The value; <see langword="null"/> without one.</returns>
    public int? ValueAt(RatingSeriesKey series, int row, int wave)
    {
        ArgumentNullException.ThrowIfNull(series);
        (RatingScores scores, Dictionary<RatingSeriesKey, int> places) = _scores.Value;

        // What the matrix has no room for is looked up where it stands.
        if (scores.OutsideScale == 0)
            return wave >= 0 && wave < scores.Matrix.Occasions && places.TryGetValue(series, out int place) ? scores.Matrix[place, wave, row] : null;
        int? value = null;
        foreach (RatingPoint point in Cohort.Ratings.Of(series, row))
        {
            if (point.Wave == wave)
                value = point.State == AnswerState.Answered ? point.Value : null;
        }

        return value;
    }

    /// <summary>The number of rows; never whose.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"AnalysisData ({Rows.Count} of {Cohort.Count} rows)");

    internal LocalizedText Label(RatingSeriesKey series)
    {
        LocalizedText name = NameOf(series);
        LocalizedText rater = RaterWords.Of(series.Rater);
        return new($"{name.Swedish}, {rater.Swedish}", $"{name.English}, {rater.English}") { EasySwedish = $"”{name.In(Language.EasySwedish)}”, {rater.In(Language.EasySwedish)}" };
    }
}
