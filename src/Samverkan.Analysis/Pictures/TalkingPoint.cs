using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Pictures;

/// <summary>Something to talk about, to the participant: what was answered, and a question that has no right answer.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Kind">What there is to talk about.</param>
/// <param name="Sentence">The sentences in Swedish, English and easy-to-read Swedish. Personal data.</param>
public sealed record TalkingPoint(IndicatorId Indicator, TalkingPointKind Kind, LocalizedText Sentence)
{
    /// <summary>Indicator and kind; never the sentence.</summary>
    public override string ToString() => $"{Indicator}: {Kind}";
}
