using System.Globalization;
using System.Text;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli;

/// <summary>What the demonstration's pages of text have in common: in Swedish, about people who do not exist, seen as a caseworker of the owner may see them.</summary>
internal static class DemoPage
{
    /// <summary>Writes a page, whole or not at all.</summary>
    /// <returns>The file.</returns>
    public static string Write(string folder, string name, Action<TextPage, TextWriter> write)
    {
        StringBuilder text = new();
        using StringWriter output = new(text, CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(new TextPage(output, Language.Swedish), output);
        string path = Path.Combine(folder, name);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()));
        return path;
    }

    /// <summary>A whole number as it is written.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The day of the pages about single persons: a week before the last activity that is offered begins.</summary>
    public static LocalDate DayOf(SyntheticFiles people) =>
        people.Log.Select(static entry => entry.Body).OfType<ActivityOffered>().Select(static offer => offer.From).DefaultIfEmpty(people.Cohort.Until).Max().PlusDays(-7);

    /// <summary>Those who take part on the day and have done so for a while, as the owner's caseworker may see them, in the order of their ids.</summary>
    public static IEnumerable<JourneyView> Participants(Programme programme, SyntheticFiles people, LocalDate on)
    {
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        ReadingAccess access = new(OwnersPolicy.Reporting(programme).Who, StandardRoles.Caseworker, StandardPurposes.Coordination);
        return people.Cohort.Entries.GroupBy(static entry => entry.Journey).OrderBy(static journey => journey.Key.Participant)
            .Select(journey => JourneyView.Of(journey.Key, journey, access, OwnersPolicy.Of(programme), now))
            .Where(view => view.Journey.EnrolledIntervals().Any(interval => interval.Start <= on && !(interval.End < on)));
    }
}
