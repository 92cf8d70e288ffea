using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Tests;

/// <summary><c>samverkan demo</c>: the main job, end to end.</summary>
public sealed class DemoTests
{
    private static readonly TeamPlan Plan = ProgrammeCatalog.Stockholmskraften.TeamPlan!;
    private static readonly CaseloadNorm Norm = CaseloadNorm.ForThreeProfessions(PlacementBridge.ParticipantsPerFullTime);

    /// <summary>The words after the verb by which the demonstration is run here.</summary>
    public static string[] Words(string output) => ["--out", output, "--participants", "120", "--seed", "2"];

    [Fact]
    public async Task The_main_job_runs_end_to_end_and_tells_where_its_files_are()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.Of(["demo", .. Words(folder.Path)]);
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("120 people who do not exist were referred.", run.Lines[0], StringComparison.Ordinal);
        string[] told = [.. run.Lines.Where(line => line.StartsWith(folder.Path, StringComparison.Ordinal))];
        Assert.Equal(folder.File("index.html"), told[0]);
        Assert.Subset(
            told.Select(path => Path.GetRelativePath(folder.Path, path)).ToHashSet(StringComparer.Ordinal),
            (HashSet<string>)["csv.sv", "quarterly/report.sv.html", "quarterly/report.json", "tertial/report.sv.html", "final/report.sv.html", "report.lattlast.html", "facts.jsonl", "journeys.jsonl", "ads.json", "eligibility.internal.sv.txt", "placement.sv.txt", "placement-change.sv.txt", "next-steps.sv.txt", "vacancies.sv.txt", "decisions.sv.txt", "fairness.internal.sv.txt", "report.en.html", "report.json", "report.sv.html", "samverkan.db"]);
        Assert.All(told, static path => Assert.True(Path.Exists(path)));
        ReadableTexts.In(folder);
        MatchingIsShown(folder);
        ThePageLeadsToWhatIsThere(folder);
        EachReportIsOfItsKindAndNoneTellsWhatTheAnnualHides(folder);
        Assert.Equal(told.Select(path => Path.GetRelativePath(folder.Path, path).Split('/')[0]).Distinct().Count(), Directory.EnumerateFileSystemEntries(folder.Path).Count(static path => !path.EndsWith("-wal", StringComparison.Ordinal) && !path.EndsWith("-shm", StringComparison.Ordinal)));

        ToolRun validated = await ToolRun.Of("validate", folder.File("journeys.jsonl"), folder.File("facts.jsonl"));
        Assert.Equal((0, "", ""), (validated.ExitCode, validated.Output, validated.Error));

