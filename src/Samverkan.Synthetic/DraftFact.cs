using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;

namespace Samverkan.Synthetic;

/// <summary>One fact about a person, and when it is told.</summary>
internal sealed record DraftFact(Fact Fact, FactValue Value, DatePeriod Period, LocalDate Told, SecrecyDomain Origin)
{
    public void AddTo(FactTimelineBuilder builder, Instant knownFrom)
    {
        switch (Fact)
        {
            case TypedFact<bool> fact:
                builder.Add(fact, Value.IsDeclined ? Observation<bool>.Declined(Period, knownFrom) : new(Value.Truth, Period, knownFrom));
                break;
            case TypedFact<string> fact:
                builder.Add(fact, Value.IsDeclined ? Observation<string>.Declined(Period, knownFrom) : new(Value.Text, Period, knownFrom));
                break;
            case TypedFact<int> fact:
                builder.Add(fact, Value.IsDeclined ? Observation<int>.Declined(Period, knownFrom) : new(Value.Number, Period, knownFrom));
                break;
            case TypedFact<LocalDate> fact:
                builder.Add(fact, Value.IsDeclined ? Observation<LocalDate>.Declined(Period, knownFrom) : new(Value.Date, Period, knownFrom));
                break;
        }
    }
}
