using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Programmes;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// What can be counted of those who have not consented to be registered: the steps that a programme takes before it asks. Everything else about them is
/// unknown, so that a goal about what comes after is not about them.
/// </summary>
public static class BeforeConsent
{
    private static readonly LocalDate AnyDay = new(2000, 1, 1);

    private static readonly FactTimeline EveryStep =
        FactsOf(new AnonymousRow(null, AnyDay.Year) { Steps = StepsBeforeConsent.GoneThrough | StepsBeforeConsent.Invited | StepsBeforeConsent.Informed }, AnyDay, Instant.MinValue);

    /// <summary>Whether somebody of whom only the steps before consent are known can reach something.</summary>
    /// <param name="criterion">What is to be reached.</param>
    public static bool CanReach(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return criterion.Assess(EveryStep, AnyDay).Value == Truth.True;
    }

    /// <summary>Whether a goal counts those who have taken the steps before consent.</summary>
    /// <param name="goal">The goal.</param>
    public static bool CanReach(Goal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return goal.Numerator is { } numerator && CanReach(numerator) && (goal.Population is null || CanReach(goal.Population));
    }

    /// <summary>Whether a programme accounts for anything that comes before consent: a goal or one of its own steps.</summary>
    /// <param name="programme">The programme.</param>
    public static bool IsCountedIn(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Goals.Any(CanReach) || programme.Funnel.Any(static step => CanReach(step.Reached));
    }

    internal static FactTimeline FactsOf(AnonymousRow row, LocalDate on, Instant asOf)
    {
        Observation<bool> Is(StepsBeforeConsent step) => new(row.Steps.HasFlag(step), DatePeriod.Of(on), asOf);
        return new FactTimelineBuilder()
            .Add(StandardFacts.GoneThrough, Is(StepsBeforeConsent.GoneThrough))
            .Add(StandardFacts.Invited, Is(StepsBeforeConsent.Invited))
            .Add(StandardFacts.Informed, Is(StepsBeforeConsent.Informed))
            .Build();
    }
}
