using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>A rule that an entry of recorded history breaks.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Refusal">What is wrong.</param>
public sealed record EntryFinding(EntryId Entry, Refusal Refusal);
