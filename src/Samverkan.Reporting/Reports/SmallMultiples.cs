using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>One small picture per indicator, all on the same axes: time from left to right, raters side by side.</summary>
public sealed record SmallMultiples : Chart
{
    /// <summary>Creates small multiples.</summary>
    /// <param name="title">What the pictures show.</param>
    /// <param name="times">The measuring occasions, from left to right.</param>
    /// <param name="panels">One picture per indicator.</param>
    /// <param name="reading">What a sighted reader takes from them.</param>
    /// <param name="table">The same figures as a table.</param>
    /// <exception cref="ArgumentException">A line has another number of points than there are occasions.</exception>
    public SmallMultiples(LocalizedText title, ImmutableArray<LocalizedText> times, ImmutableArray<Panel> panels, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table)
    {
        foreach (PanelLine line in panels.SelectMany(static p => p.Lines))
        {
            if (line.Points.Length != times.Length)
                throw new ArgumentException("Every line has one point per occasion.", nameof(panels));
        }

        Times = times;
        Panels = panels;
    }

    /// <summary>The measuring occasions, from left to right.</summary>
    public ImmutableArray<LocalizedText> Times { get; }

    /// <summary>The unit of the occasions where they are bare numbers: "månader"; <see langword="null"/> where they speak for themselves.</summary>
    public LocalizedText? TimeUnit { get; init; }

    /// <summary>One picture per indicator.</summary>
    public ImmutableArray<Panel> Panels { get; }

    internal override IEnumerable<FigureId> Drawn =>
        Panels.SelectMany(static p => p.Lines).SelectMany(static l => l.Points).SelectMany(static p => p.Figures);
}
