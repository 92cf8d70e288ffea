using System.Globalization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>
/// People written by hand, a line each, so that every common indicator has somebody in it and somebody out. First gender, status (unemployed since so many days before the start, inactive, or in
/// employment), age, education, studies, and seven attributes as letters (disability, third country, foreign background, minority, otherwise disadvantaged, homeless, rural); then
/// what happened, by days after the start: <c>100 employed=n @140</c> was so from day 100 and was told on day 140. y is yes, n no, d declined and - not recorded.
/// </summary>
internal static class WrittenJourneys
{
    private static readonly string[] Attributes = ["disability", "third-country-national", "foreign-background", "minority", "other-disadvantaged", "homeless", "rural-resident"];

    private static readonly string[] People =
    [
        // everything, and work upon leaving and six months after
        "woman U400 40 0 n yyyyyyy; 100 exited; 110 outcome=Work; 290 followed=Working",
        // nothing
        "man U60 40 2 n nnnnnnn; 100 exited; 100 employed=n @140; 100 in-education=n @140; 100 qualification-gained=n @140; 290 followed=NeitherWorkingNorSeeking",
        // more than six months is long for the young, and studies
        "woman U200 20 3 n -nnd-nn; 100 exited; 105 outcome=Studies",
        "man U200 35 3 n -nn-dnn; 100 exited; 105 outcome=Studies",
        // inactive and seeking, inactive and not, and what was recorded before the exit says nothing of it
        "man I 17 1 n ndn-nyn; 100 exited; 101 outcome=JobSearch",
        "woman I 58 4 y nnnnnny; 100 exited; 100 seeking-work=n @140; 100 employed=n @140; 290 followed=Working",
        "woman I 30 2 n ------n; 20 seeking-work=y; 100 exited; 103 unemployed=y",
        "man I 41 5 n dddnnnn; 100 seeking-work=y @50; 100 exited",
        // in employment: a better situation, none, declined, and nothing known
        "man E 60 6 n nynnnnn; 100 exited; 250 improved-situation=y @300; 100 outcome=Qualification",
        "woman E 30 5 n nnynnnn; 100 exited; 250 improved-situation=n @300; 100 qualification-gained=n @140; 100 in-education=n @140",
        "woman E 50 8 y nnnynnn; 100 exited; 250 improved-situation=d @300; 100 qualification-gained=d @140",
        "man E 29 3 d nnnnynn; 100 exited; 100 improved-situation=y @150",
        // disadvantaged with no result at all, and one with none yet
        "man U500 35 3 n ynnnnnn; 100 exited; 100 employed=n @140; 100 in-education=n @140; 100 qualification-gained=n @140; 290 followed=NeitherWorkingNorSeeking",
        "woman U500 35 3 n ynnnnnn",
        // above 54 without work six months after
        "man U400 56 3 n nnnnnnn; 100 exited; 100 employed=n @140; 290 followed=JobSeeking",
        // at the edges of the window, and of what six months are known by
        "woman U100 33 3 n nnnnnnn; 100 exited; 100 employed=n @150; 128 outcome=SelfEmployment",
        "woman U100 33 3 n nnnnnnn; 100 exited; 100 employed=n @150; 129 outcome=SubsidisedWork",
        "man U100 55 3 n nnnnnnn; 100 exited; 100 employed=n @150; 132 outcome=Work",
        "man U100 54 3 n nnnnnnn; 100 exited; 110 employed=y @120",
        // back again: the first exit's work is not the last one's
        "woman U100 33 3 n nnnnnnn; 60 exited; 65 outcome=Work; 100 started; 200 exited; 200 employed=n @240; 390 followed=WorkingWithSubsidy",
        "man U100 33 3 n nnnnnnn; 60 exited; 65 outcome=Work; 100 started",
        // declined, corrected and taken back
        "man U100 24 d n nnnnnnn; 100 exited; 100 employed=d @140; 100 in-education=d @140",
        "woman U100 25 - - nnnnnnn; 100 exited; 150 corrected=120; 130 outcome=Work",
        "woman U100 18 3 d nnnnnnn; 100 exited; 150 retracted",
        "man U100 30 3 n nnnnnnn; 100 exited; 110 outcome=Work; 150 corrected=170",
        // nobody knows of the days between two times of unemployment
        "woman U20 40 3 n nnnnnnn; -500 unemployed=y/-300 @-5; 100 exited; 105 outcome=Qualification",
        "non-binary U300 28 4 n ynnnnnn; 100 exited; 128 outcome=SelfEmployment",
        "non-binary I 64 1 n nnnnnnn; 100 exited; 100 in-education=y; 110 outcome=JobSearch",
        // records that are not complete
        "woman U20 - 3 n nnnnnnn",
        "woman - 40 3 n nnnnnnn; 100 exited; 105 outcome=Work",
    ];

