using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Gaps between activities. The time from an exit to a re-entry is outside; a closure parts a run in two.</summary>
internal static class ActivityGapProjection
{
    public static ImmutableArray<ActivityGap> Of(Journey journey, WorkingCalendar calendar, LocalDate until)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ImmutableArray<ActivityInterval> activities = journey.Activities();
        ImmutableArray<SubsidisedEmployment> employments = journey.SubsidisedEmployments();
        ImmutableArray<ActivityGap>.Builder gaps = ImmutableArray.CreateBuilder<ActivityGap>();
        foreach (DaySpan enrolled in DaySpan.Enrolled(journey, until))
        {
            List<DaySpan> filled = [];
            foreach (ActivityInterval activity in activities)
            {
                if (enrolled.Clip(activity.Start, activity.End) is { } span)
                    filled.Add(span);
            }

            // An employment with a subsidy is support too, whether or not somebody has recorded it as an activity.
            foreach (SubsidisedEmployment employment in employments)
            {
                if (enrolled.Clip(employment.Start, employment.End) is { } span)
                    filled.Add(span);
            }

            LocalDate? first = filled.Count == 0 ? null : filled.Min(static span => span.First);
            foreach (ClosurePeriod closure in calendar.Closures)
            {
                if (enrolled.Clip(closure.Period.Start, closure.Period.End) is { } span)
                    filled.Add(span);
            }

            foreach (DaySpan free in enrolled.Without(filled))
            {
                int workingDays = calendar.CountWorkingDays(free.First, free.Last);
                if (workingDays > 0)
                    gaps.Add(new ActivityGap(new DatePeriod(free.First, free.Last), free.Days, workingDays, ReasonOf(journey, free)) { IsBeforeFirst = !(free.First > first) });
            }
        }

        return gaps.ToImmutable();
    }

    private static GapReason ReasonOf(Journey journey, DaySpan gap)
    {
        GapReason reason = GapReason.Unknown;
        int most = 0;
        foreach (Occurrence occurrence in journey.Story)
        {
            // Of explanations that cover as many days the one told last holds.
            if (occurrence.Body is ActivityGapExplained explained && gap.Clip(explained.Period.Start, explained.Period.End) is { } covered && covered.Days >= most)
            {
                most = covered.Days;
                reason = explained.Reason;
            }
        }

        return reason;
    }
}
