using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys;

/// <summary>
/// Takes what was said in own words out of an answered form, for readers who may see the answers and not the words: an entry has one
/// category, and the words have their own.
/// </summary>
internal static class OwnWordsVeil
{
    /// <summary>Whether an entry holds own words.</summary>
    public static bool HasOwnWords(Entry entry) => Answered(entry.Body) is { OwnWords.IsEmpty: false };

    /// <summary>The entry without own words.</summary>
    public static Entry Over(Entry entry) => entry with
    {
        Body = entry.Body switch
        {
            FormAnswered answered => answered.WithoutOwnWords(),
            EntryCorrected { Replacement: FormAnswered answered } correction => correction with { Replacement = answered.WithoutOwnWords() },
            JourneyEvent other => other,
        },
    };

    private static FormAnswered? Answered(JourneyEvent body) => (body is EntryCorrected correction ? correction.Replacement : body) as FormAnswered;
}
