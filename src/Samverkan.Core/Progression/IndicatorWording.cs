using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>The question of one indicator as it is put to one kind of rater.</summary>
/// <param name="Rater">To whom it is put.</param>
/// <param name="Question">The question.</param>
/// <param name="Provenance">Where the wording comes from; it may differ from that of the set.</param>
public sealed record IndicatorWording(RaterRole Rater, LocalizedText Question, Provenance Provenance);
