using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells what only some programmes have: cases gone through and people called, a recommendation that is handed over, and what
/// participants, social workers and staff answer in surveys. It draws from a stream of its own, so that programmes without any of it
/// tell the same stories as ever.
/// </summary>
internal sealed class MethodStory
{
    private const int Purpose = 5;
    private readonly SyntheticSetting _setting;
    private readonly PersonDraft _person;
    private readonly JourneyWriter _writer;
    private readonly SecrecyDomain _social;
    private readonly SeededRandom _random;
    private int _recommendations;

    public MethodStory(SyntheticSetting setting, PersonDraft person, JourneyWriter writer, SecrecyDomain social, long seed)
    {
        _setting = setting;
        _person = person;
        _writer = writer;
        _social = social;
        _random = SeededRandom.Stream(seed, Purpose, person.Index);
    }

    /// <summary>Whether the person has been mapped. Where history is reviewed for the mapping, nobody is mapped who has not waived secrecy, and nothing recommended to who is not mapped.</summary>
    public bool IsMapped { get; set; }

    /// <summary>The day of the competence mapping of the stay that was told last; <see langword="null"/> without one.</summary>
    public LocalDate? CompetenceMapped { get; private set; }

    private SyntheticMethod Method => _setting.Method;

    /// <summary>The tracks that a person belongs in, by what was known at referral; all of them when nothing says otherwise.</summary>
    public TrackId? DrawTrack(int draw)
    {
        if (_setting.Tracks.IsEmpty)
            return null;
        FactTimeline facts = _person.FactsKnownOn(_person.Informed);
        SyntheticTrack[] open = [.. _setting.Tracks.Where(track => track.TargetGroup is null || track.TargetGroup.Assess(facts, _person.Referred).Value == Truth.True)];
        return open.Length == 0 ? _setting.Tracks[draw % _setting.Tracks.Length].Track : open[draw % open.Length].Track;
    }

    /// <summary>Whether a person who comes back begins in another track, and which.</summary>
    public TrackId? TrackAfter(TrackId? first)
    {
        bool changes = _random.Happens(SyntheticAssumptions.OtherTrack);
        return changes ? _setting.Tracks.Select(static track => track.Track).FirstOrDefault(track => track != first) ?? first : first;
    }

    /// <summary>The case is gone through on the day on which the person is found, and the person called.</summary>
    public void TellCase(bool isInvited)
    {
        if (!Method.GoesThroughCases)
            return;
        CaseDecision otherwise = _random.Happens(0.5) ? CaseDecision.OutsideTargetGroup : CaseDecision.NotNow;
        _writer.Firm(_person.Referred, _setting.EmploymentService, new CaseGoneThrough(isInvited ? CaseDecision.Invite : otherwise), null);
        LocalDate called = Days.Within(Days.Weekday(_person.Referred.PlusDays(_random.Between(1, 4))), _person.Referred, _person.Informed);
        if (isInvited)
            _writer.Firm(called, _setting.EmploymentService, new InvitedToMeeting([new OrganisationId(_setting.EmploymentService.Value), new OrganisationId(_setting.LabourMarketAdministration.Value)]), null);
    }

    /// <summary>What belongs to the beginning of a stay: the plan for a place and the mapping beside it, the week against full time.</summary>
    public void TellBeginning(LocalDate start, LocalDate exit, StaffId officer)
    {
        PlanAgreement agreement = _random.Pick<PlanAgreement>([(PlanAgreement.Yes, 90), (PlanAgreement.No, 4), (PlanAgreement.Declined, 6)]);
        LocalDate planned = Days.Weekday(start.PlusDays(_random.Between(1, 12)));
        LocalDate mapped = Days.Weekday(planned.PlusDays(_random.Between(5, 25)));
        if (Method.HasPlaces && planned <= exit)
            _writer.Firm(planned, _setting.EmploymentService, new ImplementationPlanAgreed([], agreement, AnswersReferral: true), officer);
        CompetenceMapped = Method.HasPlaces && mapped <= exit ? mapped : null;
        if (CompetenceMapped is not null)
            _writer.Firm(mapped, _setting.EmploymentService, new CompetenceMappingCompleted([new OrganisationId(_setting.LabourMarketAdministration.Value)]), officer);
        int hours = _random.Between(4, 10) * 4;
        ShortfallReason why = _random.Pick<ShortfallReason>([(ShortfallReason.WaitingForStart, 3), (ShortfallReason.CareOfChild, 3), (ShortfallReason.NoSuitableActivity, 2), (ShortfallReason.Illness, 1), (ShortfallReason.OwnChoice, 1)]);
        if (Method.PlansFullTime && mapped < exit)
            _writer.Firm(mapped, _setting.EmploymentService, new FullTimePlanned(new DatePeriod(mapped, exit), 40, hours, hours < 40 ? why : null), officer);
    }

