using System.Text.Json.Serialization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Something became known about the person: registration, benefit, education and the rest.</summary>
/// <param name="Fact">The key of the fact, for example <c>registered-at-employment-service</c>.</param>
/// <param name="Value">The value, or that the person declined to answer.</param>
/// <param name="Period">The days on which it holds.</param>
public sealed record FactObserved(string Fact, FactValue Value, DatePeriod Period)
    : JourneyEvent("factObserved", DataCategory.Person)
{
    /// <summary>An observation that something is or is not so.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="period">The days on which it holds.</param>
    public static FactObserved Of(TypedFact<bool> fact, bool value, DatePeriod period) => new(KeyOf(fact), FactValue.Of(value), period);

    /// <summary>An observation of a text, most often a code.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="period">The days on which it holds.</param>
    public static FactObserved Of(TypedFact<string> fact, string value, DatePeriod period) => new(KeyOf(fact), FactValue.Of(value), period);

    /// <summary>An observation of a whole number.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="period">The days on which it holds.</param>
    public static FactObserved Of(TypedFact<int> fact, int value, DatePeriod period) => new(KeyOf(fact), FactValue.Of(value), period);

    /// <summary>An observation of a date.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="value">The value.</param>
    /// <param name="period">The days on which it holds.</param>
    public static FactObserved Of(TypedFact<LocalDate> fact, LocalDate value, DatePeriod period) => new(KeyOf(fact), FactValue.Of(value), period);

    /// <summary>The person was asked and declined to answer.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="period">The days on which the refusal to answer stands.</param>
    public static FactObserved Declined(Criteria.Fact fact, DatePeriod period) => new(KeyOf(fact), FactValue.Declined, period);

    private static string KeyOf(Criteria.Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Key;
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => FactCategories.Of(Fact);
}
