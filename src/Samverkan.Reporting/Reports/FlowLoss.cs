using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>Some who did not go on from a stage.</summary>
/// <param name="Label">Why, or where they are.</param>
/// <param name="Value">How many.</param>
public sealed record FlowLoss(LocalizedText Label, FigureId Value);
