using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Samverkan.Analysis.Analyses;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Conformance.Analyses;

/// <summary>
/// The suite by which an integrator's analysis proves itself. It is free of any test framework: run it in a test of your own and see that
/// nothing comes back.
/// </summary>
/// <example><c>Assert.Empty(new AnalysisSuite(ourAnalysis).Run(seed: 1));</c></example>
/// <remarks>Immutable and thread-safe. The same seed makes the same people, who do not exist.</remarks>
public sealed partial class AnalysisSuite
{
    private const int People = 60;
    private readonly IProgressionAnalysis _analysis;
    private readonly IndicatorSet _set;

    /// <summary>Creates the suite for one analysis.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="set">The instrument with which the people are measured; the structure after BIP when left out.</param>
    public AnalysisSuite(IProgressionAnalysis analysis, IndicatorSet? set = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _set = set ?? ShippedIndicatorSets.BipStructure;
    }

    /// <summary>Tries every promise.</summary>
    /// <param name="seed">Decides the people that are made up.</param>
    /// <returns>The promises not kept, each once, in their order; none when the analysis conforms.</returns>
    public ImmutableArray<AnalysisPromise> Run(int seed)
    {
        SortedSet<AnalysisPromise> broken = [];
        if (!Name().IsMatch(_analysis.Id) || !IsSaid(_analysis.Name))
            broken.Add(AnalysisPromise.SaysItself);
        AnalysisData ordinary = AnalysisScenes.Ordinary(_set, seed, People, reversed: false);
        AnalysisResult? result = Look(ordinary, broken);
        if (result is not null)
        {
            string text = result.ToText(Language.Swedish);
            AnalysisResult? again = Look(ordinary, broken);
            AnalysisResult? reversed = Look(AnalysisScenes.Ordinary(_set, seed, People, reversed: true), broken);
            if (!string.Equals(text, again?.ToText(Language.Swedish), StringComparison.Ordinal) || !string.Equals(text, reversed?.ToText(Language.Swedish), StringComparison.Ordinal))
                broken.Add(AnalysisPromise.IsRepeatable);
            foreach (ParticipantId participant in ordinary.Cohort.Participants.Span)
            {
                if (text.Contains(participant.ToString(), StringComparison.Ordinal))
                    broken.Add(AnalysisPromise.NamesNobody);
            }
        }

        if (Look(AnalysisScenes.Nobody(_set), broken) is { } nobody && nobody.Lines.Any(static line => line.Finding.IsEstimated))
            broken.Add(AnalysisPromise.TellsNothingOfNobody);
        foreach (AnalysisData degenerate in AnalysisScenes.Degenerate(_set))
            Look(degenerate, broken);
        return [.. broken];
    }

    private AnalysisResult? Look(AnalysisData data, SortedSet<AnalysisPromise> broken)
    {
        AnalysisResult result;
        string text;
        try
        {
            result = _analysis.Run(data);
            text = result.ToText(Language.Swedish) + result.ToText(Language.English);
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            broken.Add(AnalysisPromise.AnswersEveryCohort);
            return null;
        }

        if (text.Contains("NaN", StringComparison.Ordinal) || text.Contains('∞', StringComparison.Ordinal))
            broken.Add(AnalysisPromise.TellsOnlyNumbers);
        if (!IsSaid(result.Name) || !result.Cautions.Concat(result.Published.Select(static figure => figure.Says)).All(IsSaid))
            broken.Add(AnalysisPromise.SaysItself);
        foreach (AnalysisLine line in result.Lines)
        {
            if (!IsSaid(line.What) || !line.Notes.All(IsSaid))
                broken.Add(AnalysisPromise.SaysItself);
            if (line.Finding.IsEstimated && !IsNumbers(line.Finding.Value))
                broken.Add(AnalysisPromise.TellsOnlyNumbers);
            Basis basis = line.Finding.Basis;
            if (basis.Count < 0 || basis.Missing < 0 || (line.Finding.IsEstimated && basis.Count == 0) || basis.Method.Assumptions.IsEmpty || !basis.Method.Assumptions.Append(basis.Method.Name).All(IsSaid))
                broken.Add(AnalysisPromise.TellsWhatItRestsOn);
        }

        return result;
    }

    private static bool IsNumbers(AnalysisFigure figure) =>
        double.IsFinite(figure.Value)
        && (figure.Limits is not { } limits || (double.IsFinite(limits.Lower) && double.IsFinite(limits.Upper) && limits.Lower <= limits.Upper))
        && figure.PValue is null or (>= 0 and <= 1)
        && figure.AdjustedPValue is null or (>= 0 and <= 1);

    private static bool IsSaid(LocalizedText text) => Enum.GetValues<Language>().All(language => !string.IsNullOrWhiteSpace(text.In(language)));

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
