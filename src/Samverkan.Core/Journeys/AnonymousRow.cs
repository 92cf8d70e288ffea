namespace Samverkan.Core.Journeys;

/// <summary>
/// All that is known, for the account of results, of a person who has not consented to be registered: that there was a case, how far it came before
/// consent was asked for, and in what year. There is no way back to the person.
/// </summary>
/// <param name="Sex">The sex in the population register, <c>woman</c> or <c>man</c>; <see langword="null"/> when not known.</param>
/// <param name="Year">The year of the first start; of who never began, the year of the first step.</param>
public readonly record struct AnonymousRow(string? Sex, int Year)
{
    /// <summary>The steps that were taken.</summary>
    public StepsBeforeConsent Steps { get; init; }
}
