using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Rules;

/// <summary>Numbers, instants, days and categories.</summary>
internal static class EnvelopeRules
{
    public static void Judge(IHistory history, Entry entry, JourneySettings settings, List<Refusal> refusals)
    {
        if (entry.Journey != history.Id)
            refusals.Add(JourneyCodes.OtherJourney.With());
        if (entry.Journey.Programme != settings.Programme)
            refusals.Add(JourneyCodes.OtherProgramme.With(settings.Programme.Value));
        long next = (history.Last?.Sequence ?? 0) + 1;
        if (entry.Sequence != next)
            refusals.Add(JourneyCodes.SequenceNotNext.With(next.ToString(CultureInfo.InvariantCulture)));
        if (entry.Recorded < history.Last?.Recorded)
            refusals.Add(JourneyCodes.RecordedBeforePrevious.With());
        JudgeDay(new Claim(history, entry.Happened, entry.Origin, entry.Body, settings, refusals), entry.Recorded);
        if (entry.Body is not (EntryCorrected or EntryRetracted or UnknownEvent) && NeededFor(history, entry.Body, settings) is var needed && !Protects(entry.Category, needed))
            refusals.Add(JourneyCodes.CategoryDoesNotProtect.With(EnumCodes<DataCategory>.Of(needed)));
    }

    public static void JudgeDay(Claim claim, Instant recorded)
    {
        LocalDate today = recorded.InZone(claim.Settings.Zone).Date;
        if (claim.Happened > today)
            claim.Refuse(JourneyCodes.HappenedAfterRecorded, LocalDatePattern.Iso.Format(today));
        if (!PlausibleDays.Contains(claim.Happened))
            claim.Refuse(FileCodes.DayNotPlausible);
        else if (PeriodFor(claim.Body, claim.Settings.Period) is { } period && !period.Contains(claim.Happened))
            claim.Refuse(JourneyCodes.OutsideProgramme, period.ToString());
    }

    // What goes on with something tells as much as its beginning does.
    public static DataCategory NeededFor(IHistory history, JourneyEvent body, JourneySettings settings)
    {
        if (body.DefaultCategory == DataCategory.Health || Continuations.Continued(body) is not { } key)
            return body.CategoryIn(settings.Forms);
        return history.CategoryOf(key) ?? body.DefaultCategory;
    }

    /// <summary>
    /// What a programme knows of everybody may be labelled as what fewer may read; everything else keeps its own category. Nothing is
    /// relabelled as consent, progression, outcome or protection: rules of access treat those apart, and some open them further.
    /// </summary>
    public static bool Protects(DataCategory given, DataCategory needed) => given == needed || needed switch
    {
        DataCategory.Administrative => IsMoreSensitiveThanActivity(given) || given is DataCategory.Activity or DataCategory.Plan or DataCategory.Person,
        DataCategory.Activity => IsMoreSensitiveThanActivity(given),
        _ => false,
    };

    private static bool IsMoreSensitiveThanActivity(DataCategory category) =>
        category is DataCategory.Health or DataCategory.Education or DataCategory.Income or DataCategory.LabourMarketHistory or DataCategory.Mapping;

    // Referrals, consents and observations may come before the programme. Outcomes and follow-ups may come after it, but not
    // later than the last follow-up of the last person who can leave.
    private static DatePeriod? PeriodFor(JourneyEvent body, DatePeriod period) =>
        IsProgrammeWork(body) ? period
        : body is OutcomeReached or FollowedUp or FormAnswered or SubsidisedEmploymentEnded or HandOverAnswered ? Afterwards(period)
        : null;

    private static DatePeriod Afterwards(DatePeriod period) =>
        period.End is { } end && PlausibleDays.Contains(end) ? new DatePeriod(period.Start, end.PlusMonths(ContentRules.MostMonthsAfterExit)) : DatePeriod.From(period.Start);

    private static bool IsProgrammeWork(JourneyEvent body) =>
        body is PlacedOnTeam or Started or Exited or JointMeetingHeld or JointMappingCompleted or CoordinatedPlanAgreed or HistoryReviewed
            or ActivityStarted or ContactMade or ProgressionMeasured or CaseworkerAssigned or CaseGoneThrough or CompetenceMappingCompleted
            or ImplementationPlanAgreed or FullTimePlanned or AttendanceRecorded or SubsidisedEmploymentStarted or RecommendationMade or HandedOver
            or ProposalMade or ProposalReplied;
}
