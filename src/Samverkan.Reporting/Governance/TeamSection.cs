using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Results by team and by team model, with who the participants are (<i>deltagarsammansättning</i>) beside them and no claim of cause.</summary>
internal static class TeamSection
{
    private const int LowerSecondary = 2;
    private const int Older = 55;

    /// <summary>The section; none for a programme without teams.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        TeamPlan? plan = draft.Settings.Teams;
        if (plan is null && draft.Cohort.Team.Where(static team => team is not null).IsEmpty)
            return [];
        List<Block> blocks = [Breakdown.Table(draft, stages, Grouping.ByTeam(draft.Cohort, team => plan?.Find(team)?.Name ?? LocalizedText.Same(team.Value)), T("Efter team", "By team"))];
        if (plan is not null)
        {
            Grouping models = Grouping.ByTeamProperty(draft.Cohort, "team-model", T("teammodell", "team model"), team => Model(plan, team));
            ImmutableArray<Group> there = [.. models.Groups.Where(group => !stages.Started.Rows.And(group.Rows).IsEmpty)];
            blocks.Add(Models(plan));
            blocks.Add(CaseMix(draft, stages, models, there));
            blocks.Add(Breakdown.Table(draft, stages, models, T("Efter teammodell", "By team model")));
            if (stages.Result is { IsOutcome: true })
                blocks.Add(Compared(draft, stages, models, there));
        }

