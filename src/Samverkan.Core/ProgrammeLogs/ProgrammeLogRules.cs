using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.ProgrammeLogs.Projections;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The rules of a programme's own log. They judge and never fold.</summary>
public static class ProgrammeLogRules
{
    /// <summary>Judges a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="zone">The time zone of the days; Sweden's when <see langword="null"/>.</param>
    /// <returns>What is wrong, in the order of recording.</returns>
    public static ImmutableArray<EntryFinding> Judge(ProgrammeLog log, DateTimeZone? zone = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        zone ??= DateTimeZoneProviders.Tzdb["Europe/Stockholm"];
        HashSet<EntryId> standing = [];
        ImmutableHashSet<EntryId> leftWithout = StaffProjection.Of(log.Story).LeftWithoutJoining;
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
        }

        return findings.ToImmutable();
    }
}
