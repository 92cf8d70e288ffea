using System.Globalization;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// Whether the indicators of an instrument hang together, by version and rater, in the first wave: Cronbach's alpha and McDonald's omega.
/// The caseworker's belief is no trait of the participant and is not among the items.
/// </summary>
/// <remarks>It says nothing of whether a sum may be made: no public scoring rule exists for BIP or SKAPA.</remarks>
public sealed class ItemConsistency : IProgressionAnalysis
{
    /// <inheritdoc/>
    public string Id => "item-consistency";

    /// <inheritdoc/>
    public LocalizedText Name { get; } = new("Hur indikatorerna hänger ihop", "How the indicators hang together") { EasySwedish = "Om frågorna hör ihop" };

    /// <inheritdoc/>
    public AnalysisResult Run(AnalysisData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<AnalysisLine> lines = [];
        foreach (IGrouping<(string Set, int Version, RaterRole Rater), RatingSeriesKey> kind in data.Cohort.Ratings.Series
            .Where(static series => series.Indicator != IndicatorSetRules.CaseworkerBelief)
            .GroupBy(static series => (series.Set.Value, series.SetVersion, series.Rater)))
        {
            RatingSeriesKey[] items = [.. kind];
            int[] rows = [.. data.Cohort.Ratings.HasForm(items[0].Set, items[0].SetVersion, items[0].Rater, 0).And(data.Rows).Rows];
            ItemScores scores = ItemScores.From([.. rows.SelectMany(row => items.Select(item => (double?)data.ValueAt(item, row, 0)))], items.Length);
            string set = string.Create(CultureInfo.InvariantCulture, $"{kind.Key.Set}@{kind.Key.Version}");
            LocalizedText rater = RaterWords.Of(kind.Key.Rater);
            LocalizedText label = LocalizedText.Same(set).Then($", {rater.Swedish}", $", {rater.English}", $", {rater.In(Language.EasySwedish)}");
            lines.Add(AnalysisLine.Of(
                label.Then(string.Create(CultureInfo.InvariantCulture, $", {items.Length} frågor: alfa"), string.Create(CultureInfo.InvariantCulture, $", {items.Length} items: alpha"), string.Create(CultureInfo.InvariantCulture, $", {items.Length} frågor: ett sätt att räkna")),
                InternalConsistency.Alpha(scores),
                static alpha => AnalysisFigure.Of(alpha, FigureUnit.Number)));
            lines.Add(AnalysisLine.Of(
                label.Then(": omega", ": omega", ": ett annat sätt att räkna"),
                InternalConsistency.Omega(scores),
                static omega => new AnalysisFigure(omega.Value, FigureUnit.Number) { Limits = PlainMethods.LimitsOf(omega.Interval) }));
        }

        return new AnalysisResult(Id, Name, [.. lines])
        {
            EasyReading =
            [
                "En del frågor hör ihop. Då svarar man ofta likadant på dem.",
                "Talet är oftast mellan 0 och 1.",
                "Nära 1 betyder att frågorna hör ihop.",
                "Vi har räknat på två sätt.",
            ],
            Cautions =
            [
                new("Att frågor hänger ihop ger ingen rätt att summera dem.", "That items hang together gives no right to add them up.") { EasySwedish = "Frågor kan höra ihop. Man får ändå inte lägga ihop svaren." },
            ],
        };
    }
}
