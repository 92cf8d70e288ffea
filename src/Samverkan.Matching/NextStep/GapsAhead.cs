using NodaTime;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// The working days ahead without activity: those that are known to be without, and those that may be, because what goes on has no stated end. In a programme that neither plans nor runs
/// activities there are none.
/// </summary>
internal sealed class GapsAhead
{
    private readonly WorkingDays _days;
    private readonly bool[] _filled;
    private readonly bool[] _surelyFilled;

    public GapsAhead(WorkingDays days, Situation situation, bool matter)
    {
        _days = days;
        Matter = matter;
        _filled = new bool[days.All.Count];
        _surelyFilled = new bool[days.All.Count];
        foreach (Stretch stretch in situation.GoesOn)
        {
            days.Fill(_filled, stretch.First, stretch.Last);
            days.Fill(_surelyFilled, stretch.First, stretch.SureUntil(situation.On));
        }

        if (matter)
            return;
        Array.Fill(_filled, true);
        Array.Fill(_surelyFilled, true);
    }

    /// <summary>Whether days without activity matter in the programme.</summary>
    public bool Matter { get; }

    /// <summary>Which working days have something to do, as far as is known.</summary>
    public bool[] Filled => [.. _filled];

    /// <summary>How many working days of a stretch are known to be without activity.</summary>
    public int SureWithin(LocalDate first, LocalDate? last) => _days.OpenWithin(_filled, first, last);

    /// <summary>How many working days of a stretch are or may be without activity.</summary>
    public int PerhapsWithin(LocalDate first, LocalDate? last) => _days.OpenWithin(_surelyFilled, first, last);
}
