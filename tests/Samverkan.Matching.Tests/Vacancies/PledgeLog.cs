using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Matching.Tests.Vacancies;

/// <summary>A programme's log with pledges made within Integrationspakten.</summary>
internal static class PledgeLog
{
    public static ProgrammeLog Of(params (string Key, string Employer, PledgeKind Kind, int Number, int Kept)[] pledges)
    {
        ProgrammeId programme = new("hallbar-etablering");
        List<ProgrammeEvent> events = [];
        foreach ((string key, string employer, PledgeKind kind, int number, int kept) in pledges)
        {
            events.Add(new EmployerPledged(new(key), employer, kind, number, new LocalDate(2025, 12, 31), "Integrationspakten"));
            if (kept > 0)
                events.Add(new PledgeKept(new(key), kept));
        }

        LocalDate day = new(2025, 1, 7);
        return ProgrammeLog.Fold(programme, events.Select((body, i) => new ProgrammeLogEntry(
            EntryId.FromBits((UInt128)(i + 1)), programme, i + 1, day, day.At(LocalTime.Noon).InUtc().ToInstant(), new Author(new ReaderRole("project-lead"), StaffId.FromBits(2)),
            new("hallbar-etablering/2019-1"), 1, body)));
    }
}
