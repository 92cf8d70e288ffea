using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Analysis.Fairness;
using Samverkan.Core.Organisations;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>Who is offered a place and put in contact with an employer: the steps between referral and outcome at which somebody decides, group by group; by district the contact alone.</summary>
internal static class AccessPart
{
    private const string Contact = "employer-contact";

    // The other steps of AccessStep stand in the tables of representation and of placement, and everybody who has consented has met the parties.
    private static readonly ImmutableArray<string> Told = ["offered", Contact];

    /// <summary>The districts as a division, none where fewer than two are told.</summary>
    public static ImmutableArray<Division> Districts(ReportDraft draft)
    {
        Grouping districts = Grouping.ByDistrict(draft.Cohort, static district => LocalizedText.Same(DistrictCatalog.Stockholm.Find(district)?.Name ?? district.Value));
        return districts.Groups.Length < 2 ? [] : [new("district", districts.Name, T("Efter stadsdelsområde", "By district"), districts.Groups, draft.Method)];
    }

    /// <summary>The subsection; none where nobody has been offered a place or put in contact with an employer.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages, ImmutableArray<Division> divisions)
    {
        AccessStep[] steps = [.. AccessStep.Standard(draft.Cohort).Where(step => Told.Contains(step.Key) && !step.Got.IsEmpty)];
        if (steps.Length == 0)
            return [];
        ImmutableArray<Division> districts = Districts(draft);
        List<Block> blocks = [Table(draft, stages, "access", T("Steg där någon beslutar, grupp för grupp", "Steps at which somebody decides, group by group"), [.. divisions.Where(static division => !division.Groups.IsEmpty)], steps)];
        AccessStep[] contact = [.. steps.Where(static step => step.Key == Contact)];
        if (!districts.IsEmpty && contact.Length > 0)
            blocks.Add(Table(draft, stages, "access-districts", T("Kontakt med arbetsgivare, efter stadsdelsområde", "Contact with an employer, by district"), districts, contact));
        // Of places the same table would take more figures of others than it gives: nearly all are offered one, and those who are not are few of each kind.
        foreach (AccessStep step in contact)
            blocks.AddRange(AlikePart.Write(draft, Alike(draft, stages, step), divisions));
        blocks.Add(new Note(T(
            "Plats erbjuds remitterade som samtyckt; kontakt med arbetsgivare räknas bland dem som började. Den vars uppgift saknas eller som avböjt är en egen grupp. Den vars stadsdelsområde inte redovisas räknas i det största. Skillnader är beskrivningar: behov, kötid och utrymme kan ligga bakom.",
            "A place is offered to those referred who consented; contact with an employer is counted among those who started. Whoever is not stated or has declined is a group of its own. Whoever's district is not told is counted in the largest. Gaps are descriptions: needs, time in the queue and capacity may lie behind.")));
        return [new Section(new FigureId("horizontal/access"), T("Vem erbjuds plats och får kontakt med arbetsgivare", "Who is offered a place and put in contact with an employer"), [.. blocks])];
    }

    // A step once more among people who are alike in need, by what the programme records of it.
    private static AlikeMeasure Alike(ReportDraft draft, JourneyStages stages, AccessStep step)
    {
        (RowSet among, FigureDefinition whole) = Among(draft, stages, step);
        return AlikeMeasure.OfStep(step, (step.Key == Contact ? "started" : "referred", among, whole), Definition(draft, step, whole));
    }

    private static (RowSet Rows, FigureDefinition Definition) Among(ReportDraft draft, JourneyStages stages, AccessStep step) => step.Key == Contact
        ? (stages.Started.Rows, draft.Definition(stages.Started.Count))
        : (stages.First.Rows, draft.Definition(stages.First.Count));

    private static FigureDefinition Definition(ReportDraft draft, AccessStep step, FigureDefinition whole) =>
        draft.Define(T($"personer som {step.Name.Swedish}", $"persons who {step.Name.English}"), T("Registrerat senast rapportens sista dag.", "Recorded by the report's last day."), whole.Counted);

    private static ReportTable Table(ReportDraft draft, JourneyStages stages, string id, LocalizedText caption, ImmutableArray<Division> divisions, AccessStep[] steps)
    {
        List<TableRow> rows = [];
        foreach ((Division? division, Group group) in divisions.SelectMany(static division => division.Groups.Select(group => ((Division?)division, group)))
            .Append((null, new Group("all", T("alla", "all"), draft.Cohort.Everybody))))
        {
            string key = $"access/{division?.Key ?? "all"}/{group.Key}";
            if (stages.First.Rows.And(group.Rows).IsEmpty)
                continue;
            List<FigureId> cells = [];
            foreach (AccessStep step in steps)
            {
                (RowSet everybody, FigureDefinition whole) = Among(draft, stages, step);
                RowSet among = everybody.And(group.Rows);
                string of = $"{key}/{(step.Key == Contact ? "started" : "referred")}";
                FigureId all = draft.Has(of) ? new FigureId(of) : draft.Count(of, among, whole);
                FigureId got = draft.Has($"{key}/{step.Key}") ? new FigureId($"{key}/{step.Key}") : draft.Count($"{key}/{step.Key}", step.Got.And(among), Definition(draft, step, whole));
                cells.Add(got);
                cells.Add(draft.Has($"{key}/{step.Key}/share") ? new FigureId($"{key}/{step.Key}/share") : draft.Share($"{key}/{step.Key}/share", got, all));
            }

            rows.Add(Row(division?.NameOf(group) ?? group.Name, [.. cells]) with { IsTotal = division is null });
        }

        return ReportDraft.Table(id, caption, T("Grupp", "Group"), [.. steps.SelectMany(static step => new[] { step.Name, T($"{step.Name.Swedish}, andel", $"{step.Name.English}, share") })], rows);
    }
}
