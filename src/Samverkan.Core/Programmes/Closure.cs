using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// A time when a programme is closed for participants (<i>stängt för deltagare</i>). A closure is planned and is no gap
/// in anybody's activities.
/// </summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Option">The option that chooses between the readings; <see langword="null"/> when there is one reading only.</param>
/// <param name="Readings">The readings, at least one, by the names of the option's readings.</param>
/// <param name="Source">Where that stands.</param>
public sealed record Closure(ProvisionId Id, LocalizedText Name, OptionName? Option, ImmutableArray<ClosureReading> Readings, SourceReference Source);
