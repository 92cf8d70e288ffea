using Samverkan.Core.Vocabulary;

namespace Samverkan.Synthetic;

/// <summary>One number that the synthetic people are drawn by.</summary>
/// <param name="Key">The permanent key.</param>
/// <param name="Value">The number: a share from 0 to 1 unless the text says otherwise.</param>
/// <param name="Text">What it is.</param>
/// <param name="Source">Where it comes from, with the confidence; most are our own assumptions.</param>
public sealed record Assumption(string Key, double Value, LocalizedText Text, SourceReference Source)
{
    /// <summary>How sure we are of the number.</summary>
    public Confidence Confidence => Source.Confidence;
}
