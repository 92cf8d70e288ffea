using System.Collections.Immutable;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Governance;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.HorizontalPrinciples;

/// <summary>
/// The horizontal principles: representation and resources counted, gaps with intervals, what people have written of why and what to change, and
/// criteria and commitments as checklists.
/// </summary>
internal static class HorizontalSection
{
    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        ProgrammeLog? log = draft.Settings.Log?.AsOf(draft.Cohort.AsOf);
        HorizontalAccount account = LoggedAccount.Joined(draft.Settings.Horizontal, log, draft.Cohort.On);
        ImmutableArray<Division> divisions = GroupDivisions.Of(draft, stages);
        return new Section(new FigureId("horizontal"), T("Horisontella principer", "Horizontal principles"), [.. Principles(draft)])
        {
            Subsections =
            [
                RepresentationPart.Write(draft, stages, divisions, log),
                GapPart.Write(draft, stages, divisions),
                .. AccessPart.Write(draft, stages, divisions),
                ResourcePart.Write(draft, stages, divisions, log),
                .. AnswersPart.Write(draft, divisions),
                AnalysisPart.Write(draft, account),
                ChecklistPart.Write(draft, account, log),
            ],
        };
    }

    private static IEnumerable<Block> Principles(ReportDraft draft)
    {
        ImmutableArray<AskedPrinciple> asked = PrincipleCatalog.Of(draft.Programme.ProgrammingPeriod);
        if (asked.IsEmpty)
        {
            yield return new Note(T(
                "Programmet hör inte till Socialfonden, och ingen fond frågar efter horisontella principer. Diskrimineringslagen gäller varje myndighet. Uppdelningarna nedan är beskrivningar.",
                "The programme is not a Social Fund project, and no fund asks for horizontal principles. Discrimination law applies to every authority. The divisions below are descriptions."));
            yield break;
        }

        yield return new DefinitionList(
        [
            .. asked.Select(one =>
            {
                LocalizedText name = ProgrammeLogWords.Of(one.Principle);
                LocalizedText duty = one.IsObligatory ? T("obligatorisk", "obligatory")
                    : draft.Settings.Horizontal.AskedByCall.Contains(one.Principle) ? T("efterfrågad i utlysningen", "asked for in the call")
                    : T("bara där utlysningen frågar efter den", "only where the call asks for it");
                return new DefinedTerm(T($"{Capital(name.Swedish)} ({duty.Swedish})", $"{Capital(name.English)} ({duty.English})"), one.Meaning, one.Source);
            }),
        ]);
        yield return new Note(T(
            "Uppgiften om kön kommer ur register eller är deltagarens egen. Funktionsnedsättning och bakgrund är frivilliga uppgifter; den som avböjt eller inte frågats är en egen grupp. Religion, sexuell läggning, etnicitet och könsidentitet registreras inte.",
            "Sex comes from registers or is the participant's own statement. Disability and background are voluntary; whoever declined or was not asked is a group of its own. Religion, sexual orientation, ethnicity and gender identity are not recorded."));
    }
}
