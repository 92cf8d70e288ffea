using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// Proposes what could come next for a person in a programme, so that activities run in parallel and without gaps (<i>utan glapp</i>): activities that are offered, contacts and
/// recommendations that the mapping calls for. It explains every proposal criterion by criterion, tells what collides and which gaps are ahead, and decides nothing.
/// </summary>
/// <remarks>
/// It sees a view of a journey and nothing else of the person, so that no proposal rests on what the reader may not see; what is not seen is unknown, never a no. The same view, log and
/// day give the same proposal. Immutable and thread-safe.
/// </remarks>
public sealed class NextStepPlanner
{
    private readonly Programme _programme;
    private readonly WorkingCalendar _calendar;

    /// <summary>Creates a planner.</summary>
    /// <param name="programme">The programme, with its steps, closures, tracks and categories of recommendation.</param>
    /// <param name="calendar">The working calendar, to which the closures are added; that of the law unless told otherwise.</param>
    public NextStepPlanner(Programme programme, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _programme = programme;
        _calendar = (calendar ?? WorkingCalendar.Swedish).With(programme.ClosurePeriods);
    }

    /// <summary>Which answers to which forms tell of which need.</summary>
    public ImmutableArray<NeedSignal> Signals { get; init; } = StandardNeeds.Signals;

    /// <summary>The rules about activities beside each other.</summary>
    public ImmutableArray<ActivityRule> Rules { get; init; } = StandardActivityRules.All;

    /// <summary>The rules about what a person has: benefits beside each other, and times that end.</summary>
    public ImmutableArray<SituationRule> SituationRules { get; init; } = StandardSituationRules.All;

    /// <summary>Which categories of recommendation answer which needs.</summary>
    public ImmutableArray<RecommendationFit> Fits { get; init; } = RecommendationFit.Standard;

    /// <summary>Full time in hours a week for whom no plan or mapping tells it. 40 is an assumption: the sources do not say.</summary>
    public decimal FullTimeHours { get; init; } = 40;

    /// <summary>How many days ahead are looked at.</summary>
    public int DaysAhead { get; init; } = 180;

    /// <summary>How many new activities are combined at most.</summary>
    public int MostTogether { get; init; } = 3;

    /// <summary>Proposes by what one reader may see.</summary>
    /// <param name="view">The journey as the reader may see it.</param>
    /// <param name="log">The programme's own log, with the activities that are offered.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">Journey or log belong to another programme.</exception>
    public NextStepProposal Propose(JourneyView view, ProgrammeLog log, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Propose(view.Journey, view.SomethingIsWithheld, log, on);
    }

    /// <summary>Proposes by what one reader may see of a person of one id or several.</summary>
    /// <param name="view">The journey as the reader may see it.</param>
    /// <param name="log">The programme's own log, with the activities that are offered.</param>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentException">Journey or log belong to another programme.</exception>
    public NextStepProposal Propose(MergedView view, ProgrammeLog log, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Propose(view.Journey, view.SomethingIsWithheld, log, on);
    }

    private NextStepProposal Propose(Journey journey, bool somethingIsWithheld, ProgrammeLog log, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (journey.Id.Programme != _programme.Id || log.Id != _programme.Id)
            throw new ArgumentException("The journey or the log belongs to another programme.", nameof(log));
        ImmutableArray<OfferedPlaces> offers = log.Offers(on);
        Situation situation = new(journey, on, offers, Signals, FullTimeHours);
        LocalDate until = LocalDate.Max(on, LocalDate.Min(on.PlusDays(DaysAhead), _programme.Period.Value.End ?? LocalDate.MaxIsoValue));
        NextStepProposal empty = new()
        {
            Journey = journey.Id,
            On = on,
            Until = until,
            SomethingIsWithheld = somethingIsWithheld,
            HandOvers = HandOvers(journey, on),
        };
        if (!situation.IsTakingPart)
            return empty with { NotPossible = NextStepCodes.NotTakingPart.With() };

        WorkingDays days = new(_calendar, on, until);
        bool[] filled = new bool[days.All.Count];
        foreach (Stretch stretch in situation.GoesOn)
            days.Fill(filled, stretch.First, stretch.Last);
        OfferJudge judge = new(_programme, _calendar, Rules, situation, days, filled, somethingIsWithheld);
        List<StepProposal> steps = [];
        List<RefusedOffer> refused = [];
        // What is over is history, and no offer.
        foreach (OfferedPlaces offer in offers.Where(offer => !(offer.Offer.To < on)))
        {
            (StepProposal? proposal, RefusedOffer? against) = judge.Judge(offer);
            if (proposal is not null)
                steps.Add(proposal);
            else
                refused.Add(against!);
        }

        ImmutableArray<StepProposal> ordered =
        [
            .. steps.OrderByDescending(static step => step.Fits).ThenByDescending(static step => step.Answers.Length).ThenByDescending(static step => step.FillsDays)
                .ThenBy(static step => step.Unknown).ThenBy(static step => step.Offer.Offer.From).ThenBy(static step => step.Offer.Offer.Offer),
        ];
        (ImmutableArray<StepProposal> together, int left) = new BestTogether(situation, days, filled, ordered, MostTogether).Find();
        (ImmutableArray<RuleAhead> ahead, ImmutableArray<Refusal> untold) = new SituationJudge(SituationRules, situation.Facts, on, until).Judge();
        return empty with
        {
            Needs = situation.Needs,
            Steps = ordered,
            Together = [.. together.OrderBy(static step => step.Offer.Offer.From).ThenBy(static step => step.Offer.Offer.Offer).Select(static step => step.Offer.Offer.Offer)],
            GapDaysLeft = left,
            NotProposed = [.. refused],
            Collisions = [.. Collisions(situation), .. ahead.Where(static rule => rule.Rule.Effect == SituationEffect.Excludes).Select(static rule => rule.Says)],
            RulesAhead = ahead,
            Gaps = Gaps(days, filled, ordered),
            Contacts = Contacts(situation),
            Recommendations = Recommendations(situation),
            Unknown = [.. Unknown(situation), .. untold],
        };
    }

