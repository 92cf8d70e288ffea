using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.NextStep;

/// <summary>Asks of one offer all that can be asked, and gives every answer.</summary>
internal sealed class OfferJudge(Programme programme, WorkingCalendar calendar, ImmutableArray<ActivityRule> rules, Situation situation, GapsAhead gaps, bool somethingIsWithheld)
{
    private readonly ProgrammeSources _sources = new(programme);
    private readonly PlanFit _plan = new(programme, situation);

    /// <summary>A proposal, or everything that stands against it.</summary>
    public (StepProposal? Proposal, RefusedOffer? Refused) Judge(OfferedPlaces places)
    {
        LocalDate begins = BeginsOn(places.Offer);
        // All is asked of the days on which the person would take part.
        ActivityOffered offer = places.Offer with { From = begins };
        ImmutableArray<SupportNeed> answers =
            [.. situation.Needs.Where(found => !found.HasActivity && found.Need.IsAnsweredBy(offer.ActivityKind, offer.Method)).Select(static found => found.Need)];
        int fills = gaps.SureWithin(offer.From, offer.To);
        ImmutableArray<StepReason> reasons =
        [
            .. Intake(places.Offer, begins), .. Calendar(offer), .. Usefulness(offer, answers, fills), Places(places), .. Same(offer), .. Gap(offer), Hours(offer), .. Track(offer), .. _plan.Of(offer), .. Steps(), .. Rules(offer), .. Manner(offer),
        ];
        ImmutableArray<Refusal> against = [.. reasons.Where(static reason => reason.IsDemand && reason.Value == Truth.False).Select(static reason => reason.Says)];
        return against.IsEmpty ? (new StepProposal(places, answers, fills, reasons) { Begins = begins }, null) : (null, new RefusedOffer(places, against));
    }

    private static StepReason Demand(Truth value, Refusal says) => new(value, says, IsDemand: true);

    private static StepReason Wish(Truth value, Refusal says) => new(value, says, IsDemand: false);

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // One start is one day. Whoever comes in as others go begins on a working day; where nobody has said which it is, what has begun can only be asked about as though one could come in.
    private LocalDate BeginsOn(ActivityOffered offer) =>
        offer.Intake == ActivityIntake.OneStart || (offer.Intake is null && offer.From >= situation.On) ? offer.From
        : LocalDate.Max(offer.From, situation.On) is var first && calendar.FirstWorkingDay(first) is { } open ? open
        : first;

    private IEnumerable<StepReason> Intake(ActivityOffered offer, LocalDate begins)
    {
        if (begins > offer.To)
            yield return Demand(Truth.False, NextStepCodes.NoDayLeft.With(Day(offer.To.Value)).Citing(_sources.Activities));
        if (offer.From >= situation.On)
            yield break;
        yield return offer.Intake switch
        {
            ActivityIntake.OneStart => Demand(Truth.False, NextStepCodes.HasBegun.With(Day(offer.From))),
            ActivityIntake.Rolling => Demand(Truth.True, NextStepCodes.RollingIntake.With(Day(offer.From), Day(begins))),
            _ => Demand(Truth.Unknown, NextStepCodes.IntakeUnknown.With(Day(offer.From))),
        };
    }

    private IEnumerable<StepReason> Calendar(ActivityOffered offer)
    {
        if (!programme.Period.Value.Contains(offer.From))
            yield return Demand(Truth.False, NextStepCodes.OutsideProgramme.With(Day(offer.From), programme.Period.Value.ToString()).Citing(programme.Period.Source));
        else if (programme.Period.Value.End is { } end && offer.To > end)
            yield return Wish(Truth.False, NextStepCodes.RunsPastProgramme.With(Day(offer.To.Value), Day(end)).Citing(programme.Period.Source));
        if (calendar.IsClosed(offer.From))
            yield return Demand(Truth.False, NextStepCodes.StartsWhenClosed.With(Day(offer.From)));
    }

