using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Cohorts;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// The time from referral to a place, with those who still wait: the share who have been given one by weeks since the referral, by the product-limit estimate, with its band and the numbers
/// who waited. Who has declined a place, or started without one, is followed until then.
/// </summary>
internal static class WaitingCurve
{
    private const int Grid = 1;

    public static ImmutableArray<Block> Write(ReportDraft draft, RowSet referred, RowSet placed, RowSet declined)
    {
        Cohort cohort = draft.Cohort;
        Column<LocalDate?> referrals = cohort.Reached(Milestone.Referred);
        RowSet followed = referrals.Where(day => day <= cohort.On).And(referred);
        if (followed.IsEmpty)
            return [];
        RowSet reached = placed.And(followed);
        RowSet left = declined.And(followed).Except(reached);
        int[] weeks = Weeks(cohort, followed, reached, left);
        // Who has declined ceases to be followed as those do who wait still: no count of them stands by the step.
        ImmutableArray<OutcomeSpell> spells = OutcomeSpells.Of(weeks, followed, reached, RowSet.None(cohort.Count), draft.Settings.MinimumCount, Grid);
        FigureDefinition atRisk = draft.Define(T("personer som väntar på plats när steget börjar", "persons who wait for a place when the step begins"),
            T("Remitterade som samtyckt, som inte fått en plats, inte tackat nej och remitterades så länge före rapportens sista dag.", "Referred and consented, not given a place, have not declined, and were referred that long before the report's last day."), T("personer som remitterats och samtyckt", "persons referred who consented"));
        FigureDefinition happened = draft.Define(T("personer som fick plats i steget", "persons given a place in the step"), T("Första placeringen inom stegets veckor från remissen.", "The first placement within the step's weeks from the referral."), atRisk.Counted);
        FigureDefinition share = draft.Define(T("andel som fått plats till stegets slut", "share given a place by the step's end"),
            T("Kaplan–Meier: ett minus produkten av andelen i varje steg som inte fått plats. Osäkerheten är 95 procent, med Greenwoods fel. Den som väntar ännu, eller tackat nej, räknas till slutet av sitt steg.",
                "Kaplan–Meier: one less the product of the share in each step not given a place. The uncertainty is 95 per cent, with Greenwood's error. Whoever still waits, or has declined, counts to the end of their step."), atRisk.Of);
        List<CurveStep> steps = [];
        List<TableRow> rows = [];
        List<SurvivalSpell> soFar = [];
        foreach (OutcomeSpell spell in spells)
        {
            string key = $"waiting/{Digits(spell.Until)}";
            soFar.Add(new SurvivalSpell(draft.Count($"{key}/waited", spell.AtRisk, atRisk), draft.Count($"{key}/placed", spell.Reached, happened)));
            FigureId reachedBy = draft.Add(new SurvivalFigure(new FigureId($"{key}/share"), [.. soFar], share));
            steps.Add(new CurveStep(spell.Until, reachedBy, soFar[^1].AtRisk));
            rows.Add(Row(T($"vecka {Digits(spell.From)}–{Digits(spell.Until)}", $"weeks {Digits(spell.From)}–{Digits(spell.Until)}"), soFar[^1].AtRisk, soFar[^1].Reached, reachedBy));
        }

        Sentence reading = Say("Andelen i varje steg står i tabellen där den får visas.", "The share in each step stands in the table where it may be shown.");
        foreach (CurveStep shown in steps)
        {
            FigureId until = draft.Add(new StatedFigure(new FigureId($"waiting/{Digits(shown.Time)}/week"), shown.Time, StatedKind.Number, draft.Define(T("veckor från remissen", "weeks from the referral"), T("Stegets slut.", "The step's end.")) with { Measure = FigureDefinition.Weeks }));
            reading = Say($"{{{until}|vecka|veckor}} efter remissen har uppskattningsvis {{{shown.Share}}} fått en plats.", $"{{{until}|week|weeks}} after the referral an estimated {{{shown.Share}}} have been given a place.", reading);
        }

        return
        [
            new StepCurve(T("Andel som fått plats, efter veckor från remissen", "Share given a place, by weeks from the referral"), T("veckor från remissen", "weeks from the referral"), [.. steps], [reading],
                Table("waiting-table", T("Väntan på plats, steg för steg", "Waiting for a place, step by step"), T("Från remissen", "From the referral"), [T("väntar när steget börjar", "wait when the step begins"), T("får plats i steget", "given a place in the step"), T("andel vid stegets slut (osäkerhet)", "share at the step's end (uncertainty)")], rows)),
            new Note(T(
                "Varje punkt är andelen vid ett stegs slut. Linjen binder bara ihop punkterna: när i steget det skedde säger den inte. Medianen, när hälften fått plats, ligger i det steg där andelen passerar femtio procent, lika osäker som bandet är brett. Kurvan räknar också dem som väntar ännu. Antalet som väntar när ett steg börjar står i tabellen; där det är litet är andelen osäker.",
                "Each point is the share at the end of a step. The line only joins the points: when in the step it happened it does not tell. The median, when half have been given a place, lies in the step where the share passes fifty per cent, as uncertain as the band is wide. The curve also counts those who still wait. How many wait when a step begins stands in the table; where that is small the share is uncertain.")),
        ];
    }

    /// <summary>For each row how many whole weeks, rounded up, it waited: until a place, until it declined or started without, or until the report's last day.</summary>
    private static int[] Weeks(Cohort cohort, RowSet followed, RowSet reached, RowSet left)
    {
        Column<LocalDate?> referrals = cohort.Reached(Milestone.Referred);
        Column<LocalDate?> places = cohort.Reached(Milestone.Placed);
        Column<LocalDate?> refusals = cohort.Reached(Milestone.PlaceDeclined);
        Column<LocalDate?> starts = cohort.Reached(Milestone.Started);
        int[] weeks = new int[cohort.Count];
        foreach (int row in followed.Rows)
        {
            LocalDate until = reached[row] ? places[row]!.Value : left[row] ? refusals[row]!.Value : LocalDate.Min(starts[row] ?? cohort.On, cohort.On);
            weeks[row] = (Math.Max(0, Period.DaysBetween(referrals[row]!.Value, until)) + 6) / 7;
        }

        return weeks;
    }
}
