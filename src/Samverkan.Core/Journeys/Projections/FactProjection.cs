using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Journeys.Projections;

/// <summary>What is known about the person as facts: observed ones, and those that follow from the journey.</summary>
internal static class FactProjection
{
    // Nobody has taken a step before an entry says so.
    private static readonly ImmutableArray<TypedFact<bool>> Steps =
    [
        StandardFacts.CoordinatedPlan, StandardFacts.Informed, StandardFacts.Consented, StandardFacts.SecrecyWaived, StandardFacts.HistoryReviewed,
        StandardFacts.Mapped, StandardFacts.Recommended, StandardFacts.HandedOver, StandardFacts.GoneThrough, StandardFacts.Invited,
    ];

    public static FactTimeline Of(Journey journey, FormCatalog forms, ImmutableArray<TrackId> tracks)
    {
        FactTimelineBuilder builder = new();
        AddObserved(journey, builder);
        AnswerProjection.AddFacts(journey, forms, builder);
        AddEnrolment(journey, tracks, builder);
        AddSteps(journey, builder);
        AddActiveParties(journey, builder);
        return builder.Build();
    }

    private static void AddObserved(Journey journey, FactTimelineBuilder builder)
    {
        Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
        // A value tells the type of a fact that is not a standard one; a declined answer does not.
        foreach (Occurrence occurrence in journey.Story)
        {
            if (occurrence.Body is FactObserved { Value.IsDeclined: false } observed && Slug.IsValid(observed.Fact))
                facts.TryAdd(observed.Fact, FactOf(observed.Fact, observed.Value.Type));
        }

        foreach (Occurrence occurrence in journey.Story.OrderBy(static occurrence => occurrence.ToldBy.Sequence))
        {
            if (occurrence.Body is not FactObserved observed || !Slug.IsValid(observed.Fact))
                continue;
            if (!facts.TryGetValue(observed.Fact, out Fact? fact))
                fact = FactOf(observed.Fact, FactValueKind.Truth);
            Add(builder, fact, observed, occurrence);
        }
    }

    private static Fact FactOf(string key, FactValueKind type)
    {
        // A key that begins as one of the standard facts do is that fact, whatever type somebody gave it.
        if (FactCatalog.Standard.Find(key) is { } fact)
            return fact;
        LocalizedText name = LocalizedText.Same(key);
        return type switch
        {
            FactValueKind.Text => new TypedFact<string>(key, name),
            FactValueKind.Number => new TypedFact<int>(key, name),
            FactValueKind.Date => new TypedFact<LocalDate>(key, name),
            _ => new TypedFact<bool>(key, name),
        };
    }

    // A value of another type than the fact's says nothing that anybody could use; the rules tell of it.
    private static void Add(FactTimelineBuilder builder, Fact fact, FactObserved observed, Occurrence occurrence)
    {
        FactValue value = observed.Value;
        switch (fact)
        {
            case TypedFact<bool> typed when value.IsDeclined || value.Type == FactValueKind.Truth:
                builder.Add(typed, value.IsDeclined ? Declined<bool>(observed, occurrence) : new Observation<bool>(value.Truth, observed.Period, occurrence.KnownFrom, occurrence.Id));
                break;
            case TypedFact<string> typed when value.IsDeclined || value.Type == FactValueKind.Text:
                builder.Add(typed, value.IsDeclined ? Declined<string>(observed, occurrence) : new Observation<string>(value.Text, observed.Period, occurrence.KnownFrom, occurrence.Id));
                break;
            case TypedFact<int> typed when value.IsDeclined || value.Type == FactValueKind.Number:
                builder.Add(typed, value.IsDeclined ? Declined<int>(observed, occurrence) : new Observation<int>(value.Number, observed.Period, occurrence.KnownFrom, occurrence.Id));
                break;
            case TypedFact<LocalDate> typed when value.IsDeclined || value.Type == FactValueKind.Date:
                builder.Add(typed, value.IsDeclined ? Declined<LocalDate>(observed, occurrence) : new Observation<LocalDate>(value.Date, observed.Period, occurrence.KnownFrom, occurrence.Id));
                break;
        }
    }

    private static Observation<T> Declined<T>(FactObserved observed, Occurrence occurrence)
        where T : notnull, IEquatable<T> => Observation<T>.Declined(observed.Period, occurrence.KnownFrom, occurrence.Id);

