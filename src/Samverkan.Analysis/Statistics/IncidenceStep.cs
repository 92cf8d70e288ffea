using System.Collections.Immutable;

namespace Samverkan.Analysis.Statistics;

/// <summary>One step of the shares that have left in each way: the estimates from this time until the next step.</summary>
/// <param name="Time">The time since start, in the units of the durations.</param>
/// <param name="AtRisk">The number who had not left just before the time.</param>
/// <param name="Remaining">The share that has not left after the time.</param>
/// <param name="RemainingError">Its standard error.</param>
/// <param name="Left">For each way the share that has left so.</param>
public sealed record IncidenceStep(int Time, int AtRisk, double Remaining, double RemainingError, ImmutableArray<Incidence> Left);
