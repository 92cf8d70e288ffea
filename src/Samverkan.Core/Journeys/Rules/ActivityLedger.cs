using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>All activities: when the last one began.</summary>
[Mutable("It grows by the occurrence.")]
internal sealed class ActivityLedger : StrandLedger
{
    private readonly Dictionary<ActivityId, PeriodLedger> _activities = [];

    public LocalDate? LastStart { get; private set; }

    public override void Tell(Occurrence next)
    {
        ActivityId activity = next.Body is ActivityStarted started ? started.Activity : ((ActivityEnded)next.Body).Activity;
        if (!_activities.TryGetValue(activity, out PeriodLedger? ledger))
            _activities.Add(activity, ledger = new PeriodLedger());
        int before = ledger.Periods.Count;
        ledger.Tell(next);
        if (ledger.Periods.Count > before)
            LastStart = next.Happened;
    }
}
