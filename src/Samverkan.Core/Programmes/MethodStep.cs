using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>One step of a programme's method, and which steps must come before it.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Step">The kind of step.</param>
/// <param name="Text">What is done, in our own words.</param>
/// <param name="After">The steps that must be done before; none where the source sets no order.</param>
/// <param name="Source">Where that stands.</param>
public sealed record MethodStep(ProvisionId Id, JourneyStep Step, LocalizedText Text, ImmutableArray<ProvisionId> After, SourceReference Source);
