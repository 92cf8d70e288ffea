using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A line over the measuring occasions.</summary>
/// <param name="Label">Who rated.</param>
/// <param name="Points">One point per occasion.</param>
public sealed record PanelLine(LocalizedText Label, ImmutableArray<PanelPoint> Points);
