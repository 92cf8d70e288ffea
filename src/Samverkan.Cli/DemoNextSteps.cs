using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Matching.NextStep;

namespace Samverkan.Cli;

/// <summary>What a caseworker of the owner could be told of the next step of three people who do not exist.</summary>
internal static class DemoNextSteps
{
    private const string Name = "next-steps.sv.txt";
    private const int People = 3;
    private const int Looked = 200;

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = DemoPage.DayOf(people);
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now));
        NextStepPlanner planner = new(programme);
        NextStepProposal[] told =
        [
            .. DemoPage.Participants(programme, people, on).Select(view => planner.Propose(view, log, on)).Where(static proposal => proposal.NotPossible is null).Take(Looked)
                .OrderByDescending(static proposal => proposal.Steps.Sum(static step => step.Answers.Length)).ThenByDescending(static proposal => proposal.Contacts.Length).ThenByDescending(static proposal => proposal.Gaps.Length)
                .Take(People),
        ];
        return DemoPage.Write(folder, Name, (page, _) => NextStepPage.WriteText(page, [.. told]));
    }
}
