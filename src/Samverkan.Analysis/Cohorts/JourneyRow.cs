using System.Collections.Immutable;
using NodaTime;
using Samverkan.Analysis.Progression;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>
/// Makes a row of a folded journey: every value is a projection of the journey as it stood on the day, none is worked out anew. What happened later is in
/// none of them, however well it is known.
/// </summary>
internal static class JourneyRow
{
    private const int IdleMonths = 3;
    private const int Waves = 64;

    public static CohortRow Of(Journey journey, CohortReading reading, LocalDate on, WithheldParts withheld)
    {
        ParticipationEpisode? episode = journey.Episode(on);
        ImmutableArray<EnrolledInterval> enrolled = journey.EnrolledIntervals(on);
        FactTimeline facts = journey.Facts(reading.Forms, reading.Tracks);
        (OutcomeKind Kind, LocalDate From)? outcome = WorkOrStudies(journey, on);
        CohortRow row = new()
        {
            Participant = journey.Id.Participant,
            Facts = facts,
            Reached = MilestonesOf(journey, episode, outcome?.From, on),
            Team = journey.Team(on),
            District = DistrictOf(journey, on),
            Track = enrolled.IsEmpty ? null : enrolled[^1].Track,
            Sex = SexOf(facts, on),
            ExitReason = episode?.Reason,
            Outcome = outcome?.Kind,
            PlanParties = PlanPartiesOf(journey, on),
            Proposals = ProposalsOf(journey, on),
            IsIdentityProtected = journey.Protection() != ProtectedIdentityKind.None,
            HasWithheld = withheld != WithheldParts.None,
            Withheld = withheld,
        };
        return episode is null ? row : Fill(row, journey, reading, episode, enrolled, on);
    }

    private static CohortRow Fill(
        CohortRow row, Journey journey, CohortReading reading, ParticipationEpisode episode, ImmutableArray<EnrolledInterval> enrolled, LocalDate on)
    {
        ActivityCoverage coverage = journey.ActivityCoverage(on);
        ImmutableArray<ActivityGap> gaps = journey.ActivityGaps(reading.Calendar, on);
        return row with
        {
            EnrolledDays = coverage.EnrolledDays,
            ActivityDays = coverage.CoveredDays,
            ParallelDays = coverage.ParallelDays,
            JobDirectedParallelDays = coverage.JobDirectedWithOtherDays,
            Gaps = gaps.Length,
            GapDays = gaps.Sum(static gap => gap.CalendarDays),
            GapsBeforeFirst = gaps.Count(static gap => gap.IsBeforeFirst),
            GapDaysBeforeFirst = gaps.Where(static gap => gap.IsBeforeFirst).Sum(static gap => gap.CalendarDays),
            GapWorkingDays = gaps.Sum(static gap => gap.WorkingDays),
            LongestGap = gaps.IsEmpty ? 0 : gaps.Max(static gap => gap.CalendarDays),
            GapDaysByReason = gaps.GroupBy(static gap => gap.Reason).ToImmutableSortedDictionary(static group => group.Key, static group => group.Sum(static gap => gap.CalendarDays)),
            DaysToFirstEmployerContact = ByTheDay(journey.DaysToFirstEmployerContact()),
            DaysToFirstJobDirected = ByTheDay(journey.DaysToFirstJobDirectedActivity()),
            AttendedHours = HoursOf(journey, on),
            CaseworkerChanges = journey.CaseworkerChanges().Count(change => change.On <= on),
            IdleForThreeMonths = IsIdle(journey, enrolled, on),
            DueWaves = reading.Schedule is null ? [] : DueWavesOf(reading.Schedule, episode, enrolled, on),
            Forms = FormsOf(journey, reading, episode, on),
        };

        int? ByTheDay(int? days) => days is { } after && episode.FirstStart.PlusDays(after) <= on ? after : null;
    }

