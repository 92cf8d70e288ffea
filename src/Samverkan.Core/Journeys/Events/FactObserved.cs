using System.Text.Json.Serialization;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Journeys.Events;

/// <summary>Something became known about the person: registration, benefit, education and the rest.</summary>
/// <param name="Fact">The key of the fact, for example <c>registered-at-employment-service</c>.</param>
/// <param name="Value">The value, or that the person declined to answer.</param>
/// <param name="Period">The days on which it holds.</param>
public sealed record FactObserved(string Fact, FactValue Value, DatePeriod Period)
    : JourneyEvent("factObserved", DataCategory.Person)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DataCategory DefaultCategory => FactCategories.Of(Fact);
}
