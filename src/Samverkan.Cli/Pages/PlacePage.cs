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
    private readonly ImmutableArray<Refusal> _notes;

    /// <summary>A proposal of places on teams, and on tracks beside them when the programme limits those too.</summary>
    public PlacePage(PlacementProposal proposal)
    {
        _on = proposal.On;
        _place = "team";
        _placed = [.. proposal.Placements.Select(static p => new Line(p.Participant, p.Team.Value, p.NextBest?.Value, p.Reason, p.Start, null) { Track = p.Track?.Value, TrackReason = p.TrackReason })];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Team.Value, null, q.Reason, null, q.Position) { Track = q.Track?.Value })];
        _unplaceable = proposal.Unplaceable;
        _capacities = [.. proposal.Capacities.Select(static c => (c.Team.Value, (int?)c.Places, c.Ongoing))];
        _tracks = [.. proposal.TrackCapacities.Select(static c => (c.Track.Value, c.Places, c.Ongoing))];
        _notes = [.. proposal.Shortages.Select(static s => s.Reason), .. proposal.Contradictions.Select(static c => c.Reason)];
    }

    /// <summary>A proposal of places on tracks.</summary>
    public PlacePage(TrackProposal proposal)
    {
        _on = proposal.On;
        _place = "track";
        _placed = [.. proposal.Placements.Select(static p => new Line(p.Participant, p.Track.Value, p.NextBest?.Value, p.Reason, p.Start, null))];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Track.Value, null, q.Reason, null, q.Position))];
        _unplaceable = proposal.Unplaceable;
        _capacities = [.. proposal.Capacities.Select(static c => (c.Track.Value, c.Places, c.Ongoing))];
        _notes = [.. proposal.Contradictions.Select(static c => c.Reason)];
    }

    /// <summary>Whether somebody has no possible place.</summary>
    public bool LeavesSomebodyOut => !_unplaceable.IsEmpty;

    /// <summary>Writes it as text.</summary>
    public void WriteText(TextWriter output, List<(ParticipantId Person, Truth Value)> others, Language language)
    {
        bool english = language == Language.English;
        foreach (Line placed in _placed)
        {
            string next = placed.Next is { } other ? (english ? $"; next best: {other}" : $"; näst bäst: {other}") : "";
            string start = placed.Start > _on ? (english ? "; start " : "; start ") + LocalDatePattern.Iso.Format(placed.Start.Value) : "";
            output.WriteLine($"{placed.Person}  {placed.Place}  {placed.Reason.Code.Id}: {placed.Reason.Explain(language)}{start}{next}");
            if (placed.TrackReason is { } track)
                output.WriteLine($"    {placed.Track}  {track.Code.Id}: {track.Explain(language)}");
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
        foreach (Refusal note in _notes)
            output.WriteLine($"{note.Code.Id}: {note.Explain(language)}; {note.Expected(language)}");
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
            WriteReason(writer, placed.Reason, language);
        });
        Each(writer, "queue", _queue, waiting =>
        {
            writer.WriteString("participant", waiting.Person.ToString());
            writer.WriteString(_place, waiting.Place);
            if (waiting.Track is { } track)
                writer.WriteString("track", track);
            writer.WriteNumber("position", waiting.Position!.Value);
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
        Each(writer, "notes", _notes, note => WriteReason(writer, note, language));
        Capacities(writer, _place, _capacities);
        if (!_tracks.IsEmpty)
            Capacities(writer, "track", _tracks);
        writer.WriteEndObject();
    });

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
    }
}
