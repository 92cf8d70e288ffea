using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>Representation at each stage and results by sex, and the programme's commitments as a checklist.</summary>
internal static class HorizontalSection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        SexGroups sexes = new(draft, stages);
        List<Block> blocks =
        [
            Breakdown.Table(draft, stages, sexes.Division, T("Efter kön", "By sex"), withReferred: true, sexes.Groups),
            new Note(T(
                "Skillnader mellan grupper är beskrivningar och inget bevis för diskriminering. Uppgiften om kön kommer ur register eller är deltagarens egen.",
                "Differences between groups are descriptions and no proof of discrimination. Sex comes from registers or is the participant's own statement.")),
        ];
        if (draft.Programme.Commitments is [_, ..] commitments)
        {
            blocks.Add(new Checklist(T("Programmets åtaganden", "The programme's commitments"),
                [.. commitments.Select(static c => new ChecklistItem(c.Text, ChecklistAnswer.NotAnswered, c.Evidence))]));
        }
        else
        {
            blocks.Add(new Note(T("Programmets underlag räknar inte upp några egna åtaganden för de horisontella principerna.", "The programme's document lists no commitments of its own for the horizontal principles.")));
        }

        return new Section(new FigureId("horizontal"), T("Horisontella principer: kvinnor och män", "Horizontal principles: women and men"), [.. blocks]);
    }
}
