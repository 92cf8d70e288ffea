using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Something that a programme's document states and that people must read: a need, a focus, an open question.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Text">What it says, in our own words.</param>
/// <param name="Source">Where it stands.</param>
public sealed record StatedProvision(ProvisionId Id, LocalizedText Text, SourceReference Source);
