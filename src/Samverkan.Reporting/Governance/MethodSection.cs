using System.Collections.Immutable;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>Method, definitions and data quality.</summary>
internal static class MethodSection
{
    private const string CommonSwedish = "Alla tal är räknade ur deltagarnas journaler så som de var kända den dag som står överst. Där inget annat sägs är de samlade från programmets första dag till rapportens sista dag. En person räknas en gång, också efter en ny start. Ett intervalls gränser är avrundade utåt, så att intervallet som det står rymmer det som räknats fram.";
    private const string CommonEnglish = "All numbers are counted from the participants' journeys as they were known on the day stated above. Unless told otherwise they are cumulative from the programme's first day to the report's last day. A person is counted once, also after a new start. The limits of an interval are rounded outwards, so that the interval as it stands holds the one that was worked out.";

    public static Section Write(ReportDraft draft, JourneyStages stages)
    {
        return new Section(new FigureId("method"), T("Metod, definitioner och datakvalitet", "Method, definitions and data quality"),
        [
            .. During(draft),
            new Note(T($"{CommonSwedish} {stages.Others.Swedish}", $"{CommonEnglish} {stages.Others.English}")),
            Table("quality-table", T("Datakvalitet", "Data quality"), T("Uppgift", "Item"), [T("deltagare", "participants")],
            [
                // that something is withheld is one mark, never a number: the number would count those who withdrew a waiver
                new TableRow(T("av vilka något inte fick läsas", "of whom something could not be read"), [TableCell.Of(draft.IsAllRead
                    ? T("inga", "none")
                    : T("några: vad som inte fick läsas är inte med i talen, och där det gör ett tal för lågt eller för högt står det i hur talet är räknat; hur många de är visas inte",
                        "some: what could not be read is not in the numbers, and where it makes a number too low or too high that is told in how the number is counted; how many they are is not shown"))]),
                NoSex(draft, stages),
            ]),
            .. Terms(draft, stages),
        ]);
    }

    /// <summary>The words that the report uses, and no other.</summary>
    private static IEnumerable<Block> Terms(ReportDraft draft, JourneyStages stages)
    {
        List<DefinedTerm> terms = [];
        if (stages.Steps.Activities)
        {
            terms.Add(new(T("Glapp", "Gap"), T("Dagar utan insats medan deltagaren är inskriven och programmet är öppet, sedan den första insatsen börjat. Tiden före den är väntan.", "Days without an activity while the participant is enrolled and the programme is open, after the first activity has begun. The time before it is a wait.")));
            terms.Add(new(T("Parallella insatser", "Parallel activities"), T("Två eller flera insatser som pågår samma dag.", "Two or more activities on the same day.")));
        }

        if (stages.Steps.Outcome)
            terms.Add(new(T("Arbete eller studier", "Work or studies"), T("Arbete med eller utan subvention, eget företag eller studier.", "Work with or without subsidy, their own business or studies.")));
        if (stages.Steps.Measurement)
            terms.Add(new(T("Progression", "Progression"), draft.Settings.Progression.Source.Says ?? T("Programmets regel.", "The programme's rule."), draft.Settings.Progression.Source));
        if (terms.Count > 0)
            yield return new DefinitionList([.. terms]);
    }

    private static ImmutableArray<Block> During(ReportDraft draft) => draft.Period == draft.Cumulative ? [] :
    [
        new Note(draft.Settings.Within
            ? T("Målen, och det som står under perioden, räknas inom rapportens period. Övriga tal är samlade från programmets första dag.", "Goals, and what stands under the period, are counted within the report's period. Other numbers are cumulative from the programme's first day.")
            : T("Det som står under perioden räknas inom rapportens period. Övriga tal är samlade från programmets första dag.", "What stands under the period is counted within the report's period. Other numbers are cumulative from the programme's first day.")),
    ];

    private static TableRow NoSex(ReportDraft draft, JourneyStages stages)
    {
        LocalizedText header = T("uppgift om kön saknas", "sex not stated");
        if (new SexGroups(draft, stages).AreJoined)
            return new TableRow(header, [TableCell.Of(T("redovisas med övriga, efter kön", "accounted for with others, by sex"))]);
        return Row(header, draft.Count("quality/sex", draft.Cohort.Sex.Where(static s => s == CohortSex.NotStated).And(stages.Started.Rows),
            draft.Define(T("deltagare utan uppgift om kön", "participants without a stated sex"), T("Uppgiften saknas eller har avböjts.", "Not known, or declined."), AllStarted)));
    }
}
