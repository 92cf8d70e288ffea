using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Analyses;

/// <summary>What the raters are called in tables.</summary>
internal static class RaterWords
{
    public static LocalizedText Of(RaterRole rater) => rater == RaterRole.Participant ? new("deltagaren", "participant") : new("handläggaren", "caseworker");

    /// <summary>Text with more at the end, in both languages.</summary>
    public static LocalizedText Then(this LocalizedText text, string swedish, string english) => new($"{text.Swedish}{swedish}", $"{text.English}{english}");
}
