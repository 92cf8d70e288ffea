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
    private static readonly FigureId DuringPeriod = new("period/started");

    public static Paragraph Write(ReportDraft draft, JourneyStages stages)
    {
        // a part of the programme's time is told first, and then the time since the start
        bool isPart = draft.Period != draft.Cumulative;
        Sentence started = Say("{started|person|personer} har börjat i programmet.", "{started|person has|persons have} started in the programme.",
            Say("Hur många som börjat visas inte, till skydd för enskilda.", "The number who have started is not shown, to protect individuals."));
        Sentence left = Say("{ongoing} deltar fortfarande och {exited} har avslutat sitt deltagande.", "{ongoing} still take part and {exited} have ended their participation.",
            Say("{ongoing|deltagare|deltagare} deltar fortfarande.", "{ongoing|participant still takes|participants still take} part.",
                Say("{exited|deltagare|deltagare} har avslutat sitt deltagande.", "{exited|participant has|participants have} ended their participation.",
                    Say("Hur många som deltar fortfarande och hur många som avslutat visas inte, till skydd för enskilda.", "The number who still take part and the number who have left are not shown, to protect individuals."))));
        if (isPart)
        {
            started = Say("{period/started|person|personer} började under perioden, och {started} har börjat sedan programmets start.", "{period/started|person|persons} started during the period, and {started} have started since the programme's start.",
                Say("{started|person|personer} har börjat sedan programmets start.", "{started|person has|persons have} started since the programme's start.", started.Otherwise));
            left = Say("{period/exited} avslutade under perioden. {ongoing} deltar fortfarande, och {exited} har avslutat sedan programmets start.", "{period/exited} left during the period. {ongoing} still take part, and {exited} have left since the programme's start.",
                Say("{ongoing} deltar fortfarande, och {exited} har avslutat sedan programmets start.", "{ongoing} still take part, and {exited} have left since the programme's start.", left.Otherwise));
        }

        // nobody is a word, where that may be told
        if (isPart && draft.Find(DuringPeriod) is CountFigure { Persons.IsEmpty: true })
            started = Say("Ingen började under perioden, och {started} har börjat sedan programmets start.", "Nobody started during the period, and {started} have started since the programme's start.", started) with { DependsOn = [DuringPeriod] };
        if (isPart && !stages.Started.Rows.IsEmpty && stages.Exited.Equals(stages.Started.Rows))
            left = Say("{period/exited} avslutade under perioden. Alla {exited} som började har nu avslutat.", "{period/exited} left during the period. All {exited} who started have now left.", left) with { DependsOn = [stages.OngoingCount] };
        if (!isPart && !stages.Started.Rows.IsEmpty && stages.Exited.Equals(stages.Started.Rows))
            left = Say("Alla {exited} har avslutat sitt deltagande.", "All {exited} have ended their participation.", left) with { DependsOn = [stages.OngoingCount] };
        return stages.Result is { } result ? Paragraph.Of(started, left, Result(stages, result, isPart)) : Paragraph.Of(started, left);
    }

    private static Sentence Result(JourneyStages stages, ProgrammeResult result, bool isPart)
    {
        (string count, string share) = (result.Count.Value, result.Share.Value);
        (string swedish, string english) = (result.Have.Swedish, result.Have.English);
        Sentence hidden = Say($"Hur många som {swedish} visas inte, till skydd för enskilda.", $"The number who {english} is not shown, to protect individuals.");
        if (stages.Started.Rows.IsEmpty)
        {
            return Say($"Ingen har börjat ännu, så det är för tidigt att säga något om {result.Name.Swedish}.", $"Nobody has started yet, so it is too early to say anything about {result.Name.English}.", hidden) with
            {
                DependsOn = [stages.Started.Count],
            };
        }

        string since = isPart ? " sedan programmets start" : "";
        string sinceEnglish = isPart ? " since the programme's start" : "";
        Sentence told = Say($"{{{count}}} av {{{stages.Started.Count}}} som började {swedish}{since}, {{{share}}}.", $"{{{count}}} of {{{stages.Started.Count}}} who started {english}{sinceEnglish}, {{{share}}}.",
            Say($"{{{count}|deltagare|deltagare}} {swedish}{since}.", $"{{{count}|participant|participants}} {english}{sinceEnglish}.", hidden));
        if (result.Rows.IsEmpty)
        {
            return Say(
                result.IsOutcome ? $"Ingen av {{{stages.Started.Count}}} som började har ett registrerat arbete eller studier." : $"Ingen av {{{stages.Started.Count}}} som började har fått en rekommendation.",
                result.IsOutcome ? $"None of {{{stages.Started.Count}}} who started have work or studies recorded." : $"None of {{{stages.Started.Count}}} who started have a recommendation.", told) with { DependsOn = [result.Count] };
        }

        return isPart
            ? Say($"{{period/{count}}} {result.Reached.Swedish} under perioden. Sedan programmets start {swedish} {{{count}}} av {{{stages.Started.Count}}} som började, {{{share}}}.",
                $"{{period/{count}}} {result.Reached.English} during the period. Since the programme's start {{{count}}} of {{{stages.Started.Count}}} who started {english}, {{{share}}}.", told)
            : told;
    }
}