    private static void AddEnrolment(Journey journey, ImmutableArray<TrackId> tracks, FactTimelineBuilder builder)
    {
        if (journey.Story.IsEmpty)
            return;
        // Whoever is on the way has neither started nor left until an entry says so.
        LocalDate first = journey.Story[0].Happened;
        Instant known = journey.Story.Min(static occurrence => occurrence.KnownFrom);
        builder.Add(StandardFacts.Started, new Observation<bool>(false, DatePeriod.From(first), known));
        builder.Add(StandardFacts.Exited, new Observation<bool>(false, DatePeriod.From(first), known));
        foreach (string track in tracks.Select(static track => track.Value))
        {
            foreach (TypedFact<bool> fact in (ReadOnlySpan<TypedFact<bool>>)[StandardFacts.StartedIn(track), StandardFacts.EndedIn(track), StandardFacts.CompletedIn(track)])
                builder.Add(fact, new Observation<bool>(false, DatePeriod.From(first), known));
        }

        List<(Occurrence Start, Occurrence? Exit)> pairs = EnrolmentProjection.PairsOf(journey);
        if (pairs.Count > 0 && ((Started)pairs[0].Start.Body).Track is { } firstTrack)
            builder.Add(StandardFacts.FirstTrack, new Observation<string>(firstTrack.Value, DatePeriod.From(pairs[0].Start.Happened), pairs[0].Start.KnownFrom, pairs[0].Start.Id));
        foreach ((Occurrence start, Occurrence? exit) in pairs)
        {
            builder.Add(StandardFacts.Started, Yes(start));
            builder.Add(StandardFacts.Exited, new Observation<bool>(false, DatePeriod.From(start.Happened), start.KnownFrom, start.Id));
            if (exit is not null)
                builder.Add(StandardFacts.Exited, Left(start, exit));
            bool? completed = exit is null ? null : ((Exited)exit.Body).Reason == ExitReason.Completed;
            builder.Add(StandardFacts.Completed, new Observation<bool>(false, DatePeriod.From(start.Happened), start.KnownFrom, start.Id));
            if (completed is true)
                builder.Add(StandardFacts.Completed, Left(start, exit!));
            if (((Started)start.Body).Track is { } track)
                AddTrack(builder, track.Value, start, exit, completed is true);
        }
    }

    // What a track saw stays true of it when another is begun: the same person may take part in both.
    private static void AddTrack(FactTimelineBuilder builder, string track, Occurrence start, Occurrence? exit, bool completed)
    {
        builder.Add(StandardFacts.StartedIn(track), Yes(start));
        builder.Add(StandardFacts.EndedIn(track), new Observation<bool>(false, DatePeriod.From(start.Happened), start.KnownFrom, start.Id));
        builder.Add(StandardFacts.CompletedIn(track), new Observation<bool>(false, DatePeriod.From(start.Happened), start.KnownFrom, start.Id));
        if (exit is not null)
            builder.Add(StandardFacts.EndedIn(track), Left(start, exit));
        if (completed)
            builder.Add(StandardFacts.CompletedIn(track), Left(start, exit!));
    }

    private static Observation<bool> Left(Occurrence start, Occurrence exit) =>
        new(true, DatePeriod.From(exit.Happened), Instant.Max(start.KnownFrom, exit.KnownFrom), exit.Id);

