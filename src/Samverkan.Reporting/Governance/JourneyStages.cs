using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The stages of the way through, each a part of the one before: who has reached it and all before it. The same figures serve the key
/// figures, the flow and the breakdowns.
/// </summary>
internal sealed class JourneyStages
{
    private static readonly LocalizedText Kept = T("finns inte i något tal", "are in no figure");
    private static readonly LocalizedText Before = T("finns bara i de mål och av programmets egna steg som kommer före samtycket", "are only in the goals and the programme's own steps that come before consent");

    public JourneyStages(ReportDraft draft)
    {
        Cohort cohort = draft.Cohort;
        Steps = new ProgrammeSteps(draft.Programme, cohort);
        Others = Steps.Referral
            ? T($"De som remitterats men inte samtyckt till att registreras {Where(draft).Swedish}.", $"Those who were referred and have not consented to be registered {Where(draft).English}.")
            : T($"De som kallats men inte samtyckt till att registreras {Where(draft).Swedish}.", $"Those who were called and have not consented to be registered {Where(draft).English}.");
        LocalizedText rule = draft.OfReached(T(
            $"Räknas när steget och alla steg före det är registrerade senast rapportens sista dag. Den som börjat om räknas en gång, från första starten. {Others.Swedish}",
            $"Counted when the stage and all stages before it are recorded by the report's last day. A person who starts again is counted once, from the first start. {Others.English}"));
        RowSet within = cohort.Everybody;
        ImmutableArray<Stage>.Builder stages = ImmutableArray.CreateBuilder<Stage>();
        foreach ((int number, Milestone milestone, string id, LocalizedText name, LocalizedText counted) in Order(Steps))
        {
            // who started without a recorded first step took it all the same
            RowSet reached = number == 0 ? cohort.HasReached(milestone).Or(cohort.Participated) : cohort.HasReached(milestone);
            within = within.And(reached);
            stages.Add(new Stage(number, milestone, name, draft.Count(id, within, draft.Define(counted, rule)), within));
        }

        All = stages.ToImmutable();
        Exited = cohort.HasReached(Milestone.Exited).And(Started.Rows);
        ExitedCount = draft.Count("exited", Exited, draft.Define(T("deltagare som avslutat sitt deltagande", "participants who have ended their participation"), draft.OfReached(T("Avslut registrerat senast rapportens sista dag, och ingen ny start efter det.", "An exit recorded by the report's last day, and no new start after it.")), AllStarted));
        OngoingCount = draft.Count("ongoing", Started.Rows.Except(Exited), draft.Define(T("deltagare som deltar fortfarande", "participants who still take part"), draft.OfNotReached(T("Började och har inte avslutat på rapportens sista dag.", "Started and have not left on the report's last day.")), AllStarted));
        Result = Steps.Outcome ? OutcomeOf(draft) : Steps.Recommendation ? RecommendationOf(draft) : null;
    }

    /// <summary>Which steps the programme has.</summary>
    public ProgrammeSteps Steps { get; }

    public ImmutableArray<Stage> All { get; }

    /// <summary>Referred, or informed where nobody refers.</summary>
    public Stage First => All[0];

    public Stage Started => All[1];

    public Stage? Planned => All.FirstOrDefault(static stage => stage.Milestone == Milestone.Planned);

    public RowSet Exited { get; }

    /// <summary>What the programme leads to; <see langword="null"/> for one that has neither outcome nor recommendation.</summary>
    public ProgrammeResult? Result { get; }

    /// <summary>Who has reached work or studies; nobody where the programme has no such outcome.</summary>
    public RowSet Outcome => Result is { IsOutcome: true } outcome ? outcome.Rows : RowSet.None(Exited.Length);

    public FigureId ExitedCount { get; }

    public FigureId OngoingCount { get; }

    /// <summary>In which numbers those without consent to be registered are, in a sentence.</summary>
    public LocalizedText Others { get; }

    private static LocalizedText Where(ReportDraft draft) => draft.TellsWithoutConsent ? Before : Kept;

    private static IEnumerable<(int Number, Milestone Milestone, string Id, LocalizedText Name, LocalizedText Counted)> Order(ProgrammeSteps steps)
    {
        yield return steps.Referral
            ? (0, Milestone.Referred, "referred", T("Remitterade som samtyckt", "Referred, consented"), T("personer som remitterats och samtyckt till att registreras", "persons who were referred and consented to be registered"))
            : (0, Milestone.Informed, "informed", T("Informerade som samtyckt", "Informed, consented"), T("personer som informerats och samtyckt till att registreras", "persons who were informed and consented to be registered"));
        yield return (1, Milestone.Started, "started", T("Började", "Started"), T("deltagare som började", "participants who started"));
        if (steps.Mapping)
            yield return (2, Milestone.Mapped, "mapped", T("Gemensam kartläggning", "Joint mapping"), T("deltagare med klar gemensam kartläggning", "participants with a complete joint mapping"));
        if (steps.Plan)
            yield return (3, Milestone.Planned, "planned", T("Samordnad planering", "Coordinated plan"), T("deltagare med samordnad planering", "participants with a coordinated plan"));
        if (steps.Activities)
            yield return (4, Milestone.Active, "active", T("Insats påbörjad", "Activity started"), T("deltagare med en påbörjad insats", "participants with an activity started"));
    }

    private ProgrammeResult OutcomeOf(ReportDraft draft)
    {
        Cohort cohort = draft.Cohort;
        RowSet rows = cohort.HasReached(Milestone.WorkOrStudies).And(Started.Rows);
        FigureId count = draft.Count("outcome", rows, draft.Define(T("deltagare som nått arbete eller studier", "participants who have reached work or studies"), draft.OfReached(T(
            "Deltagare som började och för vilka arbete (även med subvention), eget företag eller studier är registrerat som utfall senast rapportens sista dag.",
            "Participants who started and for whom work (also subsidised), their own business or studies is recorded as an outcome by the report's last day.")), AllStarted));
        Column<LocalDate?> reached = cohort.Reached(Milestone.WorkOrStudies);
        return new ProgrammeResult(true, rows, count, draft.Share("outcome/share", count, Started.Count), day => RowSet.Where(cohort.Count, row => rows[row] && reached[row] <= day));
    }

    private ProgrammeResult RecommendationOf(ReportDraft draft)
    {
        Cohort cohort = draft.Cohort;
        RowSet started = Started.Rows;
        RowSet By(LocalDate day) => cohort.Facts.Of(StandardFacts.Recommended) is { } column
            ? RowSet.Where(cohort.Count, row => started[row] && column.TryGet(row, day, out bool recommended) && recommended)
            : RowSet.None(cohort.Count);
        RowSet rows = By(cohort.On);
        FigureId count = draft.Count("recommended", rows, draft.Define(T("deltagare som fått en rekommendation", "participants who have a recommendation"),
            draft.OfReached(T("Deltagare som började och för vilka en rekommendation är registrerad senast rapportens sista dag.", "Participants who started and for whom a recommendation is recorded by the report's last day.")), AllStarted));
        return new ProgrammeResult(false, rows, count, draft.Share("recommended/share", count, Started.Count), By);
    }

    internal sealed record Stage(int Number, Milestone Milestone, LocalizedText Name, FigureId Count, RowSet Rows);
}
