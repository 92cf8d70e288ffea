using System.Runtime.InteropServices;
using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>The ends of one thing that can be begun and ended again and again, handed out to its starts by day.</summary>
[Mutable("Ends are handed out as the story is gone through.")]
internal sealed class Ends
{
    private readonly List<Occurrence> _ends = [];
    private int _next;
    private bool _isBegun;
    private Occurrence? _last;

    /// <summary>The ends of a thing; none yet when nothing has been told of it.</summary>
    public static Ends Of<TKey>(Dictionary<TKey, Ends> all, TKey thing)
        where TKey : notnull
    {
        ref Ends? ends = ref CollectionsMarshal.GetValueRefOrAddDefault(all, thing, out _);
        return ends ??= new Ends();
    }

    /// <summary>Adds an end that is no earlier than those before it.</summary>
    public void Add(Occurrence end) => _ends.Add(end);

    /// <summary>
    /// Begins it, on a day no earlier than that of the start before. Not while it goes on, nor before the day after its end; the end is the
    /// first one on or after the day.
    /// </summary>
    public bool TryStart(LocalDate day, out Occurrence? end)
    {
        end = null;
        if (_isBegun && (_last is null || _last.Happened >= day))
            return false;
        while (_next < _ends.Count && _ends[_next].Happened < day)
            _next++;
        end = _next < _ends.Count ? _ends[_next] : null;
        (_isBegun, _last) = (true, end);
        return true;
    }
}
