using System.Collections.Immutable;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Progression;

/// <summary>
/// What an indicator set must hold whoever wrote it: who may call it BIP, what may ship with wording, and what a participant must
/// never see.
/// </summary>
public static class IndicatorSetRules
{
    /// <summary>The key of the caseworker's belief (<i>handläggarens tilltro</i>), which is never shown to a participant.</summary>
    public static IndicatorId CaseworkerBelief { get; } = new("caseworker-belief");

    /// <summary>Checks a set.</summary>
    /// <param name="set">The set.</param>
    /// <returns>All that is wrong; empty when nothing is.</returns>
    public static ImmutableArray<Refusal> Check(IndicatorSet set)
    {
        var refusals = ImmutableArray.CreateBuilder<Refusal>();
        Check(set, (_, _, refusal) => refusals.Add(refusal));
        return refusals.ToImmutable();
    }

    /// <summary>Checks a set and tells where: the index of the indicator (-1 for the set) and its member.</summary>
    internal static void Check(IndicatorSet set, Action<int, string, Refusal> refuse)
    {
        ArgumentNullException.ThrowIfNull(set);
        if (set.Indicators.IsDefaultOrEmpty)
        {
            // That composites and crosswalks then speak of indicators that are not there would be told again for each.
            refuse(-1, "indicators", ProgressionCodes.NoIndicators.With());
            return;
        }

        var seen = new HashSet<IndicatorId>();
        ImmutableArray<ProgressionIndicator> indicators = set.Indicators;
        for (int i = 0; i < indicators.Length; i++)
        {
            ProgressionIndicator indicator = indicators[i];
            if (!seen.Add(indicator.Id))
                refuse(i, "id", ProgressionCodes.IndicatorTwice.With(indicator.Id.Value));
            if (indicator.Raters.IsDefaultOrEmpty || indicator.Raters.Distinct().Count() != indicator.Raters.Length)
                refuse(i, "raters", ProgressionCodes.WrongRaters.With(indicator.Id.Value));
            if (indicator.Id == CaseworkerBelief && (indicator.IsShownToParticipant || indicator.IsRatedBy(RaterRole.Participant)))
                refuse(i, "isShownToParticipant", ProgressionCodes.BeliefShown.With());
            CheckWordings(set, i, indicator, refuse);
        }

        IndicatorSetRelations.CheckComposites(set, refuse);
        IndicatorSetRelations.CheckCrosswalk(set, refuse);
    }

    private static void CheckWordings(IndicatorSet set, int index, ProgressionIndicator indicator, Action<int, string, Refusal> refuse)
    {
        ImmutableArray<IndicatorWording> wordings = indicator.Wordings.IsDefault ? [] : indicator.Wordings;
        if (wordings.Any(w => !indicator.IsRatedBy(w.Rater)) || wordings.Select(static w => w.Rater).Distinct().Count() != wordings.Length)
            refuse(index, "wordings", ProgressionCodes.WordingWithoutRater.With(indicator.Id.Value));
        if (wordings.Any(static w => w.Provenance == Provenance.Reconstructed))
            refuse(index, "wordings", ProgressionCodes.ReconstructedWording.With(indicator.Id.Value));
        if (wordings.Any(static w => w.Provenance != Provenance.Verified) && IsLabelledBip(set, indicator))
            refuse(index, "wordings", ProgressionCodes.BipNotVerified.With(indicator.Id.Value));
    }

    private static bool IsLabelledBip(IndicatorSet set, ProgressionIndicator indicator) =>
        NamesBip(set.Id.Value) || NamesBip(set.Name.Swedish) || NamesBip(set.Name.English) || NamesBip(indicator.Name.Swedish)
        || NamesBip(indicator.Name.English) || indicator.Wordings.Any(static w => NamesBip(w.Question.Swedish) || NamesBip(w.Question.English));

    // "BIP" as a word of its own, in any case: "att bippa" is another word.
    private static bool NamesBip(string text)
    {
        for (int at = text.IndexOf("bip", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("bip", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (at + 3 == text.Length || !char.IsLetter(text[at + 3])))
                return true;
        }

        return false;
    }
}
