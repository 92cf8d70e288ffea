using Samverkan.Core.Journeys.Events;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Persons are merged with others, once, and split when they are merged.</summary>
internal static class MergeRules
{
    public static void Judge(Claim claim)
    {
        switch (claim.Body)
        {
            case PersonMerged merged:
                if (merged.Other == claim.History.Id.Participant)
                    claim.Refuse(JourneyCodes.MergeWithItself);
                else if (claim.History.IsMerged(merged.Other))
                    claim.Refuse(JourneyCodes.AlreadyMerged);
                break;
            case PersonSplit split when !claim.History.IsMerged(split.Other):
                claim.Refuse(JourneyCodes.SplitWithoutMerge);
                break;
        }
    }
}
