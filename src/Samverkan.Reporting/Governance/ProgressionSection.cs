using System.Collections.Immutable;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Rated progression: one picture per indicator, raters side by side and never averaged together, with count and missing.</summary>
internal static class ProgressionSection
{
    private static readonly LocalizedText Participant = T("deltagare", "participant");
    private static readonly LocalizedText Caseworker = T("handläggare", "caseworker");

    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        ImmutableArray<WaveResult> results = ProgressionAnalysis.Waves(draft.Cohort, stages.Started.Rows);
        List<Block> blocks = [];
        foreach (IGrouping<(string Set, int Version), WaveResult> instrument in results.GroupBy(static r => (r.Series.Set.Value, r.Series.SetVersion)))
        {
            IndicatorSet? set = draft.Settings.Sets.Find(instrument.First().Series.Set, instrument.Key.Version);
            blocks.Add(Picture(draft, [.. instrument], set));
            if (set is not null)
                blocks.Add(new Note(set.LicenceNote));
        }

        if (blocks.Count == 0)
            blocks.Add(new Note(T("Ingen mätning av progression är registrerad.", "No measurement of progression is recorded.")));
        return new Section(new FigureId("progression"), T("Progression", "Progression"), [.. blocks]);
    }

    private static SmallMultiples Picture(ReportDraft draft, ImmutableArray<WaveResult> results, IndicatorSet? set)
    {
        int last = results.Max(static r => r.Wave);
        string key = $"{results[0].Series.Set}/{Digits(results[0].Series.SetVersion)}";
        ProgressionCadence? cadence = draft.Programme.Progression;
        ImmutableArray<LocalizedText> times = [.. Enumerable.Range(0, last + 1).Select(wave =>
            LocalizedText.Same(Digits(cadence is null ? wave + 1 : wave * cadence.EveryMonths)))];
        LocalizedText unit = cadence is null ? T("mätning", "measurement") : T("månader", "months");
        List<Panel> panels = [];
        List<TableRow> rows = [];
        FigureId? first = null;
        foreach (IGrouping<string, WaveResult> indicator in results.GroupBy(static r => r.Series.Indicator.Value).OrderBy(i => Place(set, i.Key)))
        {
            ProgressionIndicator? known = set?.Find(indicator.First().Series.Indicator);
            LocalizedText name = known?.Name ?? LocalizedText.Same(indicator.Key);
            RatingScale scale = known?.Scale ?? new RatingScale(indicator.Min(static r => r.Levels.Count == 0 ? 0 : r.Levels.Values.Min()), indicator.Max(static r => r.Levels.Count == 0 ? 1 : Math.Max(1, r.Levels.Values.Max())));
            List<PanelLine> lines = [];
            foreach (IGrouping<RaterRole, WaveResult> rater in indicator.GroupBy(static r => r.Series.Rater))
            {
                LocalizedText who = rater.Key == RaterRole.Participant ? Participant : Caseworker;
                List<PanelPoint> points = [];
                foreach (WaveResult result in rater)
                {
                    PanelPoint point = Point(draft, result, scale, name, who, $"{key}/{indicator.Key}/{(rater.Key == RaterRole.Participant ? "p" : "c")}/{Digits(result.Wave)}");
                    first ??= point.Mean;
                    points.Add(point);
                    rows.Add(Row(T($"{name.Swedish}, {who.Swedish}, {unit.Swedish} {times[result.Wave].Swedish}", $"{name.English}, {who.English}, {unit.English} {times[result.Wave].English}"), point.Mean, point.Count, point.Missing));
                }

                lines.Add(new PanelLine(who, [.. points]));
            }

            panels.Add(new Panel(name, [.. lines]));
        }

        return new SmallMultiples(T("Skattning vid varje mätning, deltagare och handläggare var för sig", "Rating at each measurement, participant and caseworker apart"), times, [.. panels],
            [Say($"Bilderna börjar med {panels[0].Title.Swedish.ToLowerInvariant()}, där deltagarnas medelvärde vid start var {{{first}}}.".Replace("deltagarnas", results[0].Series.Rater == RaterRole.Participant ? "deltagarnas" : "handläggarnas", StringComparison.Ordinal),
                $"The pictures begin with {panels[0].Title.English.ToLowerInvariant()}, where the mean at start was {{{first}}}.",
                Say("Medelvärdena står i tabellen där de får visas.", "The means stand in the table where they may be shown."))],
            Table($"progression/{key}", T("Medelvärde per mätning, med antal och saknade", "Mean by measurement, with count and missing"), T("Område, skattare och tid", "Area, rater and time"),
                [T("medel", "mean"), T("antal (n)", "count (n)"), T("saknas", "missing")], rows))
        {
            TimeUnit = unit,
        };
    }

    /// <summary>The indicator's place in its set; those that the set does not know come last, by key.</summary>
    private static int Place(IndicatorSet? set, string indicator)
    {
        for (int i = 0; i < (set?.Indicators.Length ?? 0); i++)
        {
            if (string.Equals(set!.Indicators[i].Id.Value, indicator, StringComparison.Ordinal))
                return i;
        }

        return int.MaxValue;
    }

    private static PanelPoint Point(ReportDraft draft, WaveResult result, RatingScale scale, LocalizedText name, LocalizedText who, string id)
    {
        FigureDefinition rated = draft.Define(T($"{name.Swedish}, skattat av {who.Swedish}", $"{name.English}, rated by the {who.English}"),
            T("Medelvärde av de svar som finns vid mätningen. Avböjda och obesvarade räknas inte som värden. Skillnader mellan mätningar kan bero på vilka som svarat.",
                "Mean of the answers at the measurement. Declined and unanswered items are no values. Differences between measurements may come from who answered."));
        FigureDefinition missing = draft.Define(T("skulle ha mätts och saknar värde", "were to be measured and have no value"),
            T("Formulär saknas, frågan är obesvarad eller svaret avböjt.", "There is no form, the item is unanswered or the answer was declined."));
        FigureId count = draft.Count($"n/{id}", result.Answered, rated);
        FigureId without = draft.Count($"missing/{id}", result.Missing.Or(result.NotAnswered).Or(result.Declined), missing);
        List<decimal> values = [];
        for (int v = 0; v < result.Levels.Values.Length; v++)
            values.AddRange(Enumerable.Repeat((decimal)result.Levels.Values[v], result.Levels.Counts[v]));
        return new PanelPoint(draft.Mean($"mean/{id}", count, [.. values], new ValueScale(scale.Minimum, scale.Maximum), rated), count, without);
    }
}
