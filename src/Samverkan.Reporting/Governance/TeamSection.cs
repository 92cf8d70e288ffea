using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Identity;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Results by team and by team model, with who the participants are beside them and no claim of cause.</summary>
internal static class TeamSection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        TeamPlan? plan = draft.Settings.Teams;
        List<Block> blocks = [Breakdown.Table(draft, stages, Grouping.ByTeam(draft.Cohort, team => plan?.Find(team)?.Name ?? LocalizedText.Same(team.Value)), T("Efter team", "By team"), withReferred: false)];
        if (plan is not null)
        {
            Grouping models = Grouping.ByTeamProperty(draft.Cohort, "team-model", T("teammodell", "team model"), team => Model(plan, team));
            blocks.Add(Breakdown.Table(draft, stages, models, T("Efter teammodell", "By team model"), withReferred: false));
        }

        blocks.Add(new Note(T(
            "Teamen har olika deltagare, stadsdelar och starttid. Skillnader mellan dem är beskrivningar och visar inte vad som orsakat dem.",
            "The teams have different participants, districts and starting times. Differences between them are descriptions and do not show what caused them.")));
        return new Section(new FigureId("teams"), T("Team och teammodeller", "Teams and team models"), [.. blocks]);
    }

    private static (string Key, LocalizedText Name)? Model(TeamPlan plan, TeamId team) => plan.Find(team)?.Model switch
    {
        TeamModel.ThreeProfessions => ("three-professions", T("tre professioner på heltid", "three professions full time")),
        TeamModel.SocialWorkerPerDistrict => ("social-worker-per-district", T("socialsekreterare på deltid per stadsdel", "part-time social workers per district")),
        TeamModel.SocialWorkersOutside => ("social-workers-outside", T("socialsekreterare utanför teamet", "social workers outside the team")),
        _ => null,
    };
}
