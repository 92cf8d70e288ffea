using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;
using Samverkan.Reporting.Rendering;
using Samverkan.Synthetic;

namespace Samverkan.Cli;

/// <summary>A synthetic cohort as the files that the other verbs read.</summary>
/// <param name="Cohort">The people.</param>
internal sealed record SyntheticFiles(SyntheticCohort Cohort)
{
    /// <summary>The file of journeys, one entry a line.</summary>
    public const string Journeys = "journeys.jsonl";

    /// <summary>The file of facts about people referred but not yet in, one fact a line.</summary>
    public const string Facts = "facts.jsonl";

    /// <summary>The files in the order in which they are told.</summary>
    public static ImmutableArray<string> Names { get; } = [Journeys, Facts];

    /// <summary>Draws a programme's people, placed by the real planner, over the programme's first year.</summary>
    public static SyntheticFiles Generate(Programme programme, int participants, long seed)
    {
        DatePeriod year = FirstYear.Of(programme);
        SyntheticSetting setting = SyntheticSettings.Of(programme) with { LastReferral = year.End!.Value };
        SyntheticCohort cohort = SyntheticCohort.Generate(setting, participants, seed, year.End, PlacementBridge.Of(programme));
        return new SyntheticFiles(cohort);
    }

    /// <summary>Writes the files, all or none.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        using MemoryStream journeys = new();
        JourneyFile.Write(journeys, Cohort.Entries);
        using MemoryStream facts = new();
        await FactFileWriter.WriteAsync(facts, Cohort.Waiting.SelectMany(static person => ObservedFact.Of(person.Participant, person.Facts)), cancellation);
        AtomicFile.WriteAll(folder, [(Journeys, Content(journeys)), (Facts, Content(facts))]);
    }

    private static ReadOnlyMemory<byte> Content(MemoryStream stream) => stream.GetBuffer().AsMemory(0, (int)stream.Length);
}
