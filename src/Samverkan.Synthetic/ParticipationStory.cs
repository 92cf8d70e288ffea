using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;

namespace Samverkan.Synthetic;

/// <summary>Tells one person's journey from referral to follow-up.</summary>
internal sealed class ParticipationStory
{
    private const int Purpose = 4;
    private static readonly ReadingPurpose Coordination = new("coordination");
    private static readonly OrganisationId EmploymentService = new("af");
    private static readonly OrganisationId Employer = new("employer");
    private readonly SyntheticSetting _setting;
    private readonly PersonDraft _person;
    private readonly SeededRandom _random;
    private readonly JourneyWriter _writer;
    private readonly StaffPool _staff;
    private readonly SecrecyDomain _social;
    private readonly ImmutableArray<OrganisationId> _parties;
    private readonly Dictionary<CaseworkerRole, StaffId> _caseworkers = [];
    private readonly MethodStory _method;
    private readonly EverydayStory _everyday;
    private readonly WorkStory _work;
    private readonly DecisionStory _decisions;

    private ParticipationStory(SyntheticSetting setting, PersonDraft person, SeededRandom random, JourneyWriter writer, StaffPool staff, long seed)
    {
        _setting = setting;
        _person = person;
        _random = random;
        _writer = writer;
        _staff = staff;
        _social = setting.SocialServicesOf(person.District);
        _parties = PartiesOf(setting, _social);
        _method = new MethodStory(setting, person, writer, _social, seed);
        _everyday = new EverydayStory(setting, person, writer, _social, seed);
        _work = new WorkStory(setting, person, writer, seed);
        _decisions = new DecisionStory(setting, person, writer, seed);
    }

    // Where places are the programme's own, the labour-market administration runs it; where cases are gone through, the two parties that call people and the social services meet.
    private static ImmutableArray<OrganisationId> PartiesOf(SyntheticSetting setting, SecrecyDomain social)
    {
        OrganisationId administration = new(setting.LabourMarketAdministration.Value);
        OrganisationId services = new(social.Value);
        return setting.Method.GoesThroughCases ? [EmploymentService, administration, services]
            : setting.Method.HasPlaces ? [administration, services]
            : [EmploymentService, services];
    }

    /// <summary>All entries of the person's journey recorded no later than a day.</summary>
    public static IEnumerable<Entry> Tell(SyntheticSetting setting, PersonDraft person, StaffPool staff, long seed, LocalDate until)
    {
        SeededRandom random = SeededRandom.Stream(seed, Purpose, person.Index);
        JourneyWriter writer = new(setting, new JourneyId(person.Participant, setting.Programme), random, EverydayStory.Hand(seed, person));
        ParticipationStory story = new(setting, person, random, writer, staff, seed);
        story.Tell();
        return writer.Write(until).Concat(MergeStory.Tell(setting, person, writer, story.IsProtected, seed)?.Write(until) ?? []);
    }

    private bool HasWaiver { get; set; }

    private bool IsProtected { get; set; }

    private StaffId Officer => _caseworkers.GetValueOrDefault(_setting.Caseworkers[0], _staff.Member(_person.Team, _setting.Caseworkers[0], 0));

    private void Tell()
    {
        TellReferral();
        if (_person.Ready is null)
            return;
        TellMeetingAndConsent();
        if (_person.Queued is { } queued)
            _writer.Firm(_person.QueuedOn, _setting.EmploymentService, new PutInQueue(queued.Reason, queued.QueuePosition ?? 1), null);
        _decisions.TellReturn(Officer);
        if (_person.Placed is { } placed)
        {
            ProposalMade proposed = new(new($"team-{LocalDatePattern.Iso.Format(placed)}"), ProposalKind.Team, new(_person.Answer!.Team!.Value), _person.Answer.Reason, Start: placed);
            ProposalReply answer = _person.TakesPlace ? ProposalReply.Accepted : ProposalReply.Declined;
            ReasonCode? departure = _person.TakesPlace ? null : new ReasonCode("own-choice");
            _writer.Beside(placed, _setting.EmploymentService, proposed, null);
            _writer.Beside(placed, _setting.EmploymentService, new ProposalReplied(proposed.Proposal, ProposalParty.Participant, answer), Officer);
            _writer.Beside(placed, _setting.EmploymentService, new ProposalReplied(proposed.Proposal, ProposalParty.Caseworker, answer, null, departure), Officer);
            if (!_person.TakesPlace)
            {
                _writer.Firm(placed, _setting.EmploymentService, new PlacementDeclined(new ReasonCode("own-choice")), Officer);
                return;
            }

            _writer.Firm(placed, _setting.EmploymentService, new PlacedOnTeam(_person.Team!, _person.District, _person.Answer!.Reason), Officer);
        }

        if (_person.Started is { } started)
            TellParticipation(started);
    }

