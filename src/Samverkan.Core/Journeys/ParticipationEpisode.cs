using NodaTime;

namespace Samverkan.Core.Journeys;

/// <summary>From the first start to the last exit (<i>deltagarperiod</i>). A person who comes back keeps the first start and takes the last exit.</summary>
/// <param name="FirstStart">The day of the first start.</param>
/// <param name="LastExit">The day of the last exit; <see langword="null"/> while the person takes part.</param>
/// <param name="Reason">Why the person left the last time; <see langword="null"/> while the person takes part.</param>
/// <param name="Entries">How many times the person has started, from 1.</param>
public sealed record ParticipationEpisode(LocalDate FirstStart, LocalDate? LastExit, ExitReason? Reason, int Entries);
