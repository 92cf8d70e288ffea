using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Pages;

/// <summary>A proposal of places as text or JSON, whether places are on teams or on tracks.</summary>
internal sealed class PlacePage
{
    private readonly LocalDate _on;
    private readonly string _place;
    private readonly ImmutableArray<Line> _placed;
    private readonly ImmutableArray<Line> _queue;
    private readonly ImmutableArray<UnplaceableCandidate> _unplaceable;
    private readonly ImmutableArray<(string Place, int? Places, int Ongoing)> _capacities;
    private readonly ImmutableArray<(string Place, int? Places, int Ongoing)> _tracks = [];
    private readonly ImmutableArray<(ParticipantId? Person, Refusal Reason)> _notes;
    private readonly ImmutableArray<TeamCapacity> _unknown = [];

    /// <summary>A proposal of places on teams, and on tracks beside them when the programme limits those too.</summary>
    public PlacePage(PlacementProposal proposal, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes)
    {
        _on = proposal.On;
        _place = "team";
        _placed = [.. proposal.Placements.Select(static p => new Line(p.Participant, p.Team.Value, p.NextBest?.Value, p.Reason, p.Start, null) 
        {
            Track = p.Track?.Value,
            TrackReason = p.TrackReason,
            NextHasRoom = p.NextBestHasRoom,
            NextExtraCost = p.NextBestExtraCost,
            Collisions = p.Collisions,
            Unchecked = p.Unchecked,
        })];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Team.Value, null, q.Reason, null, q.Position) { Track = q.Track?.Value, Referred = q.Referred, IsWorstOff = q.IsWorstOff })];
        _unplaceable = proposal.Unplaceable;
        _capacities = [.. proposal.Capacities.Select(static c => (c.Team.Value, (int?)c.Places, c.Ongoing))];
        _tracks = [.. proposal.TrackCapacities.Select(static c => (c.Track.Value, c.Places, c.Ongoing))];
        _notes = [.. proposal.Shortages.Select(static s => ((ParticipantId?)null, s.Reason)), .. proposal.Contradictions.Select(static c => (c.Participant, c.Reason)), .. notes];
        _unknown = [.. proposal.Capacities.Where(static c => !c.UnknownRoles.IsEmpty)];
    }

    /// <summary>A proposal of places on tracks.</summary>
    public PlacePage(TrackProposal proposal, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes)
    {
        _on = proposal.On;
        _place = "track";
        _placed = [.. proposal.Placements.Select(static p => new Line(p.Participant, p.Track.Value, p.NextBest?.Value, p.Reason, p.Start, null)
        {
            NextHasRoom = p.NextBestHasRoom,
            NextExtraCost = p.NextBestExtraCost,
            Collisions = p.Collisions,
            Unchecked = p.Unchecked,
        })];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Track.Value, null, q.Reason, null, q.Position) { Referred = q.Referred, IsWorstOff = q.IsWorstOff })];
        _unplaceable = proposal.Unplaceable;
        _capacities = [.. proposal.Capacities.Select(static c => (c.Track.Value, c.Places, c.Ongoing))];
        _notes = [.. proposal.Contradictions.Select(static c => (c.Participant, c.Reason)), .. notes];
    }

    /// <summary>Whether somebody has no possible place.</summary>
    public bool LeavesSomebodyOut => !_unplaceable.IsEmpty;

    /// <summary>Writes it as text.</summary>
    public void WriteText(TextWriter output, List<(ParticipantId Person, Truth Value)> others, Language language)
    {
        bool english = language == Language.English;
        foreach (Line placed in _placed)
        {
            string next = placed.Next is { } other ? (english ? $"; next best: {other}" : $"; näst bäst: {other}") + Worth(placed, english) : "";
            string start = placed.Start > _on ? (english ? "; start " : "; start ") + LocalDatePattern.Iso.Format(placed.Start.Value) : "";
            output.WriteLine($"{placed.Person}  {placed.Place}  {placed.Reason.Code.Id}: {placed.Reason.Explain(language)}{start}{next}");
            if (placed.TrackReason is { } track)
                output.WriteLine($"    {placed.Track}  {track.Code.Id}: {track.Explain(language)}");
            foreach (Refusal said in placed.Collisions.Concat(placed.Unchecked))
                output.WriteLine($"    {said.Code.Id}: {said.Explain(language)}");
        }

        foreach (Line waiting in _queue)
            output.WriteLine($"{waiting.Person}  -  {waiting.Reason.Code.Id}: {waiting.Reason.Explain(language)}; {waiting.Reason.Expected(language)}");
        foreach (UnplaceableCandidate none in _unplaceable)
        {
            output.WriteLine($"{none.Participant}  -  {none.Reason.Code.Id}: {none.Reason.Explain(language)}; {none.Reason.Expected(language)}");
            foreach (Refusal collision in none.Collisions)
                output.WriteLine($"    {collision.Code.Id}: {collision.Explain(language)}");
        }

        output.WriteLine();
        foreach ((ParticipantId? person, Refusal note) in _notes)
            output.WriteLine($"{(person is { } about ? $"{about}  " : "")}{note.Code.Id}: {note.Explain(language)}; {note.Expected(language)}");
        foreach ((string place, int? places, int ongoing) in _capacities.Concat(_tracks))
        {
            int now = ongoing + _placed.Count(p => p.Place == place || p.Track == place);
            output.WriteLine((places, english) switch
            {
                (null, true) => FormattableString.Invariant($"{place}: {now}, no stated number of places"),
                (null, false) => FormattableString.Invariant($"{place}: {now}, inget angivet antal platser"),
                (_, true) => FormattableString.Invariant($"{place}: {now} of {places} places"),
                _ => FormattableString.Invariant($"{place}: {now} av {places} platser"),
            });
        }

        if (_place == "team")
            WriteNorm(output, english);
        string day = LocalDatePattern.Iso.Format(_on);
        int unknown = others.Count(static o => o.Value == Truth.Unknown);
        string of = _place == "team" ? (english ? "team" : "team") : english ? "track" : "spår";
        output.WriteLine(english
            ? FormattableString.Invariant($"On {day}: {_placed.Length} proposed, {_queue.Length} in the queue, {_unplaceable.Length} without a possible {of}; {others.Count - unknown} not in the target group, {unknown} cannot be told.")
            : FormattableString.Invariant($"Den {day}: {_placed.Length} föreslagna, {_queue.Length} i kö, {_unplaceable.Length} utan möjligt {of}; {others.Count - unknown} inte i målgruppen, {unknown} går inte att avgöra."));
    }

    /// <summary>Writes it as JSON.</summary>
    public void WriteJson(TextWriter output, List<(ParticipantId Person, Truth Value)> others, Language language) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("on", LocalDatePattern.Iso.Format(_on));
        writer.WriteString("queueOrder", PlacementProposal.QueueOrder.In(language));
        Each(writer, "placements", _placed, placed =>
        {
            writer.WriteString("participant", placed.Person.ToString());
            writer.WriteString(_place, placed.Place);
            if (placed.Track is { } track)
                writer.WriteString("track", track);
            writer.WriteString("start", LocalDatePattern.Iso.Format(placed.Start!.Value));
            if (placed.Next is { } next)
                writer.WriteString("nextBest", next);
            if (placed.NextHasRoom is { } room)
                writer.WriteBoolean("nextBestHasRoom", room);
            if (placed.NextExtraCost is { } extra)
                writer.WriteNumber("nextBestExtraCost", extra);
            WriteReason(writer, placed.Reason, language);
            Each(writer, "collisions", placed.Collisions, collision => WriteReason(writer, collision, language));
            Each(writer, "unchecked", placed.Unchecked, said => WriteReason(writer, said, language));
        });
        Each(writer, "queue", _queue, waiting =>
        {
            writer.WriteString("participant", waiting.Person.ToString());
            writer.WriteString(_place, waiting.Place);
            if (waiting.Track is { } track)
                writer.WriteString("track", track);
            writer.WriteNumber("position", waiting.Position!.Value);
            writer.WriteString("referred", LocalDatePattern.Iso.Format(waiting.Referred));
            writer.WriteBoolean("worstOff", waiting.IsWorstOff);
            WriteReason(writer, waiting.Reason, language);
        });
        Each(writer, "unplaceable", _unplaceable, none =>
        {
            writer.WriteString("participant", none.Participant.ToString());
            WriteReason(writer, none.Reason, language);
            Each(writer, "collisions", none.Collisions, collision => WriteReason(writer, collision, language));
        });
        Each(writer, "notPlaced", [.. others], other =>
        {
            writer.WriteString("participant", other.Person.ToString());
            writer.WriteString("targetGroup", other.Value.ToString().ToLowerInvariant());
        });
        Each(writer, "notes", _notes, note =>
        {
            if (note.Person is { } about)
                writer.WriteString("participant", about.ToString());
            WriteReason(writer, note.Reason, language);
        });
        if (_place == "team")
            writer.WriteNumber("participantsPerFullTime", PlacementBridge.ParticipantsPerFullTime);
        Each(writer, "unknownWorkingTime", _unknown, team =>
        {
            writer.WriteString("team", team.Team.Value);
            writer.WriteStartArray("roles");
            foreach (Core.Teams.TeamRole role in team.UnknownRoles)
                writer.WriteStringValue(Name(role));
            writer.WriteEndArray();
        });
        Capacities(writer, _place, _capacities);
        if (!_tracks.IsEmpty)
            Capacities(writer, "track", _tracks);
        writer.WriteEndObject();
    });

    // What limits the teams, and what is not known of it and therefore does not.
    private void WriteNorm(TextWriter output, bool english)
    {
        output.WriteLine(english
            ? FormattableString.Invariant($"Places by the norm of {PlacementBridge.ParticipantsPerFullTime} participants per full-time position.")
            : FormattableString.Invariant($"Platser efter normen {PlacementBridge.ParticipantsPerFullTime} deltagare per heltid."));
        foreach (TeamCapacity team in _unknown)
        {
            string roles = string.Join(", ", team.UnknownRoles.Select(Name));
            output.WriteLine(english ? $"{team.Team}: working time unknown, and not limiting: {roles}" : $"{team.Team}: arbetstiden är okänd och begränsar inte: {roles}");
        }
    }

    private static string Worth(Line placed, bool english)
    {
        string room = (placed.NextHasRoom, english) switch
        {
            (true, true) => "has room",
            (true, false) => "har plats",
            (_, true) => "full",
            _ => "fullt",
        };
        return FormattableString.Invariant($" ({room}, {(english ? "extra cost" : "merkostnad")} {placed.NextExtraCost})");
    }

    private static string Name(Core.Teams.TeamRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());

    private static void Capacities(Utf8JsonWriter writer, string of, ImmutableArray<(string Place, int? Places, int Ongoing)> capacities) => Each(writer, $"{of}s", capacities, capacity =>
    {
        writer.WriteString(of, capacity.Place);
        if (capacity.Places is { } places)
            writer.WriteNumber("places", places);
        writer.WriteNumber("ongoing", capacity.Ongoing);
    });

    private static void Each<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> all, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (T one in all)
        {
            writer.WriteStartObject();
            write(one);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteReason(Utf8JsonWriter writer, Refusal reason, Language language)
    {
        writer.WriteString("code", reason.Code.Id);
        writer.WriteString("reason", reason.Explain(language));
    }

    private sealed record Line(ParticipantId Person, string Place, string? Next, Refusal Reason, LocalDate? Start, int? Position)
    {
        public string? Track { get; init; }

        public Refusal? TrackReason { get; init; }

        public bool? NextHasRoom { get; init; }

        public long? NextExtraCost { get; init; }

        public ImmutableArray<Refusal> Collisions { get; init; } = [];

        public ImmutableArray<Refusal> Unchecked { get; init; } = [];

        public LocalDate Referred { get; init; }

        public bool IsWorstOff { get; init; }
    }
}
