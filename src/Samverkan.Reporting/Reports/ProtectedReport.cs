using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Disclosure;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// A report that may leave the house: every figure in it is one that protection let through and an auditor failed to undo, or is
/// hidden. Only <see cref="ReportProtection"/> makes one, and a renderer takes nothing else.
/// </summary>
/// <remarks>Immutable and thread-safe. It holds no rows, no values of single persons and no reason for what is hidden.</remarks>
public sealed class ProtectedReport
{
    private readonly ImmutableSortedDictionary<FigureId, ShownFigure> _figures;
    private readonly ImmutableSortedDictionary<FigureId, ImmutableArray<FigureId>> _needs;

    internal ProtectedReport(Report report, ImmutableArray<Section> sections, ImmutableSortedDictionary<FigureId, ShownFigure> figures, int minimumCount, ZeroRule zeros, IReadOnlyList<EarlierReport> earlier)
    {
        Title = report.Title;
        Programme = report.Programme;
        ProgrammeName = report.ProgrammeName;
        Period = report.Period;
        KnownAsOf = report.KnownAsOf;
        PublishedBy = report.PublishedBy;
        Summary = report.Summary;
        Sections = sections;
        Easy = report.Easy;
        MinimumCount = minimumCount;
        EarlierReports = earlier.Count;
        EarlierDays = [.. earlier.Select(static told => told.LastDay).OfType<LocalDate>().Distinct().Order()];
        _figures = figures;
        Zeros = zeros;
        Sums = ReportSum.Of(report, figures.ContainsKey, zeros);
        _needs = figures.Keys.Where(id => report.Figures[id].Needs.Any()).ToImmutableSortedDictionary(static id => id, id => report.Figures[id].Needs.ToImmutableArray());
    }

    /// <summary>The title.</summary>
    public LocalizedText Title { get; }

    /// <summary>The programme's key.</summary>
    public ProgrammeId Programme { get; }

    /// <summary>The programme's name.</summary>
    public LocalizedText ProgrammeName { get; }

    /// <summary>The period accounted for.</summary>
    public DatePeriod Period { get; }

    /// <summary>Nothing that was recorded later is in the report.</summary>
    public Instant KnownAsOf { get; }

    /// <summary>Who answers for it.</summary>
    public LocalizedText PublishedBy { get; }

    /// <summary>What happened, in plain sentences.</summary>
    public Paragraph Summary { get; }

    /// <summary>The sections, in order. Where too few persons stand behind a table or a picture to show any number of it, words stand in its place.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>The easy-to-read page for participants, or <see langword="null"/>.</summary>
    public EasyPage? Easy { get; }

    /// <summary>The smallest number of persons that stands behind a shown figure.</summary>
    public int MinimumCount { get; }

    /// <summary>What happens to figures that count nobody.</summary>
    public ZeroRule Zeros { get; }

    /// <summary>How many earlier reports were taken into account, so that this one tells no few who have come or gone since.</summary>
    public int EarlierReports { get; }

    /// <summary>The last days of the periods that those reports were about, rising.</summary>
    public ImmutableArray<LocalDate> EarlierDays { get; }

    /// <summary>Every figure that the report shows, by rising id.</summary>
    public IEnumerable<ShownFigure> Figures => _figures.Values;

    /// <summary>Whether any figure is hidden.</summary>
    public bool HidesSomething => _figures.Values.Any(static f => f is HiddenFigure);

    /// <summary>The sums that a reader may work with.</summary>
    internal ImmutableArray<ReportSum> Sums { get; }

    /// <summary>The figures that a figure is worked out from; none for a count.</summary>
    internal ImmutableArray<FigureId> WorkedOutFrom(FigureId id) => _needs.GetValueOrDefault(id, []);

    /// <summary>A figure as a reader may see it.</summary>
    /// <param name="id">A figure that the report shows.</param>
    /// <exception cref="KeyNotFoundException">The report does not show the figure.</exception>
    public ShownFigure this[FigureId id] => _figures[id];

    /// <summary>
    /// The sentence to write for a sentence of the report: itself, or the first in the chain of its alternatives all of whose figures
    /// have a number; <see langword="null"/> when there is none.
    /// </summary>
    /// <param name="sentence">A sentence of the report.</param>
    public Sentence? Choose(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        for (Sentence? candidate = sentence; candidate is not null; candidate = candidate.Otherwise)
        {
            if (candidate.Required.All(id => _figures.TryGetValue(id, out ShownFigure? figure) && figure.HasNumber))
                return candidate;
        }

        return null;
    }

    /// <summary>Programme and period.</summary>
    public override string ToString() => $"{Programme} {Period}";
}
