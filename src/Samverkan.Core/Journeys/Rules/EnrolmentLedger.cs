using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Starts and exits, paired as <see cref="Projections.EnrolmentProjection"/> pairs them.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class EnrolmentLedger : StrandLedger
{
    private readonly List<DatePeriod> _periods = [];
    private LocalDate _day;
    private int _starts;
    private int _exits;

    public IReadOnlyList<DatePeriod> Periods => _periods;

    public LocalDate? FirstExit { get; private set; }

    public override void Tell(Occurrence next)
    {
        if (next.Happened != _day)
            (_day, _starts, _exits) = (next.Happened, 0, 0);
        if (next.Body is Exited)
        {
            FirstExit ??= next.Happened;
            _exits++;
        }
        else
        {
            _starts++;
        }

        // What the day has told and was not needed waits for what the day may still tell.
        while (true)
        {
            if (_periods is [.., { End: null } open])
            {
                if (_exits == 0)
                    break;
                _exits--;
                _periods[^1] = new DatePeriod(open.Start, _day);
            }
            else
            {
                if (_starts == 0)
                    break;
                _starts--;
                _periods.Add(DatePeriod.From(_day));
            }
        }
    }
}
