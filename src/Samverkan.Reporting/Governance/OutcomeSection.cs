using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Outcomes over time: the share that has reached a first work or studies by weeks since the start, by the product-limit estimate, with its band and the
/// numbers followed. Its steps are so long that each holds enough persons; who left without either is followed until then, and told.
/// </summary>
internal static class OutcomeSection
{
    /// <summary>The section; none for a programme that has no outcome of its own.</summary>
    public static ImmutableArray<Section> Write(ReportDraft draft, JourneyStages stages)
    {
        if (!stages.Steps.Outcome)
            return [];
        FigureId id = new("outcomes");
        LocalizedText title = T("Till arbete eller studier, över tid", "To work or studies, over time");
        RowSet followed = TimeToOutcome.Followed(draft.Cohort).And(stages.Started.Rows);
        if (followed.IsEmpty)
            return [new Section(id, title, [new Note(T("Ingen har börjat ännu.", "Nobody has started yet."))])];
        RowSet reached = draft.Cohort.Reached(Milestone.WorkOrStudies).Where(day => day <= draft.Cohort.LastKnownDay).And(followed);
        RowSet left = draft.Cohort.HasReached(Milestone.Exited).And(followed).Except(reached);
        ImmutableArray<OutcomeSpell> spells = OutcomeSpells.Of(draft.Cohort, followed, reached, left, draft.Settings.MinimumCount);

        FigureDefinition atRisk = draft.Define(T("deltagare som följs och inte nått arbete eller studier", "participants followed who have not reached work or studies"),
            T("Följs när steget börjar: har inte nått arbete eller studier, har inte avslutat, och började så länge före rapportens sista dag.", "Followed when the step begins: have not reached work or studies, have not left, and started that long before the report's last day."), AllStarted);
        FigureDefinition happened = draft.Define(T("deltagare som nådde arbete eller studier i steget", "participants who reached work or studies in the step"), T("Första utfallet arbete eller studier inom stegets veckor från första start.", "The first outcome of work or studies within the step's weeks from the first start."), atRisk.Counted);
        FigureDefinition share = draft.Define(T("andel som nått arbete eller studier till stegets slut", "share who have reached work or studies by the step's end"),
            T("Kaplan–Meier: ett minus produkten av andelen i varje steg som inte nått dit. Osäkerheten är 95 procent, med Greenwoods fel. Den som slutar följas räknas till slutet av sitt steg. Varje steg är så långt att minst så många når dit, följs och slutar följas som skyddet kräver.",
                "Kaplan–Meier: one less the product of the share in each step who have not got there. The uncertainty is 95 per cent, with Greenwood's error. Whoever is no longer followed counts to the end of their step. Each step is so long that at least as many get there, are followed and cease to be followed as protection asks for."), AllStarted);
        List<CurveStep> steps = [];
        List<TableRow> rows = [];
        List<SurvivalSpell> soFar = [];
        // one step alone may hold any number; of several each holds enough
        Func<string, RowSet, FigureDefinition, FigureId> count = spells.Length > 1 ? draft.CountAtLeastMinimum : draft.Count;
        foreach (OutcomeSpell spell in spells)
        {
            string key = $"outcomes/{Digits(spell.Until)}";
            soFar.Add(new SurvivalSpell(count($"{key}/followed", spell.AtRisk, atRisk), count($"{key}/reached", spell.Reached, happened)));
            FigureId reachedBy = draft.Add(new SurvivalFigure(new FigureId($"{key}/share"), [.. soFar], share));
            steps.Add(new CurveStep(spell.Until, reachedBy, soFar[^1].AtRisk));
            rows.Add(Row(T($"vecka {Digits(spell.From)}–{Digits(spell.Until)}", $"weeks {Digits(spell.From)}–{Digits(spell.Until)}"), soFar[^1].AtRisk, soFar[^1].Reached, reachedBy));
        }

        FigureId competing = draft.Count("outcomes/left", left, draft.Define(T("deltagare som avslutat utan arbete eller studier", "participants who have left without work or studies"), draft.OfNotReached(T("Har avslutat, och arbete eller studier är inte registrerat. De följs till den dag de avslutade.", "Have left, and work or studies is not recorded. They are followed until the day they left.")), AllStarted));
        FigureId still = draft.Count("outcomes/still", followed.Except(reached).Except(left), draft.Define(T("deltagare som fortfarande följs", "participants still followed"), draft.OfNotReached(T("Deltar på rapportens sista dag och har inte nått arbete eller studier.", "Take part on the report's last day and have not reached work or studies.")), AllStarted));
        ReportTable ends = Table("outcomes-ends", T("Hur det gått för alla som började", "How it has gone for all who started"), T("Läge på rapportens sista dag", "State on the report's last day"), [T("deltagare", "participants")],
            [
                Row(T("har nått arbete eller studier", "have reached work or studies"), draft.Count("outcomes/reached", reached, happened with { Counted = T("deltagare som nått arbete eller studier", "participants who have reached work or studies"), Of = AllStarted })),
                Row(T("har avslutat utan det (konkurrerande avslut)", "have left without (competing exits)"), competing),
                Row(T("följs fortfarande", "still followed"), still),
                Row(T("alla som började", "all who started"), stages.Started.Count) with { IsTotal = true },
            ]);

        // the last step that may be shown, whichever it is
        Sentence reading = Say("Ingen andel visas, till skydd för enskilda.", "No share is shown, to protect individuals.");
        List<FigureId> weeks = [];
        foreach (CurveStep shown in steps)
        {
            FigureId until = draft.Add(new StatedFigure(new FigureId($"outcomes/{Digits(shown.Time)}/week"), shown.Time, StatedKind.Number, draft.Define(T("veckor från start", "weeks from start"), T("Stegets slut.", "The step's end.")) with { Measure = FigureDefinition.Weeks }));
            weeks.Add(until);
            reading = Say($"{{{until}|vecka|veckor}} efter starten har uppskattningsvis {{{shown.Share}}} nått arbete eller studier.", $"{{{until}|week|weeks}} after the start an estimated {{{shown.Share}}} have reached work or studies.", reading);
        }

        StepCurve curve = new(T("Andel som nått arbete eller studier, efter veckor från start", "Share who have reached work or studies, by weeks from start"), T("veckor från start", "weeks from start"), [.. steps], [reading],
            Table("outcomes-table", T("Andel som nått arbete eller studier, steg för steg", "Share who have reached work or studies, step by step"), T("Från start", "From start"), [T("följs när steget börjar", "followed when the step begins"), T("når dit i steget", "get there in the step"), T("andel vid stegets slut", "share at the step's end")], rows));
        FigureId minimum = draft.Add(new StatedFigure(new FigureId("outcomes/minimum"), draft.Settings.MinimumCount, StatedKind.Number, draft.Define(T("minsta antal personer bakom en andel över tid", "least number of persons behind a share over time"), T("Samma minsta antal som för alla tal i rapporten.", "The same least number as for every figure in the report.")) with { Measure = FigureDefinition.Stated }));
        Paragraph minimums = Paragraph.Of(Say(
            $"En andel över tid visas bara när minst {{{minimum}}} personer följs i varje steg fram till den, och när minst {{{minimum}}} eller ingen har nått dit, avslutat utan eller slutat följas i steget. Därför är stegen olika långa.",
            $"A share over time is shown only where at least {{{minimum}}} persons are followed in every step up to it, and where at least {{{minimum}}} or none have got there, left without or ceased to be followed in the step. So the steps differ in length."));
        Note note = new(T(
            "Varje punkt är andelen vid ett stegs slut. Linjerna binder bara ihop punkterna: när i steget det skedde säger de inte. Den första bilden svarar på hur snabbt det går för den som är kvar: den som avslutat utan arbete eller studier följs inte längre, och kurvan räknar som om det skulle gå lika för dem. Den andra svarar på hur det verkligen gått: där räknas båda vägarna, och andelarna kan läggas ihop. När många avslutar utan är den första kurvan högre än andelen som nått dit.",
            "Each point is the share at the end of a step. The lines only join the points: when in the step it happened they do not tell. The first picture answers how fast it goes for those who remain: whoever has left without work or studies is no longer followed, and the curve counts as if it would go for them alike. The second answers how it has really gone: there both ways are counted, and the shares can be added. Where many leave without, the first curve is higher than the share who have got there."));
        return [new Section(id, title, [curve, CompetingOutcomes.Write(draft, spells, soFar, weeks), note, minimums, ends])];
    }
}
