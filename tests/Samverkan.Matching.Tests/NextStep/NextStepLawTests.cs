using CsCheck;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using static Samverkan.Matching.Tests.NextStep.StepScene;

namespace Samverkan.Matching.Tests.NextStep;

/// <summary>Laws of a next step: nothing that the reader may not see tells, what is chosen together fits, and no other choice is better.</summary>
public sealed class NextStepLawTests
{
    private static readonly Gen<(int From, int Length, int Hours, int Kind, int Method, int Intake)[]> Offers =
        Gen.Select(Gen.Int[-5, 60], Gen.Int[0, 80], Gen.Int[1, 41], Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[-1, 1]).Array[0, 7];

    private static StepScene SceneOf((int From, int Length, int Hours, int Kind, int Method, int Intake)[] offers, int going)
    {
        StepScene scene = Mapped(("direction", Code("work")), ("studies-needed", Core.Forms.AnswerValue.OfSeveral(new("swedish"), new("vocational"))), ("support-health-care", Yes));
        scene.Goes("a", "2025-02-03", 20, Text(Today.PlusDays(going)), ActivityKind.Social);
        for (int i = 0; i < offers.Length; i++)
        {
            (int from, int length, int hours, int kind, int method, int intake) = offers[i];
            scene.Offers(FormattableString.Invariant($"o{i}"), (ActivityKind)kind, Text(Today.PlusDays(from)), Text(Today.PlusDays(from + length)), hours == 41 ? null : hours, method: method == 0 ? null : FormattableString.Invariant($"m{method}"), intake: intake < 0 ? null : (ActivityIntake)intake);
        }

        return scene;
    }

    private static string Text(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    [Fact]
    public void No_choice_of_as_many_leaves_fewer_days_in_gaps_or_with_as_few_days_fewer_needs() =>
        Gen.Select(Offers, Gen.Int[0, 40]).Sample(
            static (offers, going) =>
            {
                StepScene scene = SceneOf(offers, going);
                NextStepProposal proposal = scene.Propose();
                (int Gap, int Open) chosen = Worth(proposal, [.. proposal.Together], going);
                Assert.Equal(proposal.GapDaysLeft, chosen.Gap);
                Assert.True(Fits(proposal, [.. proposal.Together], going));
                OfferId[] all = [.. proposal.Steps.Select(static step => step.Offer.Offer.Offer)];
                for (int set = 0; set < 1 << all.Length; set++)
                {
                    OfferId[] other = [.. all.Where((_, i) => (set & (1 << i)) != 0)];
                    if (other.Length <= 3 && Fits(proposal, other, going))
                        Assert.True(Worth(proposal, other, going).CompareTo(chosen) >= 0);
                }
            },
            iter: 300);

    [Fact]
    public void What_another_body_recorded_without_a_waiver_changes_nothing() =>
        Gen.Select(Offers, Gen.Int[0, 40], Gen.Int[1, 40]).Sample(
            static (offers, going, hours) =>
            {
                string alone = Told(SceneOf(offers, going).Propose());
                StepScene more = SceneOf(offers, going).Goes("secret", "2025-02-03", hours, kind: ActivityKind.Health, origin: "region-stockholm")
                    .Add("2025-02-04", new Core.Journeys.Events.ContactMade(ContactKind.HealthCare), "region-stockholm");
                NextStepProposal seen = more.Propose();
                Assert.Equal(alone, Told(seen));
                Assert.True(seen.SomethingIsWithheld);
            },
            iter: 100);

    [Fact]
    public void No_text_form_tells_of_the_person()
    {
        NextStepProposal proposal = SceneOf([(3, 40, 20, 0, 1, -1), (3, 40, 15, 3, 2, 1)], 10).Propose();
        Assert.Equal("NextStepProposal (2 steps)", proposal.ToString());
        Assert.All<object>([.. proposal.Needs, .. proposal.Gaps, .. proposal.Contacts], static one => Assert.Equal(one.GetType().Name, one.ToString()));
        Assert.All(proposal.Steps.SelectMany(static step => step.Reasons), static reason => Assert.Equal($"{reason.Says.Code.Id}: {reason.Value}", reason.ToString()));
        Assert.All(proposal.Steps, static step => Assert.Equal(step.Offer.Offer.Name, step.ToString()));
    }

    private static string Told(NextStepProposal proposal) => string.Join('\n',
    [
        .. proposal.Steps.SelectMany(static step => step.Reasons.Select(reason => $"{step}: {reason.Says.Explain(Language.Swedish)}")),
        .. proposal.NotProposed.SelectMany(static refused => refused.Because.Select(against => $"{refused}: {against.Explain(Language.Swedish)}")),
        .. proposal.Gaps.Select(static gap => gap.Says.Explain(Language.Swedish)),
        .. proposal.Contacts.Select(static contact => contact.Says.Explain(Language.Swedish)),
        .. proposal.Together.Select(static offer => offer.Value),
        .. proposal.Unknown.Select(static one => one.Explain(Language.Swedish)),
    ]);

    // Reckoned day by day, with nothing of the planner's own.
    private static bool Fits(NextStepProposal proposal, OfferId[] chosen, int going)
    {
        ActivityOffered[] offers = [.. chosen.Select(id => proposal.Steps.Single(step => step.Offer.Offer.Offer == id)).Select(static step => step.Offer.Offer with { From = BeginsOn(step.Offer.Offer) })];
        for (LocalDate day = Today; day <= Today.PlusDays(200); day = day.PlusDays(1))
        {
            ActivityOffered[] now = [.. offers.Where(offer => offer.From <= day && day <= offer.To)];
            if ((day <= Today.PlusDays(going) ? 20 : 0) + now.Sum(static offer => offer.WeeklyHours ?? 0) > 40)
                return false;
            if (now.Where(static offer => offer.Method is not null).GroupBy(static offer => offer.Method).Any(static same => same.Count() > 1))
                return false;
        }

        return true;
    }

    // What begins for all at once begins on its day; else one begins on the first working day that is left.
    private static LocalDate BeginsOn(ActivityOffered offer)
    {
        LocalDate day = offer.From;
        while (offer.Intake != ActivityIntake.OneStart && (day < Today || (offer.Intake == ActivityIntake.Rolling || offer.From < Today) && !Core.Calendars.WorkingCalendar.Swedish.IsWorkingDay(day)))
            day = day.PlusDays(1);
        return day;
    }

    private static (int Gap, int Open) Worth(NextStepProposal proposal, OfferId[] chosen, int going)
    {
        StepProposal[] steps = [.. chosen.Select(id => proposal.Steps.Single(step => step.Offer.Offer.Offer == id))];
        int gap = 0;
        for (LocalDate day = Today; day <= proposal.Until; day = day.PlusDays(1))
        {
            bool busy = day <= Today.PlusDays(going) || steps.Any(step => BeginsOn(step.Offer.Offer) <= day && day <= step.Offer.Offer.To);
            gap += !busy && Core.Calendars.WorkingCalendar.Swedish.IsWorkingDay(day) ? 1 : 0;
        }

        int open = proposal.Needs.Where(static found => !found.HasActivity).Count(found => !steps.Any(step => step.Answers.Contains(found.Need)));
        return (gap, open);
    }
}
