using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A picture of figures. Its table always follows it, and its reading says in words what a sighted reader takes from it.</summary>
public abstract record Chart : Block
{
    private protected Chart(LocalizedText title, ImmutableArray<Sentence> reading, ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(table);
        if (reading.IsDefaultOrEmpty)
            throw new ArgumentException("A picture without a reading in words shuts readers out.", nameof(reading));
        Title = title;
        Reading = reading;
        Table = table;
    }

    /// <summary>What the picture shows; a finding only where an interval supports it.</summary>
    public LocalizedText Title { get; }

    /// <summary>What a sighted reader takes from the picture, in words.</summary>
    public ImmutableArray<Sentence> Reading { get; }

    /// <summary>The same figures as a table.</summary>
    public ReportTable Table { get; }

    internal abstract IEnumerable<FigureId> Drawn { get; }

    internal sealed override IEnumerable<FigureId> Figures =>
        Drawn.Concat(Reading.SelectMany(static s => s.AllFigures)).Concat(Table.Figures);
}
