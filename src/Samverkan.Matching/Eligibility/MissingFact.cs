using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Eligibility;

/// <summary>A fact that is not known of some persons whose eligibility depends on it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Persons">The number of persons who cannot be told of and of whom it is missing or declined.</param>
/// <param name="Informant">Who could tell.</param>
public sealed record MissingFact(Fact Fact, int Persons, LocalizedText Informant);
