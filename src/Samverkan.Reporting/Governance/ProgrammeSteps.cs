using Samverkan.Analysis.Cohorts;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Governance;

/// <summary>
/// Which steps of the way through a programme has, so that a report tells of no other: those that its definition names, and those that its journeys hold where
/// the definition is silent. A step that a programme does not have is left out; it is not nought.
/// </summary>
internal sealed class ProgrammeSteps(Programme programme, Cohort cohort)
{
    /// <summary>Whether participants come by referral. Where a source says that nobody refers, none do; where it is silent, what is recorded tells.</summary>
    public bool Referral { get; } = programme.Requires?.Referral is not { Value: false } told || told.Source.Confidence == Confidence.Assumed;

    public bool Mapping { get; } = Names(programme, JourneyStep.JointMapping) || IsReached(cohort, Milestone.Mapped);

    public bool Plan { get; } = Names(programme, JourneyStep.CoordinatedPlan) || IsReached(cohort, Milestone.Planned);

    public bool Activities { get; } = Names(programme, JourneyStep.ParallelActivities) || IsReached(cohort, Milestone.Active);

    public bool EmployerContact { get; } = Names(programme, JourneyStep.EmployerContact) || IsReached(cohort, Milestone.EmployerContact);

    public bool Measurement { get; } = Names(programme, JourneyStep.Measurement) || programme.Progression is not null || cohort.Ratings.Series.Any();

    /// <summary>Work or studies: named as a step, asked for by a goal, or reached.</summary>
    public bool Outcome { get; } = Names(programme, JourneyStep.Outcome) || IsReached(cohort, Milestone.WorkOrStudies)
        || programme.Goals.Any(static goal => goal.Numerator?.Leaves().Any(static leaf => leaf.About.Equals(StandardFacts.Outcome)) == true);

    public bool Recommendation { get; } = Names(programme, JourneyStep.Recommendation);

    private static bool Names(Programme programme, JourneyStep step) => programme.Method.Any(one => one.Step == step);

    private static bool IsReached(Cohort cohort, Milestone milestone) => !cohort.HasReached(milestone).IsEmpty;
}
