using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Associations;

/// <summary>
/// The caseworker's belief (<i>handläggarens tilltro</i>) and a first work or studies: the share within a year by the first answer, which
/// is a raw difference, and the hazard for each step higher at the period's beginning. The belief is a property of the caseworker's form.
/// </summary>
public sealed class CaseworkerBelief : IProgressionAnalysis
{
    private const int Year = 365;

    /// <inheritdoc/>
    public string Id => "caseworker-belief";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Handläggarens tilltro och arbete eller studier", "The caseworker's belief and work or studies") { EasySwedish = "Om handläggaren tror på jobb, och hur det går" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        ImmutableArray<RatingSeriesKey> beliefs = [.. data.Cohort.Ratings.Series.Where(static series => series.Indicator == IndicatorSetRules.CaseworkerBelief)];
        List<AnalysisLine> lines = [];
        foreach (RatingSeriesKey series in beliefs)
        {
            for (int value = data.ScaleOf(series)?.Minimum ?? 1; value <= (data.ScaleOf(series)?.Maximum ?? 0); value++)
            {
                int asked = value;
                RowSet rows = RowSet.Where(data.Cohort.Count, row => data.Rows[row] && data.ValueAt(series, row, 0) == asked);
                string step = asked.ToString(CultureInfo.InvariantCulture);
                lines.Add(Analyses.WorkOrStudies.At(
                    AalenJohansen.From(Analyses.WorkOrStudies.Count(data.Cohort, rows)), 1, Year,
                    new($"tilltro {step} vid start: arbete eller studier inom ett år (rå skillnad)", $"belief {step} at the start: work or studies within a year (raw difference)") { EasySwedish = $"handläggaren svarade {step} i början: jobb eller studier inom ett år" }));
            }

            lines.Add(WaveStep.RatioLine(
                new("för varje steg högre tilltro: kvot mellan risker", "for each step of higher belief: ratio of hazards") { EasySwedish = "för varje steg högre svar: hur vanligt det är med jobb eller studier" }, WorkHazard.ByRating(data, series), WorkHazard.BaselineColumns));
        }

        if (beliefs.IsEmpty)
            lines.Add(AnalysisLine.Impossible(Name, new Basis(0, data.Rows.Count, DiscreteHazard.Method), StatisticsCodes.NoObservations.With()));
        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "Handläggaren har svarat på en fråga: Tror du att personen får jobb?",
                "Ett högre svar betyder att handläggaren tror mer på det.",
                "Ibland jämför vi två grupper med ett tal.",
                "Talet 1 betyder att det är lika vanligt i båda.",
            ],
            Cautions =
            [
                AnalysisResult.Association,
                new("Sambandet kan komma av det som handläggaren ser, eller av tilltron själv: det går inte att skilja åt här.", "The association may come of what the caseworker sees, or of the belief itself: they cannot be told apart here.") { EasySwedish = "Handläggaren kanske ser hur det kommer att gå. Eller så hjälper det att tro. Vi vet inte vilket." },
                AnalysisResult.OtherPopulation,
            ],
            Published = [PublishedFindings.Belief2017, PublishedFindings.Belief2019, PublishedFindings.BeliefRawDifference],
        };
    }
}
