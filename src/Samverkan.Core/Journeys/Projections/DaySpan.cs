using NodaTime;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>Days from a first to a last, both included and known: arithmetic for projections.</summary>
internal readonly record struct DaySpan(LocalDate First, LocalDate Last)
{
    public int Days => Period.DaysBetween(First, Last) + 1;

    /// <summary>The enrolled days until a day.</summary>
    public static List<DaySpan> Enrolled(Journey journey, LocalDate until)
    {
        List<DaySpan> spans = [];
        foreach (EnrolledInterval interval in journey.EnrolledIntervals())
        {
            LocalDate last = interval.End is { } end ? LocalDate.Min(end, until) : until;
            if (interval.Start <= last)
                spans.Add(new DaySpan(interval.Start, last));
        }

        // A person who leaves and comes back on one day is enrolled on that day once.
        for (int i = 1; i < spans.Count; i++)
        {
            if (spans[i].First == spans[i - 1].Last)
            {
                spans[i - 1] = new DaySpan(spans[i - 1].First, spans[i].Last);
                spans.RemoveAt(i--);
            }
        }

        return spans;
    }

    public DaySpan? Clip(LocalDate first, LocalDate? last)
    {
        LocalDate from = LocalDate.Max(First, first);
        LocalDate to = last is { } end ? LocalDate.Min(Last, end) : Last;
        return from <= to ? new DaySpan(from, to) : null;
    }

    /// <summary>What is left of this span when others, in any order, are taken away.</summary>
    public List<DaySpan> Without(IEnumerable<DaySpan> others)
    {
        List<DaySpan> left = [];
        LocalDate next = First;
        bool isUsedUp = false;
        foreach (DaySpan other in others.OrderBy(static span => span.First))
        {
            if (other.Last < next || other.First > Last)
                continue;
            if (other.First > next)
                left.Add(new DaySpan(next, other.First.PlusDays(-1)));
            if (other.Last >= Last)
            {
                isUsedUp = true;
                break;
            }

            next = other.Last.PlusDays(1);
        }

        if (!isUsedUp)
            left.Add(new DaySpan(next, Last));
        return left;
    }
}
