using NodaTime;
using Samverkan.Core.Access;

namespace Samverkan.Core.Journeys.Events;

/// <summary>The participant reached work, studies or another result (<i>utfall</i>).</summary>
/// <param name="Outcome">What was reached.</param>
/// <param name="From">The first day of it.</param>
public sealed record OutcomeReached(OutcomeKind Outcome, LocalDate From)
    : JourneyEvent("outcomeReached", DataCategory.Outcome);
