using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>What composites and crosswalks must hold within a set, and a crosswalk against the version that it continues.</summary>
internal static class IndicatorSetRelations
{
    public static void CheckComposites(IndicatorSet set, Action<int, string, Refusal> refuse)
    {
        ImmutableArray<IndicatorComposite> composites = set.Composites.IsDefault ? [] : set.Composites;

        // A structure without wording has no public scoring rule either: a sum of it would be an invention.
        if (set.Provenance == Provenance.Reconstructed && !composites.IsEmpty)
            refuse(-1, "composites", ProgressionCodes.CompositeOfReconstruction.With());
        HashSet<IndicatorId> keys = [.. set.Indicators.IsDefault ? [] : set.Indicators.Select(static indicator => indicator.Id)];
        foreach (IndicatorComposite composite in composites)
        {
            if (!keys.Add(composite.Id))
                refuse(-1, "composites", ProgressionCodes.CompositeTwice.With(composite.Id.Value));
            ImmutableArray<IndicatorId> items = composite.Items.IsDefault ? [] : composite.Items;
            ProgressionIndicator[] found = [.. items.Select(set.Find).OfType<ProgressionIndicator>().Where(item => item.IsEnabled && item.IsRatedBy(composite.Rater))];
            bool holds = items.Length >= 2 && found.Length == items.Length && items.Distinct().Count() == items.Length
                && found.Select(static item => item.Scale).Distinct().Count() == 1 && !items.Contains(IndicatorSetRules.CaseworkerBelief);
            if (!holds)
                refuse(-1, "composites", ProgressionCodes.CompositeItems.With(composite.Id.Value));
            if (composite.MinimumAnswered < 1 || composite.MinimumAnswered > Math.Max(1, items.Length))
                refuse(-1, "composites", ProgressionCodes.CompositeMinimum.With(composite.Id.Value));
        }
    }

    public static void CheckCrosswalk(IndicatorSet set, Action<int, string, Refusal> refuse)
    {
        if (set.Crosswalk is not { } crosswalk)
            return;
        if (crosswalk.FromVersion < 1 || crosswalk.FromVersion >= set.Version)
            refuse(-1, "crosswalk", ProgressionCodes.CrosswalkNotBackwards.With());
        ImmutableArray<IndicatorCounterpart> counterparts = crosswalk.Counterparts.IsDefault ? [] : crosswalk.Counterparts;
        bool once = counterparts.Select(static one => one.From).Distinct().Count() == counterparts.Length
            && counterparts.Select(static one => one.To).Distinct().Count() == counterparts.Length;
        if (!once || counterparts.IsEmpty)
            refuse(-1, "crosswalk", ProgressionCodes.CounterpartsNotOnce.With());
        foreach (IndicatorCounterpart counterpart in counterparts)
        {
            if (set.Find(counterpart.To) is not { } to)
                refuse(-1, "crosswalk", ProgressionCodes.NoCounterpart.With(counterpart.To.Value));
            else if (counterpart.Steps.Any(step => !to.Scale.Contains(step.To)) || counterpart.Steps.Select(static step => step.From).Distinct().Count() != counterpart.Steps.Length)
                refuse(-1, "crosswalk", ProgressionCodes.StepOffScale.With(counterpart.To.Value, to.Scale.ToString()));
        }
    }

    /// <summary>What is wrong between a version and the earlier one that it continues.</summary>
    public static IEnumerable<Refusal> CheckAgainst(IndicatorSet set, IndicatorSet earlier)
    {
        foreach (IndicatorCounterpart counterpart in set.Crosswalk!.Counterparts)
        {
            ProgressionIndicator? from = earlier.Find(counterpart.From);
            bool holds = from is not null && set.Find(counterpart.To) is { } to
                && from.Raters.ToHashSet().SetEquals(to.Raters)
                && (counterpart.Steps.IsEmpty
                    ? from.Scale == to.Scale
                    : counterpart.Steps.Select(static step => step.From).Order().SequenceEqual(Enumerable.Range(from.Scale.Minimum, from.Scale.Maximum - from.Scale.Minimum + 1)));
            if (!holds)
                yield return ProgressionCodes.CounterpartDiffers.With(set.ToString(), counterpart.From.Value, earlier.ToString());
        }
    }
}
