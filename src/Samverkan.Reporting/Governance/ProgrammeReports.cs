using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The governance packs of one programme: quarterly, tertial, annual and final, each from a cohort as it stood on a day and was known at an
/// instant, and from the programme's own log. None is protected: see <see cref="ReportProtection"/>.
/// </summary>
/// <remarks>Immutable and thread-safe. The same cohort, programme and settings give the same report.</remarks>
public sealed class ProgrammeReports
{
    private readonly Programme _programme;
    private readonly AnnualReportSettings _settings;

    /// <summary>Reports of a programme.</summary>
    /// <param name="programme">The programme, in the readings that were chosen.</param>
    /// <param name="settings">What else they need to know.</param>
    /// <exception cref="ArgumentException">The log is of another programme.</exception>
    public ProgrammeReports(Programme programme, AnnualReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Log is { } log && log.Id != programme.Id)
            throw new ArgumentException("The log is of another programme.", nameof(settings));
        _programme = programme;
        _settings = settings;
    }

    /// <summary>The quarterly pack for the steering group; about the quarter of the cohort's day, unless another period is set.</summary>
    /// <param name="cohort">The participants.</param>
    /// <exception cref="ArgumentException">The cohort is of another programme, the period ends on another day, or the cohort's day is after that of its instant.</exception>
    public Report Quarterly(Cohort cohort) => Of(ReportKind.Quarterly, cohort);

    /// <summary>The report for four months; about those of the cohort's day, unless another period is set.</summary>
    /// <param name="cohort">The participants.</param>
    /// <exception cref="ArgumentException">The cohort is of another programme, the period ends on another day, or the cohort's day is after that of its instant.</exception>
    public Report Tertial(Cohort cohort) => Of(ReportKind.Tertial, cohort);

    /// <summary>The annual report; from the programme's first day, unless another period is set.</summary>
    /// <param name="cohort">The participants.</param>
    /// <exception cref="ArgumentException">The cohort is of another programme, the period ends on another day, or the cohort's day is after that of its instant.</exception>
    public Report Annual(Cohort cohort) => Of(ReportKind.Annual, cohort);

    /// <summary>The final report; from the programme's first day, unless another period is set.</summary>
    /// <param name="cohort">The participants.</param>
    /// <exception cref="ArgumentException">The cohort is of another programme, the period ends on another day, or the cohort's day is after that of its instant.</exception>
    public Report Final(Cohort cohort) => Of(ReportKind.Final, cohort);

    /// <summary>A report of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="cohort">The participants as they stood on the report's last day.</param>
    /// <exception cref="ArgumentException">The cohort is of another programme, the period ends on another day, or the cohort's day is after that of its instant.</exception>
    public Report Of(ReportKind kind, Cohort cohort)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        if (cohort.Programme != _programme.Id)
            throw new ArgumentException("The cohort is of another programme.", nameof(cohort));
        if (cohort.LastKnownDay < cohort.On)
            throw new ArgumentException("A report ends on a day that was known of: its last day is not after the day of the cohort's instant.", nameof(cohort));
        DatePeriod period = _settings.Period ?? PeriodOf(kind, cohort.On);
        if (period.End != cohort.On)
            throw new ArgumentException("The period of a report ends on the cohort's day.", nameof(cohort));
        Cohort known = cohort.With(StandardFacts.ProgressionCloser, _settings.Progression.Evaluate(cohort));
        ReportDraft draft = new(known, _programme, _settings, period);
        JourneyStages stages = new(draft);
        ProgrammeLog? log = _settings.Log?.AsOf(cohort.AsOf);
        ImmutableArray<Section> sections = kind switch
        {
            ReportKind.Quarterly => [.. SteeringAgenda.Write(draft, stages, log, kind), GovernanceSection.Write(draft, log, kind), FinanceSection.Write(draft, log), MethodSection.Write(draft, stages)],
            ReportKind.Tertial =>
            [
                KeyFigureSection.Write(draft, stages, kind), PeriodSection.Write(draft, stages, log), GoalSection.Write(draft), .. FunnelSection.Write(draft), .. WaySection.Write(draft, stages),
                .. ActivitySection.Write(draft, stages), GovernanceSection.Write(draft, log, kind), LearningSection.Write(draft, log), FinanceSection.Write(draft, log), MethodSection.Write(draft, stages),
            ],
            _ =>
            [
                KeyFigureSection.Write(draft, stages, kind), .. DuringThePeriod(draft, stages, log), GoalSection.Write(draft), .. FunnelSection.Write(draft), .. WaySection.Write(draft, stages),
                .. PlacementSection.Write(draft, stages), .. DecisionSection.Write(draft, stages), .. ActivitySection.Write(draft, stages), .. ProgressionSection.Write(draft, stages), .. OutcomeSection.Write(draft, stages), .. TeamSection.Write(draft, stages),
                HorizontalSection.Write(draft, stages), .. IndicatorSection.Write(draft), GovernanceSection.Write(draft, log, kind), LearningSection.Write(draft, log),
                FinanceSection.Write(draft, log), .. kind == ReportKind.Final ? Uncounted(draft) : [], MethodSection.Write(draft, stages),
            ],
        };
        return new Report(Title(kind, cohort.On), _programme.Id, _programme.Name, period, cohort.AsOf, _settings.PublishedBy, SummarySentences.Write(draft, stages), sections, draft.Figures, EasySection.Write(draft, stages));
    }

    private DatePeriod PeriodOf(ReportKind kind, LocalDate on) => kind switch
    {
        ReportKind.Quarterly => new DatePeriod(Quarter.Of(on).FirstDay, on),
        ReportKind.Tertial => new DatePeriod(FourMonthPeriod.Of(on).FirstDay, on),
        _ => new DatePeriod(LocalDate.Min(_programme.Period.Value.Start, on), on),
    };

    private static LocalizedText Title(ReportKind kind, LocalDate on) => kind switch
    {
        ReportKind.Quarterly => T($"Underlag till styrgruppen, kvartal {Digits(Quarter.Of(on).Number)} {Digits(on.Year)}", $"Steering-group pack, quarter {Digits(Quarter.Of(on).Number)} {Digits(on.Year)}"),
        ReportKind.Tertial => T($"Tertialrapport {Digits(FourMonthPeriod.Of(on).Number)} {Digits(on.Year)}", $"Four-month report {Digits(FourMonthPeriod.Of(on).Number)} {Digits(on.Year)}"),
        ReportKind.Annual => T($"Årsrapport {Digits(on.Year)}", $"Annual report {Digits(on.Year)}"),
        _ => T("Slutrapport", "Final report"),
    };

    // of a report from the first day the period's figures are the report's own
    private static ImmutableArray<Section> DuringThePeriod(ReportDraft draft, JourneyStages stages, ProgrammeLog? log) =>
        draft.Period == draft.Cumulative ? [] : [PeriodSection.Write(draft, stages, log)];

    /// <summary>What could not be computed, and why: never a blank that looks like nought.</summary>
    private static ImmutableArray<Section> Uncounted(ReportDraft draft)
    {
        List<TableRow> rows = [];
        foreach (IGrouping<(LocalizedText, LocalizedText), AbsentFigure> same in draft.Figures.OfType<AbsentFigure>().GroupBy(static figure => (figure.Definition.Counted, figure.Reason)))
            rows.Add(new TableRow(same.Key.Item1, [TableCell.Of(same.First().Id), TableCell.Of(same.Key.Item2)]));
        return rows.Count == 0 ? [] :
        [
            new Section(new FigureId("uncounted"), T("Det som inte gick att räkna", "What could not be counted"),
            [
                Table("uncounted-table", T("Tal som saknas, och varför", "Numbers that are missing, and why"), T("Tal", "Number"), [T("läge", "state"), T("skäl", "reason")], rows),
            ]),
        ];
    }
}
