using Samverkan.Core.Criteria;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Eligibility;

/// <summary>A fact that nobody has told of some persons whose eligibility depends on it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Persons">The number of persons who cannot be told of and of whom it is missing. Whoever declined to tell it is not among them.</param>
/// <param name="Informant">Who could tell.</param>
public sealed record MissingFact(Fact Fact, int Persons, LocalizedText Informant);
