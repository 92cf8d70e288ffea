using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>Which premises were in use when, and what they were like.</summary>
internal static class PremisesProjection
{
    public static ImmutableArray<PremisesInUse> Of(ImmutableArray<ProgrammeOccurrence> story)
    {
        List<PremisesInUse> known = [];
        Dictionary<PremisesId, (PremisesTaken Told, LocalDate From)> open = [];
        foreach (ProgrammeOccurrence told in story)
        {
            if (told.Body is PremisesTaken taken)
            {
                End(taken.Premises, told.Happened.PlusDays(-1));
                open[taken.Premises] = (taken, told.Happened);
            }
            else if (told.Body is PremisesLeft left)
            {
                End(left.Premises, told.Happened);
            }
        }

        foreach ((PremisesTaken taken, LocalDate from) in open.Values)
            known.Add(InUse(taken, DatePeriod.From(from)));
        return [.. known.OrderBy(static premises => premises.Premises).ThenBy(static premises => premises.Days.Start)];

        void End(PremisesId premises, LocalDate last)
        {
            // Told twice on one day, the later stands alone.
            if (open.Remove(premises, out (PremisesTaken Told, LocalDate From) was) && was.From <= last)
                known.Add(InUse(was.Told, new DatePeriod(was.From, last)));
        }
    }

    private static PremisesInUse InUse(PremisesTaken told, DatePeriod days) => new(told.Premises, told.Name, told.Features, told.Limits, days);
}
