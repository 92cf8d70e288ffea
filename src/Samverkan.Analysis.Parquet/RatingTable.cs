using System.Collections.Immutable;
using Apache.Arrow;
using Apache.Arrow.Types;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Parquet;

/// <summary>The tidy long table of ratings.</summary>
internal static class RatingTable
{
    public const int LastWave = 63;

    public static ImmutableArray<TableColumn> Columns { get; } =
    [
        new("row", Int32Type.Default, false, new("personens rad i tabellen participants", "the person's row in the table participants")),
        new("set", StringType.Default, false, new("indikatoruppsättningen", "the indicator set")),
        new("set_version", Int32Type.Default, false, new("uppsättningens version, från 1", "the set's version, from 1")),
        new("indicator", StringType.Default, false, new("indikatorn", "the indicator")),
        new("rater", StringType.Default, false, new($"vem som skattat: {Words<RaterRole>.List}", $"who rated: {Words<RaterRole>.List}")),
        new("wave", Int32Type.Default, true, new("mättillfället, 0 är baslinjen; saknas för ett formulär utanför alla fönster", "the wave, 0 is the baseline; missing for a form outside every window")),
        new("on", Date32Type.Default, true, new("formulärets datum; saknas där ingen skattning finns", "the form's date; missing where there is no rating")),
        new("state", StringType.Default, false, new($"vad som blev av frågan: {Words<AnswerState>.List}", $"what became of the item: {Words<AnswerState>.List}")),
        new("value", Int32Type.Default, true, new("skattningen på indikatorns skala; saknas när ingen angetts", "the rating on the indicator's scale; missing where none was given")),
    ];

    public static IReadOnlyList<IArrowArray> Of(Cohort cohort, IReadOnlyList<int> rows)
    {
        RatingColumns ratings = cohort.Ratings;
        RatingSeriesKey[] series = [.. ratings.Series];
        int waves = ratings.LastWave + 1;
        RowSet[] due = [.. Enumerable.Range(0, waves).Select(ratings.Due)];
        RowSet[][] forms = [.. series.Select(key => Enumerable.Range(0, waves).Select(wave => ratings.HasForm(key.Set, key.SetVersion, key.Rater, wave)).ToArray())];
        List<(int Row, RatingSeriesKey Key, RatingPoint Point, bool IsThere)> lines = [];
        for (int i = 0; i < rows.Count; i++)
        {
            for (int s = 0; s < series.Length; s++)
            {
                ulong seen = 0;
                foreach (RatingPoint point in ratings.Of(series[s], rows[i]))
                {
                    seen |= point.Wave is { } wave ? 1UL << wave : 0;
                    lines.Add((i, series[s], point, true));
                }

                for (int wave = 0; wave < waves; wave++)
                {
                    bool hasForm = forms[s][wave][rows[i]];
                    if ((seen & (1UL << wave)) == 0 && (hasForm || due[wave][rows[i]]))
                        lines.Add((i, series[s], new RatingPoint(default, wave, hasForm ? AnswerState.NotAnswered : AnswerState.Missing, null), false));
                }
            }
        }

        return
        [
            Cells.Of(lines.Select(static line => (int?)line.Row)),
            Cells.Of(lines.Select(static line => line.Key.Set.Value)),
            Cells.Of(lines.Select(static line => (int?)line.Key.SetVersion)),
            Cells.Of(lines.Select(static line => line.Key.Indicator.Value)),
            Cells.Of(lines.Select(static line => Words<RaterRole>.Of(line.Key.Rater))),
            Cells.Of(lines.Select(static line => line.Point.Wave)),
            Cells.Of(lines.Select(static line => line.IsThere ? line.Point.On : (LocalDate?)null)),
            Cells.Of(lines.Select(static line => Words<AnswerState>.Of(line.Point.State))),
            Cells.Of(lines.Select(static line => line.Point.Value)),
        ];
    }

    /// <summary>
    /// Reads the forms of each row. A rating becomes a form of one item: the columns of a cohort are the same as of whole forms. Where
    /// nothing is missing but a date, the line only says that a form lacks the item, or that there is no form.
    /// </summary>
    public static IReadOnlyDictionary<int, List<MeasuredForm>> Read(RecordBatch table, LocalDate on, Func<int, bool> isSomebody, FindingList findings)
    {
        SortedDictionary<int, List<MeasuredForm>> forms = [];
        for (int at = 0; at < table.Length; at++)
        {
            (int wrong, int row, MeasuredForm? form) = Line(table, at, on);
            if (wrong >= 0)
                findings.Add(new FilePosition(at + 1, wrong + 1), Columns[wrong].Name, ParquetCodes.NotAValue.With(Columns[wrong].Name));
            else if (!isSomebody(row))
                findings.Add(new FilePosition(at + 1, 1), Columns[0].Name, ParquetCodes.NobodysRating.With());
            else if (form is not null && forms.TryGetValue(row, out List<MeasuredForm>? earlier))
                earlier.Add(form);
            else if (form is not null)
                forms.Add(row, [form]);
        }

        return forms;
    }

    private static (int Wrong, int Row, MeasuredForm? Form) Line(RecordBatch table, int at, LocalDate on)
    {
        if (Cells.IntAt(table.Column(0), at) is not { } row)
            return (0, 0, null);
        if (!Slug.TryParse(Cells.TextAt(table.Column(1), at), out IndicatorSetId? set))
            return (1, row, null);
        if (Cells.IntAt(table.Column(2), at) is not (>= 1 and { } version))
            return (2, row, null);
        if (!Slug.TryParse(Cells.TextAt(table.Column(3), at), out IndicatorId? indicator))
            return (3, row, null);
        if (Words<RaterRole>.Find(Cells.TextAt(table.Column(4), at) ?? "") is not { } rater)
            return (4, row, null);
        int? wave = Cells.IntAt(table.Column(5), at);
        if (wave is < 0 or > LastWave)
            return (5, row, null);
        LocalDate? date = Cells.DateAt(table.Column(6), at);
        if (Words<AnswerState>.Find(Cells.TextAt(table.Column(7), at) ?? "") is not { } state || (date is null && state is AnswerState.Answered or AnswerState.Declined))
            return (7, row, null);
        int? value = Cells.IntAt(table.Column(8), at);
        if (value is not null != (state == AnswerState.Answered))
            return (8, row, null);
        return (date, state) switch
        {
            ({ } day, _) => (-1, row, new MeasuredForm(day, wave, set, version, rater, [new MeasuredItem(indicator, state, value)])),
            (null, AnswerState.NotAnswered) => (-1, row, new MeasuredForm(on, wave, set, version, rater, [])),
            _ => (-1, row, null),
        };
    }
}
