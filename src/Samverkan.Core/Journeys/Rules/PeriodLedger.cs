using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>One thing that begins and ends, again and again: an activity, somebody's role, an employment; paired as <see cref="Projections.Ends"/> pairs them.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class PeriodLedger : StrandLedger
{
    private readonly List<DatePeriod> _periods = [];
    private LocalDate? _lastEnd;

    public IReadOnlyList<DatePeriod> Periods => _periods;

    /// <summary>What told of a beginning last, whether or not anything began by it.</summary>
    public Occurrence? Begun { get; private set; }

    public override void Tell(Occurrence next)
    {
        if (next.Body is ActivityStarted or CaseworkerAssigned or SubsidisedEmploymentStarted)
        {
            Begun = next;
            if (_periods is not [.., var last] || last.End < next.Happened)
                _periods.Add(new DatePeriod(next.Happened, _lastEnd == next.Happened ? next.Happened : null));
        }
        else
        {
            _lastEnd = next.Happened;
            if (_periods is [.., { End: null } open])
                _periods[^1] = new DatePeriod(open.Start, next.Happened);
        }
    }
}