    /// <summary>What belongs to the end of a stay: the recommendation before it and the surveys after it.</summary>
    public void TellEnd(LocalDate start, LocalDate exit, TrackId? track, ExitReason reason, StaffId officer)
    {
        bool isWhole = reason is not (ExitReason.Interrupted or ExitReason.ConsentWithdrawn);
        FormDrawing forms = new(_random, track, Disability());
        TellRecommendation(start, exit, isWhole, forms, officer);
        foreach (Survey survey in Method.Surveys)
        {
            bool answers = _random.Happens(isWhole ? SyntheticAssumptions.SurveyAnswered : SyntheticAssumptions.SurveyAnsweredAfterInterruption);
            LocalDate day = Days.Weekday(exit.PlusDays(_random.Between(3, 28)));
            FormAnswered? form = survey.Informant is Informant.Participant or Informant.SocialWorker ? forms.Answer(Method.Forms, survey, day) : null;
            bool isPut = survey.Track is null || survey.Track == track;
            if (answers && isPut && form is not null && reason != ExitReason.ConsentWithdrawn && day <= _setting.LastDay)
                _writer.Firm(day, survey.Informant == Informant.SocialWorker ? _social : _setting.EmploymentService, form, officer);
        }
    }

    private void TellRecommendation(LocalDate start, LocalDate exit, bool isWhole, FormDrawing forms, StaffId officer)
    {
        if (!Method.Recommends)
            return;
        bool given = _random.Happens(SyntheticAssumptions.RecommendationGiven);
        LocalDate day = Days.Within(Days.Weekday(exit.PlusDays(-_random.Between(1, 12))), LocalDate.Max(start, exit.PlusDays(-12)), exit);
        LocalDate handed = Days.Within(Days.Weekday(day.PlusDays(_random.Between(0, 9))), day, exit);
        bool isHanded = _random.Happens(SyntheticAssumptions.RecommendationHandedOver);
        (RecommendationCategory category, bool health) = Method.Categories[_random.Between(0, Method.Categories.Length - 1)];
        PlanAgreement agreement = _random.Pick<PlanAgreement>([(PlanAgreement.Yes, 85), (PlanAgreement.No, 7), (PlanAgreement.Declined, 8)]);
        ActivityKind aim = health ? ActivityKind.Health : ActivityKind.JobDirected;
        RecommendationId id = new(string.Create(CultureInfo.InvariantCulture, $"recommendation-{++_recommendations}"));
        OrganisationId addressee = AddresseeOf(health);
        RecommendationMade made = new(id, category, aim, addressee, agreement, TellsOfHealth: health);
        FormAnswered[] noted = [.. Method.Surveys.Where(static survey => survey.Informant == Informant.Staff).Select(survey => forms.Answer(Method.Forms, survey, day)).OfType<FormAnswered>()];
        if (!given || !isWhole || (Method.ReviewsHistory && !IsMapped))
            return;
        _writer.Firm(day, _setting.EmploymentService, made, officer);
        foreach (FormAnswered form in noted)
            _writer.Firm(day, _setting.EmploymentService, form, officer);
        bool isAnswered = _random.Happens(0.8);
        LocalDate receipt = Days.Weekday(handed.PlusDays(_random.Between(1, 20)));
        HandOverAnswer answer = _random.Pick<HandOverAnswer>([(HandOverAnswer.Received, 3), (HandOverAnswer.Accepted, 6), (HandOverAnswer.Declined, 1)]);
        if (isHanded)
            _writer.Firm(handed, _setting.EmploymentService, new HandedOver(id), officer, made.DefaultCategory);
        if (isHanded && isAnswered && receipt <= _setting.LastDay)
            _writer.Firm(receipt, _setting.Addressees.IsEmpty ? _social : new SecrecyDomain(addressee.Value), new HandOverAnswered(id, answer), null, made.DefaultCategory);
    }

    private OrganisationId AddresseeOf(bool health)
    {
        ImmutableArray<OrganisationId> all = _setting.Addressees;
        return all.IsEmpty ? _person.ReferringBody ?? new OrganisationId(_social.Value) : health ? all[^1] : all[(_person.Index + _recommendations) % Math.Max(1, all.Length - 1)];
    }

    private bool? Disability()
    {
        DraftFact? fact = _person.Facts.LastOrDefault(static fact => fact.Fact.Key == StandardFacts.Disability.Key);
        return fact is null || fact.Value.IsDeclined ? null : fact.Value.Truth;
    }
}
