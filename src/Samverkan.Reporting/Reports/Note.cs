using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A note in words: method, caveats, data quality. It speaks of no figure of the report.</summary>
/// <param name="Text">The words.</param>
public sealed record Note(LocalizedText Text) : Block
{
    internal override IEnumerable<FigureId> Figures => [];
}
