using System.CommandLine;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan place</c></summary>
internal static class PlaceVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line: those in the target group are placed.");
        Option<string> state = ToolOptions.InputFile("--state", "Whom the teams have already and what they offer, and since when, with what needs, each person waits (JSON).", required: false);
        Option<LocalDate?> on = ToolOptions.Date("--on", "The day of placement (today in Stockholm unless told otherwise).");
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("place", "Proposes places on a programme's teams, with a waiting list and reasons. People decide.", "samverkan place --programme stockholmskraften --facts facts.jsonl --on 2024-11-04")
        {
            programme, facts, state, on, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Require(parsed.GetRequiredValue(programme));
            if (known.TeamPlan is not { } teams)
            {
                throw ToolException.Usage(
                    $"{known.Id} has no teams to place people on; with teams there are: {string.Join(", ", ProgrammeCatalog.All.Where(static p => p.TeamPlan is not null).Select(static p => p.Id.Value))}");
            }

            LocalDate date = parsed.GetValue(on) ?? host.Today;
            Language spoken = parsed.GetValue(language);
            PlacementState situation = new();
            if (parsed.GetValue(state) is { } file)
            {
                await using Stream told = InputFile.Open(file);
                situation = await PlacementState.ReadAsync(told, teams, DistrictCatalog.Stockholm, cancellation);
            }

            await using Stream stream = InputFile.Open(parsed.GetRequiredValue(facts));
            FactFile people = await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, parsed.GetRequiredValue(facts), cancellation);
            FindingPrinter.StopOn(host, people.Findings, spoken);
            List<PlacementCandidate> candidates = [];
            List<(ParticipantId Person, Truth Value)> others = [];
            foreach ((ParticipantId person, FactTimeline timeline) in people.Timelines())
            {
                cancellation.ThrowIfCancellationRequested();
                Truth value = known.TargetGroup.Assess(timeline, date).Value;
                if (value == Truth.True)
                    candidates.Add(Candidate(person, timeline, situation, date));
                else
                    others.Add((person, value));
            }

            PlacementPlanner planner = new(teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(PlacementBridge.ParticipantsPerFullTime)) { Profiles = [.. situation.Profiles] };
            PlacementProposal proposal = planner.Propose(candidates, date, situation.Ongoing, situation.OngoingByDistrict);
            if (parsed.GetValue(json))
                WriteJson(host.Output, proposal, others, spoken);
            else
                WriteText(host.Output, proposal, others, spoken);
            return proposal.Unplaceable.IsEmpty && !others.Exists(static o => o.Value == Truth.Unknown) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    // Whose referral nobody told of waits from the day of placement.
    private static PlacementCandidate Candidate(ParticipantId person, FactTimeline timeline, PlacementState situation, LocalDate on)
    {
        string? district = timeline.Of(StandardFacts.District).Where(o => o.HasValue && o.Period.Contains(on)).OrderBy(static o => o.KnownFrom).Select(static o => o.Value).LastOrDefault();
        PlacementCandidate candidate = situation.Waiting.GetValueOrDefault(person) ?? new(person, null, on);
        return candidate with { District = Slug.TryParse(district, out DistrictId? key) ? key : null };
    }

    private static void WriteText(TextWriter output, PlacementProposal proposal, List<(ParticipantId Person, Truth Value)> others, Language language)
    {
        bool english = language == Language.English;
        foreach (ProposedPlacement placed in proposal.Placements)
        {
            string next = placed.NextBest is { } other ? (english ? $"; next best: {other.Value}" : $"; näst bäst: {other.Value}") : "";
            output.WriteLine($"{placed.Participant}  {placed.Team.Value}  {placed.Reason.Code.Id}: {placed.Reason.Explain(language)}{next}");
        }

        foreach (QueuePlace waiting in proposal.Queue)
            output.WriteLine($"{waiting.Participant}  -  {waiting.Reason.Code.Id}: {waiting.Reason.Explain(language)}; {waiting.Reason.Expected(language)}");
        foreach (UnplaceableCandidate none in proposal.Unplaceable)
        {
            output.WriteLine($"{none.Participant}  -  {none.Reason.Code.Id}: {none.Reason.Explain(language)}; {none.Reason.Expected(language)}");
            foreach (Refusal collision in none.Collisions)
                output.WriteLine($"    {collision.Code.Id}: {collision.Explain(language)}");
        }

        output.WriteLine();
        foreach (TeamCapacity team in proposal.Capacities)
        {
            int now = team.Ongoing + proposal.Placements.Count(p => p.Team == team.Team);
            output.WriteLine(english
                ? FormattableString.Invariant($"{team.Team.Value}: {now} of {team.Places} places")
                : FormattableString.Invariant($"{team.Team.Value}: {now} av {team.Places} platser"));
        }

        string day = LocalDatePattern.Iso.Format(proposal.On);
        int unknown = others.Count(static o => o.Value == Truth.Unknown);
        output.WriteLine(english
            ? FormattableString.Invariant($"On {day}: {proposal.Placements.Length} proposed, {proposal.Queue.Length} in the queue, {proposal.Unplaceable.Length} without a possible team; {others.Count - unknown} not in the target group, {unknown} cannot be told.")
            : FormattableString.Invariant($"Den {day}: {proposal.Placements.Length} föreslagna, {proposal.Queue.Length} i kö, {proposal.Unplaceable.Length} utan möjligt team; {others.Count - unknown} inte i målgruppen, {unknown} går inte att avgöra."));
    }

    private static void WriteJson(TextWriter output, PlacementProposal proposal, List<(ParticipantId Person, Truth Value)> others, Language language)
    {
        ToolJson.WriteTo(output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("on", LocalDatePattern.Iso.Format(proposal.On));
            writer.WriteStartArray("placements");
            foreach (ProposedPlacement placed in proposal.Placements)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", placed.Participant.ToString());
                writer.WriteString("team", placed.Team.Value);
                if (placed.NextBest is { } next)
                    writer.WriteString("nextBest", next.Value);
                WriteReason(writer, placed.Reason, language);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("queue");
            foreach (QueuePlace waiting in proposal.Queue)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", waiting.Participant.ToString());
                writer.WriteString("team", waiting.Team.Value);
                writer.WriteNumber("position", waiting.Position);
                WriteReason(writer, waiting.Reason, language);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("unplaceable");
            foreach (UnplaceableCandidate none in proposal.Unplaceable)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", none.Participant.ToString());
                WriteReason(writer, none.Reason, language);
                writer.WriteStartArray("collisions");
                foreach (Refusal collision in none.Collisions)
                {
                    writer.WriteStartObject();
                    WriteReason(writer, collision, language);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("notPlaced");
            foreach ((ParticipantId person, Truth value) in others)
            {
                writer.WriteStartObject();
                writer.WriteString("participant", person.ToString());
                writer.WriteString("targetGroup", value.ToString().ToLowerInvariant());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("teams");
            foreach (TeamCapacity team in proposal.Capacities)
            {
                writer.WriteStartObject();
                writer.WriteString("team", team.Team.Value);
                writer.WriteNumber("places", team.Places);
                writer.WriteNumber("ongoing", team.Ongoing);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void WriteReason(Utf8JsonWriter writer, Refusal reason, Language language)
    {
        writer.WriteString("code", reason.Code.Id);
        writer.WriteString("reason", reason.Explain(language));
    }
}
