using System.Collections.Immutable;
using Samverkan.Analysis.Statistics;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>One line of a result: what is told, and the figure with what it rests on, or why there is none.</summary>
/// <param name="What">What is told.</param>
/// <param name="Finding">The figure, its numbers, its method and the method's assumptions.</param>
public sealed record AnalysisLine(LocalizedText What, Finding<AnalysisFigure> Finding)
{
    /// <summary>What a reader should know beside the figure, for example who is missing.</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];

    /// <summary>A line of a finding of another kind.</summary>
    /// <typeparam name="T">The kind of figure.</typeparam>
    /// <param name="what">What is told.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="figure">The figure of it.</param>
    public static AnalysisLine Of<T>(LocalizedText what, Finding<T> finding, Func<T, AnalysisFigure> figure)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new AnalysisLine(what, new(finding.Basis, finding.Estimate.Select(figure)));
    }

    /// <summary>A line that cannot be estimated.</summary>
    /// <param name="what">What would have been told.</param>
    /// <param name="basis">What it would have rested on.</param>
    /// <param name="reason">Why it cannot be.</param>
    public static AnalysisLine Impossible(LocalizedText what, Basis basis, Refusal reason) => new(what, new(basis, Estimates.Impossible<AnalysisFigure>(reason)));

    /// <summary>
    /// The same lines with the probabilities adjusted by Holm's method for being read together. Lines without a test stay as they are.
    /// </summary>
    /// <param name="lines">The lines that answer one question.</param>
    public static ImmutableArray<AnalysisLine> AdjustTogether(IEnumerable<AnalysisLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        AnalysisLine[] all = [.. lines];
        int[] tested = [.. Enumerable.Range(0, all.Length).Where(i => all[i].Finding.IsEstimated && all[i].Finding.Value.PValue is not null)];
        ImmutableArray<double> adjusted = Multiplicity.Holm([.. tested.Select(i => Math.Clamp(all[i].Finding.Value.PValue!.Value, 0, 1))]);
        for (int i = 0; i < tested.Length; i++)
        {
            AnalysisLine line = all[tested[i]];
            all[tested[i]] = line with { Finding = new(line.Finding.Basis, Estimates.Of(line.Finding.Value with { AdjustedPValue = adjusted[i] })) };
        }

        return [.. all];
    }

    /// <summary>What is told, and the figure or the code of the reason.</summary>
    public override string ToString() => $"{What.English}: {Finding}";
}
