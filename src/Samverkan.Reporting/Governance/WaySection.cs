using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The way through the programme, from referral to outcome, with every loss named: each stage is the sum of its losses and the next stage.</summary>
internal static class WaySection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        List<FlowStage> flow = [];
        List<TableRow> rows = [];
        for (int i = 0; i < stages.All.Length; i++)
        {
            JourneyStages.Stage stage = stages.All[i];
            RowSet behind = i + 1 == stages.All.Length ? stage.Rows : stage.Rows.Except(stages.All[i + 1].Rows);
            List<FlowLoss> losses = [];
            rows.Add(Row(stage.Name, stage.Count));
            foreach ((string key, LocalizedText label, RowSet persons, FigureDefinition definition) in Losses(draft, stages, i, behind))
            {
                FigureId count = draft.Count($"way/{Digits(i)}/{key}", persons, definition);
                losses.Add(new FlowLoss(label, count));
                rows.Add(Row(T($"– {stage.Name.Swedish}: {label.Swedish}", $"– {stage.Name.English}: {label.English}"), count));
            }

            flow.Add(new FlowStage(stage.Name, stage.Count) { Losses = [.. losses] });
        }

        FlowChart chart = new(
            T("Från remiss till resultat", "From referral to outcome"),
            [.. flow],
            [
                Say("Av {referred|person|personer} som remitterats och samtyckt till att registreras började {started}; {planned} fick en samordnad planering och {active} en insats.",
                    "Of {referred|person|persons} referred who consented to be registered {started} started; {planned} got a coordinated plan and {active} an activity.",
                    Say("Varje steg är ritat så brett som det har deltagare, där antalet får visas.", "Each stage is drawn as wide as it has participants, where the number may be shown.")),
                Say("Av {active} med en påbörjad insats deltar {way/4/ongoing} fortfarande; {way/4/left-outcome} har avslutat och nått arbete eller studier, och {way/4/left} har avslutat utan att det är registrerat.",
                    "Of {active} with an activity started {way/4/ongoing} still take part; {way/4/left-outcome} have left and reached work or studies, and {way/4/left} have left without that being recorded."),
            ],
            Table("way-table", T("Antal i varje steg och de som inte gått vidare", "Number in each stage and those who have not gone on"), T("Steg", "Stage"), [T("personer", "persons")], rows));
        Note note = new(T(
            "Bilden börjar med dem som samtyckt till att registreras. Andra som remitterats finns inte i något tal. Den som deltar fortfarande kan redan ha nått arbete eller studier.",
            "The picture begins with those who have consented to be registered. Others who were referred are in no figure. Those who still take part may already have reached work or studies."));
        return new Section(new FigureId("way"), T("Vägen genom programmet", "The way through"), [chart, note]);
    }

    /// <summary>How the persons of a stage who are not in the next one are divided. A part that cannot have anybody is not there.</summary>
    private static IEnumerable<(string Key, LocalizedText Label, RowSet Persons, FigureDefinition Definition)> Losses(ReportDraft draft, JourneyStages stages, int stage, RowSet behind)
    {
        RowSet left = draft.Cohort.HasReached(Milestone.Exited);
        if (stage == 0)
        {
            // nobody leaves before the start
            RowSet declined = draft.Cohort.HasReached(Milestone.PlaceDeclined);
            yield return ("waiting", T("väntar", "are waiting"), behind.Except(declined),
                draft.Define(T("personer som väntar", "persons who are waiting"), T("Har remitterats och samtyckt, har inte börjat och har inte tackat nej till en plats.", "Were referred and consented, have not started and have not declined a place.")));
            yield return ("declined", T("tackade nej till en plats", "declined a place"), behind.And(declined),
                draft.Define(T("personer som tackade nej till en plats", "persons who declined a place"), T("Har tackat nej till en plats och har inte fått eller väntat på någon ny sedan dess.", "Have declined a place and have not been given or waited for a new one since.")));
        }
        else if (stage + 1 < stages.All.Length)
        {
            yield return ("waiting", T("har ännu inte kommit vidare", "have not yet come further"), behind.Except(left),
                draft.Define(T("personer kvar i steget", "persons still in the stage"), T("Har nått steget, inte nästa, och har inte avslutat.", "Have reached the stage, not the next one, and have not left.")));
            yield return ("left", T("avslutade här", "left here"), behind.And(left),
                draft.Define(T("personer som avslutade i steget", "persons who left in the stage"), T("Har nått steget, inte nästa, och har avslutat.", "Have reached the stage, not the next one, and have left.")));
        }
        else
        {
            yield return ("ongoing", T("deltar fortfarande", "still take part"), behind.Except(left),
                draft.Define(T("personer i insats som deltar fortfarande", "persons with an activity who still take part"), T("Har nått det sista steget och har inte avslutat.", "Have reached the last stage and have not left.")));
            yield return ("left-outcome", T("avslutade, nådde arbete eller studier", "left, reached work or studies"), behind.And(left).And(stages.Outcome),
                draft.Define(T("personer som avslutat och nått arbete eller studier", "persons who have left and reached work or studies"), T("Har nått det sista steget och avslutat, och arbete eller studier är registrerat.", "Have reached the last stage and left, and work or studies is recorded.")));
            yield return ("left", T("avslutade, inget sådant registrerat", "left, none recorded"), behind.And(left).Except(stages.Outcome),
                draft.Define(T("personer som avslutat utan registrerat arbete eller studier", "persons who have left with no work or studies recorded"), T("Har nått det sista steget och avslutat, och arbete eller studier är inte registrerat.", "Have reached the last stage and left, and work or studies is not recorded.")));
        }
    }
}
