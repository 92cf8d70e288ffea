using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells what is written down beside the rest: attempts to reach people, who was at a meeting, hours attended, employments with a subsidy,
/// an early follow-up. It draws from streams of its own, so that without it the rest would be told in the same words.
/// </summary>
internal sealed class EverydayStory(SyntheticSetting setting, PersonDraft person, JourneyWriter writer, SecrecyDomain social, long seed)
{
    private const int Purpose = 6;
    private const int HandPurpose = 7;
    private static readonly ImmutableArray<string> Tongues = ["ar", "so", "ti", "fa"];
    private readonly SeededRandom _random = SeededRandom.Stream(seed, Purpose, person.Index);
    private int _employments;

    /// <summary>The stream by which what stands beside is written down.</summary>
    public static SeededRandom Hand(long seed, PersonDraft person) => SeededRandom.Stream(seed, HandPurpose, person.Index);

    /// <summary>Some are sought before they are referred: letters and calls, until they want to know more or decline.</summary>
    public void TellOutreach()
    {
        bool isSought = _random.Happens(SyntheticAssumptions.Sought);
        int attempts = _random.Between(1, 4);
        LocalDate day = LocalDate.Max(setting.Period.Start, person.Referred.PlusDays(-_random.Between(attempts * 5, 45)));
        if (!setting.Method.SeeksPeople || !isSought)
            return;
        OrganisationId by = new(social.Value);
        for (int attempt = 1; attempt <= attempts; attempt++)
        {
            OutreachChannel channel = _random.Pick<OutreachChannel>(
                [(OutreachChannel.Letter, 3), (OutreachChannel.Telephone, 4), (OutreachChannel.TextMessage, 2), (OutreachChannel.Digital, 1), (OutreachChannel.HomeVisit, 1), (OutreachChannel.MeetingPlace, 2), (OutreachChannel.ThroughOther, 2)]);
            OutreachResult result = attempt < attempts
                ? _random.Pick<OutreachResult>([(OutreachResult.NotReached, 3), (OutreachResult.Reached, 1)])
                : person.Consents ? OutreachResult.Interested : OutreachResult.Declined;
            writer.Beside(day, social, new OutreachMade(channel, result, by), null);
            day = LocalDate.Min(person.Referred, day.PlusDays(_random.Between(1, 5)));
        }
    }

    /// <summary>Who was at a joint meeting; none when nobody noted it.</summary>
    public ImmutableArray<MeetingPart> Present(ImmutableArray<OrganisationId> parties)
    {
        bool isNoted = _random.Happens(SyntheticAssumptions.PresentNoted);
        bool hasInterpreter = _random.Happens(SyntheticAssumptions.InterpreterPresent);
        if (!isNoted)
            return [];
        ImmutableArray<MeetingPart>.Builder present = ImmutableArray.CreateBuilder<MeetingPart>();
        present.Add(new MeetingPart(MeetingRole.Participant));
        for (int i = 0; i < parties.Length; i++)
            present.Add(new MeetingPart(MeetingRole.Staff, i < parties.Length - 1 ? setting.Caseworkers[Math.Min(i, setting.Caseworkers.Length - 1)] : StaffPool.SocialWorker, parties[i]));
        if (hasInterpreter)
            present.Add(new MeetingPart(MeetingRole.Interpreter));
        return present.ToImmutable();
    }

    /// <summary>Where mapping is all that is done, the parties map at a meeting together.</summary>
    public void TellMappingMeeting(LocalDate mapped, LocalDate start, ImmutableArray<OrganisationId> parties, StaffId officer) =>
        writer.Beside(mapped, setting.EmploymentService, new JointMeetingHeld(parties, Present(parties)), officer, correctable: start);

    /// <summary>Where a programme has no activities of its own, care and Försäkringskassan are contacted while a person is mapped.</summary>
    public void TellContacts(LocalDate start, LocalDate exit, StaffId officer)
    {
        foreach (ContactKind kind in (ReadOnlySpan<ContactKind>)[ContactKind.HealthCare, ContactKind.SocialInsuranceAgency])
        {
            bool happens = _random.Happens(SyntheticAssumptions.ContactBesideMapping);
            LocalDate day = Days.Weekday(start.PlusDays(_random.Between(3, 60)));
            if (happens && day <= exit)
                writer.Beside(day, social, new ContactMade(kind), officer, correctable: start);
        }
    }

    /// <summary>A method that the programme names for activities of a kind; none when it names none, or nobody noted it.</summary>
    public MethodId? DrawMethod(ActivityKind kind)
    {
        bool isNamed = _random.Happens(SyntheticAssumptions.MethodNamed);
        int draw = _random.Between(0, 1000);
        MethodId[] fitting = [.. setting.Method.Methods.Where(method => method.Aim == kind).Select(static method => method.Method)];
        return isNamed && fitting.Length > 0 ? fitting[draw % fitting.Length] : null;
    }

