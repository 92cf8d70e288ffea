using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>How many parties had an activity under way, asked day by day, onwards.</summary>
[Mutable("It goes through the days.")]
internal sealed class ActiveParties
{
    private readonly List<(Occurrence Start, Occurrence? End)> _activities;
    private readonly Instant _known;
    private readonly PriorityQueue<int, LocalDate> _ends = new();
    private readonly Dictionary<string, int> _parties = new(StringComparer.Ordinal);
    private readonly SortedSet<(Instant Known, int Activity)> _active = [];
    private int _next;
    private int _unstated;

    /// <summary>Begins before the first day.</summary>
    /// <param name="activities">By first day.</param>
    /// <param name="known">When anything was known first.</param>
    public ActiveParties(List<(Occurrence Start, Occurrence? End)> activities, Instant known) => (_activities, _known) = (activities, known);

    /// <summary>The number of parties on a day no earlier than the one asked for last, and by what it became known.</summary>
    /// <returns><see langword="null"/> when nobody has stated the provider of one: that makes the number unknown, not smaller.</returns>
    public (int Count, Instant Known, EntryId Entry)? On(LocalDate day)
    {
        for (; _next < _activities.Count && _activities[_next].Start.Happened <= day; _next++)
        {
            Count(_next, 1);
            if (_activities[_next].End is { } end)
                _ends.Enqueue(_next, end.Happened);
        }

        while (_ends.TryPeek(out int ended, out LocalDate last) && last < day)
        {
            _ends.Dequeue();
            Count(ended, -1);
        }

        if (_unstated > 0)
            return null;
        return _active.Count == 0 ? (0, _known, default) : (_parties.Count, _active.Max.Known, _activities[_active.Max.Activity].Start.Id);
    }

    private void Count(int activity, int more)
    {
        Occurrence start = _activities[activity].Start;
        if (more > 0)
            _active.Add((start.KnownFrom, activity));
        else
            _active.Remove((start.KnownFrom, activity));
        if (((ActivityStarted)start.Body).Provider is not { } provider)
            _unstated += more;
        else if (_parties.GetValueOrDefault(provider.Value) + more is var now && now > 0)
            _parties[provider.Value] = now;
        else
            _parties.Remove(provider.Value);
    }
}