    // An offer falls only where a mapping has answered and no day is open: what nobody knows is no no.
    private IEnumerable<StepReason> Usefulness(ActivityOffered offer, ImmutableArray<SupportNeed> answers, int fills)
    {
        if (!answers.IsEmpty)
        {
            yield return Demand(Truth.True, NextStepCodes.AnswersNeeds.With(Names(answers, Language.Swedish), Names(answers, Language.English)).Citing(_sources.Mapping));
            yield break;
        }

        if (fills > 0)
        {
            yield return Demand(Truth.True, NextStepCodes.FillsGap.With(Number(fills)).Citing(_sources.Activities));
            yield break;
        }

        ImmutableArray<SupportNeed> perhaps = [.. situation.NotAnswered.Where(need => need.IsAnsweredBy(offer.ActivityKind, offer.Method))];
        bool mayFill = gaps.PerhapsWithin(offer.From, offer.To) > 0;
        if (situation.Forms.IsEmpty)
            yield return Demand(Truth.Unknown, NextStepCodes.MayAnswerWithoutMapping.With().Citing(_sources.Mapping));
        else if (!perhaps.IsEmpty)
            yield return Demand(Truth.Unknown, NextStepCodes.MayAnswerNeeds.With(Names(perhaps, Language.Swedish), Names(perhaps, Language.English)).Citing(_sources.Mapping));
        if (mayFill)
            yield return Demand(Truth.Unknown, NextStepCodes.MayFillGap.With().Citing(_sources.Activities));
        if (!situation.Forms.IsEmpty && perhaps.IsEmpty && !mayFill)
            yield return Demand(Truth.False, NextStepCodes.AnswersNoNeed.With().Citing(_sources.Mapping));
    }

    private static string Names(ImmutableArray<SupportNeed> needs, Language language) => string.Join(", ", needs.Select(need => need.Name.In(language)));

    private static StepReason Places(OfferedPlaces places) => places.Free switch
    {
        null => Demand(Truth.Unknown, NextStepCodes.PlacesUnknown.With(Number(places.Offer.Places))),
        0 => Demand(Truth.False, NextStepCodes.NoPlaceFree.With(Number(places.Offer.Places))),
        { } free => Demand(Truth.True, NextStepCodes.PlacesFree.With(Number(free), Number(places.Offer.Places))),
    };

    private IEnumerable<StepReason> Same(ActivityOffered offer)
    {
        if (offer.Method is not { } method)
            yield break;
        Stretch[] same = [.. situation.GoesOn.Where(stretch => stretch.Method == method && !(stretch.Last < offer.From))];
        if (same.Any(stretch => stretch.SureUntil(situation.On) >= offer.From))
            yield return Demand(Truth.False, NextStepCodes.GoesOnAlready.With().Citing(_sources.Activities));
        else if (same.Length > 0)
            yield return Demand(Truth.Unknown, NextStepCodes.MayGoOnAlready.With().Citing(_sources.Activities));
    }

    private IEnumerable<StepReason> Gap(ActivityOffered offer)
    {
        if (!gaps.Matter)
            yield break;
        int before = gaps.SureWithin(situation.On, offer.From.PlusDays(-1));
        if (before > 0)
            yield return Wish(Truth.False, NextStepCodes.GapBefore.With(Day(offer.From), Number(before)).Citing(_sources.Activities));
        else if (gaps.PerhapsWithin(situation.On, offer.From.PlusDays(-1)) > 0)
            yield return Wish(Truth.Unknown, NextStepCodes.EndUnknown.With().Citing(_sources.Activities));
        else
            yield return Wish(Truth.True, NextStepCodes.NoGapBefore.With(Day(offer.From)).Citing(_sources.Activities));
    }

    private StepReason Hours(ActivityOffered offer)
    {
        Stretch own = new(offer.From, offer.To, offer.WeeklyHours, offer.ActivityKind, offer.Method);
        WeekLoad load = WeekLoad.Of([.. situation.GoesOn, own], situation.On, offer.From, offer.To);
        StepReason reason = load.Sure > situation.FullTime ? Demand(Truth.False, NextStepCodes.TooManyHours.With(Number(load.Sure), Number(situation.FullTime), Day(load.SureOn)))
            : load.Most > situation.FullTime ? Demand(Truth.Unknown, NextStepCodes.MayBeTooManyHours.With(Number(load.Most), Number(situation.FullTime), Day(load.On)))
            : load.SomeUnknown ? Demand(Truth.Unknown, NextStepCodes.HoursUnknown.With())
            : Demand(Truth.True, NextStepCodes.HoursFit.With(Number(offer.WeeklyHours ?? 0), Number(load.Most), Number(situation.FullTime)));
        return reason with { Says = reason.Says.Citing(_sources.Activities) };
    }

