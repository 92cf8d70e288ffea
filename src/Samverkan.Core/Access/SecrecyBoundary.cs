namespace Samverkan.Core.Access;

/// <summary>The rule by which a kind of body keeps what it knows of a person secret.</summary>
/// <param name="Of">The kind of body.</param>
/// <param name="Test">What the rule presumes of harm.</param>
/// <param name="Basis">The rule, its days and its source.</param>
public sealed record SecrecyBoundary(SecrecyBodyKindId Of, HarmTest Test, LegalBasis Basis);
