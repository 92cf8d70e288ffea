using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Goals;

/// <summary>Why it cannot be said whether a goal is met, in words.</summary>
internal static class WhyNotAssessable
{
    /// <summary>The reason, as a sentence.</summary>
    public static LocalizedText Of(GoalEvaluation evaluated) => evaluated.Because switch
    {
        GoalReason.Definition => Of(evaluated.Goal.NotAssessable),
        GoalReason.NoLog => T("Räknas i programmets egen logg, som den här rapporten inte fått.", "Counted in the programme's own log, which this report was not given."),
        GoalReason.WithinPeriod => T("Nivån gäller hela programmet, och här räknas bara perioden.", "The level is the whole programme's, and only the period is counted here."),
        GoalReason.UnitNotRecorded => T("Målet räknar varje svarande en gång, och det framgår inte vilka svar som kommer från samma person.", "The goal counts each respondent once, and it does not appear which answers come from the same person."),
        _ => T("Programmet anger ingen nivå som går att räkna.", "The programme names no level that can be counted."),
    };

    private static LocalizedText Of(NotAssessableReason? reason) => reason switch
    {
        NotAssessableReason.NoThreshold => T("Källan säger inte vilken nivå som räcker.", "The source does not say which level is enough."),
        NotAssessableReason.NoBaseline => T("Källan säger mer eller mindre, men inte än vad.", "The source says more or less, but not than what."),
        NotAssessableReason.OutsideProgramme => T("Effekten ligger utanför vad programmets egna uppgifter kan visa.", "The effect lies outside what the programme's own records can show."),
        NotAssessableReason.Qualitative => T("Målet nås i arbetssätt och dokument, inte i antal deltagare.", "The goal is met in ways of working and documents, not in numbers of participants."),
        _ => T("Programmet anger inget sätt att mäta det.", "The programme names no way to measure it."),
    };
}
