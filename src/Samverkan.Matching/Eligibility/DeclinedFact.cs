using Samverkan.Core.Criteria;

namespace Samverkan.Matching.Eligibility;

/// <summary>A fact that some persons whose eligibility depends on it chose not to tell. Nobody else is to be asked instead.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Persons">The number of persons who cannot be told of and who declined to tell it.</param>
public sealed record DeclinedFact(Fact Fact, int Persons);
