using System.Text.Json;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Cli.Tests;

/// <summary>What <c>samverkan journey</c> tells beside the story: what has become of recommendations, weeks, hours, employments, follow-ups, forms and merged persons.</summary>
public sealed class JourneyDetailsTests
{
    private static readonly FormAnswered Survey = new(
        new("ap-participant"), 1, Respondent.Participant,
        [new(new("could-influence"), AnswerValue.NotAnswered), new(new("welcome-whatever-sex"), AnswerValue.Of(new AnswerCode("partly"))), new(new("disability"), AnswerValue.Declined)],
        [new(new("what-to-change"), "Att Kim lyssnade")]);

    [Fact]
    public async Task The_projections_are_told_in_words()
    {
        using TemporaryFolder folder = new();
        string file = Whole().Write(folder);
        ToolRun run = await Read(file, 7, "coordination");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.All(
            (string[])
            [
                "Rekommendationer",
                "2025-03-03  work-trial (arbetsinriktad) till jobbtorg: tas vidare; deltagaren är med på den; överlämnad 2025-03-04 till jobbtorg; svar 2025-03-10",
                "Heltidsplanering",
                "2025-02-03–2025-02-16  30 av 40 timmar i veckan, insatserna ger 25; 10 saknas: vård av barn",
                "Närvaro",
                "arbetsinriktad, 2025-02-03: 40 timmar av 50 planerade (80 %)",
                "Uppsökande verksamhet",
                "2 försök från 2025-01-02 (brev, telefon); nådd 2025-01-09; vill veta mer 2025-01-09; startat 2025-02-03",
                "Anställningar med lönesubvention",
                "2025-03-10–pågår  nystartsjobb, 50 %, beslut till 2025-09-09",
                "Uppföljningar efter avslut",
                "efter 1 månad, 2025-05-15: gjord 2025-05-16: arbetar med lönesubvention",
                "efter 6 månader, 2025-10-15: inte dags än",
            ],
            line => Assert.Contains(line, run.Lines));
        ToolRun english = await Read(file, 7, "coordination", "--language", "en");
        Assert.Contains("2025-02-03–2025-02-16  30 of 40 hours a week, the activities give 25; 10 short: care of a child", english.Lines);
        Assert.Contains("2 attempts from 2025-01-02 (letter, telephone); reached 2025-01-09; interested 2025-01-09; started 2025-02-03", english.Lines);
        Assert.Contains("after 6 months, 2025-10-15: not yet due", english.Lines);
    }

    [Fact]
    public async Task Programs_get_the_same_as_members()
    {
        using TemporaryFolder folder = new();
        using JsonDocument document = JsonDocument.Parse((await Read(Whole().Write(folder), 7, "coordination", "--json")).Output);
        JsonElement journey = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal("accepted", journey.GetProperty("recommendations")[0].GetProperty("state").GetString());
        Assert.Equal((2, 10m), (journey.GetProperty("planning")[0].GetProperty("weeks").GetInt32(), journey.GetProperty("planning")[0].GetProperty("shortfallHours").GetDecimal()));
        Assert.Equal(40m, journey.GetProperty("attendance")[0].GetProperty("attendedHours").GetDecimal());
        Assert.Equal("2025-01-09", journey.GetProperty("outreach")[0].GetProperty("interested").GetString());
        Assert.Equal(JsonValueKind.Null, journey.GetProperty("subsidisedEmployments")[0].GetProperty("end").ValueKind);
        Assert.Equal(["done", "notYetDue"], journey.GetProperty("followUps").EnumerateArray().Select(static one => one.GetProperty("state").GetString()));
        Assert.Equal(0, journey.GetProperty("merges").GetArrayLength());
    }

    [Fact]
    public async Task Answers_are_told_with_their_questions_and_own_words_only_to_whoever_may_read_them()
    {
        using TemporaryFolder folder = new();
        string file = Whole().Add("2025-05-20", Survey).Write(folder);
        ToolRun inside = await Read(file, 7, "coordination");
        Assert.All(
            (string[])
            [
                "Enkät till dig som har deltagit, 2025-05-20, deltagaren",
                "Har du kunnat påverka insatsen som du deltog i? inte besvarad",
                "Har du känt dig välkommen oavsett om du är kvinna eller man? Ja, i någon mån",
                "Har dina behov som kvinna eller man tillgodosetts? inte besvarad",
                "Har du någon funktionsnedsättning? ville inte svara",
                "Vad borde vara annorlunda? Egna ord: Att Kim lyssnade",
            ],
            line => Assert.Contains(line, inside.Lines));
        Assert.DoesNotContain("utifrån din funktionsnedsättning", inside.Output, StringComparison.Ordinal);
        ToolRun outside = await Read(file, 7, "reporting");
        Assert.Contains("Har du någon funktionsnedsättning? ville inte svara", outside.Lines);
        Assert.All((string[])["Kim", "annorlunda"], words => Assert.DoesNotContain(words, outside.Output, StringComparison.Ordinal));
        Assert.Contains("Have you felt welcome whether you are a woman or a man? Yes, to some extent", (await Read(file, 7, "coordination", "--language", "en")).Lines);
    }

