using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.NextStep;
using static Samverkan.Matching.Tests.NextStep.StepScene;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>An activity that has begun: with one start nobody comes in, with rolling intake one does on the first working day, and where nobody has said it is asked.</summary>
public sealed class IntakeTests
{
    private static StepScene Scene(ActivityIntake? intake, string from = "2025-01-13", string? to = "2025-06-13") =>
        Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 20, "2026-12-31", ActivityKind.Social).Offers("coaching", ActivityKind.JobDirected, from, to, intake: intake);

    private static string[] Against(NextStepProposal proposal) => [.. Assert.Single(proposal.NotProposed).Because.Select(static because => because.Code.Id)];

    [Fact]
    public void With_one_start_it_is_too_late()
    {
        NextStepProposal proposal = Scene(ActivityIntake.OneStart).Propose();
        Assert.Equal(["SAM3116"], Against(proposal));
        Assert.Equal("började redan 2025-01-13, med gemensam start", proposal.NotProposed[0].Because[0].Explain(Language.Swedish));
    }

    [Fact]
    public void With_rolling_intake_one_begins_on_the_first_working_day()
    {
        StepProposal step = Assert.Single(Scene(ActivityIntake.Rolling).Propose().Steps);
        Assert.Equal((Truth.True, Today), (step.Fits, step.Begins));
        StepReason reason = Assert.Single(step.Reasons, static reason => reason.Says.Code.Equals(NextStepCodes.RollingIntake));
        Assert.Equal("löpande intag sedan 2025-01-13: kan börja 2025-03-03", reason.Says.Explain(Language.Swedish));
        // Asked on a Saturday, one begins on the Monday.
        Assert.Equal(Day("2025-03-10"), Assert.Single(Scene(ActivityIntake.Rolling).Propose(on: Day("2025-03-08")).Steps).Begins);
        // And one that has not begun yet has its own first day, or the working day after it: 1 May is a holiday.
        Assert.Equal(Day("2025-05-02"), Assert.Single(Scene(ActivityIntake.Rolling, "2025-05-01").Propose().Steps).Begins);
    }

    [Fact]
    public void Where_nobody_has_said_it_is_unknown_and_never_a_no()
    {
        StepProposal step = Assert.Single(Scene(null).Propose().Steps);
        Assert.Equal((Truth.Unknown, Today), (step.Fits, step.Begins));
        StepReason reason = Assert.Single(step.Reasons, static reason => reason.Value == Truth.Unknown && reason.IsDemand);
        Assert.Equal(("SAM3156", "fråga den som ordnar insatsen om intaget är löpande"), (reason.Says.Code.Id, reason.Says.Expected(Language.Swedish)));
        // What has not begun is not asked about.
        Assert.DoesNotContain(Assert.Single(Scene(null, "2025-03-10").Propose().Steps).Reasons, static reason => reason.Says.Code.Equals(NextStepCodes.IntakeUnknown));
    }

    [Fact]
    public void Everything_else_is_asked_of_the_days_that_are_left()
    {
        // Full time until the Friday: nothing fits beside it today, whatever was free in January.
        StepScene scene = Mapped(("direction", Code("work"))).Goes("a", "2025-02-03", 40, "2025-03-07", ActivityKind.Social);
        Assert.Equal(["SAM3109"], Against(scene.Offers("coaching", ActivityKind.JobDirected, "2025-01-13", "2025-06-13", intake: ActivityIntake.Rolling).Propose()));
        // It fills the days of a gap from today only.
        StepProposal filler = Assert.Single(Mapped().Offers("walks", ActivityKind.Social, "2025-01-13", "2025-03-07", intake: ActivityIntake.Rolling).Propose().Steps);
        Assert.Equal(5, filler.FillsDays);
        // No working day is left on the last weekend.
        Assert.Contains("SAM3157", Against(Scene(ActivityIntake.Rolling, to: "2025-03-09").Propose(on: Day("2025-03-08"))));
        // A programme closed in July takes nobody in before it opens.
        StepProposal after = Assert.Single(new StepScene("arbetsprovning").Add("2012-05-02", new Started(new("work-trial")))
            .Offers("open", ActivityKind.JobDirected, "2012-06-01", intake: ActivityIntake.Rolling).Propose(on: Day("2012-07-09")).Steps);
        Assert.True(after.Begins > Day("2012-07-09"));
    }

    [Fact]
    public void The_entry_tells_the_day_on_which_the_person_could_begin()
    {
        NextStepProposal proposal = Scene(ActivityIntake.Rolling).Propose();
        ProposalEntries entries = new(Core.Programmes.ProgrammeCatalog.Stockholmskraften, new("af"), Author.System(Core.Access.StandardRoles.Import), Instant.FromUtc(2025, 3, 3, 12, 0));
        Assert.Equal(Today, Assert.IsType<ProposalMade>(Assert.Single(entries.Of(proposal)).Body).Start);
    }
}