    private static ImmutableSortedDictionary<Milestone, LocalDate> MilestonesOf(Journey journey, ParticipationEpisode? episode, LocalDate? outcome, LocalDate on)
    {
        ImmutableSortedDictionary<Milestone, LocalDate>.Builder reached = ImmutableSortedDictionary.CreateBuilder<Milestone, LocalDate>();
        foreach (StageReached stage in journey.StagesReached())
        {
            Milestone? milestone = stage.Stage switch
            {
                JourneyStage.Referred => Milestone.Referred,
                JourneyStage.Informed => Milestone.Informed,
                JourneyStage.Placed => Milestone.Placed,
                JourneyStage.Mapped => Milestone.Mapped,
                JourneyStage.Planned => Milestone.Planned,
                JourneyStage.InActivity => Milestone.Active,
                JourneyStage.EmployerContacted => Milestone.EmployerContact,
                JourneyStage.FollowedUp => Milestone.FollowedUp,
                _ => null,
            };
            if (milestone is { } known && stage.On <= on)
                reached[known] = stage.On;
        }

        // Re-entry keeps the first start and takes the last exit, of those that had happened.
        if (episode is not null)
            reached[Milestone.Started] = episode.FirstStart;
        if (episode?.LastExit is { } exit)
            reached[Milestone.Exited] = exit;
        if (outcome is { } from)
            reached[Milestone.WorkOrStudies] = from;
        if (PlaceDeclined(journey, on) is { } declined)
            reached[Milestone.PlaceDeclined] = declined;
        return reached.ToImmutable();
    }

    // A no stands until the person is placed, queued or started after it.
    private static LocalDate? PlaceDeclined(Journey journey, LocalDate on)
    {
        LocalDate? declined = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            declined = occurrence.Body switch
            {
                _ when occurrence.Happened > on => declined,
                PlacementDeclined => occurrence.Happened,
                PutInQueue or PlacedOnTeam or Started => null,
                _ => declined,
            };
        }

