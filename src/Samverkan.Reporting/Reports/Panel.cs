using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One of the small pictures.</summary>
/// <param name="Title">The indicator.</param>
/// <param name="Lines">One line per rater: the first in the accent colour, the second in grey and dashed.</param>
public sealed record Panel(LocalizedText Title, ImmutableArray<PanelLine> Lines);