    private static ImmutableArray<Refusal> Collisions(Situation situation)
    {
        WeekLoad load = WeekLoad.Of(situation.GoesOn, situation.On, null);
        return load.Most > situation.FullTime ? [NextStepCodes.PlanCollides.With(Number(load.Most), Number(situation.FullTime), Day(load.On))] : [];
    }

    private static ImmutableArray<ForeseenGap> Gaps(WorkingDays days, bool[] filled, ImmutableArray<StepProposal> steps) =>
    [
        .. from run in days.Runs(filled)
           let none = new bool[days.All.Count]
           let fillers = from step in steps
                         let first = LocalDate.Max(run.First, step.Offer.Offer.From)
                         let last = step.Offer.Offer.To is { } to ? LocalDate.Min(run.Last, to) : run.Last
                         let count = days.OpenWithin(none, first, last)
                         where count > 0
                         orderby count descending, step.Offer.Offer.From, step.Offer.Offer.Offer
                         select step.Offer.Offer.Offer
           select new ForeseenGap(
               run.First, run.Last, run.Count, [.. fillers],
               NextStepCodes.GapAhead.With(Day(run.First), Number(run.Count), Day(run.Last))),
    ];

    private static ImmutableArray<ContactProposal> Contacts(Situation situation) =>
    [
        .. from found in situation.Needs
           where !found.HasContact
           group found by found.Need.Contact!.Value into same
           let since = same.Min(static found => found.Since)
           let waited = Period.DaysBetween(since, situation.On)
           orderby since, same.Key
           select new ContactProposal(
               same.Key, since, waited,
               NextStepCodes.ContactCalledFor.With(
                   string.Join(", ", same.Select(static found => found.Need.Name.Swedish)), string.Join(", ", same.Select(static found => found.Need.Name.English)), Number(waited))),
    ];

    private ImmutableArray<RecommendationProposal> Recommendations(Situation situation)
    {
        ImmutableArray<Recommendation> made = situation.Journey.Recommendations();
        return
        [
            .. from provision in _programme.RecommendationCategories
               let fit = Fits.FirstOrDefault(fit => string.Equals(fit.Category.Value, provision.Id.Value, StringComparison.Ordinal))
               where fit is not null && !made.Any(known => known.Category == fit.Category)
               let answered = situation.Needs.Where(found => fit.Needs.Contains(found.Need)).ToArray()
               where answered.Length > 0
               select new RecommendationProposal(
                   fit.Category, provision, fit.Addressee,
                   NextStepCodes.RecommendationFits.With(
                       string.Join(", ", answered.Select(static found => found.Need.Name.Swedish)), string.Join(", ", answered.Select(static found => found.Need.Name.English)))),
        ];
    }

    private static ImmutableArray<HandOverDue> HandOvers(Journey journey, LocalDate day) =>
    [
        .. from known in journey.Recommendations()
           where known.Made <= day && known.State is RecommendationState.Made or RecommendationState.HandedOver or RecommendationState.Redirected
           let isHandedOver = known.State == RecommendationState.HandedOver
           let since = isHandedOver ? known.HandedOverOn ?? known.Made : known.Made
           where since <= day
           orderby since, known.Id
           select new HandOverDue(known.Id, known.Category, since, isHandedOver ? NextStepCodes.AnswerWaits.With(Day(since)) : NextStepCodes.HandOverWaits.With()),
    ];

    private static ImmutableArray<Refusal> Unknown(Situation situation)
    {
        ImmutableArray<Refusal>.Builder unknown = ImmutableArray.CreateBuilder<Refusal>();
        if (situation.Forms.IsEmpty)
            unknown.Add(NextStepCodes.NeedsUnknown.With());
        unknown.AddRange(situation.NotAnswered.Select(static need => NextStepCodes.NeedNotAnswered.With(need.Name.Swedish, need.Name.English)));
        if (situation.GoesOn.Any(static stretch => stretch.Last is null))
            unknown.Add(NextStepCodes.EndUnknown.With());
        return unknown.ToImmutable();
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
