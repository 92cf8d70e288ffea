using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Progression;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// The level and the change since the first answer at every wave, and the slope, for every indicator and rater, by group. Beside every
/// mean stands how many it lacks and why.
/// </summary>
/// <param name="byGroup">Whether it is told for each group of <see cref="AnalysisData.Grouping"/>; otherwise for all together.</param>
public sealed class LevelsAndChanges(bool byGroup = false) : IProgressionAnalysis
{
    private const double DaysOfYear = 365.25;

    private readonly bool _byGroup = byGroup;

    /// <inheritdoc/>
    public string Id => _byGroup ? "levels-and-changes-by-group" : "levels-and-changes";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = byGroup
        ? new("Nivå, förändring och lutning per grupp", "Level, change and slope by group") { EasySwedish = "Hur svaren ser ut och ändras, grupp för grupp" }
        : new("Nivå, förändring och lutning", "Level, change and slope") { EasySwedish = "Hur svaren ser ut och ändras" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        IEnumerable<(LocalizedText? Group, RowSet Rows)> groups = _byGroup
            ? data.Grouping.Groups.Select(group => ((LocalizedText?)group.Name, group.Rows.And(data.Rows)))
            : [(null, data.Rows)];
        List<AnalysisLine> lines = [];
        foreach ((LocalizedText? group, RowSet rows) in groups)
        {
            ImmutableArray<WaveResult> waves = ProgressionAnalysis.Waves(data.Cohort, rows);
            ImmutableArray<ChangeResult> changes = ProgressionAnalysis.Changes(data.Cohort, rows);
            foreach (ChangeResult change in changes)
            {
                LocalizedText label = data.Label(change.Series);
                label = group is null ? label : new($"{group.Swedish}: {label.Swedish}", $"{group.English}: {label.English}") { EasySwedish = $"{group.In(Language.EasySwedish)}: {label.In(Language.EasySwedish)}" };
                foreach (WaveResult wave in waves.Where(wave => wave.Series == change.Series))
                    lines.AddRange(LinesOf(data, rows, wave, label));
                lines.Add(SlopeOf(data, rows, change, label));
            }
        }

        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "Här ser du vad människor har svarat.",
                "Snittet är alla svar ihop, delat med antalet svar.",
                "Ett tal över 0 vid en ändring betyder att svaren har gått upp.",
                "Ett tal under 0 vid en ändring betyder att svaren har gått ned.",
            ],
            Cautions = _byGroup ? [AnalysisResult.Association] : [],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, RowSet rows, WaveResult wave, LocalizedText label)
    {
        int missing = wave.Declined.Count + wave.NotAnswered.Count + wave.Missing.Count;
        if (missing == 0 && wave.Answered.IsEmpty)
            yield break;
        int left = data.Cohort.Ratings.Due(0).And(rows).And(data.Cohort.HasReached(Milestone.Exited)).Except(data.Cohort.Ratings.Due(wave.Wave)).Count;
        string number = wave.Wave.ToString(CultureInfo.InvariantCulture);
        LocalizedText gone = new(
            string.Create(CultureInfo.InvariantCulture, $"Saknas: avböjt {wave.Declined.Count}, obesvarat {wave.NotAnswered.Count}, inget formulär {wave.Missing.Count}. Hade lämnat före mätningen: {left}."),
            string.Create(CultureInfo.InvariantCulture, $"Missing: declined {wave.Declined.Count}, not answered {wave.NotAnswered.Count}, no form {wave.Missing.Count}. Had left before the wave: {left}."))
        {
            EasySwedish = string.Create(CultureInfo.InvariantCulture, $"Ville inte svara: {wave.Declined.Count}. Hoppade över frågan: {wave.NotAnswered.Count}. Fick inget formulär: {wave.Missing.Count}. Hade slutat: {left}."),
        };
        yield return new AnalysisLine(label.Then($", mätning {number}: nivå", $", wave {number}: level", $", mätning {number}: svaret i snitt"), PlainMethods.MeanOf(wave.Levels, missing, PlainMethods.Mean)) { Notes = [gone] };
        if (wave.Wave > 0)
        {
            yield return new AnalysisLine(
                label.Then($", mätning {number}: förändring", $", wave {number}: change", $", mätning {number}: ändring från första svaret"),
                PlainMethods.MeanOf(wave.Changes, missing + wave.Answered.Count - wave.Compared.Count, PlainMethods.Mean));
        }
    }

    private static AnalysisLine SlopeOf(AnalysisData data, RowSet rows, ChangeResult change, LocalizedText label)
    {
        List<double> slopes = [];
        foreach (int row in change.Compared.Rows)
        {
            if (Slope(data.Cohort.Ratings.Of(change.Series, row)) is { } slope)
                slopes.Add(slope);
        }

        int missing = rows.And(data.Cohort.Participated).Count - slopes.Count;
        PairedDifferences all = PairedDifferences.From([.. slopes], Math.Max(0, missing));
        Basis basis = new(slopes.Count, Math.Max(0, missing), PlainMethods.Slope);
        Estimate<AnalysisFigure> figure = slopes.Count == 0
            ? Estimates.Impossible<AnalysisFigure>(StatisticsCodes.NoObservations.With())
            : Estimates.Of(new AnalysisFigure(slopes.Average(), FigureUnit.Number) { Limits = PlainMethods.LimitsOf(PairedTests.MeanDifference(all).Estimate) });
        return new AnalysisLine(label.Then(": lutning per år", ": slope a year", ": ändring på ett år"), new(basis, figure)) { Notes = DropOut(change) };
    }

    // The least squares slope of what was answered, in steps a year; none when all answers are of one day.
    internal static double? Slope(ReadOnlySpan<RatingPoint> points)
    {
        int n = 0;
        double time = 0;
        double value = 0;
        LocalDate? first = null;
        foreach (RatingPoint point in points)
        {
            if (point.State != AnswerState.Answered)
                continue;
            first ??= point.On;
            n++;
            time += Period.DaysBetween(first.Value, point.On) / DaysOfYear;
            value += point.Value!.Value;
        }

        double above = 0;
        double below = 0;
        foreach (RatingPoint point in points)
        {
            if (point.State != AnswerState.Answered)
                continue;
            double departure = (Period.DaysBetween(first!.Value, point.On) / DaysOfYear) - (time / n);
            above += departure * (point.Value!.Value - (value / n));
            below += departure * departure;
        }

        return below > 0 ? above / below : null;
    }

    // Who has no second answer may have begun elsewhere: that is told before anybody believes a mean.
    internal static ImmutableArray<LocalizedText> DropOut(ChangeResult change)
    {
        if (!change.FirstLevelsOfOthers.Mean().TryGet(out MeanEstimate? others) || !change.FirstLevelsOfCompared.Mean().TryGet(out MeanEstimate? compared))
            return [];
        return
        [
            new(
                $"De med minst två svar började på {Text(compared, Language.Swedish)}, de utan andra mätning på {Text(others, Language.Swedish)}.",
                $"Those with at least two answers began at {Text(compared, Language.English)}, those without a second measurement at {Text(others, Language.English)}.")
            {
                EasySwedish = $"Några har svarat minst två gånger. De började på {Easy(compared)}. De andra började på {Easy(others)}.",
            },
        ];

        static string Easy(MeanEstimate mean) => ResultText.Number(mean.Mean, FigureUnit.Number, Language.EasySwedish);

        static string Text(MeanEstimate mean, Language language) =>
            string.Create(CultureInfo.InvariantCulture, $"{ResultText.Number(mean.Mean, FigureUnit.Number, language)} (n = {mean.Count})");
    }
}
