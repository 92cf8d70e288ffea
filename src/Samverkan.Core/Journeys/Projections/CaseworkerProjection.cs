using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Who was responsible for the participant, and who took over from whom.</summary>
internal static class CaseworkerProjection
{
    public static ImmutableArray<CaseworkerAssignment> Of(Journey journey)
    {
        Dictionary<(StaffId, CaseworkerRole), Ends> endsOf = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is CaseworkerAssignmentEnded ended)
                Ends.Of(endsOf, (ended.Staff, ended.Role)).Add(occurrence);
        }

        List<CaseworkerAssignment> assignments = [];
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is CaseworkerAssigned assigned && Ends.Of(endsOf, (assigned.Staff, assigned.Role)).TryStart(occurrence.Happened, out Occurrence? end))
                assignments.Add(new CaseworkerAssignment(assigned.Staff, assigned.Role, occurrence.Happened, end?.Happened));
        }

        return [.. assignments.OrderBy(static assignment => assignment.Role).ThenBy(static assignment => assignment.Start).ThenBy(static assignment => assignment.Staff)];
    }

    /// <summary>
    /// Each assignment that ended is succeeded by the next one in its role that nobody has been succeeded by yet. The same person
    /// coming back is no change.
    /// </summary>
    public static ImmutableArray<CaseworkerChange> ChangesOf(Journey journey)
    {
        List<CaseworkerChange> changes = [];
        foreach (IGrouping<CaseworkerRole, CaseworkerAssignment> role in Of(journey).GroupBy(static assignment => assignment.Role))
        {
            List<CaseworkerAssignment> successors = [.. role];
            foreach (CaseworkerAssignment before in role.Where(static assignment => assignment.End is not null).OrderBy(static assignment => assignment.End))
            {
                CaseworkerAssignment? after = successors.Find(candidate => !ReferenceEquals(candidate, before) && IsAfter(candidate, before));
                if (after is null)
                    continue;
                successors.Remove(after);
                if (after.Staff == before.Staff)
                    continue;
                LocalDate free = before.End!.Value.PlusDays(1);
                changes.Add(new CaseworkerChange(role.Key, LocalDate.Max(free, after.Start), Math.Max(0, Period.DaysBetween(free, after.Start))));
            }
        }

        return [.. changes.OrderBy(static change => change.On).ThenBy(static change => change.Role)];
    }

    // A colleague who was there first and stays is no successor.
    private static bool IsAfter(CaseworkerAssignment candidate, CaseworkerAssignment before) =>
        candidate.Start > before.Start && !(candidate.End < before.End);
}