    private static void AddSteps(Journey journey, FactTimelineBuilder builder)
    {
        if (!journey.Story.IsEmpty)
        {
            Instant known = journey.Story.Min(static occurrence => occurrence.KnownFrom);
            foreach (TypedFact<bool> step in Steps)
                builder.Add(step, new Observation<bool>(false, DatePeriod.From(journey.Story[0].Happened), known));
        }

        foreach (Occurrence occurrence in journey.Story.OrderBy(static occurrence => occurrence.ToldBy.Sequence))
        {
            switch (occurrence.Body)
            {
                case InformationMeetingHeld:
                    builder.Add(StandardFacts.Informed, Yes(occurrence));
                    break;
                case ParticipationConsentGiven:
                    builder.Add(StandardFacts.Consented, Yes(occurrence));
                    break;
                case SecrecyWaiverGiven:
                    builder.Add(StandardFacts.SecrecyWaived, Yes(occurrence));
                    break;
                case HistoryReviewed:
                    builder.Add(StandardFacts.HistoryReviewed, Yes(occurrence));
                    break;
                case JointMappingCompleted:
                    builder.Add(StandardFacts.Mapped, Yes(occurrence));
                    break;
                case CoordinatedPlanAgreed:
                    builder.Add(StandardFacts.CoordinatedPlan, Yes(occurrence));
                    break;
                case CaseGoneThrough:
                    builder.Add(StandardFacts.GoneThrough, Yes(occurrence));
                    break;
                case InvitedToMeeting:
                    builder.Add(StandardFacts.Invited, Yes(occurrence));
                    break;
                case FullTimePlanned plan:
                    builder.Add(StandardFacts.FullTimePlanned, new Observation<bool>(plan.PlannedHours >= plan.FullTimeHours, plan.Period, occurrence.KnownFrom, occurrence.Id));
                    break;
                case RecommendationMade made:
                    builder.Add(StandardFacts.Recommended, Yes(occurrence));
                    builder.Add(StandardFacts.RecommendationCategory, new Observation<string>(made.RecommendationCategory.Value, DatePeriod.From(occurrence.Happened), occurrence.KnownFrom, occurrence.Id));
                    break;
                case HandedOver:
                    builder.Add(StandardFacts.HandedOver, Yes(occurrence));
                    break;
                case OutcomeReached outcome:
                    builder.Add(StandardFacts.Outcome, new Observation<string>(OutcomeCodes.Of(outcome.Outcome), DatePeriod.From(outcome.From), occurrence.KnownFrom, occurrence.Id));
                    break;
                case FollowedUp { Status: not FollowUpStatus.NotReached, MonthsAfterExit: >= 0 and <= FollowUpCodes.MaximumMonths } followed when ExitBefore(journey, occurrence) is { } exit:
                    DatePeriod day = DatePeriod.Of(exit.PlusMonths(followed.MonthsAfterExit));
                    builder.Add(FollowUpCodes.Fact, followed.Status == FollowUpStatus.Declined
                        ? Observation<string>.Declined(day, occurrence.KnownFrom, occurrence.Id)
                        : new Observation<string>(FollowUpCodes.Of(followed.Status), day, occurrence.KnownFrom, occurrence.Id));
                    break;
                case Referred { District: { } district }:
                    builder.Add(StandardFacts.District, new Observation<string>(district.Value, DatePeriod.From(occurrence.Happened), occurrence.KnownFrom, occurrence.Id));
                    break;
            }
        }
    }

    private static LocalDate? ExitBefore(Journey journey, Occurrence followUp) =>
        EnrolmentProjection.PairsOf(journey).LastOrDefault(pair => pair.Exit?.Happened <= followUp.Happened).Exit?.Happened;

    private static Observation<bool> Yes(Occurrence occurrence) => new(true, DatePeriod.From(occurrence.Happened), occurrence.KnownFrom, occurrence.Id);

    private static void AddActiveParties(Journey journey, FactTimelineBuilder builder)
    {
        if (journey.EnrolledIntervals() is not { IsEmpty: false } intervals)
            return;
        List<(Occurrence Start, Occurrence? End)> activities = ActivityProjection.PairsOf(journey);
        ActiveParties parties = new(activities, journey.Story.Min(static occurrence => occurrence.KnownFrom));
        LocalDate[] turns = [.. activities.SelectMany(static pair => TurnsOf(pair.Start, pair.End)).Distinct().Order()];
        AddDaysBetween(journey, builder);
        foreach (EnrolledInterval enrolled in intervals)
        {
            List<LocalDate> days = [enrolled.Start];
            int next = Array.BinarySearch(turns, enrolled.Start);
            for (int i = next < 0 ? ~next : next + 1; i < turns.Length && enrolled.Period.Contains(turns[i]); i++)
                days.Add(turns[i]);
            for (int i = 0; i < days.Count; i++)
            {
                LocalDate? last = i + 1 < days.Count ? days[i + 1].PlusDays(-1) : enrolled.End;
                if (parties.On(days[i]) is { } active)
                    builder.Add(StandardFacts.ActiveParties, new Observation<int>(active.Count, new DatePeriod(days[i], last), active.Known, active.Entry));
            }
        }
    }

    // Whoever has left has no party's activity in the programme, and so what never was by then did not come to be.
    private static void AddDaysBetween(Journey journey, FactTimelineBuilder builder)
    {
        List<(Occurrence Start, Occurrence? Exit)> stays = EnrolmentProjection.PairsOf(journey);
        for (int i = 0; i < stays.Count; i++)
        {
            if (stays[i].Exit is not { } exit)
                continue;
            LocalDate? last = i + 1 < stays.Count ? stays[i + 1].Start.Happened.PlusDays(-1) : null;
            if (last is null || last > exit.Happened)
                builder.Add(StandardFacts.ActiveParties, new Observation<int>(0, new DatePeriod(exit.Happened.PlusDays(1), last), Instant.Max(stays[i].Start.KnownFrom, exit.KnownFrom), exit.Id));
        }
    }

    private static IEnumerable<LocalDate> TurnsOf(Occurrence start, Occurrence? end) =>
        end is null ? [start.Happened] : [start.Happened, end.Happened.PlusDays(1)];
}
