namespace Samverkan.Reporting.Reports;

/// <summary>A mean at one measuring occasion, with how many it rests on and how many should have answered but did not.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Count">How many it rests on.</param>
/// <param name="Missing">How many were to be measured and have no value.</param>
public sealed record PanelPoint(FigureId Mean, FigureId Count, FigureId Missing)
{
    internal IEnumerable<FigureId> Figures => [Mean, Count, Missing];
}
