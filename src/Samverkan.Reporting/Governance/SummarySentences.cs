using Samverkan.Reporting.Reports;
using static Samverkan.Reporting.Governance.ReportDraft;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// What happened, in three sentences. Each says as much as may be said: where one of its numbers is hidden, the next sentence tells the other. What it names
/// is offered for publication before the rest, so that it names those who took part and not how many were referred: of the two numbers, whose
/// difference may be a few persons, everything else in the report rests on the first.
/// </summary>
internal static class SummarySentences
{
    public static Paragraph Write(JourneyStages stages)
    {
        Sentence noOutcome = Say("Hur många som nått arbete eller studier visas inte, till skydd för enskilda.", "The number who have reached work or studies is not shown, to protect individuals.");
        Sentence outcome = Say($"{{outcome}} av {{{stages.Started.Count}}} som började har nått arbete eller studier, {{outcome/share}}.",
            $"{{outcome}} of {{{stages.Started.Count}}} who started have reached work or studies, {{outcome/share}}.",
            Say("{outcome|deltagare|deltagare} har nått arbete eller studier.", "{outcome|participant has|participants have} reached work or studies.", noOutcome));
        Sentence tooEarly = Say("Ingen har börjat ännu, så det är för tidigt att säga något om arbete eller studier.", "Nobody has started yet, so it is too early to say anything about work or studies.", noOutcome) with
        {
            DependsOn = [stages.Started.Count],
        };
        Sentence nobody = Say($"Ingen av {{{stages.Started.Count}}} som började har ett registrerat arbete eller studier.", $"None of {{{stages.Started.Count}}} who started have work or studies recorded.", outcome) with
        {
            DependsOn = [stages.OutcomeCount],
        };
        Sentence ended = Say("{ongoing} deltar fortfarande och {exited} har avslutat sitt deltagande.", "{ongoing} still take part and {exited} have ended their participation.",
            Say("{ongoing|deltagare|deltagare} deltar fortfarande.", "{ongoing|participant still takes|participants still take} part.",
                Say("{exited|deltagare|deltagare} har avslutat sitt deltagande.", "{exited|participant has|participants have} ended their participation.",
                    Say("Hur många som deltar fortfarande och hur många som avslutat visas inte, till skydd för enskilda.", "The number who still take part and the number who have left are not shown, to protect individuals."))));
        Sentence allLeft = Say("Alla {exited} har avslutat sitt deltagande.", "All {exited} have ended their participation.", ended) with
        {
            DependsOn = [stages.OngoingCount],
        };
        return Paragraph.Of(
            Say("{started|person|personer} har börjat i programmet.", "{started|person has|persons have} started in the programme.",
                Say("Hur många som börjat visas inte, till skydd för enskilda.", "The number who have started is not shown, to protect individuals.")),
            stages.Started.Rows.Except(stages.Exited).IsEmpty && !stages.Started.Rows.IsEmpty ? allLeft : ended,
            stages.Started.Rows.IsEmpty ? tooEarly : stages.Outcome.IsEmpty ? nobody : outcome);
    }
}
