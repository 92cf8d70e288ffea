using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A term and what it means.</summary>
/// <param name="Term">The term.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Source">Where the meaning comes from, or <see langword="null"/>.</param>
public sealed record DefinedTerm(LocalizedText Term, LocalizedText Meaning, SourceReference? Source = null);
