using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Matching.NextStep;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan next</c></summary>
internal static class NextVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys, one entry a line.");
        Option<string> log = ToolOptions.InputFile("--log", "The programme's own log, with the activities that are offered and how people come into them, one entry a line; without it no activity can be proposed.", required: false);
        Option<ParticipantId> participant = ToolOptions.Participant();
        Option<SecrecyDomain> domain = ToolOptions.Key<SecrecyDomain>("--as", "DOMAIN", "The secrecy domain of the reader, for example af.");
        Option<ReaderRole> role = ToolOptions.Key<ReaderRole>("--role", "ROLE", "The reader's role: caseworker or line-manager.");
        Option<ReadingPurpose> purpose = ToolOptions.Key<ReadingPurpose>("--purpose", "PURPOSE", "The purpose: coordination or operational-follow-up.");
        Option<string?> entries = ProposalOutput.Option();
        Option<LocalDate?> on = ToolOptions.Date("--on", "The day of asking (today in Stockholm unless told otherwise).");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "next",
            "What could come next for a participant, by what the reader may see: activities without gaps, contacts and recommendations, each with its reasons. People decide.",
            "samverkan next --programme stockholmskraften --journeys journeys.jsonl --log programme.jsonl --participant 01jd0000000000000000000000 --as af --role caseworker --purpose coordination")
        {
            programme, journeys, log, participant, domain, role, purpose, entries, on, language, json,
        };
        verb.SetAction(parsed =>
        {
            Language spoken = parsed.GetValue(language);
            Programme known = KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), spoken);
            JourneysInput input = JourneysInput.Read(host, parsed.GetRequiredValue(journeys), spoken);
            (JourneyReading reading, Instant now) = input;
            ProgrammeLog told = ProgrammeLogInput.ReadIfAny(host, parsed.GetValue(log), known, spoken);
            ReadingAccess access = new(parsed.GetRequiredValue(domain), parsed.GetRequiredValue(role), parsed.GetRequiredValue(purpose));
            LocalDate day = parsed.GetValue(on) ?? host.Today;
            string? output = parsed.GetValue(entries);
            ProposalOutput.RequireDay(host, output, day);
            // The same answer for a person who is not there and for one who may not be seen.
            ImmutableArray<NextStepProposal> proposals =
            [
                .. PersonViews.Of(reading, parsed.GetRequiredValue(participant), access, now, null, own: [known])
                    .Where(view => view.Journey.Id.Programme == known.Id && !view.Journey.Entries.IsEmpty)
                    .Select(view => new NextStepPlanner(known).Propose(view, told, day)),
            ];
            if (output is not null)
            {
                ProposalEntries made = ProposalOutput.After(host, known, access.Who, input);
                ProposalOutput.Write(output, [.. proposals.SelectMany(proposal => made.Of(proposal))]);
            }

            if (parsed.GetValue(json))
                NextStepPage.WriteJson(host.Output, proposals, spoken);
            else
                NextStepPage.WriteText(new TextPage(host.Output, spoken), proposals);
            return proposals.All(static proposal => proposal.NotPossible is null && proposal.Collisions.IsEmpty) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }
}
