using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>One step of an explanation: what was tried, and whether it opened.</summary>
/// <param name="Text">What was found, in a sentence without full stop.</param>
/// <param name="Opens">Whether it opened.</param>
/// <param name="Basis">The legal ground that was tried, or <see langword="null"/>.</param>
public sealed record AccessStep(LocalizedText Text, bool Opens, LegalBasis? Basis = null);
