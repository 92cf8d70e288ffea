using System.Collections.Immutable;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Vacancies;
using Samverkan.Matching.Vacancies.Subsidies;

namespace Samverkan.Cli;

/// <summary>Vacancies for three people who do not exist and have told most of work, from ads and pledges of employers who do not exist either.</summary>
internal static class DemoVacancies
{
    private const int People = 3;
    private const int Most = 6;
    private const int Looked = 200;

    /// <summary>The page.</summary>
    public const string Name = "vacancies.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, DemoAds ads, string folder)
    {
        LocalDate on = DemoPage.DayOf(people);
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        PledgedVacancies pledges = new(ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now)), on, Language.Swedish);
        (JourneyView View, WorkProfile Profile)[] told =
        [
            .. DemoPage.Participants(programme, people, on).Select(view => (View: view, Profile: WorkProfile.Of(view, on))).Where(static one => !one.Profile.IsEmpty).Take(Looked)
                .OrderByDescending(static one => one.Profile.Skills.Count + one.Profile.Languages.Count + one.Profile.Experience.Length + one.Profile.Wishes.Length + one.Profile.Places.Length).Take(People),
        ];
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Lediga platser för tre personer som inte finns");
            page.Line("Bara det som personen själv har gått med på används. Det som krävs kommer före det som önskas, och varje del har sitt skäl. Människor beslutar.");
            foreach ((JourneyView view, WorkProfile profile) in told)
            {
                ImmutableArray<RankedVacancy> ranked = [.. ads.Ranking.Rank(profile, ads.Vacancies.Concat(pledges.Vacancies), on).Take(Most)];
                new VacancyPage(MergedJourneys.FoldAll([view])[0], on, profile, ranked, SubsidyCatalog.Swedish.Assess(view.Journey.Facts(), on), pledges).WriteText(page);
            }
        });
    }
}
