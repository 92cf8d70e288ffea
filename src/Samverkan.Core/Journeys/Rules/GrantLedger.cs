using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>
/// All consents, or all waivers, with the starts and exits by which they may end. Those in force on the latest day that was told or
/// asked about are kept apart from the rest; only a question about an earlier day goes through all.
/// </summary>
[Mutable("It grows by the occurrence.")]
internal sealed class GrantLedger : StrandLedger
{
    private readonly EnrolmentLedger _enrolment = new();
    private readonly List<Grant> _all = [];
    private readonly Dictionary<Slug, List<Grant>> _given = [];
    private readonly Dictionary<Slug, LocalDate> _withdrawn = [];
    private readonly PriorityQueue<Grant, LocalDate> _coming = new();
    private readonly PriorityQueue<Grant, LocalDate> _ending = new();
    private readonly PriorityQueue<Grant, LocalDate> _ofThisEnrolment = new();
    private readonly Dictionary<SecrecyDomain, Dictionary<string, (int Count, ImmutableArray<SecrecyDomain> Disclosers)>> _disclosersTo = [];
    private LocalDate _now = LocalDate.MinIsoValue;
    private int _inForce;

    public bool IsGiven(Slug key) => _given.ContainsKey(key);

    public bool IsWithdrawn(Slug key) => _withdrawn.ContainsKey(key);

    public bool IsAnyInForce(LocalDate day)
    {
        if (day < _now)
            return _all.Exists(grant => IsInForce(grant, day));
        GoTo(day);
        return _inForce > 0;
    }

    public IEnumerable<ImmutableArray<SecrecyDomain>> DisclosersTo(SecrecyDomain recipient, LocalDate day)
    {
        if (day < _now)
            return _all.Where(grant => IsInForce(grant, day) && grant.Recipients.Contains(recipient)).Select(static grant => grant.Disclosers);
        GoTo(day);
        return _disclosersTo.TryGetValue(recipient, out var found) ? found.Values.Select(static known => known.Disclosers) : [];
    }

    public override void Tell(Occurrence next)
    {
        GoTo(next.Happened);
        switch (next.Body)
        {
            case ParticipationConsentGiven given:
                Give(new Grant(given.Consent, Scoped(given.Period, given.ThisEnrolmentOnly, out bool isOpen), [], []), isOpen);
                break;
            case SecrecyWaiverGiven given:
                bool isOfHistory = given.Purpose == StandardPurposes.Coordination && given.Categories.Contains(DataCategory.LabourMarketHistory);
                Give(new Grant(given.Waiver, Scoped(given.Period, given.ThisEnrolmentOnly, out isOpen), given.Disclosers, isOfHistory ? [.. given.Recipients.Distinct()] : []), isOpen);
                break;
            case ParticipationConsentWithdrawn withdrawn:
                Withdraw(withdrawn.Consent, next.Happened);
                break;
            case SecrecyWaiverWithdrawn withdrawn:
                Withdraw(withdrawn.Waiver, next.Happened);
                break;
            default:
                TellOfEnrolment(next);
                break;
        }
    }

    private void TellOfEnrolment(Occurrence next)
    {
        int before = _enrolment.Periods.Count;
        _enrolment.Tell(next);
        for (int i = Math.Max(before, 1); i < _enrolment.Periods.Count; i++)
        {
            (LocalDate exit, LocalDate start) = (_enrolment.Periods[i - 1].End.GetValueOrDefault(), _enrolment.Periods[i].Start);
            while (_ofThisEnrolment.TryPeek(out Grant? grant, out LocalDate from) && from <= exit && from < start)
            {
                _ofThisEnrolment.Dequeue();
                grant.EndBefore(start);
                Count(grant, IsInForce(grant, _now));
            }
        }
    }

    // What is told of late may have ended with an enrolment before it was told.
    private DatePeriod Scoped(DatePeriod period, bool thisEnrolmentOnly, out bool isOpen)
    {
        IReadOnlyList<DatePeriod> enrolled = _enrolment.Periods;
        int next = thisEnrolmentOnly && enrolled.Count > 0
            ? 1 + PeriodSearch.FirstIndex(enrolled.Count - 1, i => enrolled[i].End >= period.Start && enrolled[i + 1].Start > period.Start)
            : enrolled.Count;
        isOpen = thisEnrolmentOnly && next >= enrolled.Count;
        return next < enrolled.Count ? period.Intersect(new DatePeriod(period.Start, enrolled[next].Start.PlusDays(-1))) ?? period : period;
    }

    private void Give(Grant grant, bool endsWithEnrolment)
    {
        _all.Add(grant);
        if (!_given.TryGetValue(grant.Key, out List<Grant>? same))
            _given.Add(grant.Key, same = []);
        same.Add(grant);
        if (endsWithEnrolment)
            _ofThisEnrolment.Enqueue(grant, grant.Period.Start);
        if (grant.Period.Start > _now)
            _coming.Enqueue(grant, grant.Period.Start);
        else
            Begin(grant);
    }

    private void Withdraw(Slug key, LocalDate day)
    {
        if (!_withdrawn.TryAdd(key, day) || !_given.TryGetValue(key, out List<Grant>? given))
            return;
        foreach (Grant grant in given)
            Count(grant, IsInForce(grant, _now));
    }

    private bool IsInForce(Grant grant, LocalDate day) =>
        grant.Period.Contains(day) && !(_withdrawn.TryGetValue(grant.Key, out LocalDate withdrawn) && day >= withdrawn);

    private void GoTo(LocalDate day)
    {
        if (day <= _now)
            return;
        _now = day;
        while (_coming.TryPeek(out Grant? coming, out LocalDate start) && start <= day)
        {
            _coming.Dequeue();
            Begin(coming);
        }

        while (_ending.TryPeek(out Grant? ending, out LocalDate end) && end < day)
        {
            _ending.Dequeue();
            Count(ending, false);
        }
    }

    private void Begin(Grant grant)
    {
        Count(grant, IsInForce(grant, _now));
        if (grant.IsCounted && grant.Period.End is { } end)
            _ending.Enqueue(grant, end);
    }

    private void Count(Grant grant, bool isInForce)
    {
        if (grant.IsCounted == isInForce)
            return;
        grant.IsCounted = isInForce;
        _inForce += isInForce ? 1 : -1;
        if (grant.Recipients.IsEmpty)
            return;
        string key = string.Join(' ', grant.Disclosers);
        foreach (SecrecyDomain recipient in grant.Recipients)
        {
            if (!_disclosersTo.TryGetValue(recipient, out var disclosers))
                _disclosersTo.Add(recipient, disclosers = []);
            int count = disclosers.GetValueOrDefault(key).Count + (isInForce ? 1 : -1);
            if (count == 0)
                disclosers.Remove(key);
            else
                disclosers[key] = (count, grant.Disclosers);
        }
    }
}
