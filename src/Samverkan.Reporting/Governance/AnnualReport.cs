using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.CommonIndicators;
using Samverkan.Reporting.Goals;
using Samverkan.Reporting.HorizontalPrinciples;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The annual report (<i>årsrapport</i>): goals, the way through, activity, progression, teams and women and men, from a cohort.
/// The report is not protected: see <see cref="ReportProtection"/>.
/// </summary>
public static class AnnualReport
{
    /// <summary>Builds the report.</summary>
    /// <param name="cohort">The participants as they stood on a day and were known at an instant.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="settings">What else it needs to know.</param>
    /// <exception cref="ArgumentException">The cohort or the log is of another programme.</exception>
    public static Report Build(Cohort cohort, Programme programme, AnnualReportSettings settings)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(settings);
        if (cohort.Programme != programme.Id)
            throw new ArgumentException("The cohort is of another programme.", nameof(cohort));
        if (settings.Log is { } log && log.Id != programme.Id)
            throw new ArgumentException("The log is of another programme.", nameof(settings));
        Cohort known = cohort.With(StandardFacts.ProgressionCloser, settings.Progression.Evaluate(cohort));
        ReportDraft draft = new(known, programme, settings);
        JourneyStages stages = new(draft);
        ImmutableArray<Section> sections =
        [
            KeyFigures(stages),
            GoalSection.Write(draft),
            .. FunnelSection.Write(draft),
            WaySection.Write(draft, stages),
            ActivitySection.Write(draft, stages),
            ProgressionSection.Write(draft, stages),
            OutcomeSection.Write(draft, stages),
            TeamSection.Write(draft, stages),
            HorizontalSection.Write(draft, stages),
            .. IndicatorSection.Write(draft, stages),
            .. LogSections(draft),
            MethodSection.Write(draft, stages),
        ];
        LocalDate first = LocalDate.Min(programme.Period.Value.Start, cohort.On);
        return new Report(T($"Årsrapport {Digits(cohort.On.Year)}", $"Annual report {Digits(cohort.On.Year)}"), programme.Id, programme.Name,
            settings.Period ?? new DatePeriod(first, cohort.On), cohort.AsOf, settings.PublishedBy, Summary(stages), sections, draft.Figures, EasySection.Write(draft, stages));
    }

    private static IEnumerable<Section> LogSections(ReportDraft draft)
    {
        if (draft.Settings.Log?.AsOf(draft.Cohort.AsOf) is not { } log)
            yield break;
        yield return GovernanceSection.Write(draft, log);
        yield return LearningSection.Write(draft, log);
    }

    private static Section KeyFigures(JourneyStages stages) => new(new FigureId("key-figures"), T("Nyckeltal", "Key figures"),
    [
        new KeyFigureRow(
        [
            new(T("började", "started"), stages.Started.Count) { Of = stages.Referred.Count },
            new(T("deltar fortfarande", "still take part"), stages.OngoingCount) { Of = stages.Started.Count },
            new(T("har avslutat", "have left"), stages.ExitedCount) { Of = stages.Started.Count },
            new(T("till arbete eller studier", "to work or studies"), stages.OutcomeCount) { Of = stages.Started.Count },
        ]),
        new Note(T(
            "Förra periodens värden står inte här: en jämförelse med en tidigare rapport prövas mot den rapporten innan den visas.",
            "Values for the previous period are not given here: a comparison with an earlier report is tested against that report before it is shown.")),
    ]);

    private static Paragraph Summary(JourneyStages stages)
    {
        Sentence hidden = Say("Hur många som nått arbete eller studier visas inte, till skydd för enskilda.", "The number who have reached work or studies is not shown, to protect individuals.");
        Sentence outcome = Say($"{{outcome}} av {{{stages.Started.Count}}} som började har nått arbete eller studier, {{outcome/share}}.",
            $"{{outcome}} of {{{stages.Started.Count}}} who started have reached work or studies, {{outcome/share}}.",
            hidden);
        Sentence tooEarly = Say("Ingen har börjat ännu, så det är för tidigt att säga något om arbete eller studier.", "Nobody has started yet, so it is too early to say anything about work or studies.", hidden) with
        {
            DependsOn = [stages.Started.Count],
        };
        return Paragraph.Of(
            Say("{referred|person|personer} som remitterats till programmet har samtyckt till att registreras, och {started} av dem har börjat. Andra remitterade finns inte i något tal.",
                "{referred|person|persons} referred to the programme have consented to be registered, and {started} of them have started. Others who were referred are in no figure.",
                Say("Hur många som remitterats och börjat visas inte, till skydd för enskilda.", "The number who have been referred and started is not shown, to protect individuals.")),
            Say("{ongoing} deltar fortfarande och {exited} har avslutat sitt deltagande.", "{ongoing} still take part and {exited} have ended their participation.",
                Say("Hur många som deltar fortfarande och hur många som avslutat visas inte, till skydd för enskilda.", "The number who still take part and the number who have left are not shown, to protect individuals.")),
            stages.Started.Rows.IsEmpty ? tooEarly : outcome);
    }
}
