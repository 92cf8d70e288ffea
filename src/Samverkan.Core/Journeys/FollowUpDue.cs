using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>A follow-up that falls due some months after the last exit (<i>uppföljning</i>).</summary>
/// <param name="MonthsAfterExit">How many months after the exit.</param>
/// <param name="DueOn">The day: that many months after the exit, on the last day of a shorter month. Always counted from the exit, never from another follow-up.</param>
/// <param name="State">Where it stands.</param>
/// <param name="DoneOn">The day on which it was last done; or <see langword="null"/>.</param>
/// <param name="Status">What was found, the last time; or <see langword="null"/>. Not reached and declined are findings too, and say that the situation is unknown.</param>
public sealed record FollowUpDue(int MonthsAfterExit, LocalDate DueOn, FollowUpState State, LocalDate? DoneOn, FollowUpStatus? Status);