    private void TellReferral()
    {
        // Where the parties call people themselves, nobody else refers them: the way begins with the body that goes through the case.
        SecrecyDomain referrer = _setting.Method.GoesThroughCases ? _setting.EmploymentService : _person.Referrer?.Domain ?? _social;
        OrganisationId body = _setting.Method.GoesThroughCases ? new OrganisationId(referrer.Value) : _person.ReferringBody ?? new OrganisationId(referrer.Value);
        _everyday.TellOutreach();
        _writer.Firm(_person.Referred, referrer, new Referred(body, _person.District), null);
        _method.TellCase(_person.Ready is not null);
        foreach (DraftFact fact in _person.Facts)
            _writer.Firm(fact.Told, fact.Origin, new FactObserved(fact.Fact.Key, fact.Value, fact.Period), null);
        IsProtected = _random.Happens(SyntheticAssumptions.ProtectedIdentity);
        int after = _random.Between(0, 200);
        bool flag = _random.Happens(0.7);
        if (IsProtected)
        {
            ProtectedIdentityKind kind = flag ? ProtectedIdentityKind.ConfidentialityFlag : ProtectedIdentityKind.ProtectedPopulationRegistration;
            _writer.Firm(_person.Referred.PlusDays(after), _social, new IdentityProtectionChanged(kind), null);
        }
    }

    private void TellMeetingAndConsent()
    {
        LocalDate day = _person.Informed;
        _writer.Firm(day, _setting.EmploymentService, new InformationMeetingHeld(_parties), Officer);
        _writer.Firm(day, _setting.EmploymentService, new ParticipationConsentGiven(new ConsentId("consent-1"), DatePeriod.From(day), ConsentForm.Written, "2024-1"), Officer);
        _work.TellBackground(day, Officer);
        bool none = _random.Happens(SyntheticAssumptions.NoWaiver);
        bool partial = _random.Happens(SyntheticAssumptions.PartialWaiver);
        HasWaiver = !none;
        if (none)
            return;
        ImmutableArray<DataCategory> all =
        [
            DataCategory.Administrative, DataCategory.Person, DataCategory.Income, DataCategory.Health, DataCategory.LabourMarketHistory, DataCategory.Education,
            DataCategory.Mapping, DataCategory.Plan, DataCategory.Activity, DataCategory.Progression, DataCategory.Outcome,
        ];
        ImmutableArray<SecrecyDomain> domains = [_setting.EmploymentService, _social, _setting.LabourMarketAdministration];
        _writer.Firm(
            day,
            _setting.EmploymentService,
            new SecrecyWaiverGiven(
                new WaiverId("waiver-1"),
                domains,
                domains,
                partial ? [.. all.Where(static category => category is not (DataCategory.Health or DataCategory.Income))] : all,
                Coordination,
                DatePeriod.From(day),
                ConsentForm.Written,
                "2024-1"),
            Officer);
    }

