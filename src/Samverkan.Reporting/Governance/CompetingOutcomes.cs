using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The two ways in which a participation can end, over time, when the one excludes the other: work or studies, or ended without. Beside the product-limit
/// estimate, which counts as if nobody ended without, these are the shares who really got there and really did not.
/// </summary>
internal static class CompetingOutcomes
{
    /// <param name="draft">The report being written.</param>
    /// <param name="spells">The steps.</param>
    /// <param name="counts">The counts of those followed and of those who got there in each step.</param>
    /// <param name="weeks">The figures that tell the weeks at which steps end.</param>
    public static CompetingCurves Write(ReportDraft draft, ImmutableArray<OutcomeSpell> spells, IReadOnlyList<SurvivalSpell> counts, IReadOnlyList<FigureId> weeks)
    {
        FigureDefinition ended = draft.Define(T("deltagare som avslutade utan arbete eller studier i steget", "participants who left without work or studies in the step"),
            T("Avslutade inom stegets veckor från första start, och arbete eller studier är inte registrerat, heller inte senare.", "Left within the step's weeks from the first start, and work or studies is not recorded, nor later."), T("deltagare som följs när steget börjar", "participants followed when the step begins"));
        LocalizedText rule = T(
            "Aalen–Johansen för utfall som utesluter varandra: andelen av alla som började som till stegets slut gått den ena vägen, när den andra inte räknas bort. Osäkerheten är 95 procent. Den som deltar på rapportens sista dag följs till slutet av sitt steg.",
            "Aalen–Johansen for outcomes that exclude each other: the share of all who started who have gone the one way by the step's end, with the other not counted away. The uncertainty is 95 per cent. Whoever takes part on the report's last day is followed to the end of their step.");
        List<CompetingSpell> soFar = [];
        List<CompetingStep> steps = [];
        List<TableRow> rows = [];
        for (int i = 0; i < spells.Length; i++)
        {
            string key = $"outcomes/{Digits(spells[i].Until)}";
            soFar.Add(new CompetingSpell(counts[i].AtRisk, counts[i].Reached, spells.Length > 1 ? draft.CountAtLeastMinimum($"{key}/ended", spells[i].Left, ended) : draft.Count($"{key}/ended", spells[i].Left, ended)));
            FigureId reached = draft.Add(new IncidenceFigure(new FigureId($"{key}/reached-share"), [.. soFar], CompetingWay.Reached, draft.Define(T("andel av dem som började som nått arbete eller studier till stegets slut", "share of those who started who have reached work or studies by the step's end"), rule, AllStarted)));
            FigureId left = draft.Add(new IncidenceFigure(new FigureId($"{key}/ended-share"), [.. soFar], CompetingWay.Left, draft.Define(T("andel av dem som började som avslutat utan arbete eller studier till stegets slut", "share of those who started who have left without work or studies by the step's end"), rule, AllStarted)));
            steps.Add(new CompetingStep(spells[i].Until, reached, left, soFar[^1]));
            rows.Add(Row(T($"vecka {Digits(spells[i].From)}–{Digits(spells[i].Until)}", $"weeks {Digits(spells[i].From)}–{Digits(spells[i].Until)}"), soFar[^1].AtRisk, soFar[^1].Reached, soFar[^1].Left, reached, left));
        }

        // the last step that may be shown, whichever it is
        Sentence reading = Say("Ingen andel visas, till skydd för enskilda.", "No share is shown, to protect individuals.");
        for (int i = 0; i < steps.Count; i++)
        {
            reading = Say($"{{{weeks[i]}|vecka|veckor}} efter starten har uppskattningsvis {{{steps[i].Reached}}} nått arbete eller studier, och {{{steps[i].Left}}} avslutat utan det. De andra deltar fortfarande.",
                $"{{{weeks[i]}|week|weeks}} after the start an estimated {{{steps[i].Reached}}} have reached work or studies, and {{{steps[i].Left}}} have left without. The others still take part.", reading);
        }

        return new CompetingCurves(
            T("Hur det gått för dem som började: till arbete eller studier, eller avslutat utan", "How it has gone for those who started: to work or studies, or left without"),
            T("veckor från start", "weeks from start"), T("till arbete eller studier", "to work or studies"), T("avslutat utan", "left without"), [.. steps], [reading],
            Table("outcomes-ways", T("De två vägarna, steg för steg", "The two ways, step by step"), T("Från start", "From start"),
                [T("följs när steget börjar", "followed when the step begins"), T("når dit i steget", "get there in the step"), T("avslutar utan i steget", "leave without in the step"), T("nått dit vid stegets slut", "got there by the step's end"), T("avslutat utan vid stegets slut", "left without by the step's end")], rows));
    }
}
