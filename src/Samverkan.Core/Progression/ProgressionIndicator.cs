using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// One item of a progression instrument (<i>indikator</i>): what is rated, by whom, on which scale. Immutable; two are equal
/// when they are the same object.
/// </summary>
public sealed class ProgressionIndicator
{
    /// <summary>The key within the set.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>The name of what is rated; never a question.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Who rates it, in the order of <see cref="RaterRole"/>.</summary>
    public required ImmutableArray<RaterRole> Raters { get; init; }

    /// <summary>How sure we are of <see cref="Raters"/>.</summary>
    public Confidence RatersConfidence { get; init; }

    /// <summary>The values that a rating may take.</summary>
    public required RatingScale Scale { get; init; }

    /// <summary>Where the item comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The questions; empty where the wording is supplied by the licensee.</summary>
    public ImmutableArray<IndicatorWording> Wordings { get; init; } = [];

    /// <summary>Whether the item is in use. An item that nobody has verified ships switched off.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>
    /// Whether the item may appear on what a participant sees. The caseworker's belief (<i>handläggarens tilltro</i>) is a
    /// property of the caseworker's form, never a trait of the participant, and may not.
    /// </summary>
    public bool IsShownToParticipant { get; init; } = true;

    /// <summary>Where the item is described, or <see langword="null"/>.</summary>
    public SourceReference? Source { get; init; }

    /// <summary>Whether a kind of rater rates the item.</summary>
    /// <param name="rater">The kind of rater.</param>
    public bool IsRatedBy(RaterRole rater) => Raters.Contains(rater);

    /// <summary>The question to a kind of rater, or <see langword="null"/> where no wording is supplied.</summary>
    /// <param name="rater">The kind of rater.</param>
    public IndicatorWording? WordingFor(RaterRole rater) => Wordings.FirstOrDefault(w => w.Rater == rater);

    /// <summary>The key.</summary>
    public override string ToString() => Id.Value;
}
