using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Matching.NextStep;

/// <summary>Days with something to do, with its hours, where they are told.</summary>
internal sealed record Stretch(LocalDate First, LocalDate? Last, decimal? WeeklyHours, ActivityKind Kind, MethodId? Method)
{
    public bool Contains(LocalDate day) => day >= First && !(day > Last);
}
