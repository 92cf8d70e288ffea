using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>Tells the time between a start and an exit: caseworkers, meetings, plan, activities, contacts, measurements, outcome.</summary>
internal sealed class Participation(
    SyntheticSetting setting,
    JourneyWriter writer,
    SeededRandom random,
    StaffPool staff,
    PersonDraft person,
    SecrecyDomain social,
    ImmutableArray<OrganisationId> parties,
    Dictionary<CaseworkerRole, StaffId> caseworkers,
    bool hasWaiver,
    MethodStory method,
    EverydayStory everyday,
    WorkStory work,
    DecisionStory decisions)
{
    private int _activities;
    private LocalDate? _baseline;

    /// <summary>The outcome that was told, if any.</summary>
    public OutcomeKind? Outcome { get; private set; }

    public void Tell(LocalDate start, LocalDate exit, TrackId? track, ExitReason reason, OutcomeKind? outcome, bool isFirst)
    {
        _baseline ??= start;
        writer.Firm(start, setting.EmploymentService, new Started(track), caseworkers.GetValueOrDefault(setting.Caseworkers[0]));
        TellCaseworkers(start, exit, isFirst);
        StaffId officer = caseworkers[setting.Caseworkers[0]];
        if (isFirst)
            TellMappingAndPlan(start, exit, officer);
        method.TellBeginning(start, exit, officer);
        if (method.CompetenceMapped is { } competence)
            TellOfWork(competence, exit, officer, isFirst);
        LocalDate lastActive = start;
        if (setting.Method.HasActivities)
        {
            lastActive = new ActivityStory(setting, writer, random, social, officer, everyday, () => ++_activities).Tell(start, exit, outcome, isFirst);
            decisions.TellStay(start, exit, officer, work);
            TellMeetings(start, exit, officer);
            TellContacts(start, exit, officer);
        }
        else
        {
            everyday.TellContacts(start, exit, officer);
        }

        if (!setting.Instruments.IsEmpty)
            new MeasurementStory(setting, writer, random, person.Index).Tell(_baseline.Value, start, exit, officer);
        bool qualifies = random.Happens(SyntheticAssumptions.Qualification) && isFirst && setting.Method.HasActivities;
        LocalDate qualified = Days.Weekday(start.PlusDays(random.Between(40, 200)));
        if (qualifies && qualified < exit)
            writer.Firm(qualified, setting.LabourMarketAdministration, new OutcomeReached(OutcomeKind.Qualification, qualified), officer);
        if (outcome is { } kind && setting.Method.HasActivities)
        {
            // Who still looks for work does so on leaving; work may begin some days before.
            int before = random.Between(0, 10);
            LocalDate day = kind == OutcomeKind.JobSearch ? exit : Days.Within(exit.PlusDays(-before), LocalDate.Max(start, lastActive), exit);
            writer.Firm(day, setting.EmploymentService, new OutcomeReached(kind, day), officer);
            Outcome = kind;
            if (kind == OutcomeKind.SubsidisedWork)
                everyday.TellEmployment(day, officer);
        }

        foreach (CaseworkerRole role in setting.Caseworkers)
            writer.Firm(exit, setting.EmploymentService, new CaseworkerAssignmentEnded(caseworkers[role], role), officer);
        method.TellEnd(start, exit, track, reason, officer);
        writer.Firm(exit, setting.EmploymentService, new Exited(reason), officer);
    }

    private void TellCaseworkers(LocalDate start, LocalDate exit, bool isFirst)
    {
        int number = random.Between(0, 2);
        foreach (CaseworkerRole role in setting.Caseworkers)
        {
            // Who comes back meets the same people again.
            StaffId member = isFirst ? staff.Member(person.Team, role, number) : caseworkers[role];
            caseworkers[role] = member;
            writer.Firm(start, setting.EmploymentService, new CaseworkerAssigned(member, role), null);
        }

        bool changes = random.Happens(SyntheticAssumptions.CaseworkerChange);
        CaseworkerRole changed = setting.Caseworkers[random.Between(0, setting.Caseworkers.Length - 1)];
        int length = Period.DaysBetween(start, exit);
        LocalDate ended = Days.Weekday(start.PlusDays(random.Between(length / 5, Math.Max((length / 5) + 1, length * 4 / 5))));
        LocalDate taken = Days.Weekday(ended.PlusDays(1 + (random.Happens(0.3) ? random.Between(5, 25) : 0)));
        if (!isFirst || !changes || taken >= exit)
            return;
        writer.Firm(ended, setting.EmploymentService, new CaseworkerAssignmentEnded(caseworkers[changed], changed), null);
        caseworkers[changed] = staff.Member(person.Team, changed, number + 3);
        writer.Firm(taken, setting.EmploymentService, new CaseworkerAssigned(caseworkers[changed], changed), null);
    }

    private void TellMappingAndPlan(LocalDate start, LocalDate exit, StaffId officer)
    {
        LocalDate reviewed = Days.Weekday(start.PlusDays(random.Between(0, 10)));
        LocalDate mapped = Days.Weekday(start.PlusDays(random.Between(10, 40)));
        LocalDate planned = Days.Weekday(mapped.PlusDays(random.Between(3, 25)));
        PlanAgreement agreement = random.Pick<PlanAgreement>([(PlanAgreement.Yes, 90), (PlanAgreement.No, 4), (PlanAgreement.Declined, 6)]);
        bool health = random.Happens(0.2);
        bool reviews = random.Happens(0.5);
        if (reviewed <= exit && (reviews || setting.Method.ReviewsHistory) && hasWaiver)
            writer.Firm(reviewed, setting.EmploymentService, new HistoryReviewed(parties), officer);
        method.IsMapped = mapped <= exit && (hasWaiver || !setting.Method.ReviewsHistory);
        if (method.IsMapped)
            writer.Firm(mapped, setting.EmploymentService, new JointMappingCompleted(parties), officer);
        if (method.IsMapped && !setting.Method.HasPlaces)
            TellOfWork(mapped, exit, officer, true);
        if (method.IsMapped && !setting.Method.HasActivities)
            everyday.TellMappingMeeting(mapped, start, parties, officer);
        if (planned <= exit && setting.Method.HasActivities)
        {
            ImmutableArray<OrganisationId> all = health ? parties.Add(new OrganisationId("health-care")) : parties;
            writer.Firm(planned, setting.EmploymentService, new CoordinatedPlanAgreed(all, [], agreement), officer);
        }
    }

    private void TellOfWork(LocalDate mapped, LocalDate exit, StaffId officer, bool isFirst)
    {
        work.TellMapping(mapped, officer);
        if (isFirst)
            work.TellProfile(mapped, exit, officer);
    }

    private void TellMeetings(LocalDate start, LocalDate exit, StaffId officer)
    {
        for (LocalDate day = start.PlusDays(random.Between(14, 40)); day <= exit; day = day.PlusDays(random.Between(25, 60)))
        {
            LocalDate met = Days.Weekday(day);
            if (met <= exit)
                writer.Loose(met, setting.EmploymentService, new JointMeetingHeld(parties, everyday.Present(parties)), officer, start);
        }
    }

    private void TellContacts(LocalDate start, LocalDate exit, StaffId officer)
    {
        bool employers = random.Happens(SyntheticAssumptions.EmployerContact);
        LocalDate first = start.PlusDays(random.Around(10, 170));
        if (employers)
        {
            for (LocalDate day = first; day <= exit; day = day.PlusDays(random.Between(14, 90)))
            {
                LocalDate met = Days.Weekday(day);
                if (met <= exit)
                    writer.Loose(met, setting.LabourMarketAdministration, new ContactMade(ContactKind.Employer, ParticipationStory.EmployerKey), officer, start);
            }
        }

        ReadOnlySpan<(ContactKind Kind, double Share)> others =
        [
            (ContactKind.HealthCare, 0.35), (ContactKind.SocialInsuranceAgency, 0.2), (ContactKind.StudyCounsellor, 0.25), (ContactKind.CivilSociety, 0.15), (ContactKind.Other, 0.1),
        ];
        foreach ((ContactKind kind, double share) in others)
        {
            bool happens = random.Happens(share);
            LocalDate day = Days.Weekday(start.PlusDays(random.Between(7, 200)));
            if (happens && day <= exit)
                writer.Loose(day, social, new ContactMade(kind), officer, start);
        }
    }
}
