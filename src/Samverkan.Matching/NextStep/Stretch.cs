using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.NextStep;

/// <summary>Days with something to do, with its hours, where they are told.</summary>
internal sealed record Stretch(LocalDate First, LocalDate? Last, decimal? WeeklyHours, ActivityKind Kind, MethodId? Method)
{
    /// <summary>Whether a day may lie within: with no stated end nobody knows that it does not.</summary>
    public bool Contains(LocalDate day) => day >= First && !(day > Last);

    /// <summary>Whether a day is known to lie within. What has no stated end is known to go on until today, or on its first day.</summary>
    public bool SurelyContains(LocalDate day, LocalDate today) => Contains(day) && day <= SureUntil(today);

    /// <summary>The last day that is known to lie within.</summary>
    public LocalDate SureUntil(LocalDate today) => Last ?? LocalDate.Max(First, today);
}
