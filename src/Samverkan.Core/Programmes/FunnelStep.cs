using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>One step of the way through a programme that is accounted for in numbers, each step counted by itself.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Text">The step's name.</param>
/// <param name="Reached">Who has reached it.</param>
/// <param name="Source">Where it stands.</param>
public sealed record FunnelStep(ProvisionId Id, LocalizedText Text, Criterion Reached, SourceReference Source);
