using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Journeys;

namespace Samverkan.Cli.Pages;

/// <summary>What the projections of a journey tell beside its story, as its reader may see it on a day.</summary>
/// <param name="Journey">The journey as the reader may see it.</param>
/// <param name="On">The day of reading.</param>
internal sealed record JourneyDetails(Journey Journey, LocalDate On)
{
    // No programme states when it follows up; one month is what projects commonly report, and six what the funds' longer-term indicators ask.
    private static readonly ImmutableArray<int> Months = [1, 6];

    /// <summary>The recommendations.</summary>
    public ImmutableArray<Recommendation> Recommendations => Journey.Recommendations();

    /// <summary>The weeks of full-time planning, those that follow on each other with the same figures as one.</summary>
    public ImmutableArray<PlanningRun> Planning => PlanningRun.Of(Journey.PlanningWeeks(On));

    /// <summary>The hours attended, each with the activity that they belong to.</summary>
    public ImmutableArray<(ActivityAttendance Hours, ActivityInterval? Activity)> Attendance
    {
        get
        {
            ImmutableArray<ActivityInterval> activities = Journey.Activities();
            return [.. Journey.Attendance().Select(hours => (hours, activities.FirstOrDefault(activity => activity.Activity == hours.Activity)))];
        }
    }

    /// <summary>How the person was sought; <see langword="null"/> when nobody tried.</summary>
    public OutreachFunnel? Outreach => Journey.Outreach();

    /// <summary>The subsidised employments.</summary>
    public ImmutableArray<SubsidisedEmployment> Employments => Journey.SubsidisedEmployments();

    /// <summary>The follow-ups after exit.</summary>
    public ImmutableArray<FollowUpDue> FollowUps => Journey.FollowUps(Months, On);

    /// <summary>The answered forms.</summary>
    public ImmutableArray<AnsweredForm> Forms => Journey.AnsweredForms();

    /// <summary>The merges in force.</summary>
    public ImmutableArray<MergedPerson> Merges => Journey.MergedPersons();
}
