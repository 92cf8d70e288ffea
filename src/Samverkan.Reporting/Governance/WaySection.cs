using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>The way through the programme, from referral to outcome, with every loss named: each stage is the sum of its losses and the next stage.</summary>
/// <remarks>A stage that could not be read is unknown: where anything could not be, a loss is of those who have not come further or of whom that could not be read.</remarks>
internal static class WaySection
{
    /// <summary>The section; none for a programme that accounts for the way through in steps of its own.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        if (draft.Programme.Funnel.Length > 1)
            return [];
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
                FigureId count = draft.Count($"way/{Digits(stage.Number)}/{key}", persons, definition);
                losses.Add(new FlowLoss(label, count));
                rows.Add(Row(T($"– {stage.Name.Swedish}: {label.Swedish}", $"– {stage.Name.English}: {label.English}"), count));
            }

            flow.Add(new FlowStage(stage.Name, stage.Count) { Losses = [.. losses] });
        }

        FlowChart chart = new(
            T("Från första steget till resultatet", "From the first step to the result"),
            [.. flow],
            [.. Sentences(draft, stages)],
            Table("way-table", T("Antal i varje steg och de som inte gått vidare", "Number in each stage and those who have not gone on"), T("Steg", "Stage"), [T("personer", "persons")], rows));
        LocalizedText still = stages.Result is { } led
            ? T($" Den som deltar fortfarande kan redan vara räknad bland dem som {led.Have.Swedish}.", $" Those who still take part may already be among those who {led.Have.English}.")
            : T("", "");
        Note note = new(T($"Bilden börjar med dem som samtyckt till att registreras. {stages.Others.Swedish}{still.Swedish}", $"The picture begins with those who have consented to be registered. {stages.Others.English}{still.English}"));
        return [new Section(new FigureId("way"), T("Vägen genom programmet", "The way through"), [chart, note])];
    }

    private static IEnumerable<Sentence> Sentences(ReportDraft draft, JourneyStages stages)
    {
        Sentence drawn = Say("Varje steg är ritat så brett som det har deltagare, där antalet får visas.", "Each stage is drawn as wide as it has participants, where the number may be shown.");
        (string swedish, string english) = stages.Steps.Referral ? ("remitterats", "referred") : ("informerats", "informed");
        (string least, string leastEnglish) = draft.IsAllRead ? ("", "") : ("minst ", "at least ");
        string come = string.Concat(stages.All.Skip(2).Select(stage => $"; {least}{{{stage.Count}}} {Reached(stage).Swedish}"));
        string comeEnglish = string.Concat(stages.All.Skip(2).Select(stage => $"; {leastEnglish}{{{stage.Count}}} {Reached(stage).English}"));
        yield return Say($"Av {{{stages.First.Count}|person|personer}} som {swedish} och samtyckt till att registreras började {least}{{{stages.Started.Count}}}{come}.",
            $"Of {{{stages.First.Count}|person|persons}} {english} who consented to be registered {leastEnglish}{{{stages.Started.Count}}} started{comeEnglish}.", drawn);
        if (stages.All.Length > 2 && stages.Result is { } result)
        {
            JourneyStages.Stage last = stages.All[^1];
            string way = $"way/{Digits(last.Number)}";
            (string unread, string unreadEnglish) = draft.IsAllRead ? ("", "") : (" eller utan att det fick läsas", " or without that being read");
            yield return Say($"Av {{{last.Count}}} som kommit till det sista steget deltar {{{way}/ongoing}} fortfarande; {least}{{{way}/left-outcome}} har avslutat och {result.Reached.Swedish}, och {{{way}/left}} har avslutat utan att det är registrerat{unread}.",
                $"Of {{{last.Count}}} who have come to the last stage {{{way}/ongoing}} still take part; {leastEnglish}{{{way}/left-outcome}} have left and {result.Have.English}, and {{{way}/left}} have left without that being recorded{unreadEnglish}.");
        }

        if (!draft.IsAllRead)
            yield return Say("Den som inte kommit vidare och den för vilken det inte fick läsas räknas ihop.", "Those who have not come further and those of whom that could not be read are counted together.");
    }

    private static LocalizedText Reached(JourneyStages.Stage stage) => stage.Milestone switch
    {
        Milestone.Mapped => T("blev kartlagda", "were mapped"),
        Milestone.Planned => T("fick en samordnad planering", "got a coordinated plan"),
        _ => T("började en insats", "began an activity"),
    };

    /// <summary>How the persons of a stage who are not in the next one are divided. A part that cannot have anybody is not there.</summary>
    private static IEnumerable<(string Key, LocalizedText Label, RowSet Persons, FigureDefinition Definition)> Losses(ReportDraft draft, JourneyStages stages, int stage, RowSet behind)
    {
        RowSet left = draft.Cohort.HasReached(Milestone.Exited);
        LocalizedText Named(LocalizedText loss) => draft.IsAllRead ? loss : OrUnread(loss);
        if (stage == 0)
        {
            // nobody leaves before the start
            string first = stages.Steps.Referral ? "remitterats" : "informerats";
            string firstEnglish = stages.Steps.Referral ? "referred" : "informed";
            RowSet declined = draft.Cohort.HasReached(Milestone.PlaceDeclined);
            yield return ("waiting", Named(T("väntar", "are waiting")), behind.Except(declined),
                draft.Define(T("personer som väntar", "persons who are waiting"), draft.OfNotReached(T($"Har {first} och samtyckt, har inte börjat och har inte tackat nej till en plats.", $"Were {firstEnglish} and consented, have not started and have not declined a place."))));
            yield return ("declined", T("tackade nej till en plats", "declined a place"), behind.And(declined),
                draft.Define(T("personer som tackade nej till en plats", "persons who declined a place"), draft.OfNotReached(T("Har tackat nej till en plats och har inte fått eller väntat på någon ny sedan dess.", "Have declined a place and have not been given or waited for a new one since."))));
        }
        else if (stage + 1 < stages.All.Length)
        {
            yield return ("waiting", Named(T("har ännu inte kommit vidare", "have not yet come further")), behind.Except(left),
                draft.Define(T("personer kvar i steget", "persons still in the stage"), draft.OfNotReached(T("Har nått steget, inte nästa, och har inte avslutat.", "Have reached the stage, not the next one, and have not left."))));
            yield return ("left", Named(T("avslutade här", "left here")), behind.And(left),
                draft.Define(T("personer som avslutade i steget", "persons who left in the stage"), draft.OfNotReached(T("Har nått steget, inte nästa, och har avslutat.", "Have reached the stage, not the next one, and have left."))));
        }
        else
        {
            yield return ("ongoing", Named(T("deltar fortfarande", "still take part")), behind.Except(left),
                draft.Define(T("personer i insats som deltar fortfarande", "persons with an activity who still take part"), draft.OfNotReached(T("Har nått det sista steget och har inte avslutat.", "Have reached the last stage and have not left."))));
            if (stages.Result is not { } result)
            {
                yield return ("left", T("avslutade", "left"), behind.And(left),
                    draft.Define(T("personer som avslutat", "persons who have left"), draft.OfReached(T("Har nått det sista steget och avslutat.", "Have reached the last stage and left."))));
                yield break;
            }

            yield return ("left-outcome", T($"avslutade, {result.Reached.Swedish}", $"left, {result.Reached.English}"), behind.And(left).And(result.Rows),
                draft.Define(T($"personer som avslutat och {result.Have.Swedish}", $"persons who have left and {result.Have.English}"), draft.OfReached(T($"Har nått det sista steget och avslutat, och {result.Name.Swedish} är registrerat.", $"Have reached the last stage and left, and {result.Name.English} is recorded."))));
            yield return ("left", Named(T("avslutade, inget sådant registrerat", "left, none recorded")), behind.And(left).Except(result.Rows),
                draft.Define(T($"personer som avslutat utan registrerat resultat: {result.Name.Swedish}", $"persons who have left with no result recorded: {result.Name.English}"), draft.OfNotReached(T($"Har nått det sista steget och avslutat, och {result.Name.Swedish} är inte registrerat.", $"Have reached the last stage and left, and {result.Name.English} is not recorded."))));
        }
    }
}
