using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// Whether an offer stands in the plan that was made with the person (<i>samordnad planering, genomförandeplan</i>) or goes beyond it. A plan names an activity by its key, or states goals in
/// free text, of which no program tells what they cover.
/// </summary>
internal sealed class PlanFit
{
    private readonly ProgrammeSources _sources;
    private readonly bool _isAsked;
    private readonly bool _isThere;
    private readonly bool _hasGoalsOnly;
    private readonly PlanAgreement _agreement;
    private readonly ImmutableHashSet<string> _keys;
    private readonly ImmutableArray<ActivityInterval> _planned;

    public PlanFit(Programme programme, Situation situation)
    {
        _sources = new(programme);
        JourneyEvent[] plans = [.. situation.Plans.Select(static plan => plan.Body)];
        ActivityId[] named = [.. plans.OfType<ImplementationPlanAgreed>().Select(static plan => plan.Activity).OfType<ActivityId>()];
        _isThere = plans.Length > 0;
        _isAsked = _isThere || programme.Method.Any(static step => step.Step == JourneyStep.CoordinatedPlan);
        _hasGoalsOnly = plans.Any(static plan => plan is not ImplementationPlanAgreed { Activity: not null });
        _agreement = plans.LastOrDefault() switch
        {
            CoordinatedPlanAgreed coordinated => coordinated.Agreement,
            ImplementationPlanAgreed implementation => implementation.Agreement,
            _ => PlanAgreement.Yes,
        };
        _keys = [.. named.Select(static activity => activity.Value)];
        _planned = [.. situation.Journey.Activities().Where(activity => named.Contains(activity.Activity))];
    }

    /// <summary>What the plan says of an offer. It is told and falls nothing: a plan can be changed together.</summary>
    public IEnumerable<StepReason> Of(ActivityOffered offer)
    {
        if (!_isAsked)
            yield break;
        yield return !_isThere ? Says(Truth.Unknown, NextStepCodes.NoPlan)
            : _keys.Contains(offer.Offer.Value) || _planned.Any(activity => activity.Kind == offer.ActivityKind && activity.Method is not null && activity.Method == offer.Method) ? Says(Truth.True, NextStepCodes.InPlan)
            : _hasGoalsOnly ? Says(Truth.Unknown, NextStepCodes.PlanHasGoalsOnly)
            : Says(Truth.False, NextStepCodes.BeyondPlan);
        if (_agreement == PlanAgreement.No)
            yield return Says(Truth.False, NextStepCodes.PlanNotAgreed);
    }

    private StepReason Says(Truth value, RefusalCode code) => new(value, code.With().Citing(_sources.Plan), IsDemand: false);
}
