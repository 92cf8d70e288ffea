using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>What the raters are called in tables.</summary>
internal static class RaterWords
{
    public static LocalizedText Of(RaterRole rater) => rater == RaterRole.Participant
        ? new("deltagaren", "participant") { EasySwedish = "deltagarens svar" }
        : new("handläggaren", "caseworker") { EasySwedish = "handläggarens svar" };

    /// <summary>Text with more at the end, in every language.</summary>
    public static LocalizedText Then(this LocalizedText text, string swedish, string english, string easy) =>
        new($"{text.Swedish}{swedish}", $"{text.English}{english}") { EasySwedish = $"{text.In(Language.EasySwedish)}{easy}" };
}
