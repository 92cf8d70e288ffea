using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>Offers with their places, and pledges with what was kept.</summary>
internal static class EmployerProjection
{
    public static ImmutableArray<EmployerPledge> Pledges(ImmutableArray<ProgrammeOccurrence> story, LocalDate day) =>
    [
        .. from told in FirstOf<EmployerPledged, PledgeId>(story, day, static pledged => pledged.Pledge)
           orderby told.On, told.Body.Pledge
           select Pledge(told.Body, told.On, story, day),
    ];

    public static ImmutableArray<OfferedPlaces> Offers(ImmutableArray<ProgrammeOccurrence> story, LocalDate day) =>
    [
        .. from told in FirstOf<ActivityOffered, OfferId>(story, day, static offered => offered.Offer)
           orderby told.Body.From, told.Body.Offer
           select new OfferedPlaces(
               told.Body,
               story.Where(one => one.Happened <= day).Select(static one => one.Body).OfType<PlacesFilled>().LastOrDefault(filled => filled.Offer == told.Body.Offer)?.Filled),
    ];

    // A key that is used twice is a fault that the rules tell; the first stands.
    private static IEnumerable<(T Body, LocalDate On)> FirstOf<T, TKey>(ImmutableArray<ProgrammeOccurrence> story, LocalDate day, Func<T, TKey> key)
        where T : ProgrammeEvent =>
        story.Where(one => one.Body is T && one.Happened <= day).Select(static one => ((T)one.Body, one.Happened)).DistinctBy(one => key(one.Item1));

    private static EmployerPledge Pledge(EmployerPledged pledged, LocalDate made, ImmutableArray<ProgrammeOccurrence> story, LocalDate day)
    {
        int kept = 0;
        LocalDate? keptOn = null;
        foreach (ProgrammeOccurrence occurrence in story.Where(one => one.Happened <= day && one.Body is PledgeKept told && told.Pledge == pledged.Pledge))
        {
            kept += ((PledgeKept)occurrence.Body).Number;
            if (kept >= pledged.Number)
                keptOn ??= occurrence.Happened;
        }

        return new EmployerPledge(pledged, made, kept, keptOn, keptOn is null && pledged.Due < day);
    }
}
