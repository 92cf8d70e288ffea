using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One difference between two shares.</summary>
/// <param name="Label">Whose shares of what.</param>
/// <param name="Gap">The difference, a <see cref="GapFigure"/>.</param>
public sealed record GapRow(LocalizedText Label, FigureId Gap);
