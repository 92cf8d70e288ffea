using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Cli;

/// <summary>What was proposed to three people who do not exist, what they and the caseworker chose, and why a proposal was departed from.</summary>
internal static class DemoDecisions
{
    private const int People = 3;
    private const int Looked = 200;

    /// <summary>The page.</summary>
    public const string Name = "decisions.sv.txt";

    /// <summary>Writes the page.</summary>
    /// <returns>The file.</returns>
    public static string Write(Programme programme, SyntheticFiles people, string folder)
    {
        LocalDate on = DemoPage.DayOf(people);
        Journey[] told =
        [
            .. DemoPage.Participants(programme, people, on).Select(static view => view.Journey).Take(Looked)
                .OrderByDescending(static journey => journey.Proposals().Select(static proposal => proposal.CaseworkersAnswer).Distinct().Count()).ThenByDescending(static journey => journey.Proposals().Length).Take(People),
        ];
        return DemoPage.Write(folder, Name, (page, _) =>
        {
            page.Heading("Förslag och beslut för tre personer som inte finns");
            page.Line("Ett förslag beslutar inget. Handläggaren beslutar, deltagarens svar står bredvid, och den som frångår ett förslag säger varför. Där ingen har svarat är inget beslutat.");
            foreach ((int number, Journey journey) in told.Index())
            {
                page.Heading($"Person {DemoPage.Digits(number + 1)}, i journalerna {journey.Id.Participant}");
                JourneySentence sentence = new(journey, Language.Swedish, FormCatalog.Standard, new KeyNames(programme));
                foreach (Proposal proposal in journey.Proposals())
                {
                    page.Section(WrittenDay.Of(proposal.Made));
                    foreach (Occurrence what in journey.Story.Where(what => IsAbout(what.Body, proposal)))
                        page.Line($"{WrittenDay.Of(what.Happened).Swedish}: {sentence.Of(what.Body)}");
                    if (proposal.CaseworkersAnswer == ProposalReply.Undecided)
                        page.Line("Inget är beslutat.");
                }
            }
        });
    }

    private static bool IsAbout(JourneyEvent what, Proposal proposal) => what switch
    {
        ProposalMade made => made.Proposal == proposal.Id,
        ProposalReplied replied => replied.Proposal == proposal.Id,
        _ => false,
    };
}