    [Fact]
    public async Task Merged_persons_are_told_as_one_under_either_id_until_they_are_split()
    {
        using TemporaryFolder folder = new();
        JourneyLines lines = Merged();
        string file = lines.Write(folder);
        ToolRun kept = await Read(file, 7, "coordination");
        Assert.Equal(kept, await Read(file, 8, "coordination"));
        Assert.Contains("2025-02-05  insats började: social", kept.Lines);
        Assert.Contains("2025-02-03  start", kept.Lines);
        Assert.Contains("ett annat id sedan 2025-02-20; resorna läses som en", kept.Lines);
        Assert.DoesNotContain(JourneyLines.Person(8).ToString(), kept.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("insats", (await Read(file, 7, "coordination", "--as-of", "2025-02-19T12:00:00Z")).Output, StringComparison.Ordinal);
        file = lines.Add("2025-03-01", new PersonSplit(JourneyLines.Person(8))).Write(folder);
        Assert.DoesNotContain("insats", (await Read(file, 7, "coordination")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("2025-02-03  start", (await Read(file, 8, "coordination")).Lines);
    }

    [Fact]
    public async Task A_merge_with_a_protected_person_is_not_told_to_whoever_may_not_know_of_the_protection()
    {
        using TemporaryFolder folder = new();
        string file = Merged().Add("2025-02-21", new IdentityProtectionChanged(ProtectedIdentityKind.ConfidentialityFlag), person: 8).Write(folder);
        ToolRun outside = await Read(file, 7, "reporting");
        Assert.Contains("2025-02-03  start", outside.Lines);
        Assert.All((string[])["insats", "samma person", "ett annat id"], words => Assert.DoesNotContain(words, outside.Output, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("2025-02-05  insats började: social", (await Read(file, 7, "coordination")).Lines);
    }

    private static JourneyLines Merged() => new JourneyLines()
        .Add("2025-02-01", Consent("2025-02-01"))
        .Add("2025-02-03", new Started())
        .Add("2025-02-01", Consent("2025-02-01"), person: 8)
        .Add("2025-02-05", new ActivityStarted(new("a"), ActivityKind.Social), person: 8)
        .Add("2025-02-20", new PersonMerged(JourneyLines.Person(8)));

    private static ParticipationConsentGiven Consent(string day) => new(new("c"), DatePeriod.From(JourneyLines.Day(day)), ConsentForm.Written);

    // 25 hours a week over two working weeks are 50 planned hours; 40 of them attended are 80 percent.
    private static JourneyLines Whole() => new JourneyLines()
        .Add("2025-01-02", new OutreachMade(OutreachChannel.Letter, OutreachResult.NotReached))
        .Add("2025-01-09", new OutreachMade(OutreachChannel.Telephone, OutreachResult.Interested))
        .Add("2025-02-01", Consent("2025-02-01"))
        .Add("2025-02-03", new Started())
        .Add("2025-02-03", new ActivityStarted(new("a"), ActivityKind.JobDirected, WeeklyHours: 25))
        .Add("2025-02-03", new FullTimePlanned(new DatePeriod(JourneyLines.Day("2025-02-03"), JourneyLines.Day("2025-02-16")), 40, 30, ShortfallReason.CareOfChild))
        .Add("2025-02-17", new AttendanceRecorded(new("a"), new DatePeriod(JourneyLines.Day("2025-02-03"), JourneyLines.Day("2025-02-16")), 40))
        .Add("2025-03-03", new RecommendationMade(new("r"), new("work-trial"), ActivityKind.JobDirected, new("jobbtorg"), PlanAgreement.Yes))
        .Add("2025-03-04", new HandedOver(new("r")))
        .Add("2025-03-10", new HandOverAnswered(new("r"), HandOverAnswer.Accepted))
        .Add("2025-03-10", new SubsidisedEmploymentStarted(new("e"), StandardSubsidyForms.NewStart, 50, 100, JourneyLines.Day("2025-09-09"), new("employer")))
        .Add("2025-04-15", new Exited(ExitReason.Completed))
        .Add("2025-05-16", new FollowedUp(1, FollowUpStatus.WorkingWithSubsidy));

    private static Task<ToolRun> Read(string file, int person, string purpose, params string[] more) => ToolRun.Of(
        ["journey", "--journeys", file, "--participant", JourneyLines.Person(person).ToString(), "--as", "af", "--role", purpose == "reporting" ? "reporting" : "caseworker", "--purpose", purpose, .. more]);
}
