using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>Who is met, offered a place and put in contact with an employer: the steps between referral and outcome at which somebody decides, group by group and by district.</summary>
internal static class AccessPart
{
    // The other steps of AccessStep stand in the tables of representation and of placement.
    private static readonly ImmutableArray<string> Told = ["informed", "offered", "employer-contact"];

    /// <summary>The districts as a division, none where fewer than two are told.</summary>
    public static ImmutableArray<Division> Districts(ReportDraft draft)
    {
        Grouping districts = Grouping.ByDistrict(draft.Cohort, static district => LocalizedText.Same(DistrictCatalog.Stockholm.Find(district)?.Name ?? district.Value));
        return districts.Groups.Length < 2 ? [] : [new("district", districts.Name, T("Efter stadsdelsområde", "By district"), districts.Groups, draft.Method)];
    }

    public static Section Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions)
    {
        AccessStep[] steps = [.. AccessStep.Standard(draft.Cohort).Where(step => Told.Contains(step.Key) && !step.Got.IsEmpty)];
        List<TableRow> rows = [];
        foreach ((Division? division, Group group) in divisions.Where(static division => !division.Groups.IsEmpty).Concat(Districts(draft)).SelectMany(static division => division.Groups.Select(group => ((Division?)division, group)))
            .Prepend((null, new Group("all", T("alla", "all"), draft.Cohort.Everybody))))
        {
            string key = $"access/{division?.Key ?? "all"}/{group.Key}";
            if (stages.Referred.Rows.And(group.Rows).IsEmpty)
                continue;
            List<FigureId> cells = [];
            foreach (AccessStep step in steps)
            {
                bool isOfStarted = step.Key == "employer-contact";
                RowSet among = (isOfStarted ? stages.Started.Rows : stages.Referred.Rows).And(group.Rows);
                FigureDefinition whole = draft.Definition(isOfStarted ? stages.Started.Count : stages.Referred.Count);
                string of = $"{key}/{(isOfStarted ? "started" : "referred")}";
                FigureId all = draft.Has(of) ? new FigureId(of) : draft.Count(of, among, whole);
                FigureId got = draft.Count($"{key}/{step.Key}", step.Got.And(among), draft.Define(T($"personer som {step.Name.Swedish}", $"persons who {step.Name.English}"), T("Registrerat senast rapportens sista dag.", "Recorded by the report's last day."), whole.Counted));
                cells.Add(got);
                cells.Add(draft.Share($"{key}/{step.Key}/share", got, all));
            }

            rows.Add(Row(division is null ? T("alla", "all") : T($"{division.Name.Swedish}: {group.Name.Swedish}", $"{division.Name.English}: {group.Name.English}"), [.. cells]) with { IsTotal = division is null });
        }

        return new Section(new FigureId("horizontal/access"), T("Vem möts, erbjuds plats och får kontakt med arbetsgivare", "Who is met, offered a place and put in contact with an employer"),
        [
            Table("access", T("Steg där någon beslutar, grupp för grupp", "Steps at which somebody decides, group by group"), T("Grupp", "Group"),
                [.. steps.SelectMany(static step => new[] { step.Name, T($"{step.Name.Swedish}, andel", $"{step.Name.English}, share") })], rows),
            new Note(T(
                "De två första stegen är andelar av remitterade som samtyckt, det tredje av dem som började. Den vars uppgift saknas eller som avböjt är en egen grupp. Den vars stadsdelsområde inte redovisas räknas i det största. Skillnader är beskrivningar: behov, kötid och utrymme kan ligga bakom.",
                "The first two steps are shares of those referred who consented, the third of those who started. Whoever is not stated or has declined is a group of its own. Whoever's district is not told is counted in the largest. Gaps are descriptions: needs, time in the queue and capacity may lie behind.")),
        ]);
    }
}
