using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;

namespace Samverkan.Reporting.Goals;

/// <summary>That one person stands otherwise in one goal in a later submission. It leaves only as a delivery.</summary>
/// <param name="Participant">The person.</param>
/// <param name="Goal">The goal.</param>
/// <param name="Before">The earlier standing; <see langword="null"/> when the person or the goal was not there.</param>
/// <param name="After">The later standing; <see langword="null"/> when the person or the goal is not there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">The facts that say something else, in the order in which the goal asks for them.</param>
internal sealed record GoalChange(ParticipantId Participant, GoalId Goal, GoalStanding? Before, GoalStanding? After, GoalChangeReason Reason, IReadOnlyList<Fact> Facts);
