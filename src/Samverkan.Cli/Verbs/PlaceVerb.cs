using System.Collections.Immutable;
using System.CommandLine;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan place</c></summary>
internal static class PlaceVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line: those in the target group are placed.");
        Option<string> state = ToolOptions.InputFile("--state", "Whom teams and tracks have already, what they offer, and since when, with what needs, each person waits (JSON, docs/schemas/placement-state.schema.json).", required: false);
        Option<string?> entries = new("--entries") { Description = "Also writes each proposal as an entry of a journey, for people to answer: nothing is decided by it.", HelpName = "FILE" };
        Option<LocalDate?> on = ToolOptions.Date("--on", "The day of placement (today in Stockholm unless told otherwise).");
        Option<string[]> option = ToolOptions.Readings();
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new("place", "Proposes places on a programme's teams or tracks, with a waiting list and reasons. People decide.", "samverkan place --programme stockholmskraften --facts facts.jsonl --on 2024-11-04")
        {
            programme, facts, state, entries, on, option, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(parsed.GetRequiredValue(programme)), parsed.GetRequiredValue(option));
            if (known.TeamPlan is null && ForParticipants(known).IsEmpty)
            {
                throw ToolException.Usage(
                    $"{known.Id} has neither teams nor tracks to place people on; those that have: {string.Join(", ", ProgrammeCatalog.All.Where(static p => p.TeamPlan is not null || !ForParticipants(p).IsEmpty).Select(static p => p.Id.Value))}");
            }

            LocalDate date = parsed.GetValue(on) ?? host.Today;
            Language spoken = parsed.GetValue(language);
            PlacementState situation = parsed.GetValue(state) is { } file ? await ReadState(host, file, known, spoken, cancellation) : new();
            await using Stream stream = InputFile.Open(parsed.GetRequiredValue(facts));
            FactFile people = await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, parsed.GetRequiredValue(facts), cancellation);
            FindingPrinter.StopOn(host, people.Findings, spoken);
            List<(ParticipantId Person, FactTimeline Facts)> inside = [];
            List<(ParticipantId Person, Truth Value)> others = [];
            foreach ((ParticipantId person, FactTimeline timeline) in people.Timelines())
            {
                cancellation.ThrowIfCancellationRequested();
                Truth value = known.TargetGroup.Assess(timeline, date).Value;
                if (value == Truth.True)
                    inside.Add((person, timeline));
                else
                    others.Add((person, value));
            }

            string? output = parsed.GetValue(entries);
            if (output is not null && date > host.Today)
                throw ToolException.Usage("a proposal cannot be recorded before its day: --on lies after today");
            ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes = [.. NotesOf(situation, people, inside)];
            PlacePage page;
            ImmutableArray<Entry> proposed;
            if (known.TeamPlan is { } teams)
            {
                PlacementProposal proposal = Planner(known, teams, situation).Propose(inside.Select(p => Candidate(p.Person, p.Facts, known, situation, date)), date, situation.Ongoing, situation.OngoingByDistrict);
                (page, proposed) = (new(proposal, notes), ProposalEntries.Of(known, proposal, host.Clock.GetCurrentInstant()));
            }
            else
            {
                TrackProposal proposal = Planner(known, situation).Propose(inside.Select(p => OnTrack(p.Person, p.Facts, known, situation, date)), date, situation.OngoingByTrack);
                (page, proposed) = (new(proposal, notes), ProposalEntries.Of(known, proposal, host.Clock.GetCurrentInstant()));
            }

            if (output is not null)
                WriteEntries(output, proposed);
            if (parsed.GetValue(json))
                page.WriteJson(host.Output, others, spoken);
            else
                page.WriteText(host.Output, others, spoken);
            return !page.LeavesSomebodyOut && !others.Exists(static o => o.Value == Truth.Unknown) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    private static void WriteEntries(string path, ImmutableArray<Entry> proposed)
    {
        using MemoryStream stream = new();
        JourneyFile.Write(stream, proposed);
        AtomicFile.Write(path, stream.ToArray());
    }

    private static PlacementPlanner Planner(Programme programme, Core.Teams.TeamPlan teams, PlacementState situation) =>
        new(teams, DistrictCatalog.Stockholm, CaseloadNorm.ForThreeProfessions(PlacementBridge.ParticipantsPerFullTime))
        {
            Profiles = [.. situation.Profiles],
            Limits = [.. situation.Limits],
            StartWithinDays = situation.StartWithinDays,
            Calendar = WorkingCalendar.Swedish.With(programme.ClosurePeriods),
            Tracks = LimitsTracks(programme) ? [.. ForParticipants(programme).Select(t => new TrackCapacity(t.Id, t.Places, situation.OngoingByTrack.GetValueOrDefault(t.Id)))] : [],
        };

    // Beside teams, tracks matter when some track has a stated number of places.
    private static bool LimitsTracks(Programme programme) => ForParticipants(programme).Any(static t => t.Places is not null);

    private static TrackPlanner Planner(Programme programme, PlacementState situation) =>
        new(ForParticipants(programme), WorkingCalendar.Swedish.With(programme.ClosurePeriods)) 
        {
            StartWithinDays = situation.StartWithinDays,
            Period = programme.Period.Value,
            Profiles = [.. situation.TrackProfiles],
        };

    // A track in which staff learn has no places for participants.
    private static ImmutableArray<Track> ForParticipants(Programme programme) => [.. programme.Tracks.Where(static t => t.Kind == TrackKind.Participants)];

    private static async Task<PlacementState> ReadState(ToolHost host, string file, Programme programme, Language language, CancellationToken cancellation)
    {
        FindingList findings = new(file);
        PlacementState? state = PlacementState.Read(await InputFile.ReadDocumentAsync(file, cancellation), findings, new(programme, DistrictCatalog.Stockholm));
        FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        return state!;
    }

    // What the state file tells and nobody could use, and what it does not tell.
    private static IEnumerable<(ParticipantId? Person, Refusal Reason)> NotesOf(PlacementState situation, FactFile people, List<(ParticipantId Person, FactTimeline Facts)> inside)
    {
        HashSet<ParticipantId> known = [.. people.Timelines().Select(static p => p.Key)];
        foreach (ParticipantId person in situation.Waiting.Keys.Where(p => !known.Contains(p)).Order())
            yield return (person, PlacementStateCodes.WaitsWithoutFacts.With());
        int without = inside.Count(p => !situation.Waiting.ContainsKey(p.Person));
        if (without > 0)
            yield return (null, PlacementStateCodes.WaitsFromToday.With(FindingList.Number(without)));
    }

    // Whose referral nobody told of waits from the day of placement.
    private static PlacementCandidate Candidate(ParticipantId person, FactTimeline timeline, Programme programme, PlacementState situation, LocalDate on)
    {
        string? district = timeline.Of(StandardFacts.District).Where(o => o.HasValue && o.Period.Contains(on)).OrderBy(static o => o.KnownFrom).Select(static o => o.Value).LastOrDefault();
        PlacementCandidate candidate = situation.Waiting.GetValueOrDefault(person) ?? new(person, null, on);
        return candidate with
        {
            District = Slug.TryParse(district, out DistrictId? key) ? key : null,
            Tracks = LimitsTracks(programme) ? OnTrack(person, timeline, programme, situation, on).Options : [],
        };
    }

    // Unless the state says which tracks somebody could have, those whose target group holds.
    private static TrackCandidate OnTrack(ParticipantId person, FactTimeline timeline, Programme programme, PlacementState situation, LocalDate on)
    {
        PlacementCandidate told = situation.Waiting.GetValueOrDefault(person) ?? new(person, null, on);
        ImmutableArray<TrackOption> tracks = situation.Tracks.TryGetValue(person, out ImmutableArray<TrackOption> named)
            ? named
            : [.. ForParticipants(programme).Where(t => programme.TargetGroupOf(t.Id).Assess(timeline, on).Value == Truth.True).Select(static t => new TrackOption(t.Id, 0))];
        return new(person, told.Referred, tracks) { IsWorstOff = told.IsWorstOff, Needs = told.Needs };
    }
}
