using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>
/// Why somebody may or may not read something, step by step. For those who keep the policy and for the person concerned: it names waivers that the reader may know nothing of, so
/// it is never shown to the reader, who only learns that something is withheld.
/// </summary>
/// <param name="Decision">The decision, the same that <see cref="AccessPolicy.MayRead"/> gives.</param>
/// <param name="Steps">What was tried, in order.</param>
public sealed record AccessExplanation(AccessDecision Decision, ImmutableArray<AccessStep> Steps)
{
    /// <summary>The explanation, one line for each step.</summary>
    /// <param name="language">The language.</param>
    public string In(Language language)
    {
        LocalizedText verdict = Decision.IsAllowed ? new("Får läsas", "May be read") : new("Får inte läsas", "May not be read");
        return string.Join('\n', Steps.Select(step => $"{(step.Opens ? "+" : "-")} {step.Text.In(language)}{Cited(step, language)}").Prepend(verdict.In(language)));
    }

    private static string Cited(AccessStep step, Language language) => step.Basis is { } basis ? $" ({basis.Name.In(language)}: {basis.Source})" : "";
}
