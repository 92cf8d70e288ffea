using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>A horizontal principle that a funding period asks for.</summary>
/// <param name="Principle">The principle.</param>
/// <param name="IsObligatory">Whether every project must consider it; otherwise only where the call says so.</param>
/// <param name="Meaning">What it means, in our own words.</param>
/// <param name="Source">Where that stands.</param>
public sealed record AskedPrinciple(HorizontalPrinciple Principle, bool IsObligatory, LocalizedText Meaning, SourceReference Source);
