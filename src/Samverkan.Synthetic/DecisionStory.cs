using System.Globalization;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;

namespace Samverkan.Synthetic;

/// <summary>
/// Tells of proposals and of what people decided: a place that was not taken up as proposed, activities that the programme's log offers, vacancies. Most proposals are followed; some are
/// departed from, each with a reason; some nobody has answered, and then nothing is decided. Drawn and written apart from the rest.
/// </summary>
internal sealed class DecisionStory(SyntheticSetting setting, PersonDraft person, JourneyWriter writer, long seed)
{
    private const int Purpose = 15;
    private const int HandPurpose = 16;
    private const int ReturnPurpose = 17;
    private readonly SeededRandom _random = SeededRandom.Stream(seed, Purpose, person.Index);
    private readonly SeededRandom _hand = SeededRandom.Stream(seed, HandPurpose, person.Index);
    private readonly List<string> _proposed = [];
    private int _vacancies;
    private int _offersUntil;

    /// <summary>Why the caseworker departs from the first place that is proposed, so that another round proposes anew; <see langword="null"/> for most.</summary>
    public static ReasonCode? DrawReturn(PersonDraft person, long seed)
    {
        SeededRandom random = SeededRandom.Stream(seed, ReturnPurpose, person.Index);
        bool returns = random.Happens(SyntheticAssumptions.PlaceReturned);
        ReasonCode reason = random.Pick<ReasonCode>([(StandardDepartures.OtherTime, 4), (StandardDepartures.Language, 3), (StandardDepartures.SameCaseworker, 2), (StandardDepartures.ConflictOfInterest, 1)]);
        return returns && person.TakesPlace ? reason : null;
    }

    /// <summary>The place that was proposed first and not taken up as proposed.</summary>
    public void TellReturn(StaffId officer)
    {
        if (person.Returned is not { } returned)
            return;
        ProposalMade made = new(new($"team-{NodaTime.Text.LocalDatePattern.Iso.Format(returned.On)}"), ProposalKind.Team, new(returned.Answer.Team!.Value), returned.Answer.Reason, Start: returned.On);
        Write(returned.On, made, null, made.DefaultCategory);
        Write(returned.On, new ProposalReplied(made.Proposal, ProposalParty.Participant, _random.Happens(0.5) ? ProposalReply.Accepted : ProposalReply.Undecided), officer, made.DefaultCategory);
        Write(returned.On, new ProposalReplied(made.Proposal, ProposalParty.Caseworker, ProposalReply.Declined, null, returned.Reason), officer, made.DefaultCategory);
    }

    /// <summary>What is proposed during a stay: what the log offers in the coming quarter, and vacancies.</summary>
    public void TellStay(LocalDate start, LocalDate exit, StaffId officer, WorkStory work)
    {
        int number = 0;
        for (Quarter quarter = Quarter.Of(setting.Period.Start).Plus(1); quarter.FirstDay <= exit; quarter = quarter.Plus(1))
        {
            number++;
            bool isProposed = _random.Happens(SyntheticAssumptions.ActivityProposed);
            LocalDate day = Days.Weekday(quarter.FirstDay.PlusDays(-_random.Between(6, 18)));
            if (!isProposed || number <= _offersUntil || day < start.PlusDays(14) || quarter.LastDay > setting.LastDay)
                continue;
            _offersUntil = number;
            string key = Key("offer", number);
            Tell(day, exit, new ProposalMade(new($"activity-{key}"), ProposalKind.Activity, new(key), new("mapping-shows-need")), "present-activity", officer);
        }

        for (LocalDate day = Days.Weekday(start.PlusDays(_random.Between(50, 150))); day <= exit; day = Days.Weekday(day.PlusDays(_random.Between(60, 200))))
        {
            if (!_random.Happens(SyntheticAssumptions.VacancyProposed))
                continue;
            if (setting.Ads.IsEmpty)
            {
                string key = Key("vacancy", ++_vacancies);
                Tell(day, exit, new ProposalMade(new(key), ProposalKind.Vacancy, new(key), new("near-wish")), "own-find", officer);
            }
            else if (Vacancy(day, work) is { } proposed)
            {
                Tell(day, exit, proposed, "own-find", officer);
            }
        }
    }

