using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.ProgrammeLogs.Events;

namespace Samverkan.Core.ProgrammeLogs.Projections;

/// <summary>Who was staff when: from joining to leaving, or to joining again with another share.</summary>
internal sealed class StaffProjection
{
    private readonly Dictionary<(StaffId, StaffRole, TeamId?), (StaffJoined Told, LocalDate From)> _open = [];
    private readonly List<StaffAssignment> _assignments = [];
    private readonly HashSet<EntryId> _leftWithoutJoining = [];

    private StaffProjection()
    {
    }

    public ImmutableArray<StaffAssignment> Assignments =>
    [
        .. _assignments.OrderBy(static staff => staff.Role.Value, StringComparer.Ordinal).ThenBy(static staff => staff.Days.Start)
            .ThenBy(static staff => staff.Team?.Value, StringComparer.Ordinal).ThenBy(static staff => staff.Staff),
    ];

    /// <summary>The entries that first told of somebody leaving a role that the person did not have.</summary>
    public ImmutableHashSet<EntryId> LeftWithoutJoining => [.. _leftWithoutJoining];

    public static StaffProjection Of(ImmutableArray<ProgrammeOccurrence> story)
    {
        StaffProjection projection = new();
        foreach (ProgrammeOccurrence told in story)
        {
            if (told.Body is StaffJoined joined)
                projection.Join(joined, told.Happened);
            else if (told.Body is StaffLeft left && !projection.End((left.Staff, left.Role, left.Team), told.Happened))
                projection._leftWithoutJoining.Add(told.Id);
        }

        foreach ((StaffJoined joined, LocalDate from) in projection._open.Values)
            projection._assignments.Add(Assignment(joined, DatePeriod.From(from)));
        return projection;
    }

    private void Join(StaffJoined joined, LocalDate day)
    {
        (StaffId, StaffRole, TeamId?) key = (joined.Staff, joined.Role, joined.Team);
        End(key, day.PlusDays(-1));
        // Whoever left and came back on one day is there once.
        int last = _assignments.FindLastIndex(staff => (staff.Staff, staff.Role, staff.Team) == key && staff.Days.Contains(day));
        if (last >= 0 && _assignments[last].Days.Start < day)
            _assignments[last] = _assignments[last] with { Days = new DatePeriod(_assignments[last].Days.Start, day.PlusDays(-1)) };
        else if (last >= 0)
            _assignments.RemoveAt(last);
        _open[key] = (joined, day);
    }

    private bool End((StaffId, StaffRole, TeamId?) key, LocalDate last)
    {
        if (!_open.Remove(key, out (StaffJoined Told, LocalDate From) open))
            return false;
        // Told twice on one day, the later stands alone.
        if (open.From <= last)
            _assignments.Add(Assignment(open.Told, new DatePeriod(open.From, last)));
        return true;
    }

    private static StaffAssignment Assignment(StaffJoined told, DatePeriod days) => new(told.Staff, told.Role, told.Team, told.Sex, told.SharePercent, days);
}
