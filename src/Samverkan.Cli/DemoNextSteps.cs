using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Vacancies;
using Samverkan.Matching.Vacancies.Subsidies;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli;

/// <summary>What a caseworker of the owner could be told of the next step of three people who do not exist, and of what employers have pledged.</summary>
internal static class DemoNextSteps
{
    private const string Name = "next-steps.sv.txt";
    private const int People = 3;
    private const int DaysBeforeTheEnd = 150;

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = people.Cohort.Until.PlusDays(-DaysBeforeTheEnd);
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        ReadingAccess access = new(OwnersPolicy.Reporting(programme).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now));
        NextStepPlanner planner = new(programme);
        StringBuilder text = new();
        using StringWriter output = new(text, CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextPage page = new(output, Language.Swedish);
        int told = 0;
        foreach (IGrouping<JourneyId, Entry> entries in people.Cohort.Entries.GroupBy(static entry => entry.Journey).OrderBy(static journey => journey.Key.Participant))
        {
            JourneyView view = JourneyView.Of(entries.Key, entries, access, OwnersPolicy.Of(programme), now);
            if (view.Journey.AnsweredForms().IsEmpty)
                continue;
            NextStepProposal proposal = planner.Propose(view, log, on);
            if (proposal.NotPossible is not null || proposal.Steps.IsEmpty)
                continue;
            NextStepPage.WriteText(page, [proposal]);
            PledgedVacancies pledges = new(log, on, Language.Swedish);
            new VacancyPage(
                MergedJourneys.FoldAll([view])[0], on, WorkProfile.Of(view, on), new VacancyRanking(OccupationTaxonomy.Empty).Rank(WorkProfile.Of(view, on), pledges.Vacancies, on),
                SubsidyCatalog.Swedish.Assess(view.Journey.Facts(), on), pledges).WriteText(page);
            if (++told == People)
                break;
        }

        AtomicFile.Write(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
        return Path.Combine(folder, Name);
    }
}
