using System.Collections.Frozen;
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
    private static readonly LocalizedText FromTheFirst = T(
        "Mätningarnas dagar räknas från den första starten, också för den som börjat om.", "The days of the measurements are counted from the first start, also of whoever has started again.");

    private static readonly LocalizedText Caseworker = T("handläggare", "caseworker");

    /// <summary>The section; none for a programme that measures no progression.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        if (!stages.Steps.Measurement)
            return [];
        ImmutableArray<WaveResult> results = ProgressionAnalysis.Waves(draft.Cohort, stages.Started.Rows);
        List<Block> blocks = [];
        foreach (IGrouping<(string Set, int Version), WaveResult> instrument in results.GroupBy(static r => (r.Series.Set.Value, r.Series.SetVersion)))
        {
            IndicatorSet? set = draft.Settings.Sets.Find(instrument.First().Series.Set, instrument.Key.Version);
            blocks.Add(Picture(draft, stages, [.. instrument], set));
            blocks.Add(new Note(T(
                "De som mätts är inte samma personer vid varje mätning. Linjerna binder ihop medelvärden av delvis olika personer och visar inte hur någon enskild har förändrats.",
                "Those measured are not the same persons at each measurement. The lines join means of partly different persons and do not show how any single person has changed.")));
        }

        if (blocks.Count > 0)
        {
            blocks.Add(new Note(T(
                "Områden och skala följer den indikatorlista som programmet använder; listans ägare, källa och villkor står i dess data.",
                "Areas and scale follow the list of indicators that the programme uses; the list's owner, source and terms stand in its data.")));
        }
        else
        {
            blocks.Add(new Note(T("Ingen mätning av progression är registrerad.", "No measurement of progression is recorded.")));
        }

        return [new Section(new FigureId("progression"), T("Progression", "Progression"), [.. blocks])];
    }

    private static SmallMultiples Picture(ReportDraft draft, JourneyStages stages, ImmutableArray<WaveResult> results, IndicatorSet? set)
    {
        int last = results.Max(static r => r.Wave);
        string key = $"{results[0].Series.Set}/{Digits(results[0].Series.SetVersion)}";
        ProgressionCadence? cadence = draft.Programme.Progression;
        ImmutableArray<LocalizedText> times = [.. Enumerable.Range(0, last + 1).Select(wave =>
            LocalizedText.Same(Digits(cadence is null ? wave + 1 : wave * cadence.EveryMonths)))];
        LocalizedText unit = cadence is null ? T("mätning", "measurement") : T("månader", "months");
        List<Panel> panels = [];
        List<TableRow> rows = [];
        List<Sentence> reading = [];
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
                    PanelPoint point = Point(draft, stages, result, scale, name, who, $"{key}/{indicator.Key}/{(rater.Key == RaterRole.Participant ? "p" : "c")}/{Digits(result.Wave)}");
                    points.Add(point);
                    LocalizedText when = When(cadence, result.Wave);
                    rows.Add(Row(T($"{name.Swedish}, {who.Swedish}, {when.Swedish}", $"{name.English}, {who.English}, {when.English}"), point.Mean, point.Count, point.Missing));
                }

                lines.Add(new PanelLine(who, [.. points]));
                reading.Add(FirstAndLast(T($"{name.Swedish}, skattat av {who.Swedish}", $"{name.English}, rated by the {who.English}"), points, cadence));
            }

            panels.Add(new Panel(name, [.. lines]));
        }

        return new SmallMultiples(T("Skattning vid varje mätning, deltagare och handläggare var för sig", "Rating at each measurement, participant and caseworker apart"), times, [.. panels],
            [.. reading, Say("De som mätts är inte samma personer vid varje mätning. Medelvärdena står i tabellen där de får visas.", "Those measured are not the same persons at each measurement. The means stand in the table where they may be shown.")],
            Table($"progression/{key}", T("Medelvärde per mätning, med antal och saknade", "Mean by measurement, with count and missing"), T("Område, skattare och tid", "Area, rater and time"),
                [T("medel", "mean"), T("antal (n)", "count (n)"), T("saknas", "missing")], rows))
        {
            TimeUnit = unit,
        };
    }

    /// <summary>The first and the last mean of one rater that may be shown: what a sighted reader takes from a line.</summary>
    private static Sentence FirstAndLast(LocalizedText line, List<PanelPoint> points, ProgressionCadence? cadence)
    {
        LocalizedText start = cadence is null ? T("vid den första mätningen", "at the first measurement") : T("vid start", "at start");
        // a sentence holds no digits but its figures'; a list of our own may have them in a name
        string Plain(string text) => new([.. text.Where(static c => c is not ('{' or '}') && !char.IsAsciiDigit(c))]);
        Sentence said = Say($"{Plain(line.Swedish)}: medelvärdet var {{{points[0].Mean}}} {start.Swedish}.", $"{Plain(line.English)}: the mean was {{{points[0].Mean}}} {start.English}.");
        for (int wave = 1; wave < points.Count; wave++)
        {
            LocalizedText when = cadence is not null && MonthWords.TryGetValue(wave * cadence.EveryMonths, out LocalizedText? months)
                ? T($"efter {months.Swedish} månader", $"after {months.English} months")
                : T("vid den sista mätning som visas", "at the last measurement shown");
            said = Say($"{Plain(line.Swedish)}: medelvärdet var {{{points[0].Mean}}} {start.Swedish} och {{{points[wave].Mean}}} {when.Swedish}.",
                $"{Plain(line.English)}: the mean was {{{points[0].Mean}}} {start.English} and {{{points[wave].Mean}}} {when.English}.", said);
        }

        return said;
    }

    private static readonly FrozenDictionary<int, LocalizedText> MonthWords = new Dictionary<int, LocalizedText>
    {
        [2] = T("två", "two"), [3] = T("tre", "three"), [4] = T("fyra", "four"), [6] = T("sex", "six"), [8] = T("åtta", "eight"), [9] = T("nio", "nine"),
        [12] = T("tolv", "twelve"), [15] = T("femton", "fifteen"), [18] = T("arton", "eighteen"), [21] = T("tjugoen", "twenty-one"), [24] = T("tjugofyra", "twenty-four"),
        [27] = T("tjugosju", "twenty-seven"), [30] = T("trettio", "thirty"), [33] = T("trettiotre", "thirty-three"), [36] = T("trettiosex", "thirty-six"),
    }.ToFrozenDictionary();

    /// <summary>When a wave is, as a row says it.</summary>
    private static LocalizedText When(ProgressionCadence? cadence, int wave) => (cadence, wave) switch
    {
        (null, _) => T($"mätning {Digits(wave + 1)}", $"measurement {Digits(wave + 1)}"),
        (_, 0) => T("vid start", "at start"),
        _ => T($"efter {Digits(wave * cadence.EveryMonths)} månader", $"after {Digits(wave * cadence.EveryMonths)} months"),
    };

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

    private static PanelPoint Point(ReportDraft draft, JourneyStages stages, WaveResult result, RatingScale scale, LocalizedText name, LocalizedText who, string id)
    {
        FigureDefinition rated = draft.Define(T($"{name.Swedish}, skattat av {who.Swedish}", $"{name.English}, rated by the {who.English}"),
            Read("Medelvärde av de svar som finns vid mätningen. Avböjda och obesvarade räknas inte som värden. Skillnader mellan mätningar kan bero på vilka som svarat.",
                "Mean of the answers at the measurement. Declined and unanswered items are no values. Differences between measurements may come from who answered."));
        FigureDefinition missing = draft.Define(T("skulle ha mätts och saknar värde", "were to be measured and have no value"),
            Read("Formulär saknas, frågan är obesvarad eller svaret avböjt.", "There is no form, the item is unanswered or the answer was declined."));
        FigureId count = draft.Count($"n/{id}", result.Answered, rated);
        FigureId without = draft.Count($"missing/{id}", result.Missing.Or(result.NotAnswered).Or(result.Declined), missing);
        List<decimal> values = [];
        for (int v = 0; v < result.Levels.Values.Length; v++)
            values.AddRange(Enumerable.Repeat((decimal)result.Levels.Values[v], result.Levels.Counts[v]));
        return new PanelPoint(draft.Mean($"mean/{id}", count, [.. values], new ValueScale(scale.Minimum, scale.Maximum), rated), count, without);

        LocalizedText Read(string swedish, string english) => draft.Unread(stages).IsEmpty
            ? T($"{swedish} {FromTheFirst.Swedish}", $"{english} {FromTheFirst.English}")
            : T($"{swedish} {FromTheFirst.Swedish} Ett formulär som inte fick läsas räknas som att det saknas.", $"{english} {FromTheFirst.English} A form that could not be read counts as missing.");
    }
}
