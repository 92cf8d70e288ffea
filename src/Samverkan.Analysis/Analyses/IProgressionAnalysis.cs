using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>
/// A question to a cohort and how it is answered (<i>analys</i>). Implement it to add one of your own; the suite in
/// <c>Samverkan.Conformance.Analyses</c> tells whether it keeps what the ready-made ones promise.
/// </summary>
/// <remarks>
/// An implementation is immutable and thread-safe. It answers for groups, never for one person; it does not throw for any cohort, since
/// what cannot be estimated is a reason; and the same data give the same result.
/// </remarks>
public interface IProgressionAnalysis
{
    /// <summary>A permanent name in lower case with hyphens, for files.</summary>
    string Id { get; }

    /// <summary>What readers see.</summary>
    LocalizedText Name { get; }

    /// <summary>Answers the question.</summary>
    /// <param name="data">The cohort and what belongs to it.</param>
    AnalysisResult Run(AnalysisData data);
}