        ImmutableArray<Journey> journeys = Journeys(folder);
        Assert.Equal(120, journeys.Length);
        // Some stand in the records twice, or counting them once would show nothing.
        Assert.Contains(journeys, static journey => !journey.MergedPersons().IsEmpty);
        Assert.InRange(FullestShare(journeys), 0.01, 1);
        await EveryReasonIsTold(folder, journeys);
    }

    // Each page has something to tell, and tells it: a place with its reason, a need that is matched, a vacancy with points, a decision with its reason, groups side by side.
    private static void MatchingIsShown(TemporaryFolder folder)
    {
        string Page(string name) => File.ReadAllText(folder.File(name));
        string eligibility = Page("eligibility.internal.sv.txt");
        foreach (string told in (string[])["Internt underlag", "Villkoren efter varandra", "Ett villkor ifrån", "Okänt, och vem som kan säga", "Samma personer inför alla program"])
            Assert.Contains(told, eligibility, StringComparison.Ordinal);
        string placement = Page("placement.sv.txt");
        Assert.Matches("team-[1-6]  SAM30", placement);
        // It uses what placement can: needs that some team does not meet, agreed neighbours, a worst-off group, the next best, a simple rule that leaves somebody out, and shadow prices.
        foreach (string told in (string[])["SAM3002: ", "SAM3004: ", "SAM3010: ", "SAM3031: ", "SAM3032: ", "SAM3063: ", "parterna är överens om har det svårast", "; näst bäst: team-", "skuggpris", "bevisat bäst", "Väntas senare: "])
            Assert.Contains(told, placement, StringComparison.Ordinal);
        Match inTurn = Regex.Match(placement, "hade ([0-9]+) fått plats. Förslaget ger ([0-9]+) plats");
        Assert.True(Number(inTurn, 1) < Number(inTurn, 2), inTurn.Value);
        string change = Page("placement-change.sv.txt");
        Match moved = Regex.Match(change, " behåller sin plats, ([0-9]+) flyttas, 0 förlorar den. Färre kan inte flyttas.");
        Assert.True(Number(moved, 1) >= 5, change);
        Assert.Matches("team-[1-6] -> team-[1-6]  SAM3006: ", change);
        // How many of those moved are moved for those who wait.
        Match why = Regex.Match(change, "([0-9]+) måste flyttas [^\n]*: här ([0-9]+) till av de ([0-9]+) som flyttas");
        Assert.Equal((5, Number(moved, 1), Number(moved, 1)), (Number(why, 1), Number(why, 3), Number(why, 1) + Number(why, 2)));
        Assert.Contains("Väntas senare: ", change, StringComparison.Ordinal);
        // Both pages tell of the same people.
        string same = placement.Split('\n').Single(static line => line.Contains(" personer väntar på plats den ", StringComparison.Ordinal));
        Assert.Contains(same, change, StringComparison.Ordinal);
        Assert.Equal(Of(placement), Of(change));
        // Whose need it is that is told of as such is not told by its name, since pages are passed on.
        Assert.DoesNotMatch("SAM303[34]", placement + change);
        string next = Page("next-steps.sv.txt");
        Assert.Contains("Människor beslutar.", next, StringComparison.Ordinal);
        Assert.Contains("Kontakter som väntar", next, StringComparison.Ordinal);
        Assert.Contains("SAM3101: svarar mot det som kartläggningen visar", next, StringComparison.Ordinal);
        string vacancies = Page("vacancies.sv.txt");
        Assert.Contains("mot önskat yrke: ", vacancies, StringComparison.Ordinal);
        Assert.True(vacancies.Split(" poäng av ").Length > 6);
        string decisions = Page("decisions.sv.txt");
        Assert.Contains("förslag om ", decisions, StringComparison.Ordinal);
        Assert.Contains(Core.Journeys.StandardDepartures.All, reason => decisions.Contains($": {Core.Journeys.StandardDepartures.NameOf(reason)!.Swedish}", StringComparison.Ordinal));
        // Each vacancy that is proposed stands in an ad, and a reason for departing goes with what is departed from.
        string ads = Page("ads.json");
        string[] proposed = [.. Regex.Matches(decisions, "förslag om ledig plats: ([0-9a-z-]+)").Select(static found => found.Groups[1].Value)];
        Assert.Equal(9, proposed.Length);
        Assert.All(proposed, id => Assert.Contains($"\"id\":\"{id}\"", ads, StringComparison.Ordinal));
        string[] drawn = [.. Regex.Matches(Page("journeys.jsonl"), "\"about\":\"vacancy\",\"proposed\":\"([^\"]+)\"").Select(static found => found.Groups[1].Value).Distinct()];
        Assert.NotEmpty(drawn);
        Assert.All(drawn, id => Assert.Contains($"\"id\":\"{id}\"", ads, StringComparison.Ordinal));
        Assert.Contains("förslag om nästa steg: offer-", decisions, StringComparison.Ordinal);
        Assert.Contains("Inget är beslutat.", decisions, StringComparison.Ordinal);
        string fairness = Page("fairness.internal.sv.txt");
        foreach (string told in (string[])["män: ", "med funktionsnedsättning: ", "utländsk bakgrund: ", "55 år och äldre: ", "Södermalm: ", "målgrupp, kön: Ingen fick ett annat besked", "plats i ett team, kön: Ingen", "plats i ett team, bakgrund: inte prövat", "nästa steg, kön: Ingen", "lediga platser, funktionsnedsättning: Ingen", "målgrupp, ålder: ", "målgrupp, bakgrund: inte prövat", "som inte har samtyckt syns inte här", "med lika lång utbildning", "bedömdes höra till målgruppen"])
            Assert.Contains(told, fairness, StringComparison.Ordinal);
        // Tried on all who were referred, some condition keeps somebody out; and not everybody who was judged was let in.
        Assert.Contains(Regex.Matches(fairness, "stänger ute ([0-9]+) av").Select(static found => Number(found, 1)), static many => many > 0);
        Assert.Matches("bedömdes höra till målgruppen\n-+\n- [^\n]*: ([0-9]+) av (?!\\1)", fairness);
        // what calls for a look has an interval that, as it is read, does not hold nought
        Assert.DoesNotMatch("\\(0 till|till 0\\)", fairness);
        Assert.DoesNotContain("(bytt för 0", fairness, StringComparison.Ordinal);
        // Places are tried on those who wait for one, and the district, which a rule names, does change who gets which.
        int waiting = Number(Regex.Match(same, "^([0-9]+) personer väntar"), 1);
        Assert.Contains(FormattableString.Invariant($"plats i ett team, kön: Ingen fick ett annat besked (bytt för {Math.Min(waiting, 40)} av {Math.Min(waiting, 40)} som provet gäller)."), fairness, StringComparison.Ordinal);
        Match routed = Regex.Match(fairness, "plats i ett team, stadsdelsområde: ([0-9]+) av ([0-9]+) fick ett annat besked, genom [^\n]*SAM3001 \\(teamet … betjänar … och har plats\\)");
        Assert.True(Number(routed, 1) > 0 && Number(routed, 2) == Math.Min(waiting, 40), fairness);

        static int Number(Match found, int group) => int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture);

        static string[] Of(string page) => [.. Regex.Matches(page, "(?m)^[0-9a-z]{26}(?=  (-|team-[1-6])  SAM)").Select(static found => found.Value).Order(StringComparer.Ordinal)];
    }

    private static void ThePageLeadsToWhatIsThere(TemporaryFolder folder)
    {
        string page = File.ReadAllText(folder.File("index.html"));
        string[] links = [.. page.Split("href=\"").Skip(1).Select(static rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)])];
        // each link leads to a file, and to each file leads one link; what a database keeps beside itself while it is open is no file of ours
        string[] written =
        [
            .. Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Path, path))
                .Where(static file => file != "index.html" && !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)),
        ];
        Assert.Equal(written.Order(StringComparer.Ordinal), links.Order(StringComparer.Ordinal));
        // what tells of single persons, or is not protected, is marked as internal, and no report is
        string[] marked = [.. page.Split("<li").Skip(1).Where(static line => line.Contains("(internt)", StringComparison.Ordinal)).Select(static line => line.Split("href=\"")[1].Split('"')[0])];
        Assert.All(written.Where(static file => file.Contains(".internal.", StringComparison.Ordinal) || file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".db", StringComparison.Ordinal) || file.EndsWith(".sv.txt", StringComparison.Ordinal)), file => Assert.Contains(file, marked));
        Assert.DoesNotContain(marked, static file => file.Contains("report", StringComparison.Ordinal));
        Assert.Contains("120 personer är med. Ingen av dem finns", page, StringComparison.Ordinal);
    }

    private static void EachReportIsOfItsKindAndNoneTellsWhatTheAnnualHides(TemporaryFolder folder)
    {
        foreach ((string kind, string title) in (ReadOnlySpan<(string, string)>)[("quarterly", "Underlag till styrgruppen, kvartal 3 2025"), ("tertial", "Tertialrapport 2 2025"), ("final", "Slutrapport")])
            Assert.Contains(title, File.ReadAllText(folder.File($"{kind}/report.sv.html")), StringComparison.Ordinal);
        using JsonDocument annual = JsonDocument.Parse(File.ReadAllText(folder.File("report.json")));
        HashSet<string> hidden = [.. Figures(annual, "hidden")];
        Assert.NotEmpty(hidden);
        foreach (string kind in (ReadOnlySpan<string>)["quarterly", "tertial", "final"])
        {
            using JsonDocument other = JsonDocument.Parse(File.ReadAllText(folder.File($"{kind}/report.json")));
            Assert.DoesNotContain(Figures(other, "published"), hidden.Contains);
        }

        static IEnumerable<string> Figures(JsonDocument report, string status) => report.RootElement.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("status").GetString() == status).Select(static figure => figure.GetProperty("id").GetString()!);

        Assert.Contains("Har vi nått målen?", File.ReadAllText(folder.File("report.lattlast.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_people_than_places_fill_the_teams_and_never_overfill_them()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(ExitCode.Done, (await ToolRun.Of("synthesize", "--programme", "stockholmskraften", "--participants", "1500", "--seed", "3", "--out", folder.Path)).ExitCode);
        ImmutableArray<Journey> journeys = Journeys(folder);
        // somewhere the limit is met, or the test would prove nothing
        Assert.InRange(FullestShare(journeys), 0.9, 1);
        Assert.Contains(journeys.SelectMany(Waits), static wait => wait.Reason.Value == PlacementBridge.KeyOf(PlacementCodes.NoFreePlace));
        EveryReasonIsKnown(journeys);
    }

    // On every day, each team's participants over its places: the largest of these shares. Above 1 somebody was placed above capacity.
    private static double FullestShare(ImmutableArray<Journey> journeys)
    {
        double fullest = 0;
        foreach (IGrouping<TeamId, Journey> team in journeys.Where(static journey => journey.Team() is not null).GroupBy(static journey => journey.Team()!))
        {
            MultiCompetenceTeam known = Plan.Teams.Single(found => found.Id == team.Key);
            SortedDictionary<LocalDate, int> changes = [];
            foreach (EnrolledInterval interval in team.SelectMany(static journey => journey.EnrolledIntervals()))
            {
                changes[interval.Start] = changes.GetValueOrDefault(interval.Start) + 1;
                if (interval.End is { } end)
                    changes[end.PlusDays(1)] = changes.GetValueOrDefault(end.PlusDays(1)) - 1;
            }

            int ongoing = 0;
            foreach ((LocalDate day, int change) in changes)
            {
                ongoing += change;
                int places = Norm.CapacityOf(known, day, 0).Places;
                Assert.True(places > 0, $"{team.Key} has participants and no places on {day}");
                fullest = Math.Max(fullest, (double)ongoing / places);
            }
        }

        return fullest;
    }

    private static void EveryReasonIsKnown(ImmutableArray<Journey> journeys)
    {
        foreach (Journey journey in journeys)
        {
            Assert.All(Waits(journey), static wait => Assert.True(JourneySentence.PlannersReasons.ContainsKey(wait.Reason.Value), wait.Reason.Value));
            foreach (JourneyEvent what in journey.Story.Select(static occurrence => occurrence.Body).Where(static what => what is PutInQueue or PlacementDeclined or PlacedOnTeam))
            {
                string swedish = new JourneySentence(journey, Language.Swedish, Core.Forms.FormCatalog.Standard).Of(what);
                string english = new JourneySentence(journey, Language.English, Core.Forms.FormCatalog.Standard).Of(what);
                Assert.All((string[])[swedish, english], static sentence =>
                {
                    Assert.DoesNotContain("sam30", sentence, StringComparison.Ordinal);
                    Assert.DoesNotContain("own-choice", sentence, StringComparison.Ordinal);
                    Assert.DoesNotContain('{', sentence);
                    Assert.Contains(": ", sentence, StringComparison.Ordinal);
                });
                Assert.NotEqual(swedish, english);
            }
        }
    }

    private static async Task EveryReasonIsTold(TemporaryFolder folder, ImmutableArray<Journey> journeys)
    {
        EveryReasonIsKnown(journeys);
        Journey waited = journeys.First(static journey => Waits(journey).Any());
        ToolRun run = await ToolRun.Of("journey", "--journeys", folder.File("journeys.jsonl"), "--participant", waited.Id.Participant.ToString(), "--as", "af", "--role", "caseworker", "--purpose", "coordination", "--json", "--language", "en");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement queued = document.RootElement[0].GetProperty("story").EnumerateArray().First(static what => what.GetProperty("kind").GetString() == "putInQueue");
        Assert.Equal(new JourneySentence(waited, Language.English, Core.Forms.FormCatalog.Standard).Of(Waits(waited).First()), queued.GetProperty("text").GetString());
    }

    private static IEnumerable<PutInQueue> Waits(Journey journey) => journey.Story.Select(static what => what.Body).OfType<PutInQueue>();

    private static ImmutableArray<Journey> Journeys(TemporaryFolder folder)
    {
        using FileStream stream = File.OpenRead(folder.File("journeys.jsonl"));
        JourneyReading reading = JourneyFile.Read(stream, "journeys.jsonl");
        Assert.True(reading.IsSound);
        return MergedJourneys.FoldAll(reading.Entries);
    }
}
