using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Rendering;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>A synthetic cohort as the files that the other verbs read.</summary>
/// <param name="Cohort">The people.</param>
/// <param name="Log">The programme's own log.</param>
/// <param name="JustReferred">Other people, referred in the last days and not yet judged: most of them belong to the target group. They have no journey yet.</param>
internal sealed record SyntheticFiles(SyntheticCohort Cohort, ImmutableArray<ProgrammeLogEntry> Log, ImmutableArray<SyntheticReferral> JustReferred)
{
    private const int LeastJustReferred = 20;
    private const int DaysSinceReferral = 14;
    private const int DaysToTell = 4;
    private const int NumberOfAds = 150;

    /// <summary>The file of journeys, one entry a line.</summary>
    public const string Journeys = "journeys.jsonl";

    /// <summary>The file of facts about people referred but not yet in, those of the cohort and those just referred, one fact a line.</summary>
    public const string Facts = "facts.jsonl";

    /// <summary>The file of the programme's own log, one entry a line.</summary>
    public const string ProgrammeLog = "programme.jsonl";

    /// <summary>The file of job ads of employers who do not exist.</summary>
    public const string Ads = "ads.json";

    /// <summary>The files in the order in which they are told.</summary>
    public static ImmutableArray<string> Names { get; } = [Journeys, Facts, ProgrammeLog, Ads];

    /// <summary>The job ads, as they are written.</summary>
    public required ReadOnlyMemory<byte> JobAds { get; init; }

    /// <summary>Draws a programme's people, placed by the real planner, over the programme's first year: referred in its first half, so that there is something to tell of each.</summary>
    public static SyntheticFiles Generate(Programme programme, int participants, long seed)
    {
        DatePeriod year = FirstYear.Of(programme);
        SyntheticSetting setting = WorkProfileBridge.Ask(SyntheticSettings.Of(programme) with { LastReferral = year.Start.PlusMonths(6), Ads = SyntheticJobAds.List(year, NumberOfAds, seed) });
        SyntheticCohort cohort = SyntheticCohort.Generate(setting, participants, seed, year.End, PlacementBridge.Of(programme));
        // Who waits at the end of the year has mostly been judged, and those in the target group have begun: so that there is somebody to judge, others
        // have just been referred. They are drawn from another seed, and are nobody of the cohort.
        SyntheticSetting late = setting with { FirstReferral = cohort.Until.PlusDays(-DaysSinceReferral), LastReferral = cohort.Until.PlusDays(-DaysToTell) };
        SyntheticCohort referred = SyntheticCohort.Generate(late, Math.Max(LeastJustReferred, participants / 10), ~seed, year.End);
        using MemoryStream ads = new();
        SyntheticJobAds.Write(ads, setting.Profile, year, NumberOfAds, seed);
        return new SyntheticFiles(cohort, SyntheticProgrammeLog.Generate(programme, seed, year.End).Entries, referred.Waiting) { JobAds = ads.ToArray() };
    }

    /// <summary>Writes the files, all or none.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        using MemoryStream journeys = new();
        JourneyFile.Write(journeys, Cohort.Entries, WorkProfileBridge.Format);
        using MemoryStream facts = new();
        await FactFileWriter.WriteAsync(facts, Cohort.Waiting.Concat(JustReferred).SelectMany(static person => ObservedFact.Of(person.Participant, person.Facts)), cancellation);
        using MemoryStream log = new();
        ProgrammeLogFile.Write(log, Log);
        AtomicFile.WriteAll(folder, [(Journeys, Content(journeys)), (Facts, Content(facts)), (ProgrammeLog, Content(log)), (Ads, JobAds)]);
    }

    private static ReadOnlyMemory<byte> Content(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);
}
