namespace Samverkan.Core.Journeys;

/// <summary>All that is known, for the account of results, of a person who took part without consent to be registered. There is no way back to the person.</summary>
/// <param name="Sex">The sex in the population register, <c>woman</c> or <c>man</c>; <see langword="null"/> when not known.</param>
/// <param name="StartYear">The year of the first start.</param>
public readonly record struct AnonymousRow(string? Sex, int StartYear);
