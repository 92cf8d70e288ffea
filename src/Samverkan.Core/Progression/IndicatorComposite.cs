using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// A measure of several indicators of one set (<i>sammansatt mått</i>), with its rule and the rule for items that are missing. Who
/// states the rule stands in <see cref="Source"/>: without a stated rule there is no composite.
/// </summary>
/// <remarks>Immutable; two are equal when they are the same object. Answers of different raters never meet in one composite.</remarks>
public sealed class IndicatorComposite
{
    /// <summary>The key within the set, other than any indicator's.</summary>
    public required IndicatorId Id { get; init; }

    /// <summary>The name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whose answers it is made of.</summary>
    public required RaterRole Rater { get; init; }

    /// <summary>Its items, at least two, all on the same scale.</summary>
    public required ImmutableArray<IndicatorId> Items { get; init; }

    /// <summary>How it is made of them.</summary>
    public CompositeRule Rule { get; init; }

    /// <summary>The fewest answered items with which there is a value, from 1 to the number of items. With fewer the composite is missing, never 0.</summary>
    public required int MinimumAnswered { get; init; }

    /// <summary>Who states the rule.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The composite of one form.</summary>
    /// <param name="rater">Who filled in the form.</param>
    /// <param name="ratings">The form's ratings, judged already.</param>
    /// <returns>The score; <see langword="null"/> when the form is another rater's or too few items are answered.</returns>
    public CompositeScore? Score(RaterRole rater, ImmutableArray<IndicatorRating> ratings)
    {
        if (rater != Rater || ratings.IsDefault)
            return null;
        int sum = 0;
        int answered = 0;
        foreach (IndicatorId item in Items)
        {
            if (ratings.FirstOrDefault(rating => rating.Indicator == item) is { Value: { } value, Absence: null })
            {
                sum += value;
                answered++;
            }
        }

        return answered < MinimumAnswered || answered == 0 ? null : new CompositeScore(sum, answered, Items.Length, Rule);
    }

    /// <summary>The key.</summary>
    public override string ToString() => Id.Value;
}
