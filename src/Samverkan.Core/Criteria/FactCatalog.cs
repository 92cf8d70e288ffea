using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>The facts that files and criteria may name. Immutable and thread-safe.</summary>
public sealed class FactCatalog
{
    private readonly ImmutableSortedDictionary<string, Fact> _facts;

    private FactCatalog(ImmutableSortedDictionary<string, Fact> facts) => _facts = facts;

    /// <summary>The facts of <see cref="StandardFacts"/>.</summary>
    public static FactCatalog Standard { get; } =
        new(StandardFacts.All.ToImmutableSortedDictionary(static fact => fact.Key, static fact => fact, StringComparer.Ordinal));

    /// <summary>The facts with a key of their own, in the order of their keys.</summary>
    public IEnumerable<Fact> Facts => _facts.Values;

    /// <summary>The catalogue with one fact more.</summary>
    /// <param name="fact">The fact.</param>
    /// <exception cref="ArgumentException">The key already names a fact.</exception>
    public FactCatalog With(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Find(fact.Key) is null
            ? new FactCatalog(_facts.Add(fact.Key, fact))
            : throw new ArgumentException("The key already names a fact.", nameof(fact));
    }

    /// <summary>The fact with a key.</summary>
    /// <param name="key">The key; those that begin with a prefix of <see cref="StandardFacts"/>, such as <see cref="StandardFacts.EnrolledIn"/>, need no listing.</param>
    /// <returns>The fact, or <see langword="null"/> when there is none.</returns>
    public Fact? Find(string? key)
    {
        if (!Slug.IsValid(key))
            return null;
        if (_facts.TryGetValue(key, out Fact? fact))
            return fact;
        return Rest(key, StandardFacts.EnrolledInPrefix) is { } programme ? StandardFacts.EnrolledIn(programme)
            : Rest(key, StandardFacts.CriterionMetPrefix) is { } criterion ? StandardFacts.CriterionMet(criterion)
            : Rest(key, StandardFacts.StartedInPrefix) is { } started ? StandardFacts.StartedIn(started)
            : Rest(key, StandardFacts.EndedInPrefix) is { } ended ? StandardFacts.EndedIn(ended)
            : Rest(key, StandardFacts.CompletedInPrefix) is { } completed ? StandardFacts.CompletedIn(completed)
            : Rest(key, StandardFacts.AnsweredPrefix) is { } survey ? StandardFacts.Answered(survey)
            : Rest(key, StandardFacts.AnswerPrefix) is { } answer ? Answer(answer)
            : null;
    }

    private static TypedFact<bool>? Answer(string key) =>
        key.LastIndexOf('/') is > 0 and var at && Slug.IsValid(key[..at]) && Slug.IsValid(key[(at + 1)..]) ? StandardFacts.AnswerTo(key[..at], key[(at + 1)..]) : null;

    private static string? Rest(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) && Slug.IsValid(key[prefix.Length..]) ? key[prefix.Length..] : null;
}
