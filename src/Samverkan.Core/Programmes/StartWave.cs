using NodaTime;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A day from which some of a programme's teams are at work.</summary>
/// <param name="Id">The key within the definition.</param>
/// <param name="From">The first day.</param>
/// <param name="Teams">How many teams start, at least one.</param>
/// <param name="Says">What the source says.</param>
/// <param name="Source">Where that stands.</param>
public sealed record StartWave(ProvisionId Id, LocalDate From, int Teams, LocalizedText Says, SourceReference Source);
