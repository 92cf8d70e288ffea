using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// How far participants and caseworkers agree in the first wave that both have answered, indicator by indicator: the mean difference,
/// weighted kappa and the intraclass correlation. The two are set beside each other and never averaged.
/// </summary>
public sealed class RaterAgreement : IProgressionAnalysis
{
    /// <inheritdoc/>
    public string Id => "rater-agreement";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Deltagarens och handläggarens skattningar sida vid sida", "The participant's and the caseworker's ratings side by side") { EasySwedish = "Svarar deltagaren och handläggaren lika?" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        HashSet<RatingSeriesKey> known = [.. data.Cohort.Ratings.Series];
        foreach (RatingSeriesKey own in known.Where(static series => series.Rater == RaterRole.Participant).Order())
        {
            RatingSeriesKey other = own with { Rater = RaterRole.Caseworker };
            if (known.Contains(other))
                lines.AddRange(LinesOf(data, own, other));
        }

        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "Deltagaren och handläggaren har svarat på samma fråga.",
                "Hur lika de svarar blir ett tal.",
                "Talet 1 betyder att de alltid svarar lika.",
                "Talet 0 betyder att det kan vara slump när de svarar lika.",
            ],
            Cautions =
            [
                new("En skillnad säger inte vem som har rätt.", "A difference does not say who is right.") { EasySwedish = "Två svar kan vara olika. Det säger inte vem som har rätt." },
            ],
        };
    }

    private static IEnumerable<AnalysisLine> LinesOf(AnalysisData data, RatingSeriesKey own, RatingSeriesKey other)
    {
        List<int?> owns = [];
        List<int?> others = [];
        foreach (int row in data.Rows.And(data.Cohort.Participated).Rows)
        {
            (int? first, int? second) = FirstPair(data, own, other, row);
            owns.Add(first);
            others.Add(second);
        }

        LocalizedText name = data.NameOf(own);
        LocalizedText label = name with { EasySwedish = $"”{name.In(Language.EasySwedish)}”" };
        int[] differences = [.. owns.Zip(others).Select(static pair => pair.First - pair.Second).OfType<int>()];
        yield return new AnalysisLine(
            label.Then(": deltagaren minus handläggaren", ": participant less caseworker", ": deltagarens svar minus handläggarens svar"),
            PlainMethods.MeanOf(ValueCounts.From(differences), owns.Count - differences.Length, PlainMethods.Mean));
        int[] values = [.. owns.Concat(others).OfType<int>()];
        int lowest = data.ScaleOf(own)?.Minimum ?? values.DefaultIfEmpty(0).Min();
        int highest = Math.Max(lowest, data.ScaleOf(own)?.Maximum ?? values.DefaultIfEmpty(0).Max());
        if (values.Length > 0)
        {
            // A value off the scale is history that broke a rule: it is counted where it is.
            lowest = Math.Min(lowest, values.Min());
            highest = Math.Max(highest, values.Max());
        }

        AgreementTable table = AgreementTable.From([.. owns.Select(value => value - lowest)], [.. others.Select(value => value - lowest)], highest - lowest + 1);
        yield return AnalysisLine.Of(
            label.Then(": kappa, kvadratiska vikter", ": kappa, quadratic weights", ": hur lika de svarar, ett sätt att räkna"),
            table.Kappa(AgreementWeights.Quadratic),
            static kappa => new AnalysisFigure(kappa.Value, FigureUnit.Number) { Limits = PlainMethods.LimitsOf(kappa.Interval) });
        TwoWayScores scores = TwoWayScores.From([.. owns.Zip(others).SelectMany(static pair => (double?[])[pair.First, pair.Second])], 2);
        yield return AnalysisLine.Of(
            label.Then(": ICC(2,1)", ": ICC(2,1)", ": hur lika de svarar, ett annat sätt att räkna"),
            scores.Intraclass(IntraclassForm.RandomRatersSingle),
            static icc => new AnalysisFigure(icc.Value, FigureUnit.Number) { Limits = PlainMethods.LimitsOf(icc.Interval) });
    }

    private static (int? Own, int? Other) FirstPair(AnalysisData data, RatingSeriesKey own, RatingSeriesKey other, int row)
    {
        for (int wave = 0; wave <= data.Cohort.Ratings.LastWave; wave++)
        {
            if (data.ValueAt(own, row, wave) is { } first && data.ValueAt(other, row, wave) is { } second)
                return (first, second);
        }

        return (null, null);
    }
}
