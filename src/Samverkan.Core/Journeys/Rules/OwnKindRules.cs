using Samverkan.Core.Journeys.Format;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>The rules of an integrator's own kinds.</summary>
internal static class OwnKindRules
{
    public static void Judge(Claim claim)
    {
        if (claim.Body.Kind.Contains('.', StringComparison.Ordinal) && claim.Settings.Kinds.TryFind(claim.Body.Kind, out EventKind? known)
            && known.Type == claim.Body.GetType() && known.Judge is { } judge)
        {
            claim.Refusals.AddRange(judge(claim.Body, claim.History.Whole, claim.Happened));
        }
    }
}
