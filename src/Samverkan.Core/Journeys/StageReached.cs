using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>A stage and the first day on which it was reached.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="On">The day.</param>
public readonly record struct StageReached(JourneyStage Stage, LocalDate On);
