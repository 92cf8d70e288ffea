using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Projections;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The rules of a programme's own log. They judge and never fold.</summary>
public static class ProgrammeLogRules
{
    /// <summary>Judges a log by itself.</summary>
    /// <param name="log">The log.</param>
    /// <param name="zone">The time zone of the days; Sweden's when <see langword="null"/>.</param>
    /// <returns>What is wrong, in the order of recording.</returns>
    public static ImmutableArray<EntryFinding> Judge(ProgrammeLog log, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        zone ??= SwedishTime.Zone;
        HashSet<EntryId> standing = [];
        ImmutableHashSet<EntryId> leftWithout = StaffProjection.Of(log.Story).LeftWithoutJoining;
        ILookup<EntryId, Refusal> loose = ReferenceRules.Judge(log.Story).ToLookup(static one => one.Entry, static one => one.Refusal);
        ImmutableArray<EntryFinding>.Builder findings = ImmutableArray.CreateBuilder<EntryFinding>();
        foreach (ProgrammeLogEntry entry in log.Entries)
        {
            LocalDate today = entry.Recorded.InZone(zone).Date;
            if (entry.Happened > today || (entry.Body is LogEntryCorrected { Happened: var corrected } && corrected > today))
                findings.Add(new EntryFinding(entry.Id, JourneyCodes.HappenedAfterRecorded.With(LocalDatePattern.Iso.Format(today))));
            bool isSound = entry.Body switch
            {
                LogEntryCorrected correction => standing.Contains(correction.Entry),
                LogEntryRetracted retraction => standing.Remove(retraction.Entry),
                _ => standing.Add(entry.Id),
            };
            if (!isSound)
                findings.Add(new EntryFinding(entry.Id, ProgrammeLogCodes.TargetUnknown.With()));
            if (leftWithout.Contains(entry.Id))
                findings.Add(new EntryFinding(entry.Id, ProgrammeLogCodes.StaffNotThere.With()));
            findings.AddRange(loose[entry.Id].Select(refusal => new EntryFinding(entry.Id, refusal)));
        }

        return findings.ToImmutable();
    }

    /// <summary>Judges a log against its programme's definition: tracks, commitments, goals, funds.</summary>
    /// <param name="log">The log.</param>
    /// <param name="programme">The programme.</param>
    /// <returns>What is wrong, in the order of the story; only what the definition tells, not what <see cref="Judge(ProgrammeLog, DateTimeZone?)"/> tells.</returns>
    /// <exception cref="ArgumentException">It is another programme.</exception>
    public static ImmutableArray<EntryFinding> JudgeByDefinition(ProgrammeLog log, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(programme);
        if (programme.Id != log.Id)
            throw new ArgumentException("The log belongs to another programme.", nameof(programme));
        return [.. log.Story.SelectMany(told => Judge(told.Body, programme).Select(refusal => new EntryFinding(told.ToldBy.Id, refusal)))];
    }

    private static IEnumerable<Refusal> Judge(ProgrammeEvent body, Programme programme)
    {
        TrackId? track = body switch
        {
            CostRecorded cost => cost.Track,
            ActivityOffered offered => offered.Track,
            CompetenceSessionHeld session => session.Track,
            _ => null,
        };
        if (track is not null && !programme.Tracks.Any(known => known.Id == track))
            yield return ProgrammeLogCodes.TrackUnknown.With(track.Value, string.Join(", ", programme.Tracks.Select(static known => known.Id.Value)));
        if (body is CommitmentAssessed assessed && !programme.Commitments.Any(known => known.Id == assessed.Commitment))
            yield return ProgrammeLogCodes.CommitmentUnknown.With(assessed.Commitment.Value, string.Join(", ", programme.Commitments.Select(static known => known.Id.Value)));
        GoalId? goal = body switch
        {
            ReflectionNoted reflection => reflection.Goal,
            SystemDeviationNoted deviation => deviation.Goal,
            FindingAnalysed analysed => analysed.Goal,
            _ => null,
        };
        if (goal is not null && programme.FindGoal(goal) is null)
            yield return ProgrammeLogCodes.GoalUnknown.With(goal.Value, string.Join(", ", programme.Goals.Select(static known => known.Id.Value)));
        if (body is FinancingRecorded { Form: FinancingForm.Grant } && programme.ProgrammingPeriod == ProgrammingPeriod.None)
            yield return ProgrammeLogCodes.NoFund.With();
    }
}