    // An open ad in an occupation that the person wants, else in one that the person has worked in, else any; the one that closes next follows as the next best.
    private ProposalMade? Vacancy(LocalDate day, WorkStory work)
    {
        SyntheticWorkProfile? told = work.Told is { } profile && profile.On <= day ? profile.Profile : null;
        bool Wanted(SyntheticAd ad) => told is not null && told.Wishes.Any(wish => wish.EndsWith(ad.Group, StringComparison.Ordinal));
        bool Known(SyntheticAd ad) => told is not null && told.Experience.Any(earlier => earlier.EndsWith(ad.Group, StringComparison.Ordinal));
        SyntheticAd[] open = [.. setting.Ads.Where(ad => ad.Published <= day && ad.Closes >= day && _proposed.All(before => before != ad.Id)).OrderBy(ad => Wanted(ad) ? 0 : Known(ad) ? 1 : 2).ThenBy(static ad => ad.Closes).ThenBy(static ad => ad.Id, StringComparer.Ordinal)];
        if (open is not [var best, ..])
            return null;
        _proposed.Add(best.Id);
        ReasonCode reason = Wanted(best) ? new("near-wish") : Known(best) ? new("near-experience") : new("fits");
        return new(new(Key("vacancy", ++_vacancies)), ProposalKind.Vacancy, new(best.Id), reason, open is [_, var next, ..] ? new(next.Id) : null);
    }

    private void Tell(LocalDate day, LocalDate exit, ProposalMade made, string other, StaffId officer)
    {
        ProposalReply wish = _random.Pick<ProposalReply>([(ProposalReply.Accepted, 72), (ProposalReply.ChoseAnother, 13), (ProposalReply.Declined, 10), (ProposalReply.Undecided, 5)]);
        bool agrees = _random.Happens(SyntheticAssumptions.CaseworkerAgrees);
        bool isDecided = _random.Happens(SyntheticAssumptions.ProposalDecided);
        LocalDate answered = Days.Weekday(day.PlusDays(_random.Between(0, 6)));
        LocalDate decided = Days.Weekday(answered.PlusDays(_random.Between(0, 5)));
        // Work is turned down for other reasons than an activity; a change of caseworker follows of neither.
        bool isWork = made.About == ProposalKind.Vacancy;
        ReasonCode own = _random.Pick<ReasonCode>([(StandardDepartures.OwnWish, 4), (StandardDepartures.OtherTime, isWork ? 2 : 4), (StandardDepartures.TooFar, isWork ? 4 : 1), (StandardDepartures.OwnChoice, 2), (StandardDepartures.Language, 1)]);
        ReasonCode theirs = _random.Pick<ReasonCode>([(StandardDepartures.OtherNeedFirst, 3), (StandardDepartures.OtherTime, isWork ? 1 : 3)]);
        if (day > exit)
            return;
        Write(day, made, null, made.DefaultCategory);
        ProposedChoice? chosen = wish == ProposalReply.ChoseAnother ? new(other) : null;
        if (answered > exit)
            return;
        Write(answered, new ProposalReplied(made.Proposal, ProposalParty.Participant, wish, chosen), officer, made.DefaultCategory);

        // While the participant thinks, or the caseworker has not come to it, nothing is decided.
        if (!isDecided || wish == ProposalReply.Undecided || decided > exit)
            return;
        ProposalReplied decision = (wish, agrees) switch
        {
            (ProposalReply.Accepted, true) => new(made.Proposal, ProposalParty.Caseworker, ProposalReply.Accepted),
            (ProposalReply.Accepted, false) => new(made.Proposal, ProposalParty.Caseworker, ProposalReply.Declined, null, theirs),
            _ => new(made.Proposal, ProposalParty.Caseworker, wish, chosen, own),
        };
        Write(decided, decision, officer, made.DefaultCategory);
    }

    private static string Key(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");

    private void Write(LocalDate day, JourneyEvent body, StaffId? by, DataCategory category) => writer.Apart(_hand, day, setting.EmploymentService, body, by, isFirm: true, category);
}
