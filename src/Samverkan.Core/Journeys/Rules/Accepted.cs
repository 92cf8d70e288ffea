namespace Samverkan.Core.Journeys.Rules;

/// <summary>The entry breaks no rule.</summary>
/// <param name="Entry">The entry.</param>
public sealed record Accepted(Entry Entry) : Review;