    private void TellParticipation(LocalDate started)
    {
        LocalDate last = LocalDate.Min(_setting.LastDay, started.PlusDays(_person.Stay));
        bool interrupts = _random.Happens(SyntheticAssumptions.Interruption);
        bool returns = _random.Happens(SyntheticAssumptions.ReEntry);
        bool withdraws = _random.Happens(SyntheticAssumptions.ConsentWithdrawn);
        bool withdrawsWaiver = _random.Happens(SyntheticAssumptions.WaiverWithdrawn);
        int length = Period.DaysBetween(started, last);
        int broken = _random.Between(length / 4, Math.Max((length / 4) + 1, length * 2 / 3));
        int away = _random.Between(20, 150);
        TrackId? track = _setting.Tracks.IsEmpty ? null : _method.DrawTrack(_random.Between(0, 1000));
        Participation participation = new(_setting, _writer, _random, _staff, _person, _social, _parties, _caseworkers, HasWaiver, _method, _everyday, _work, _decisions);

        if (withdraws)
        {
            LocalDate day = Days.Within(Days.Weekday(started.PlusDays(broken)), started, last);
            participation.Tell(started, day, track, ExitReason.ConsentWithdrawn, null, true);
            _writer.Firm(day, _setting.EmploymentService, new ParticipationConsentWithdrawn(new ConsentId("consent-1")), Officer);
            return;
        }

        LocalDate lastExit;
        if (interrupts && length > 60)
        {
            LocalDate pause = Days.Within(Days.Weekday(started.PlusDays(broken)), started, last);
            LocalDate back = Days.Weekday(pause.PlusDays(away));
            bool comesBack = returns && back.PlusDays(45) < last;
            participation.Tell(started, pause, track, ExitReason.Interrupted, null, true);
            lastExit = pause;
            if (comesBack)
            {
                (ExitReason reason, OutcomeKind? outcome) = DrawEnd(last);
                participation.Tell(back, last, track is null ? null : _method.TrackAfter(track), reason, outcome, false);
                lastExit = last;
            }
        }
        else
        {
            (ExitReason reason, OutcomeKind? outcome) = DrawEnd(last);
            participation.Tell(started, last, track, reason, outcome, true);
            lastExit = last;
        }

        if (HasWaiver && withdrawsWaiver && length > 60)
            _writer.Loose(Days.Weekday(started.PlusDays(length / 3)), _setting.EmploymentService, new SecrecyWaiverWithdrawn(new WaiverId("waiver-1")), Officer);
        TellFollowUp(lastExit, participation.Outcome);
    }

    private (ExitReason Reason, OutcomeKind? Outcome) DrawEnd(LocalDate last)
    {
        double draw = _random.NextShare();
        bool subsidised = _random.Happens(SyntheticAssumptions.SubsidisedShare);
        bool own = _random.Happens(0.05);
        OutcomeKind? noted = _random.Happens(SyntheticAssumptions.JobSearchOutcome) ? OutcomeKind.JobSearch : null;
        ExitReason otherwise = _random.Pick<ExitReason>([(ExitReason.Completed, 5), (ExitReason.NoLongerRelevant, 2), (ExitReason.Moved, 1), (ExitReason.Other, 2)]);
        if (draw < SyntheticAssumptions.WorkOutcome.Value)
            return (ExitReason.Completed, subsidised ? OutcomeKind.SubsidisedWork : own ? OutcomeKind.SelfEmployment : OutcomeKind.Work);
        if (draw < SyntheticAssumptions.WorkOutcome.Value + SyntheticAssumptions.StudyOutcome.Value)
            return (ExitReason.Completed, OutcomeKind.Studies);
        return (last == _setting.LastDay ? ExitReason.ProgrammeEnded : otherwise, noted);
    }

    private void TellFollowUp(LocalDate exit, OutcomeKind? outcome)
    {
        bool reached = _random.Happens(SyntheticAssumptions.FollowedUp);
        bool lasting = _random.Happens(0.8);
        int late = _random.Between(0, 20);
        FollowUpStatus otherwise = _random.Pick<FollowUpStatus>(
            [(FollowUpStatus.JobSeeking, 6), (FollowUpStatus.OtherSupport, 2), (FollowUpStatus.Working, 1), (FollowUpStatus.NeitherWorkingNorSeeking, 1), (FollowUpStatus.Declined, 0.5)]);
        LocalDate day = Days.Weekday(exit.PlusMonths(6).PlusDays(late));
        FollowUpStatus status = !reached ? FollowUpStatus.NotReached
            : !lasting ? otherwise
            : outcome switch
            {
                OutcomeKind.Work or OutcomeKind.SelfEmployment => FollowUpStatus.Working,
                OutcomeKind.SubsidisedWork => FollowUpStatus.WorkingWithSubsidy,
                OutcomeKind.Studies => FollowUpStatus.Studying,
                _ => otherwise,
            };
        _writer.Firm(day, _setting.EmploymentService, new FollowedUp(6, status), Officer);
        _everyday.TellEarlyFollowUp(exit, outcome, Officer);
    }

    internal static OrganisationId EmployerKey => Employer;

    internal static OrganisationId EmploymentServiceKey => EmploymentService;
}
