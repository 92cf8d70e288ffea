using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// An account of results before protection: a tree of sections whose sentences, tables and pictures refer to figures by id.
/// It holds no language and no layout, and no renderer takes it.
/// </summary>
/// <remarks>Immutable. Creating one checks that every figure referred to exists and is of the kind that its place needs.</remarks>
public sealed class Report
{
    private readonly ImmutableArray<Block>? _joined;

    /// <summary>Creates a report.</summary>
    /// <param name="title">The title.</param>
    /// <param name="programme">The programme's key.</param>
    /// <param name="programmeName">The programme's name.</param>
    /// <param name="period">The period accounted for; its end is stated.</param>
    /// <param name="knownAsOf">Nothing that was recorded later is in the report.</param>
    /// <param name="publishedBy">Who answers for it.</param>
    /// <param name="summary">What happened, in plain sentences.</param>
    /// <param name="sections">The sections, in order.</param>
    /// <param name="figures">Every figure that the sections and the summary refer to, and those that these need.</param>
    /// <param name="easy">The easy-to-read page for participants, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">
    /// A figure is missing, of the wrong kind or there twice; a stated number would count persons; two tables or sections share a key; a share is not a part of its whole; the period is open.
    /// </exception>
    public Report(LocalizedText title, ProgrammeId programme, LocalizedText programmeName, DatePeriod period, Instant knownAsOf,
        LocalizedText publishedBy, Paragraph summary, ImmutableArray<Section> sections, IEnumerable<Figure> figures, EasyPage? easy = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(programmeName);
        ArgumentNullException.ThrowIfNull(publishedBy);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(figures);
        if (period.End is null)
            throw new ArgumentException("A report accounts for a period with a last day.", nameof(period));
        Title = title;
        Programme = programme;
        ProgrammeName = programmeName;
        Period = period;
        KnownAsOf = knownAsOf;
        PublishedBy = publishedBy;
        Summary = summary;
        Sections = sections;
        Easy = easy;
        Figures = ReportCheck.Index(figures);
        ReportCheck.Run(this);
    }

    private Report(Report own, ImmutableArray<Block> blocks, ImmutableSortedDictionary<FigureId, Figure> figures)
    {
        (Title, Programme, ProgrammeName, Period, KnownAsOf, PublishedBy) = (own.Title, own.Programme, own.ProgrammeName, own.Period, own.KnownAsOf, own.PublishedBy);
        (Summary, Sections, Easy, Figures, _joined) = (own.Summary, own.Sections, own.Easy, figures, blocks);
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

    /// <summary>The sections, in order.</summary>
    public ImmutableArray<Section> Sections { get; }

    /// <summary>The easy-to-read page for participants, or <see langword="null"/>.</summary>
    public EasyPage? Easy { get; }

    /// <summary>All figures by id.</summary>
    public ImmutableSortedDictionary<FigureId, Figure> Figures { get; }

    internal IEnumerable<Block> AllBlocks => _joined ?? Sections.SelectMany(static s => s.AllBlocks).Concat(Easy?.AllBlocks ?? []).Prepend(Summary);

    /// <summary>The same report with other blocks and figures: for what is read together with it.</summary>
    internal Report Joined(ImmutableArray<Block> blocks, ImmutableSortedDictionary<FigureId, Figure> figures) => new(this, blocks, figures);
}
