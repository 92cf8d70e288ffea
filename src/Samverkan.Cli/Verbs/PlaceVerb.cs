using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using NodaTime;
using Samverkan.Cli.Pages;
using Samverkan.Core.Access;
using Samverkan.Core.Criteria;
using Samverkan.Core.Criteria.FactFiles;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Decisions;
using Samverkan.Reporting.Rendering;

namespace Samverkan.Cli.Verbs;

/// <summary><c>samverkan place</c></summary>
internal static class PlaceVerb
{
    /// <summary>Creates the verb.</summary>
    public static Verb Create(ToolHost host)
    {
        Option<string> programme = ToolOptions.Programme();
        Option<string> facts = ToolOptions.InputFile("--facts", "Observed facts, one a line: those in the target group who have no place are placed.");
        Option<string> state = ToolOptions.InputFile(
            "--state",
            "Who has which place already, whom teams and tracks have beside them, what they offer, caseloads and working time, since when and with what needs each person waits, and who is expected later (JSON, docs/schemas/placement-state.schema.json).",
            required: false);
        Option<string[]> capacity = new("--capacity")
        {
            Description = "What if a team or a track had at most N places; may be repeated. Above what working time and norm give it changes nothing.",
            HelpName = "PLACE=N",
            DefaultValueFactory = static _ => [],
        };
        Option<string?> entries = ProposalOutput.Option();
        Option<string> journeys = ToolOptions.InputFile("--journeys", "Journeys that are there already: after their entries those of --entries are numbered, and with --as, --role and --purpose they tell needs that are recorded (former team and caseworkers, conflict of interest, language of support, protection).", required: false);
        Option<SecrecyDomain?> domain = ToolOptions.MaybeKey<SecrecyDomain>("--as", "DOMAIN", "With --journeys: the secrecy domain of the reader, for example af; without it no need is read from journeys.");
        Option<ReaderRole?> role = ToolOptions.MaybeKey<ReaderRole>("--role", "ROLE", "With --as: the reader's role: caseworker.");
        Option<ReadingPurpose?> purpose = ToolOptions.MaybeKey<ReadingPurpose>("--purpose", "PURPOSE", "With --as: the purpose: coordination.");
        Option<string?> certificate = new("--certificate") { Description = "Also writes the proof that no other proposal for the same people costs less: cost, bound and prices (JSON).", HelpName = "FILE" };
        Option<LocalDate?> on = ToolOptions.Date("--on", "The day of placement (today in Stockholm unless told otherwise).");
        Option<string[]> option = ToolOptions.Readings();
        Option<Language> language = ToolOptions.Language();
        Option<bool> json = ToolOptions.Json();
        Verb verb = new(
            "place",
            "Proposes places on a programme's teams or tracks, with a waiting list and reasons; where the state tells who has which place, what to change and no more. People decide.",
            "samverkan place --programme stockholmskraften --facts facts.jsonl --on 2024-11-04")
        {
            programme, facts, state, capacity, entries, journeys, domain, role, purpose, certificate, on, option, language, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            Programme known = KnownProgrammes.Choose(KnownProgrammes.Require(host, parsed.GetRequiredValue(programme), parsed.GetValue(language)), parsed.GetRequiredValue(option));
            if (known.TeamPlan is null && PlacementScene.TracksOf(known).IsEmpty)
            {
                throw ToolException.Usage(
                    $"{known.Id} has neither teams nor tracks to place people on; those that have: {string.Join(", ", ProgrammeCatalog.All.Where(static p => p.TeamPlan is not null || !PlacementScene.TracksOf(p).IsEmpty).Select(static p => p.Id.Value))}");
            }

            LocalDate date = parsed.GetValue(on) ?? host.Today;
            Language spoken = parsed.GetValue(language);
            PlacementState situation = parsed.GetValue(state) is { } file ? await ReadState(host, file, known, spoken, cancellation) : new();
            foreach (string stated in parsed.GetRequiredValue(capacity))
                Limit(situation, known, stated);
            string? output = parsed.GetValue(entries);
            ProposalOutput.RequireDay(host, output, date);
            await using Stream stream = InputFile.Open(parsed.GetRequiredValue(facts));
            FactFile people = await new FactFileReader(FactCatalog.Standard).ReadAsync(stream, parsed.GetRequiredValue(facts), cancellation);
            FindingPrinter.StopOn(host, people.Findings, spoken);
            ImmutableSortedDictionary<ParticipantId, FactTimeline> timelines = people.Timelines();
            List<ParticipantId> inside = [];
            List<(ParticipantId Person, Truth Value)> others = [];
            foreach ((ParticipantId person, FactTimeline timeline) in timelines.Where(person => !situation.Placed.ContainsKey(person.Key)))
            {
                cancellation.ThrowIfCancellationRequested();
                Truth value = known.TargetGroup.Assess(timeline, date).Value;
                if (value == Truth.True)
                    inside.Add(person);
                else
                    others.Add((person, value));
            }

            JourneysInput? before = parsed.GetValue(journeys) is { } journeysFile ? JourneysInput.Read(host, journeysFile, spoken, WorkProfileBridge.Format) : null;
            PlacementScene scene = new(known, situation, date, timelines, ViewsOf(known, before, parsed.GetValue(domain), parsed.GetValue(role), parsed.GetValue(purpose)));
            (PlacePage page, Func<ProposalEntries, ImmutableArray<Entry>> proposed) = scene.Run(inside, [.. NotesOf(scene, situation, timelines, inside)]);
            if (output is not null)
                ProposalOutput.Write(output, proposed(ProposalOutput.After(host, known, OwnersPolicy.Import(known).Who, before)));

            if (parsed.GetValue(certificate) is { } proof)
                WriteCertificate(proof, page);
            if (parsed.GetValue(json))
                page.WriteJson(host.Output, others, spoken);
            else
                page.WriteText(host.Output, others, spoken);
            return !page.LeavesSomebodyOut && !others.Exists(static o => o.Value == Truth.Unknown) ? ExitCode.Done : ExitCode.Findings;
        });
        return verb;
    }

    // Needs are read by somebody who may see them, or not at all.
    private static Dictionary<ParticipantId, MergedView>? ViewsOf(Programme programme, JourneysInput? journeys, SecrecyDomain? domain, ReaderRole? role, ReadingPurpose? purpose)
    {
        if (domain is null && role is null && purpose is null)
            return null;
        if (journeys is null || domain is null || role is null || purpose is null)
            throw ToolException.Usage("--as, --role and --purpose belong together, and to --journeys");
        return PersonViews.All(journeys.Reading, programme, new ReadingAccess(domain, role, purpose), journeys.LastRecorded);
    }

    // A stated number takes the place of the one in the state file.
    private static void Limit(PlacementState state, Programme programme, string stated)
    {
        string[] parts = stated.Split('=');
        if (parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int places))
        {
            if (Slug.TryParse(parts[0], out TeamId? team) && programme.TeamPlan?.Find(team) is not null)
            {
                state.Limits.RemoveAll(limit => limit.Team == team && limit.Role is null && limit.Districts.IsEmpty);
                state.Limits.Add(new(team, places));
                return;
            }

            if (Slug.TryParse(parts[0], out TrackId? track) && PlacementScene.TracksOf(programme).Any(one => one.Id == track))
            {
                state.TrackPlaces[track] = places;
                return;
            }
        }

        IEnumerable<string> known = (programme.TeamPlan?.Teams.Select(static t => t.Id.Value) ?? []).Concat(PlacementScene.TracksOf(programme).Select(static t => t.Id.Value));
        throw ToolException.Usage($"--capacity takes PLACE=N with a whole number; {programme.Id} has: {string.Join(", ", known)}");
    }

    private static void WriteCertificate(string file, PlacePage page)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        page.WriteCertificate(text);
        AtomicFile.Write(file, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static async Task<PlacementState> ReadState(ToolHost host, string file, Programme programme, Language language, CancellationToken cancellation)
    {
        FindingList findings = new(file);
        PlacementState? state = PlacementState.Read(await InputFile.ReadDocumentAsync(file, cancellation), findings, new(programme, DistrictCatalog.Stockholm));
        FindingPrinter.StopOn(host, findings.ToImmutable(), language);
        return state!;
    }

    // What the state file tells and nobody could use, and what it does not tell.
    private static IEnumerable<(ParticipantId? Person, Refusal Reason)> NotesOf(
        PlacementScene scene, PlacementState situation, ImmutableSortedDictionary<ParticipantId, FactTimeline> people, List<ParticipantId> inside)
    {
        foreach (ParticipantId person in situation.Waiting.Keys.Where(p => !people.ContainsKey(p)).Order())
            yield return (person, PlacementStateCodes.WaitsWithoutFacts.With());
        int without = inside.Count(p => !situation.Waiting.ContainsKey(p));
        if (without > 0)
            yield return (null, PlacementStateCodes.WaitsFromToday.With(FindingList.Number(without)));
        if (situation.Expected.Count > 0 && !scene.WeighsExpected)
            yield return (null, PlacementStateCodes.ExpectedOnTracks.With());
    }
}