        blocks.Add(new Note(T(
            "Teamen har olika deltagare, stadsdelar och starttid. Skillnader mellan dem är beskrivningar och visar inte vad som orsakat dem. Ingen modell rangordnas.",
            "The teams have different participants, districts and starting times. Differences between them are descriptions and do not show what caused them. No model is ranked.")));
        return [new Section(new FigureId("teams"), T("Team och teammodeller", "Teams and team models"), [.. blocks])];
    }

    private static DefinitionList Models(TeamPlan plan) => new(
    [
        .. plan.Teams.Select(static team => team.Model).Distinct().Order().Select(model =>
        {
            LocalizedText name = NameOf(model);
            ImmutableArray<LocalizedText> teams = [.. plan.Teams.Where(team => team.Model == model).Select(static team => team.Name)];
            return new DefinedTerm(T(char.ToUpperInvariant(name.Swedish[0]) + name.Swedish[1..], char.ToUpperInvariant(name.English[0]) + name.English[1..]),
                T(string.Join(", ", teams.Select(static team => team.Swedish)), string.Join(", ", teams.Select(static team => team.English))), plan.Source);
        }),
    ]);

    /// <summary>Who the participants of each model are: what may lie behind a difference in results.</summary>
    private static ReportTable CaseMix(ReportDraft draft, JourneyStages stages, Grouping models, ImmutableArray<Group> groups)
    {
        Cohort cohort = draft.Cohort;
        // the same groups of sex as in the rest of the report, under the same names: two definitions beside each other tell the difference
        List<(string Key, LocalizedText Name, RowSet Rows)> traits = [.. new SexGroups(draft, stages).Groups.Where(static group => group.Key == "woman").Select(static group => ("women", group.Name, group.Rows))];
        if (cohort.Facts.Of(StandardFacts.BirthDate) is { } births)
        {
            Column<NodaTime.LocalDate?> starts = cohort.Reached(Milestone.Started);
            traits.Add(("older", T("55 år eller äldre vid starten", "55 or older at the start"),
                RowSet.Where(cohort.Count, row => starts[row] is { } start && births.TryGet(row, start, out NodaTime.LocalDate born) && born.PlusYears(Older) <= start)));
        }

        if (cohort.Facts.Of(StandardFacts.Disability) is { } disability)
            traits.Add(("disability", T("med funktionsnedsättning", "with a disability"), RowSet.Where(cohort.Count, row => disability.TryGet(row, cohort.On, out bool known) && known)));
        if (cohort.Facts.Of(StandardFacts.EducationLevel) is { } education)
            traits.Add(("schooling", T("högst grundskola", "lower secondary education at most"), RowSet.Where(cohort.Count, row => education.TryGet(row, cohort.On, out int level) && level <= LowerSecondary)));
        LocalizedText rule = T("Bland dem som började i team av modellen. Den vars uppgift saknas räknas inte som ett ja.", "Among those who started in teams of the model. Whoever it is not known of is not counted as a yes.");
        List<TableRow> rows = [];
        foreach (Group model in groups.Append(new Group("all", T("alla", "all"), cohort.Everybody)))
        {
            bool isAll = model.Key == "all";
            RowSet started = stages.Started.Rows.And(model.Rows);
            FigureId whole = isAll ? stages.Started.Count : draft.Count($"case-mix/{model.Key}", started, Breakdown.Explained(draft.Definition(stages.Started.Count), model));
            List<FigureId> cells = [whole];
            foreach ((string key, LocalizedText name, RowSet holding) in traits)
            {
                FigureId part = draft.Count($"case-mix/{model.Key}/{key}", started.And(holding), draft.Define(name, rule, AllStarted));
                cells.Add(part);
                cells.Add(draft.Share($"case-mix/{model.Key}/{key}/share", part, whole));
            }

            rows.Add(Row(model.Name, [.. cells]) with { IsTotal = isAll });
        }

        return Table("case-mix", T("Vilka deltagarna är, efter teammodell", "Who the participants are, by team model"), models.Name,
            [T("började", "started"), .. traits.SelectMany(static trait => new[] { trait.Name, T("andel", "share") })], rows);
    }

    private static ReportTable Compared(ReportDraft draft, JourneyStages stages, Grouping models, ImmutableArray<Group> groups)
    {
        RowSet employers = draft.Cohort.HasReached(Milestone.EmployerContact);
        List<TableRow> rows = [];
        foreach (Group model in groups)
        {
            string key = $"{models.Key}/{model.Key}";
            FigureId started = new($"{key}/started");
            FigureId outcome = new($"{key}/outcome");
            FigureId contact = draft.Count($"{key}/employer", stages.Started.Rows.And(employers).And(model.Rows), draft.Define(
                T("deltagare för vilka teamet haft kontakt med en arbetsgivare", "participants for whom the team has been in contact with an employer"), draft.OfCertain(stages, WithheldParts.EmployerContacts, T("En kontakt med en arbetsgivare är registrerad.", "A contact with an employer is recorded.")), AllStarted));
            (FigureId n, FigureId median) = draft.Median($"{key}/job-directed", "team-model/job-directed", draft.Cohort.DaysToFirstJobDirected, stages.Started.Rows.And(model.Rows),
                draft.Define(T("dagar från start till första jobbinriktade insats, median", "days from start to the first job-directed activity, median"), draft.OfFirstRead(stages, WithheldParts.JobDirectedActivities, T("Bara deltagare som haft en sådan insats.", "Only participants who have had such an activity.")), T("deltagare med en jobbinriktad insats", "participants with a job-directed activity")));
            rows.Add(Row(model.Name,
                draft.Add(new IntervalFigure(new FigureId($"{key}/outcome-interval"), outcome, started, draft.Definition(outcome))),
                contact, draft.Share($"{key}/employer-share", contact, started), median, n));
        }

        return Table("team-models", T("Modellerna bredvid varandra: hur säkra andelarna är, och vägen dit", "The models side by side: how certain the shares are, and the way there"), models.Name,
            [
                T("arbete eller studier, osäkerhet", "work or studies, uncertainty"), T("kontakt med arbetsgivare", "contact with an employer"), T("andel", "share"),
                T("dagar till första jobbinriktade insats, median", "days to the first job-directed activity, median"), T("antal (n)", "count (n)"),
            ], rows);
    }

    private static (string Key, LocalizedText Name)? Model(TeamPlan plan, TeamId team) => plan.Find(team)?.Model switch
    {
        TeamModel.ThreeProfessions => ("three-professions", NameOf(TeamModel.ThreeProfessions)),
        TeamModel.SocialWorkerPerDistrict => ("social-worker-per-district", NameOf(TeamModel.SocialWorkerPerDistrict)),
        TeamModel.SocialWorkersOutside => ("social-workers-outside", NameOf(TeamModel.SocialWorkersOutside)),
        _ => null,
    };

    private static LocalizedText NameOf(TeamModel model) => model switch
    {
        TeamModel.ThreeProfessions => T("tre professioner på heltid", "three professions full time"),
        TeamModel.SocialWorkerPerDistrict => T("socialsekreterare på deltid per stadsdel", "part-time social workers per district"),
        _ => T("socialsekreterare utanför teamet", "social workers outside the team"),
    };
}