    private IEnumerable<StepReason> Track(ActivityOffered offer)
    {
        if (offer.Track is not { } track || programme.Tracks.FirstOrDefault(known => known.Id == track) is not { } offered)
            yield break;
        if (!situation.Tracks.Contains(track))
        {
            yield return situation.Tracks.Any(static own => own is null)
                ? Demand(Truth.Unknown, NextStepCodes.OwnTrackUnknown.With(track.Value).Citing(offered.Source))
                : Demand(Truth.False, NextStepCodes.OtherTrack.With(track.Value, string.Join(", ", situation.Tracks.OfType<Core.Identity.TrackId>().Select(static own => own.Value))).Citing(offered.Source));
        }

        Truth value = programme.TargetGroupOf(track).Assess(situation.Facts, situation.On).Value;
        yield return Demand(value, value switch
        {
            Truth.True => NextStepCodes.InTargetGroup.With(track.Value),
            Truth.False => NextStepCodes.NotInTargetGroup.With(track.Value),
            _ => NextStepCodes.TargetGroupUnknown.With(track.Value),
        });
    }

    // The steps that the programme puts before activities. Who sees only part of a journey cannot tell that a step was not taken.
    private IEnumerable<StepReason> Steps()
    {
        foreach (MethodStep step in programme.Method.Where(static step => step.Step == JourneyStep.ParallelActivities).SelectMany(step => programme.Method.Where(before => step.After.Contains(before.Id))))
        {
            if (IsTaken(step.Step) == false)
                yield return Demand(somethingIsWithheld ? Truth.Unknown : Truth.False, NextStepCodes.StepBefore.With(step.Id.Value, step.Text.Swedish, step.Text.English).Citing(step.Source));
        }
    }

    private bool? IsTaken(JourneyStep step) => step switch
    {
        JourneyStep.Referral => Told<Referred>(),
        JourneyStep.InformationMeeting => Told<InformationMeetingHeld>(),
        JourneyStep.HistoryReview => Told<HistoryReviewed>(),
        JourneyStep.JointMapping => Told<JointMappingCompleted>() || Told<CompetenceMappingCompleted>(),
        JourneyStep.CoordinatedPlan => Told<CoordinatedPlanAgreed>() || Told<ImplementationPlanAgreed>(),
        _ => null,
    };

    private bool Told<T>() => situation.Journey.Story.Any(what => what.Body is T && what.Happened <= situation.On);

    private IEnumerable<StepReason> Rules(ActivityOffered offer)
    {
        foreach (ActivityRule rule in rules)
        {
            if (offer.Method is not { } method || !rule.Methods.Contains(method) || !rule.Validity.Contains(offer.From))
                continue;
            Truth speaks = rule.When.Assess(situation.Facts, situation.On).Value;
            if (speaks != Truth.False)
                yield return Demand(speaks == Truth.True && rule.Effect == ActivityRuleEffect.Prevents ? Truth.False : Truth.Unknown, Says(rule));
        }
    }

    private static Refusal Says(ActivityRule rule) =>
        (rule.Effect == ActivityRuleEffect.Prevents ? NextStepCodes.RulePrevents : NextStepCodes.RuleToSettle).With(rule.Key.Value, rule.Says.Swedish, rule.Says.English).Citing(rule.Source);

    private IEnumerable<StepReason> Manner(ActivityOffered offer)
    {
        if (situation.Has(StandardNeeds.MotherTongue))
        {
            yield return offer.Language is not { } given || situation.Language is not { } wanted ? Wish(Truth.Unknown, NextStepCodes.LanguageUnknown.With().Citing(_sources.Mapping))
                : LanguageTag.TryParse(wanted, out LanguageTag? tag) && (tag.Matches(given) || given.Matches(tag)) ? Wish(Truth.True, NextStepCodes.LanguageFits.With().Citing(_sources.Mapping))
                : Wish(Truth.False, NextStepCodes.OtherLanguage.With().Citing(_sources.Mapping));
        }

        if (situation.Has(StandardNeeds.Adaptation))
            yield return Demand(Truth.Unknown, NextStepCodes.AdaptationUnknown.With().Citing(_sources.Mapping));
    }
}