        return declined;
    }

    private static (OutcomeKind Kind, LocalDate From)? WorkOrStudies(Journey journey, LocalDate on)
    {
        (OutcomeKind Kind, LocalDate From)? first = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is OutcomeReached { Outcome: OutcomeKind.Work or OutcomeKind.SubsidisedWork or OutcomeKind.SelfEmployment or OutcomeKind.Studies } reached
                && reached.From <= on && (first is null || reached.From < first.Value.From))
            {
                first = (reached.Outcome, reached.From);
            }
        }

        return first;
    }

    private static DistrictId? DistrictOf(Journey journey, LocalDate on)
    {
        DistrictId? district = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            district = occurrence.Body switch
            {
                _ when occurrence.Happened > on => district,
                PlacedOnTeam { District: { } placed } => placed,
                Referred { District: { } referred } => referred,
                _ => district,
            };
        }

        return district;
    }

    private static int? PlanPartiesOf(Journey journey, LocalDate on)
    {
        int? parties = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Happened <= on && occurrence.Body is CoordinatedPlanAgreed plan)
                parties = plan.Parties.Distinct().Count();
        }

        return parties;
    }

    // The last of each kind, as it stood on the day: an answer of a later day is not yet known of it.
    private static ImmutableSortedDictionary<ProposalKind, Proposal> ProposalsOf(Journey journey, LocalDate on)
    {
        ImmutableSortedDictionary<ProposalKind, Proposal>.Builder last = ImmutableSortedDictionary.CreateBuilder<ProposalKind, Proposal>();
        foreach (Proposal proposal in journey.Proposals())
        {
            if (proposal.Made > on || (last.TryGetValue(proposal.About, out Proposal? known) && known.Made > proposal.Made))
                continue;
            last[proposal.About] = proposal.DecidedOn > on
                ? proposal with { CaseworkersAnswer = ProposalReply.Undecided, CaseworkersChoice = null, Departure = null, DecidedOn = null }
                : proposal;
        }

        return last.ToImmutable();
    }

    // What is reported to the funds comes first. Who has declined to report is not stated: nobody answers in their place.
    private static CohortSex SexOf(FactTimeline facts, LocalDate on)
    {
        if ((LastBy(StandardFacts.ReportedGender) ?? LastBy(StandardFacts.RegisterSex)) is not { HasValue: true, Value: var sex })
            return CohortSex.NotStated;
        return sex switch
        {
            "woman" => CohortSex.Woman,
            "man" => CohortSex.Man,
            "non-binary" => CohortSex.NonBinary,
            _ => CohortSex.NotStated,
        };

        // what is told of days after this one only says nothing of it
        Observation<string>? LastBy(TypedFact<string> fact)
        {
            ImmutableArray<Observation<string>> known = facts.Of(fact);
            for (int i = known.Length - 1; i >= 0; i--)
            {
                if (known[i].Period.Start <= on)
                    return known[i];
            }

            return null;
        }
    }

    // What was counted by the day; a record of a later day is not yet known of it.
    private static int? HoursOf(Journey journey, LocalDate on)
    {
        decimal? hours = null;
        foreach (Occurrence occurrence in journey.Story)
        {
            // more hours than the days have are no hours
            if (occurrence.Body is AttendanceRecorded { Period.End: { } end } record && end <= on
                && record.AttendedHours >= 0 && record.AttendedHours <= 24 * (Period.DaysBetween(record.Period.Start, end) + 1))
            {
                hours = (hours ?? 0) + record.AttendedHours;
            }
        }

        return hours is { } counted ? (int)Math.Min(int.MaxValue, decimal.Round(counted, 0, MidpointRounding.ToEven)) : null;
    }

    private static bool? IsIdle(Journey journey, ImmutableArray<EnrolledInterval> enrolled, LocalDate on)
    {
        LocalDate from = on.PlusMonths(-IdleMonths);
        if (enrolled.IsEmpty || !enrolled[^1].Period.Contains(on) || enrolled[^1].Start > from)
            return null;
        return !journey.Activities().Any(activity => activity.Start <= on && !(activity.End <= from));
    }

    private static ImmutableArray<int> DueWavesOf(MeasurementSchedule schedule, ParticipationEpisode episode, ImmutableArray<EnrolledInterval> enrolled, LocalDate on)
    {
        ImmutableArray<int>.Builder waves = ImmutableArray.CreateBuilder<int>();
        int wave = 0;
        foreach (LocalDate due in schedule.DueDates(episode.FirstStart, on).Take(Waves))
        {
            if (enrolled.Any(interval => interval.Period.Contains(due)))
                waves.Add(wave);
            wave++;
        }

        return waves.ToImmutable();
    }

    private static ImmutableArray<MeasuredForm> FormsOf(Journey journey, CohortReading reading, ParticipationEpisode episode, LocalDate on) =>
    [
        .. journey.Measurements().Where(measurement => measurement.On <= on).OrderBy(static measurement => measurement.On)
            .SelectMany(measurement => Read(measurement.Form, reading.Sets).Select(part => new MeasuredForm(
                measurement.On,
                reading.Schedule?.WaveOf(episode.FirstStart, measurement.On) is { } wave and < Waves ? wave : null,
                measurement.Form.Set,
                part.Version,
                measurement.Form.Rater,
                [.. part.Ratings.Select(ItemOf)]))),
    ];

    private static ImmutableArray<(int Version, ImmutableArray<IndicatorRating> Ratings)> Read(ProgressionMeasured form, IndicatorSetCatalog? sets) => sets is null
        ? [(form.SetVersion, form.Ratings)]
        : FormCarrying.Carry(sets, form.Set, form.SetVersion, FormCarrying.Latest(sets, form.Set, form.SetVersion), form.Ratings);

    private static MeasuredItem ItemOf(IndicatorRating rating) => rating.Value is { } value
        ? new MeasuredItem(rating.Indicator, AnswerState.Answered, value)
        : new MeasuredItem(rating.Indicator, rating.Absence == AnswerAbsence.Declined ? AnswerState.Declined : AnswerState.NotAnswered, null);
}
