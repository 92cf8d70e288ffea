using System.Globalization;
using System.Text;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
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
    private const int Looked = 200;

    /// <summary>Writes the page, as of a week before the last activity that is offered begins.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = people.Log.Select(static entry => entry.Body).OfType<ActivityOffered>().Select(static offer => offer.From).DefaultIfEmpty(people.Cohort.Until).Max().PlusDays(-7);
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        ReadingAccess access = new(OwnersPolicy.Reporting(programme).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now));
        NextStepPlanner planner = new(programme);
        var told = people.Cohort.Entries.GroupBy(static entry => entry.Journey).OrderBy(static journey => journey.Key.Participant)
            .Select(journey => JourneyView.Of(journey.Key, journey, access, OwnersPolicy.Of(programme), now))
            .Where(static view => !view.Journey.EnrolledIntervals().IsEmpty)
            .Select(view => (View: view, Proposal: planner.Propose(view, log, on)))
            .Where(static one => one.Proposal.NotPossible is null)
            .Take(Looked)
            .OrderByDescending(static one => one.Proposal.Steps.Length).ThenByDescending(static one => one.Proposal.Gaps.Length).ThenByDescending(static one => one.Proposal.Contacts.Length)
            .Take(People);
        StringBuilder text = new();
        using StringWriter output = new(text, CultureInfo.InvariantCulture) { NewLine = "\n" };
        TextPage page = new(output, Language.Swedish);
        PledgedVacancies pledges = new(log, on, Language.Swedish);
        VacancyRanking ranking = new(OccupationTaxonomy.Empty);
        foreach ((JourneyView view, NextStepProposal proposal) in told)
        {
            WorkProfile profile = WorkProfile.Of(view, on);
            NextStepPage.WriteText(page, [proposal]);
            new VacancyPage(
                MergedJourneys.FoldAll([view])[0], on, profile, ranking.Rank(profile, pledges.Vacancies, on), SubsidyCatalog.Swedish.Assess(view.Journey.Facts(), on), pledges).WriteText(page);
        }

        AtomicFile.Write(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(text.ToString()));
        return Path.Combine(folder, Name);
    }
}
