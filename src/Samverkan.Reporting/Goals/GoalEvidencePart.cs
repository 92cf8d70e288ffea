using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Goals;

/// <summary>
/// What the programme's log tells of the goals that its entries name: how much is written down, and when last. A goal that is met in ways of working has this and no
/// level, and none is made up for it.
/// </summary>
internal static class GoalEvidencePart
{
    private static readonly LocalizedText Rule = T(
        "Räknas i programmets egen logg, bland de poster som anger målet. En åtgärd räknas med sin avvikelse.",
        "Counted in the programme's own log, among the entries that name the goal. A measure counts with its deviation.");

    public static IEnumerable<Block> Write(ReportDraft draft, ImmutableArray<GoalEvaluation> goals)
    {
        List<TableRow> rows = [];
        List<Block> sentences = [];
        foreach (GoalEvaluation evaluated in goals)
        {
            if (evaluated.Evidence is not { } told)
                continue;
            string id = $"goal/{evaluated.Goal.Id.Value}/evidence";
            FigureId Number(string part, int value, LocalizedText counted) => GovernanceSection.Number(draft, $"{id}/{part}", value, counted, Rule);
            FigureId reflections = Number("reflections", told.Reflections, T("reflektioner som anger målet", "reflections that name the goal"));
            FigureId deviations = Number("deviations", told.Deviations, T("avvikelser i systemet som anger målet", "deviations in the system that name the goal"));
            FigureId addressed = Number("addressed", told.Addressed, T("av dem där något gjorts", "of those, with something done about them"));
            FigureId resolved = Number("resolved", told.Resolved, T("av dem som inte längre förekommer", "of those, no longer occurring"));
            rows.Add(new TableRow(Capital(evaluated.Goal.Text), [TableCell.Of(reflections), TableCell.Of(deviations), TableCell.Of(addressed), TableCell.Of(resolved), TableCell.Of(WrittenDay.Of(told.Latest))]));
            if (evaluated.State == GoalState.EvidenceNoted)
            {
                sentences.Add(Paragraph.Of(new GoalSentence(draft, evaluated.Goal, draft.Definition(new FigureId($"goal/{evaluated.Goal.Id.Value}/assessment")))
                    .OfEvidence(reflections, deviations, addressed, resolved, told)));
            }
        }

        if (rows.Count == 0)
            yield break;
        yield return Table("goals-evidence", T("Vad programmets logg berättar om målen", "What the programme's log tells of the goals"), T("Mål", "Goal"),
            [
                T("reflektioner", "reflections"), T("avvikelser i systemet", "deviations in the system"), T("åtgärdade på något sätt", "with something done"), T("förekommer inte längre", "no longer occur"), T("senast", "latest"),
            ], rows);
        foreach (Block sentence in sentences)
            yield return sentence;
        yield return new Note(T(
            "Personalen har angett vilket mål varje post säger något om. Talen säger hur mycket som är nedskrivet, inte om målet är nått: källan sätter ingen nivå, och ingen är påhittad här. Orden står i tabellerna över lärande och avvikelser.",
            "The staff have named which goal each entry says something of. The numbers say how much is written down, not whether the goal is reached: the source sets no level, and none is made up here. The words stand in the tables of learning and deviations."));
    }
}
