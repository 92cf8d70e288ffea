using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
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
    private readonly ProgrammeSources _sources;

    /// <summary>Creates a planner.</summary>
    /// <param name="programme">The programme, with its steps, closures, tracks and categories of recommendation.</param>
    /// <param name="calendar">The working calendar, to which the closures are added; that of the law unless told otherwise.</param>
    public NextStepPlanner(Programme programme, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _programme = programme;
        _sources = new(programme);
        GapsMatter = programme.Method.Any(static step => step.Step is JourneyStep.ParallelActivities or JourneyStep.CoordinatedPlan);
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

    /// <summary>
    /// Whether days without activity are gaps. So they are in a programme whose method runs activities in parallel or plans them; one that does neither, as Projekt Insikt, has activities
    /// in the ordinary operation of its parties, and no gaps of its own.
    /// </summary>
    public bool GapsMatter { get; init; }

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
        GapsAhead gaps = new(days, situation, GapsMatter);
        bool[] filled = gaps.Filled;
        OfferJudge judge = new(_programme, _calendar, Rules, situation, gaps, somethingIsWithheld);
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
                .ThenBy(static step => step.Unknown).ThenBy(static step => step.Begins).ThenBy(static step => step.Offer.Offer.Offer),
        ];
        (ImmutableArray<StepProposal> together, int left) = new BestTogether(situation, days, filled, ordered, MostTogether).Find();
        (ImmutableArray<RuleAhead> ahead, ImmutableArray<Refusal> untold) = new SituationJudge(SituationRules, situation.Facts, on, until).Judge();
        (ImmutableArray<RecommendationProposal> recommendations, ImmutableArray<UnjudgedRecommendation> toJudge) = Recommendations(situation);
        return empty with
        {
            Needs = situation.Needs,
            Steps = ordered,
            Together = [.. together.OrderBy(static step => step.Begins).ThenBy(static step => step.Offer.Offer.Offer).Select(static step => step.Offer.Offer.Offer)],
            GapDaysLeft = left,
            NotProposed = [.. refused],
            Collisions = [.. Collisions(situation), .. ahead.Where(static rule => rule.Rule.Effect == SituationEffect.Excludes).Select(static rule => rule.Says)],
            RulesAhead = ahead,
            Gaps = Gaps(days, filled, ordered),
            Contacts = Contacts(situation),
            Recommendations = recommendations,
            RecommendationsToJudge = toJudge,
            Unknown = [.. Unknown(situation), .. untold, .. toJudge.Select(static one => one.Says)],
        };
    }

    private ImmutableArray<Refusal> Collisions(Situation situation)
    {
        WeekLoad load = WeekLoad.Of(situation.GoesOn, situation.On, situation.On, null);
        return load.Sure > situation.FullTime ? [NextStepCodes.PlanCollides.With(Number(load.Sure), Number(situation.FullTime), Day(load.SureOn)).Citing(_sources.Activities)] : [];
    }

    private ImmutableArray<ForeseenGap> Gaps(WorkingDays days, bool[] filled, ImmutableArray<StepProposal> steps) =>
    [
        .. from run in days.Runs(filled)
           let none = new bool[days.All.Count]
           let fillers = from step in steps
                         let first = LocalDate.Max(run.First, step.Begins)
                         let last = step.Offer.Offer.To is { } to ? LocalDate.Min(run.Last, to) : run.Last
                         let count = days.OpenWithin(none, first, last)
                         where count > 0
                         orderby count descending, step.Begins, step.Offer.Offer.Offer
                         select step.Offer.Offer.Offer
           select new ForeseenGap(
               run.First, run.Last, run.Count, [.. fillers],
               NextStepCodes.GapAhead.With(Day(run.First), Number(run.Count), Day(run.Last)).Citing(_sources.Activities)),
    ];

    private ImmutableArray<ContactProposal> Contacts(Situation situation) =>
    [
        .. from found in situation.Needs
           where !found.HasContact
           group found by found.Need.Contact!.Value into same
           let since = same.Min(static found => found.Since)
           let waited = Period.DaysBetween(since, situation.On)
           orderby since, same.Key
           let employment = same.Key == ContactKind.Employer ? situation.Employment : null
           let swedish = string.Join(", ", same.Select(static found => found.Need.Name.Swedish))
           let english = string.Join(", ", same.Select(static found => found.Need.Name.English))
           select new ContactProposal(
               same.Key, since, waited,
               (employment is null ? NextStepCodes.ContactCalledFor.With(swedish, english, Number(waited)) : NextStepCodes.EmploymentWithoutContact.With(swedish, english, Day(employment.Start)))
                   .Citing(same.Key == ContactKind.Employer ? _sources.Employers : _sources.Mapping)),
    ];

    // Of each category not made already: what speaks for it; or, where nothing speaks for or against, who judges it.
    private (ImmutableArray<RecommendationProposal> Proposed, ImmutableArray<UnjudgedRecommendation> ToJudge) Recommendations(Situation situation)
    {
        ImmutableArray<Recommendation> made = situation.Journey.Recommendations();
        var proposed = ImmutableArray.CreateBuilder<RecommendationProposal>();
        var toJudge = ImmutableArray.CreateBuilder<UnjudgedRecommendation>();
        foreach (StatedProvision provision in _programme.RecommendationCategories)
        {
            RecommendationFit fit = Fits.FirstOrDefault(fit => string.Equals(fit.Category.Value, provision.Id.Value, StringComparison.Ordinal)) ?? new(new(provision.Id.Value), []);
            if (made.Any(known => known.Category == fit.Category && known.Made <= situation.On))
                continue;
            (Truth Value, LocalizedText Name)[] signs = [.. fit.Needs.Select(need => (situation.Tells(need, Signals), need.Name))];
            if (fit.When is { } when)
                signs = [.. signs, (when.Assess(situation.Facts, situation.On).Value, fit.WhenName ?? provision.Text)];
            (Truth Value, LocalizedText Name)[] told = [.. signs.Where(static sign => sign.Value == Truth.True)];
            if (told.Length > 0)
            {
                proposed.Add(new(
                    fit.Category, provision, fit.Addressee,
                    NextStepCodes.RecommendationFits.With(string.Join(", ", told.Select(static sign => sign.Name.Swedish)), string.Join(", ", told.Select(static sign => sign.Name.English))).Citing(provision.Source)));
            }
            else if (signs.Length == 0 || signs.Any(static sign => sign.Value == Truth.Unknown))
            {
                toJudge.Add(new(
                    fit.Category, provision, fit.JudgedBy,
                    NextStepCodes.RecommendationNotJudged.With(fit.Category.Value, provision.Text.Swedish, provision.Text.English, fit.JudgedBy.Swedish, fit.JudgedBy.English).Citing(provision.Source)));
            }
        }

        return (proposed.ToImmutable(), toJudge.ToImmutable());
    }

    private ImmutableArray<HandOverDue> HandOvers(Journey journey, LocalDate day) =>
    [
        .. from known in journey.Recommendations()
           where known.Made <= day && known.State is RecommendationState.Made or RecommendationState.HandedOver or RecommendationState.Redirected
           let isHandedOver = known.State == RecommendationState.HandedOver
           let since = isHandedOver ? known.HandedOverOn ?? known.Made : known.Made
           where since <= day
           orderby since, known.Id
           select new HandOverDue(known.Id, known.Category, since, (isHandedOver ? NextStepCodes.AnswerWaits.With(Day(since)) : NextStepCodes.HandOverWaits.With()).Citing(_sources.Recommendations)),
    ];

    private ImmutableArray<Refusal> Unknown(Situation situation)
    {
        ImmutableArray<Refusal>.Builder unknown = ImmutableArray.CreateBuilder<Refusal>();
        if (situation.Forms.IsEmpty)
            unknown.Add(NextStepCodes.NeedsUnknown.With().Citing(_sources.Mapping));
        unknown.AddRange(situation.NotAnswered.Select(need => NextStepCodes.NeedNotAnswered.With(need.Name.Swedish, need.Name.English).Citing(_sources.Mapping)));
        if (GapsMatter && situation.GoesOn.Any(static stretch => stretch.Last is null))
            unknown.Add(NextStepCodes.EndUnknown.With().Citing(_sources.Activities));
        return unknown.ToImmutable();
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
