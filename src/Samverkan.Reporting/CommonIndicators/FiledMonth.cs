namespace Samverkan.Reporting.CommonIndicators;

/// <summary>A month that was filed. Immutable.</summary>
/// <param name="File">What was filed.</param>
/// <param name="Revision">Which time it was filed, from 1.</param>
/// <param name="IsToResubmit">Whether an earlier month was filed anew since, so that this one has to be filed again.</param>
public sealed record FiledMonth(ParticipantMonth File, int Revision, bool IsToResubmit);
