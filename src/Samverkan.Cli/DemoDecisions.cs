using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Rules;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Vacancies;

namespace Samverkan.Cli;

/// <summary>
/// What is proposed to three people who do not exist, by the planner of next steps and by the ranking of the demonstration's ads, what they and the caseworker chose, and why a proposal was
/// departed from. The answers are made up; each is judged by the programme's rules as any other.
/// </summary>
internal static class DemoDecisions
{
    private const int People = 3;
    private const int Looked = 200;
    private const int MostVacancies = 3;

    /// <summary>The page.</summary>
    public const string Name = "decisions.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, DemoAds ads, string folder)
    {
        LocalDate on = DemoPage.DayOf(people);
        Instant now = on.At(LocalTime.Noon).InUtc().ToInstant();
        ProgrammeLog log = ProgrammeLog.Fold(programme.Id, people.Log.Where(entry => entry.Recorded <= now));
        NextStepPlanner planner = new(programme);
        (JourneyView View, NextStepProposal Next, RankedVacancy[] Vacancies)[] told =
        [
            .. DemoPage.Participants(programme, people, on).Take(Looked)
                .Select(view => (View: view, Next: planner.Propose(view, log, on), Vacancies: ads.Ranking.Rank(WorkProfile.Of(view, on), ads.Vacancies, on).Take(MostVacancies).ToArray()))
                .OrderByDescending(static one => Math.Min(1, one.Next.Together.Length)).ThenByDescending(static one => one.Vacancies.Sum(static vacancy => vacancy.Points)).ThenByDescending(static one => one.Next.Together.Length).Take(People),
        ];
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Förslag och beslut för tre personer som inte finns");
            page.Line("Förslagen är dagens, av planeraren för nästa steg och av annonserna i ads.json i den ordning som rangordningen ger. Svaren är påhittade. Ett förslag beslutar inget. Handläggaren beslutar, deltagarens svar står bredvid, och den som frångår ett förslag säger varför. Där ingen har svarat är inget beslutat.");
            foreach ((int number, (JourneyView view, NextStepProposal next, RankedVacancy[] vacancies)) in told.Index())
            {
                page.Heading($"Person {DemoPage.Digits(number + 1)}, i journalerna {view.Journey.Id.Participant}");
                Write(page, programme, Answered(programme, people, next, vacancies, on, now, number), ads, on);
            }
        });
    }

    private static void Write(TextPage page, Programme programme, Journey journey, DemoAds ads, LocalDate on)
    {
        JourneySentence sentence = new(journey, Language.Swedish, FormCatalog.Standard, new KeyNames(programme));
        page.Section(WrittenDay.Of(on));
        foreach (Proposal proposal in journey.Proposals().Where(proposal => proposal.Made == on))
        {
            page.Line("");
            foreach (Occurrence what in journey.Story.Where(what => IsAbout(what.Body, proposal)))
                page.Line($"{WrittenDay.Of(what.Happened).Swedish}: {sentence.Of(what.Body)}");
            if (proposal.About == ProposalKind.Vacancy)
            {
                foreach (Vacancy ad in ads.Vacancies.Where(ad => ProposalEntries.ChoiceOf(ad) == proposal.Proposed || ProposalEntries.ChoiceOf(ad) == proposal.Decided))
                    page.Line($"    annons {ad.Id}: {ad.Headline}{(ad.Employer is { } employer ? $", {employer}" : "")}");
            }

            if (proposal.CaseworkersAnswer == ProposalReply.Undecided)
                page.Line("Inget är beslutat.");
        }
    }

    // The journey with today's proposals and the answers to them, each as it would be recorded.
    private static Journey Answered(Programme programme, SyntheticFiles people, NextStepProposal next, RankedVacancy[] vacancies, LocalDate on, Instant now, int number)
    {
        JourneyRules rules = new(JourneySettings.Of(programme) with { Kinds = WorkProfileBridge.Format.Catalog });
        Journey journey = Journey.Fold(next.Journey, people.Cohort.Entries.Where(entry => entry.Recorded <= now));
        ProposalEntries entries = new(programme, OwnersPolicy.Import(programme).Who, Author.System(StandardRoles.Import), now) { LastSequence = _ => journey.LastSequence };
        foreach (Entry made in (ReadOnlySpan<Entry>)[.. entries.Of(next), .. entries.Of(next.Journey.Participant, on, vacancies)])
        {
            Entry proposed = made with { Sequence = journey.LastSequence + 1 };
            if (!Take(proposed))
                continue;
            foreach (ProposalReplied answer in Answers((ProposalMade)made.Body, number))
                Take(entries.Answer(proposed, answer, on, new Author(StandardRoles.Caseworker, StaffId.FromBits((UInt128)(number + 1)))));
        }

        return journey;

        bool Take(Entry entry)
        {
            if (rules.Consider(journey, entry) is not Accepted)
                return false;
            journey = Journey.Fold(journey.Id, [.. journey.Entries, entry]);
            return true;
        }
    }

    // Made up: the first person takes what is proposed, the second departs from it with the reasons that go with each kind, the third has not decided everything.
    private static IEnumerable<ProposalReplied> Answers(ProposalMade made, int number)
    {
        (ReasonCode own, ReasonCode caseworkers) = made.About == ProposalKind.Vacancy ? (StandardDepartures.TooFar, StandardDepartures.OtherTime) : (StandardDepartures.OtherTime, StandardDepartures.OtherNeedFirst);
        switch (number)
        {
            case 0:
                yield return new(made.Proposal, ProposalParty.Participant, ProposalReply.Accepted);
                yield return new(made.Proposal, ProposalParty.Caseworker, ProposalReply.Accepted);
                break;
            case 1 when made.NextBest is { } another:
                yield return new(made.Proposal, ProposalParty.Participant, ProposalReply.ChoseAnother, another);
                yield return new(made.Proposal, ProposalParty.Caseworker, ProposalReply.ChoseAnother, another, own);
                break;
            case 1:
                yield return new(made.Proposal, ProposalParty.Participant, ProposalReply.Accepted);
                yield return new(made.Proposal, ProposalParty.Caseworker, ProposalReply.Declined, null, caseworkers);
                break;
            default:
                yield return new(made.Proposal, ProposalParty.Participant, made.About == ProposalKind.Vacancy ? ProposalReply.Undecided : ProposalReply.Accepted);
                break;
        }
    }

    private static bool IsAbout(JourneyEvent what, Proposal proposal) => what switch
    {
        ProposalMade made => made.Proposal == proposal.Id,
        ProposalReplied replied => replied.Proposal == proposal.Id,
        _ => false,
    };
}