    /// <summary>The language of what is given in the mother tongue.</summary>
    public LanguageTag? DrawLanguage(MethodId? method) =>
        method == StandardMethods.MotherTongueCoaching ? new LanguageTag(Tongues[_random.Between(0, Tongues.Length - 1)]) : null;

    /// <summary>The hours of an activity, counted by the month, where they are counted.</summary>
    public void TellAttendance(ActivityStarted started, LocalDate from, LocalDate to, SecrecyDomain origin, StaffId officer)
    {
        bool isCounted = _random.Happens(SyntheticAssumptions.HoursCounted);
        int mean = (int)(SyntheticAssumptions.HoursAttended.Value * 100);
        int habit = _random.Around(mean - 25, mean + 25);
        if (!isCounted || started.WeeklyHours is not { } weekly)
            return;
        for (LocalDate first = from; first <= to;)
        {
            LocalDate last = LocalDate.Min(to, DateAdjusters.EndOfMonth(first));
            decimal planned = Half(weekly * (Period.DaysBetween(first, last) + 1) / 7);
            decimal attended = Half(planned * Math.Clamp(habit + _random.Between(-20, 20), 0, 100) / 100);
            writer.Beside(last, origin, new AttendanceRecorded(started.Activity, new DatePeriod(first, last), attended, planned), officer, started.DefaultCategory);
            first = last.PlusDays(1);
        }
    }

    /// <summary>The employment behind subsidised work as an outcome, and its end.</summary>
    public void TellEmployment(LocalDate day, StaffId officer)
    {
        EmploymentId employment = new(FormattableString.Invariant($"e-{++_employments}"));
        DraftFact? disability = person.Facts.LastOrDefault(static fact => fact.Fact.Key == StandardFacts.Disability.Key);
        bool isReduced = disability is { Value.IsDeclined: false, Value.Truth: true };
        SubsidyForm ordinary = _random.Pick<SubsidyForm>([(StandardSubsidyForms.NewStart, 6), (setting.Profile.NewlyArrived ? StandardSubsidyForms.Establishment : StandardSubsidyForms.Introduction, 4)]);
        SubsidyForm form = isReduced ? _random.Pick<SubsidyForm>([(StandardSubsidyForms.WageSubsidy, 5), (StandardSubsidyForms.WageSubsidyDevelopment, 3), (StandardSubsidyForms.Samhall, 2)]) : ordinary;
        decimal share = _random.Between(8, 16) * 5;
        decimal working = _random.Between(2, 4) * 25;
        LocalDate decided = day.PlusDays(_random.Between(180, 365));
        bool endsEarly = _random.Happens(SyntheticAssumptions.EmploymentEndsEarly);
        LocalDate end = endsEarly ? day.PlusDays(_random.Between(30, 170)) : decided;
        EmploymentEndReason early = _random.Pick<EmploymentEndReason>(
            [(EmploymentEndReason.OtherWork, 3), (EmploymentEndReason.Interrupted, 2), (EmploymentEndReason.EmployerEnded, 2), (EmploymentEndReason.Studies, 1), (EmploymentEndReason.Illness, 1)]);
        EmploymentEndReason late = _random.Happens(0.4) ? EmploymentEndReason.BecameUnsubsidised : EmploymentEndReason.PeriodEnded;
        SubsidisedEmploymentStarted started = new(employment, form, share, working, decided, ParticipationStory.EmployerKey);
        SubsidisedEmploymentEnded ended = new(employment, endsEarly ? early : late);
        writer.Beside(day, setting.EmploymentService, started, officer);
        writer.Beside(end, setting.EmploymentService, ended, officer, ended.DefaultCategory == DataCategory.Health ? DataCategory.Health : started.DefaultCategory);
    }

    /// <summary>The follow-up one month after the exit.</summary>
    public void TellEarlyFollowUp(LocalDate exit, OutcomeKind? outcome, StaffId officer)
    {
        bool isDone = _random.Happens(SyntheticAssumptions.FollowedUpEarly);
        LocalDate day = Days.Weekday(exit.PlusMonths(1).PlusDays(_random.Between(0, 12)));
        FollowUpStatus otherwise = _random.Pick<FollowUpStatus>([(FollowUpStatus.JobSeeking, 6), (FollowUpStatus.OtherSupport, 2), (FollowUpStatus.NeitherWorkingNorSeeking, 1), (FollowUpStatus.NotReached, 1)]);
        FollowUpStatus status = outcome switch
        {
            OutcomeKind.Work or OutcomeKind.SelfEmployment => FollowUpStatus.Working,
            OutcomeKind.SubsidisedWork => FollowUpStatus.WorkingWithSubsidy,
            OutcomeKind.Studies => FollowUpStatus.Studying,
            _ => otherwise,
        };
        if (isDone)
            writer.Beside(day, setting.EmploymentService, new FollowedUp(1, status), officer);
    }

    private static decimal Half(decimal hours) => Math.Round(hours * 2, MidpointRounding.AwayFromZero) / 2;
}
