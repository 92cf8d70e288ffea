using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
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
    private static readonly ImmutableArray<(Milestone Milestone, string Id, LocalizedText Name, LocalizedText Counted)> Order =
    [
        (Milestone.Referred, "referred", T("Remitterade som samtyckt", "Referred, consented"), T("personer som remitterats och samtyckt till att registreras", "persons who were referred and consented to be registered")),
        (Milestone.Started, "started", T("Började", "Started"), T("deltagare som började", "participants who started")),
        (Milestone.Mapped, "mapped", T("Gemensam kartläggning", "Joint mapping"), T("deltagare med klar gemensam kartläggning", "participants with a complete joint mapping")),
        (Milestone.Planned, "planned", T("Samordnad planering", "Coordinated plan"), T("deltagare med samordnad planering", "participants with a coordinated plan")),
        (Milestone.Active, "active", T("Insats påbörjad", "Activity started"), T("deltagare med en påbörjad insats", "participants with an activity started")),
    ];

    public JourneyStages(ReportDraft draft)
    {
        Cohort cohort = draft.Cohort;
        LocalizedText rule = T(
            "Räknas när steget och alla steg före det är registrerade senast rapportens sista dag. Den som börjat om räknas en gång, från första starten. Remitterade som inte samtyckt till att registreras finns inte i något tal.",
            "Counted when the stage and all stages before it are recorded by the report's last day. A person who starts again is counted once, from the first start. Persons who were referred and have not consented to be registered are in no figure.");
        if (draft.TellsWithoutConsent)
        {
            rule = T(
                rule.Swedish.Replace("finns inte i något tal.", "finns bara i de mål och av programmets egna steg som kommer före samtycket.", StringComparison.Ordinal),
                rule.English.Replace("are in no figure.", "are only in the goals and the programme's own steps that come before consent.", StringComparison.Ordinal));
        }

        RowSet within = cohort.Everybody;
        ImmutableArray<Stage>.Builder stages = ImmutableArray.CreateBuilder<Stage>();
        foreach ((Milestone milestone, string id, LocalizedText name, LocalizedText counted) in Order)
        {
            // who started without a recorded referral was referred all the same
            RowSet reached = milestone == Milestone.Referred ? cohort.HasReached(Milestone.Referred).Or(cohort.Participated) : cohort.HasReached(milestone);
            within = within.And(reached);
            stages.Add(new Stage(name, draft.Count(id, within, draft.Define(counted, rule)), within));
        }

        All = stages.ToImmutable();
        Exited = cohort.HasReached(Milestone.Exited).And(Started.Rows);
        Outcome = cohort.HasReached(Milestone.WorkOrStudies).And(Started.Rows);
        LocalizedText outcomeRule = T(
            "Deltagare som började och för vilka arbete (även med subvention), eget företag eller studier är registrerat som utfall senast rapportens sista dag.",
            "Participants who started and for whom work (also subsidised), their own business or studies is recorded as an outcome by the report's last day.");
        ExitedCount = draft.Count("exited", Exited, draft.Define(T("deltagare som avslutat sitt deltagande", "participants who have ended their participation"), T("Avslut registrerat senast rapportens sista dag, och ingen ny start efter det.", "An exit recorded by the report's last day, and no new start after it."), AllStarted));
        OngoingCount = draft.Count("ongoing", Started.Rows.Except(Exited), draft.Define(T("deltagare som deltar fortfarande", "participants who still take part"), T("Började och har inte avslutat på rapportens sista dag.", "Started and have not left on the report's last day."), AllStarted));
        OutcomeCount = draft.Count("outcome", Outcome, draft.Define(T("deltagare som nått arbete eller studier", "participants who have reached work or studies"), outcomeRule, AllStarted));
        OutcomeShare = draft.Share("outcome/share", OutcomeCount, Started.Count);
    }

    public ImmutableArray<Stage> All { get; }

    public Stage Referred => All[0];

    public Stage Started => All[1];

    public Stage Planned => All[3];

    public RowSet Exited { get; }

    public RowSet Outcome { get; }

    public FigureId ExitedCount { get; }

    public FigureId OngoingCount { get; }

    public FigureId OutcomeCount { get; }

    public FigureId OutcomeShare { get; }

    internal sealed record Stage(LocalizedText Name, FigureId Count, RowSet Rows);
}
