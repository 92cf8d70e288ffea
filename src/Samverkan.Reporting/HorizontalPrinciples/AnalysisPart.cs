using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>The third and the fourth R: what people have written of why a finding is so and what is to change, beside the finding itself.</summary>
internal static class AnalysisPart
{
    public static Section Write(ReportDraft draft, HorizontalAccount account)
    {
        FigureId id = new("horizontal/analysis");
        LocalizedText title = T("Realia och realisera: varför, och vad som ska ändras", "Realia and realisation: why, and what is to change");
        Note how = new(T(
            "De två första R:en, representation och resurser, är räknade. De två sista skrivs av människor och hör till ett tal ovan.",
            "The first two Rs, representation and resources, are counted. The last two are written by people and belong to a number above."));
        // a finding that this report does not have is not silently dropped
        List<TableRow> rows = [];
        foreach (FindingAnalysis analysis in account.Analyses)
        {
            bool isHere = draft.Has(analysis.Finding.Value);
            LocalizedText header = isHere ? draft.Definition(analysis.Finding).Counted : LocalizedText.Same(analysis.Finding.Value);
            Goal? goal = analysis.Goal is { } key ? draft.Programme.FindGoal(key) : null;
            rows.Add(new TableRow(header,
            [
                isHere ? TableCell.Of(analysis.Finding) : TableCell.Of(T("finns inte i den här rapporten", "is not in this report")),
                TableCell.Of(analysis.Why),
                TableCell.Of(analysis.Change ?? T("inget skrivet", "nothing written")),
                TableCell.Of(goal?.Text ?? T("inget mål", "no goal")),
            ]));
        }

        return rows.Count == 0
            ? new Section(id, title, [new Note(T("Ingen analys är inskriven. Talen ovan säger inte varför det är så.", "No analysis is entered. The numbers above do not say why it is so.")), how])
            : new Section(id, title,
            [
                Table("four-r", T("Fynd, förklaring och förändring", "Finding, explanation and change"), T("Fynd", "Finding"),
                    [T("tal", "number"), T("realia: varför", "realia: why"), T("realisera: vad som ska ändras", "realisation: what is to change"), T("mål", "goal")], rows),
                how, .. LoggedAccount.Rule(account),
            ]);
    }
}
