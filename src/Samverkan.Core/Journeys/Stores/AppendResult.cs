using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Stores;

/// <summary>What became of entries that were to be recorded. The default is denied.</summary>
/// <param name="Status">What became of them.</param>
/// <param name="Version">How much of the journey the author has then seen, when they have been recorded; of an import <see langword="null"/>.</param>
/// <param name="Refusal">Why they were denied, or <see langword="null"/>.</param>
public readonly record struct AppendResult(AppendStatus Status, JourneyVersion? Version = null, Refusal? Refusal = null)
{
    /// <summary>Whether the entries are in the log.</summary>
    public bool IsRecorded => Status is AppendStatus.Appended or AppendStatus.AlreadyThere;
}