    /// <summary>The entries of everybody, who started forty days into the programme.</summary>
    public static IEnumerable<Entry> Of(Programme programme) => People.SelectMany((line, i) => Told(programme, 900_000 + i, line.Split("; ")));

    private static List<Entry> Told(Programme programme, int number, string[] line)
    {
        LocalDate start = programme.Period.Value.Start.PlusDays(40);
        List<Entry> entries = [];
        void Add(int day, int recorded, JourneyEvent body) => entries.Add(new Entry(
            EntryId.FromBits(((UInt128)number << 32) + (UInt128)(entries.Count + 1)), new JourneyId(ParticipantId.FromBits((UInt128)number), programme.Id), entries.Count + 1, start.PlusDays(day),
            start.PlusDays(recorded).AtMidnight().InUtc().ToInstant() + Duration.FromHours(12) + Duration.FromMinutes(entries.Count), Author.System(new ReaderRole("project-lead")), new SecrecyDomain("af"),
            body.DefaultCategory, programme.Edition.Id, 1, body));
        void Know(string fact, char letter, int first, int recorded, int? until = null)
        {
            DatePeriod days = new(start.PlusDays(first), until is { } end ? start.PlusDays(end) : null);
            if (letter != '-')
                Add(recorded, recorded, new FactObserved(fact, letter == 'd' ? FactValue.Declined : FactValue.Of(letter == 'y'), days));
        }

        string[] person = line[0].Split(' ');
        DatePeriod since = DatePeriod.From(start.PlusDays(-5000));
        Add(-10, -10, new Referred(new("af")));
        Add(-9, -9, new FactObserved(StandardFacts.ReportedGender.Key, FactValue.Of(person[0]), since));
        if (person[2] != "-")
            Add(-9, -9, new FactObserved(StandardFacts.BirthDate.Key, FactValue.Of(start.PlusYears(-int.Parse(person[2], CultureInfo.InvariantCulture))), DatePeriod.From(start.PlusDays(-9))));
        if (person[3] != "-")
            Add(-9, -9, new FactObserved(StandardFacts.EducationLevel.Key, person[3] == "d" ? FactValue.Declined : FactValue.Of(int.Parse(person[3], CultureInfo.InvariantCulture)), since));
        Know(StandardFacts.InEducation.Key, person[4][0], -9, -9);
        if (person[1][0] == 'U')
            Know(StandardFacts.Unemployed.Key, 'y', -int.Parse(person[1].AsSpan(1), CultureInfo.InvariantCulture), -9);
        else
            Know(StandardFacts.Unemployed.Key, person[1][0] == '-' ? '-' : 'n', -9, -9);
        Know(StandardFacts.Employed.Key, person[1][0] switch { 'E' => 'y', '-' => '-', _ => 'n' }, -9, -9);
        for (int i = 0; i < Attributes.Length; i++)
            Know(Attributes[i], person[5][i], -9, -9);
        Add(0, 0, new Started());
        foreach (string[] told in line.Skip(1).Select(static one => one.Split(' ')))
        {
            int day = int.Parse(told[0], CultureInfo.InvariantCulture);
            int recorded = told.Length > 2 ? int.Parse(told[2].AsSpan(1), CultureInfo.InvariantCulture) : day;
            string[] what = told[1].Split('=');
            switch (what[0])
            {
                case "started":
                    Add(day, recorded, new Started());
                    break;
                case "exited":
                    Add(day, recorded, new Exited(ExitReason.Completed));
                    break;
                case "outcome":
                    Add(day, recorded, new OutcomeReached(Enum.Parse<OutcomeKind>(what[1]), start.PlusDays(day)));
                    break;
                case "followed":
                    Add(day, recorded, new FollowedUp(6, Enum.Parse<FollowUpStatus>(what[1])));
                    break;
                case "corrected":
                    Add(day, day, new EntryCorrected(entries[^1].Id, start.PlusDays(int.Parse(what[1], CultureInfo.InvariantCulture)), entries[^1].Body));
                    break;
                case "retracted":
                    Add(day, day, new EntryRetracted(entries[^1].Id));
                    break;
                default:
                    string[] value = what[1].Split('/');
                    Know(what[0], value[0][0], day, recorded, value.Length > 1 ? int.Parse(value[1], CultureInfo.InvariantCulture) : null);
                    break;
            }
        }

        return entries;
    }
}
