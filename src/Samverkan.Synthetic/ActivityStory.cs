using System.Globalization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>Tells the activities of one enrolled interval: one after the other, some beside each other, some with a gap between.</summary>
internal sealed class ActivityStory(
    SyntheticSetting setting, JourneyWriter writer, SeededRandom random, SecrecyDomain social, StaffId officer, EverydayStory everyday, Func<int> nextActivity)
{
    private const int LongGapNeeds = 200;

    /// <returns>The first day after which the person may have found work: the start of the last activity.</returns>
    public LocalDate Tell(LocalDate start, LocalDate exit, OutcomeKind? outcome, bool isFirst)
    {
        bool longGap = random.Happens(SyntheticAssumptions.LongGap) && isFirst && Period.DaysBetween(start, exit) >= LongGapNeeds;
        int shortGaps = random.Happens(SyntheticAssumptions.ShortGaps) ? random.Between(1, 3) : 0;
        LocalDate next = Days.Weekday(start.PlusDays(random.Happens(0.4) ? random.Between(0, 2) : random.Between(5, 25)));
        LocalDate lastStart = start;
        bool isFirstActivity = true;
        while (next < exit)
        {
            int length = longGap && isFirstActivity ? random.Between(20, 60) : random.Between(30, 130);
            LocalDate end = LocalDate.Min(exit, next.PlusDays(length));

            // Too short a rest is not worth an activity of its own: the one before goes on.
            if (Period.DaysBetween(end, exit) < 15 && !longGap)
                end = exit;
            TellActivity(next, end, end == exit, outcome);
            lastStart = next;
            bool beside = random.Happens(SyntheticAssumptions.ParallelActivity);
            LocalDate besideFrom = next.PlusDays(random.Between(5, 20));
            LocalDate besideTo = LocalDate.Min(end, besideFrom.PlusDays(random.Between(15, 90)));
            if (beside && besideFrom < besideTo)
                TellActivity(besideFrom, besideTo, besideTo == exit, outcome);
            int gap = longGap ? random.Between(95, 130) : shortGaps > 0 ? random.Between(6, 30) : 0;
            int overlap = random.Happens(0.5) ? random.Between(1, 10) : 0;
            if (gap > 0 && end < exit)
            {
                longGap = false;
                shortGaps -= isFirstActivity && gap > 90 ? 0 : 1;
                ExplainGap(end.PlusDays(1), LocalDate.Min(end.PlusDays(gap), exit));
                next = Days.Weekday(end.PlusDays(gap + 1));
            }
            else
            {
                next = end >= exit ? exit : LocalDate.Max(next.PlusDays(10), end.PlusDays(1 - overlap));
            }

            isFirstActivity = false;
        }

        return lastStart;
    }

    private void TellActivity(LocalDate from, LocalDate to, bool untilExit, OutcomeKind? outcome)
    {
        ActivityId activity = new("a-" + nextActivity().ToString(CultureInfo.InvariantCulture));
        ActivityKind kind = random.Pick<ActivityKind>(
            [(ActivityKind.JobDirected, 45), (ActivityKind.SkillsUpgrading, 20), (ActivityKind.Social, 15), (ActivityKind.Health, 15), (ActivityKind.Other, 5)]);
        bool isSupported = kind == ActivityKind.JobDirected && random.Happens(0.3);
        MethodId? method = everyday.DrawMethod(kind) ?? (isSupported ? StandardMethods.SupportedEmployment : null);
        (SecrecyDomain origin, OrganisationId provider) = kind switch
        {
            ActivityKind.JobDirected => (setting.EmploymentService, ParticipationStory.EmploymentServiceKey),
            ActivityKind.SkillsUpgrading => (setting.LabourMarketAdministration, new OrganisationId(setting.LabourMarketAdministration.Value)),
            _ => (social, new OrganisationId(social.Value)),
        };
        decimal hours = random.Between(2, 10) * 4;
        ActivityEndReason otherwise = random.Pick<ActivityEndReason>(
            [(ActivityEndReason.Completed, 60), (ActivityEndReason.Replaced, 20), (ActivityEndReason.Interrupted, 8), (ActivityEndReason.Illness, 6), (ActivityEndReason.ProviderEnded, 4), (ActivityEndReason.Other, 2)]);
        ActivityEndReason reason = !untilExit ? otherwise : outcome switch
        {
            OutcomeKind.Studies => ActivityEndReason.EnteredStudies,
            OutcomeKind.Work or OutcomeKind.SubsidisedWork or OutcomeKind.SelfEmployment => ActivityEndReason.EnteredWork,
            _ => otherwise,
        };
        ActivityStarted started = new(activity, kind, method, provider, hours, everyday.DrawLanguage(method));
        writer.Firm(from, origin, started, officer);

        // The end is protected like the start: one without the other would tell half of it.
        writer.Firm(to, origin, new ActivityEnded(activity, reason), officer, started.DefaultCategory);
        everyday.TellAttendance(started, from, to, origin, officer);
    }

    private void ExplainGap(LocalDate from, LocalDate to)
    {
        bool explained = random.Happens(SyntheticAssumptions.GapExplained);
        GapReason reason = random.Pick<GapReason>(
            [(GapReason.WaitingTime, 40), (GapReason.RulesPreventOverlap, 20), (GapReason.Illness, 25), (GapReason.OwnChoice, 10), (GapReason.Unknown, 5)]);
        if (explained && to >= from)
            writer.Loose(to, setting.EmploymentService, new ActivityGapExplained(new DatePeriod(from, to), reason), officer);
    }
}
