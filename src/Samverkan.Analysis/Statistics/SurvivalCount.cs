namespace Samverkan.Analysis.Statistics;

/// <summary>What happened at one time: the default is nothing at time 0.</summary>
/// <param name="Time">The time since start, in the units of the durations.</param>
/// <param name="Events">The number who had the event then.</param>
/// <param name="Censored">The number last seen then, without the event.</param>
public readonly record struct SurvivalCount(int Time, int Events, int Censored);
