using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>What shows that an item holds: a record, a document, a table of the report.</summary>
/// <param name="Text">What it is, written by people.</param>
/// <param name="Reference">Where it is kept: a registry number, an entry of a log, a table's key. It is written out and opens nothing.</param>
public sealed record EvidenceLink(LocalizedText Text, string? Reference = null);
