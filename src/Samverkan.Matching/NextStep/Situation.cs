using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Criteria;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;

namespace Samverkan.Matching.NextStep;

/// <summary>What a reader may see of a person on a day, put in order for the questions of a next step.</summary>
internal sealed class Situation
{
    private static readonly FormId HoursForm = new("he-joint-mapping");
    private static readonly QuestionId HoursQuestion = new("hours-available");

    public Situation(Journey journey, LocalDate on, ImmutableArray<OfferedPlaces> offers, ImmutableArray<NeedSignal> signals, decimal fullTime)
    {
        Journey = journey;
        On = on;
        Facts = journey.Facts();
        IsTakingPart = journey.EnrolledIntervals().Any(interval => interval.Start <= on && !(interval.End < on));
        Tracks = [.. journey.EnrolledIntervals().Where(interval => interval.Start <= on && !(interval.End < on)).Select(static interval => interval.Track)];
        FullTime = FullTimeOf(fullTime);
        GoesOn = Going(offers);
        Forms = [.. journey.AnsweredForms().Where(form => form.On <= on && signals.Any(signal => signal.Form == form.Form.Form))];
        Needs = FindNeeds(signals);
        NotAnswered = FindNotAnswered(signals);
    }

    public Journey Journey { get; }

    public LocalDate On { get; }

    public FactTimeline Facts { get; }

    public bool IsTakingPart { get; }

    /// <summary>The tracks on which the person takes part; <see langword="null"/> where a start does not tell which.</summary>
    public ImmutableArray<TrackId?> Tracks { get; }

    /// <summary>What full time is for the person, in hours a week.</summary>
    public decimal FullTime { get; }

    /// <summary>What goes on or is to begin.</summary>
    public ImmutableArray<Stretch> GoesOn { get; }

    /// <summary>The mappings that tell of needs.</summary>
    public ImmutableArray<AnsweredForm> Forms { get; }

    public ImmutableArray<FoundNeed> Needs { get; }

    /// <summary>The needs of which a question was put and declined, or left open.</summary>
    public ImmutableArray<SupportNeed> NotAnswered { get; }

    /// <summary>The plans that were made with the person, in the order of their days.</summary>
    public IEnumerable<Occurrence> Plans => Journey.Story.Where(what => what.Happened <= On && what.Body is CoordinatedPlanAgreed or ImplementationPlanAgreed);

    public bool Has(SupportNeed need) => Needs.Any(found => found.Need == need);

    /// <summary>Whether the mappings tell that the person has a need: false only where a question about it was answered in another way.</summary>
    public Truth Tells(SupportNeed need, ImmutableArray<NeedSignal> signals) =>
        Has(need) ? Truth.True
        : !NotAnswered.Contains(need) && Latest().Any(form => form.Form.Answers.Any(answer => signals.Any(signal => signal.Need == need && signal.Form == form.Form.Form && signal.Question == answer.Question)))
            ? Truth.False
            : Truth.Unknown;

    /// <summary>Whether an employment goes on, which is something else than a contact with an employer.</summary>
    public SubsidisedEmployment? Employment => Journey.SubsidisedEmployments().FirstOrDefault(employment => employment.Start <= On && !(employment.End < On));

    /// <summary>The language that the person wants support in, when that is known.</summary>
    public string? Language =>
        Facts.Of(StandardFacts.LanguageOfSupport).Where(observation => observation.HasValue && observation.Period.Contains(On)).Select(static observation => observation.Value).LastOrDefault();

    private decimal FullTimeOf(decimal otherwise)
    {
        if (Journey.Story.LastOrDefault(what => what.Body is FullTimePlanned plan && plan.Period.Contains(On) && plan.FullTimeHours is > 0 and <= 168)?.Body is FullTimePlanned planned)
            return planned.FullTimeHours;
        AnswerValue? hours = Journey.AnsweredForms().LastOrDefault(form => form.On <= On && form.Form.Form == HoursForm)?.Form.Answers.FirstOrDefault(static answer => answer.Question == HoursQuestion)?.Value;
        return hours is { Kind: AnswerKind.Number, Number: > 0 } ? hours.Number : otherwise;
    }

    private ImmutableArray<Stretch> Going(ImmutableArray<OfferedPlaces> offers) =>
    [
        .. Journey.Activities().Where(activity => !(activity.End < On))
            .Select(activity => new Stretch(activity.Start, activity.End ?? PlannedEnd(activity, offers), activity.WeeklyHours, activity.Kind, activity.Method)),
        .. Journey.SubsidisedEmployments().Where(employment => !(employment.End < On))
            .Select(employment => new Stretch(
                employment.Start, employment.End ?? Later(employment.DecidedUntil), employment.WorkingPercent is > 0 and <= 100 ? FullTime * employment.WorkingPercent.Value / 100 : null,
                ActivityKind.JobDirected, null)),
    ];

    // An activity under way does not say when it is to end. The offer that it came from does: of the same kind and method, by the same provider, that was open on its first day.
    private LocalDate? PlannedEnd(ActivityInterval activity, ImmutableArray<OfferedPlaces> offers) =>
        Later(offers.Select(static places => places.Offer).FirstOrDefault(offer => offer.ActivityKind == activity.Kind && offer.Method == activity.Method && offer.Provider == activity.Provider
            && offer.From <= activity.Start && !(offer.To < activity.Start))?.To);

    // A planned end that is past has ended nothing.
    private LocalDate? Later(LocalDate? end) => end >= On ? end : null;

    private ImmutableArray<FoundNeed> FindNeeds(ImmutableArray<NeedSignal> signals)
    {
        List<FoundNeed> found = [];
        foreach (AnsweredForm form in Latest())
        {
            foreach (Answer answer in form.Form.Answers)
            {
                foreach (NeedSignal signal in signals)
                {
                    if (signal.Form != form.Form.Form || signal.Question != answer.Question || !signal.IsTold(answer.Value) || found.Exists(known => known.Need == signal.Need))
                        continue;
                    LocalDate since = Since(signal);
                    found.Add(new FoundNeed(signal.Need, since, HasActivity(signal.Need), HasContact(signal.Need, since)));
                }
            }
        }

        return [.. found.OrderBy(static need => need.Since)];
    }

    // A question that was declined is told; one that was not put, or not yet, is not.
    private ImmutableArray<SupportNeed> FindNotAnswered(ImmutableArray<NeedSignal> signals) =>
    [
        .. from form in Latest()
           from answer in form.Form.Answers
           where !answer.Value.HasValue
           from signal in signals
           where signal.Form == form.Form.Form && signal.Question == answer.Question && !Has(signal.Need)
           group signal.Need by signal.Need into same
           select same.Key,
    ];

    // Mapped anew, the later answers stand.
    private IEnumerable<AnsweredForm> Latest() => Forms.GroupBy(static form => form.Form.Form).Select(static same => same.Last()).OrderBy(static form => form.On);

    private LocalDate Since(NeedSignal told) =>
        Forms.Where(form => form.Form.Form == told.Form && form.Form.Answers.Any(answer => answer.Question == told.Question && told.IsTold(answer.Value))).Min(static form => form.On);

    private bool HasActivity(SupportNeed need) => !need.IsAnsweredByActivity || GoesOn.Any(stretch => need.IsAnsweredBy(stretch.Kind, stretch.Method));

    private bool HasContact(SupportNeed need, LocalDate since) =>
        need.Contact is not { } kind || Journey.Story.Any(what => what.Body is ContactMade made && made.ContactKind == kind && what.Happened >= since && what.Happened <= On);
}
