namespace Samverkan.Matching.Vacancies;

/// <summary>Something that an employer asks for: a skill, a language, experience of an occupation.</summary>
/// <param name="Concept">The concept; <see langword="null"/> when the ad names none, and then nobody can be known to meet it.</param>
/// <param name="Label">What the ad calls it, as plain text.</param>
public sealed record VacancyDemand(ConceptId? Concept, string Label);
