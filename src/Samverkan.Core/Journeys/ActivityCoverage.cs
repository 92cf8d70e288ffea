namespace Samverkan.Core.Journeys;

/// <summary>How the enrolled days of a journey were filled. All figures are days.</summary>
/// <param name="EnrolledDays">Days on which the person took part.</param>
/// <param name="CoveredDays">Enrolled days with at least one activity.</param>
/// <param name="ParallelDays">Enrolled days with at least two activities.</param>
/// <param name="JobDirectedWithOtherDays">Enrolled days with a job-directed activity and one of another kind.</param>
public readonly record struct ActivityCoverage(int EnrolledDays, int CoveredDays, int ParallelDays, int JobDirectedWithOtherDays);
