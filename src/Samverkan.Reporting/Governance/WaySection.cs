using Samverkan.Analysis.Cohorts;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The way through the programme, from referral to activity, with every loss named.</summary>
internal static class WaySection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        RowSet left = draft.Cohort.HasReached(Milestone.Exited);
        List<FlowStage> flow = [];
        List<TableRow> rows = [];
        for (int i = 0; i < stages.All.Length; i++)
        {
            JourneyStages.Stage stage = stages.All[i];
            rows.Add(Row(stage.Name, stage.Count));
            if (i + 1 == stages.All.Length)
            {
                flow.Add(new FlowStage(stage.Name, stage.Count));
                break;
            }

            RowSet behind = stage.Rows.Except(stages.All[i + 1].Rows);
            FlowLoss waiting = new(
                T("har inte kommit vidare än", "have not come further yet"),
                draft.Count($"way/{Digits(i)}/waiting", behind.Except(left), draft.Define(T("personer kvar i steget", "persons still in the stage"), T("Har nått steget, inte nästa, och har inte avslutat.", "Have reached the stage, not the next one, and have not left."))));
            FlowLoss gone = new(
                T("avslutade här", "left here"),
                draft.Count($"way/{Digits(i)}/left", behind.And(left), draft.Define(T("personer som avslutade i steget", "persons who left in the stage"), T("Har nått steget, inte nästa, och har avslutat.", "Have reached the stage, not the next one, and have left."))));
            flow.Add(new FlowStage(stage.Name, stage.Count) { Losses = [waiting, gone] });
            rows.Add(Row(T($"– {stage.Name.Swedish}: har inte kommit vidare än", $"– {stage.Name.English}: not come further yet"), waiting.Value));
            rows.Add(Row(T($"– {stage.Name.Swedish}: avslutade här", $"– {stage.Name.English}: left here"), gone.Value));
        }

        FlowChart chart = new(
            T("Från remiss till insats", "From referral to activity"),
            [.. flow],
            [
                Say("Av {referred|person|personer} som remitterades började {started}; {planned} fick en samordnad planering och {active} en insats.",
                    "Of {referred|person|persons} referred {started} started; {planned} got a coordinated plan and {active} an activity.",
                    Say("Varje steg är ritat så brett som det har deltagare, där antalet får visas.", "Each stage is drawn as wide as it has participants, where the number may be shown.")),
            ],
            Table("way-table", T("Antal i varje steg och de som inte gått vidare", "Number in each stage and those who have not gone on"), T("Steg", "Stage"), [T("personer", "persons")], rows));
        return new Section(new FigureId("way"), T("Vägen genom programmet", "The way through"), [chart]);
    }
}
