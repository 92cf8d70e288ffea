namespace Samverkan.Core.Journeys.Stores;

/// <summary>The end of a journey's log, as a store sees it. The default is an empty log.</summary>
/// <param name="LastSequence">The number of the last entry; 0 when there is none.</param>
/// <param name="Version">Where the log stands.</param>
public readonly record struct JourneyTail(long LastSequence, JourneyVersion Version);
