namespace Samverkan.Analysis.Statistics;

/// <summary>One step of a survival curve: the estimate from this time until the next step.</summary>
/// <param name="Time">The time since start, in the units of the durations.</param>
/// <param name="AtRisk">The number still followed without the event just before the time.</param>
/// <param name="Events">The number who had the event at the time.</param>
/// <param name="Censored">The number last seen at the time, without the event; they count as at risk at that time.</param>
/// <param name="Survival">The estimated share still without the event after the time.</param>
/// <param name="StandardError">Greenwood's standard error of that share.</param>
/// <param name="Interval">The log–log interval of that share; a reason where it is undefined.</param>
public sealed record SurvivalStep(
    int Time, int AtRisk, int Events, int Censored, double Survival, double StandardError, Estimate<Interval> Interval);
