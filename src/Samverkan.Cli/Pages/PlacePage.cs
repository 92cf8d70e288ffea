using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Pages;

/// <summary>A proposal of places as text or JSON, whether places are on teams or on tracks.</summary>
internal sealed partial class PlacePage
{
    private readonly LocalDate _on;
    private readonly string _place;
    private readonly ImmutableArray<Line> _placed;
    private readonly ImmutableArray<Line> _queue;
    private readonly ImmutableArray<UnplaceableCandidate> _unplaceable;
    private readonly ImmutableArray<Places> _capacities;
    private readonly ImmutableArray<Places> _tracks = [];
    private readonly ImmutableArray<Move> _moves = [];
    private readonly int? _kept;
    private readonly CaseloadNorm _norm = PlacementBridge.Norm;
    private readonly ArrivalOutlook? _arrivals;
    private readonly PlacementCertificate? _certificate;
    private readonly TrackProposal? _trackProof;
    private readonly ImmutableArray<(ParticipantId? Person, Refusal Reason)> _notes;
    private readonly ImmutableArray<TeamCapacity> _unknown = [];

    /// <summary>What a revision changes on teams, and the whole after it.</summary>
    public PlacePage(PlacementRevision revision, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes, CaseloadNorm norm)
        : this(revision.Proposal, notes, norm)
    {
        _kept = revision.Kept;
        _moves = [.. revision.Moves.Select(static move => new Move(move.Participant, move.From.Value, move.To?.Value, move.Reason, PassedOn.Of(move.Collisions)))];
    }

    /// <summary>What a revision changes on tracks, and the whole after it.</summary>
    public PlacePage(TrackRevision revision, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes)
        : this(revision.Proposal, notes)
    {
        _kept = revision.Kept;
        _moves = [.. revision.Moves.Select(static move => new Move(move.Participant, move.From.Value, move.To?.Value, move.Reason, PassedOn.Of(move.Collisions)))];
    }

    /// <summary>A proposal of places on teams, and on tracks beside them when the programme limits those too.</summary>
    public PlacePage(PlacementProposal proposal, ImmutableArray<(ParticipantId? Person, Refusal Reason)> notes, CaseloadNorm? norm = null)
    {
        _norm = norm ?? _norm;
        _arrivals = proposal.Arrivals;
        _certificate = proposal.Certificate;
        _on = proposal.On;
        _place = "team";
        _placed = [.. proposal.Placements.Select(static p => new Line(p.Participant, p.Team.Value, p.NextBest?.Value, p.Reason, p.Start, null) 
        {
            Track = p.Track?.Value,
            TrackReason = p.TrackReason,
            NextTrack = p.NextBestTrack?.Value,
            NextHasRoom = p.NextBestHasRoom,
            NextExtraCost = p.NextBestExtraCost,
            Collisions = PassedOn.Of(p.Collisions),
            Unchecked = p.Unchecked,
        })];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Team.Value, null, q.Reason, null, q.Position) { Track = q.Track?.Value, Referred = q.Referred, IsWorstOff = q.IsWorstOff })];
        _unplaceable = [.. proposal.Unplaceable.Select(static none => none with { Collisions = PassedOn.Of(none.Collisions) })];
        _capacities = [.. proposal.Capacities.Select(static c => new Places(c.Team.Value, c.Places, c.Ongoing, c.Roles))];
        _tracks = [.. proposal.TrackCapacities.Select(static c => new Places(c.Track.Value, c.Places, c.Ongoing, []))];
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
            Collisions = PassedOn.Of(p.Collisions),
            Unchecked = p.Unchecked,
        })];
        _queue = [.. proposal.Queue.Select(static q => new Line(q.Participant, q.Track.Value, null, q.Reason, null, q.Position) { Referred = q.Referred, IsWorstOff = q.IsWorstOff })];
        _unplaceable = [.. proposal.Unplaceable.Select(static none => none with { Collisions = PassedOn.Of(none.Collisions) })];
        _capacities = [.. proposal.Capacities.Select(static c => new Places(c.Track.Value, c.Places, c.Ongoing, []))];
        _trackProof = proposal;
        _notes = [.. proposal.Shortages.Select(static s => ((ParticipantId?)null, s.Reason)), .. proposal.Contradictions.Select(static c => (c.Participant, c.Reason)), .. notes];
    }

    /// <summary>The needs that are recorded and count, with where they come from.</summary>
    public ImmutableArray<(ParticipantId Person, RecordedNeed Need)> Recorded { get; init; } = [];

    // Several caseworkers of one day look alike: they are told once.
    private IEnumerable<(ParticipantId Person, RecordedNeed Need, int Times)> RecordedOnce => Recorded.GroupBy(static one => one).Select(static same => (same.Key.Person, same.Key.Need, same.Count()));

    /// <summary>Whether somebody has no possible place.</summary>
    public bool LeavesSomebodyOut => !_unplaceable.IsEmpty;

    /// <summary>Writes it as text.</summary>
    public void WriteText(TextWriter output, List<(ParticipantId Person, Truth Value)> others, Language language)
    {
        bool english = language == Language.English;
        WriteMoves(output, language);
        foreach (Line placed in _placed.Where(static line => line.IsNew))
        {
            string next = placed.Next is { } other ? (english ? $"; next best: {other}" : $"; näst bäst: {other}") + Worth(placed, english) : "";
            string start = placed.Start > _on ? (english ? "; start " : "; start ") + LocalDatePattern.Iso.Format(placed.Start.Value) : "";
            output.WriteLine($"{placed.Person}  {placed.Place}  {placed.Reason.Code.Id}: {placed.Reason.Explain(language)}{start}{next}");
            if (placed.TrackReason is { } track)
                output.WriteLine($"    {placed.Track}  {track.Code.Id}: {track.Explain(language)}{(placed.NextTrack is { } nextTrack ? $"{(english ? "; next best: " : "; näst bäst: ")}{nextTrack}" : "")}");
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
        foreach ((ParticipantId person, RecordedNeed need, int times) in RecordedOnce)
        {
            string often = times == 1 ? "" : FormattableString.Invariant($", {times} {(english ? "entries" : "poster")}");
            output.WriteLine($"{person}  {(english ? "recorded" : "antecknat")}: {RecordedNeeds.NameOf(need.Need).In(language)} ({need.RecordedAs}, {LocalDatePattern.Iso.Format(need.On)}{often})");
        }

        foreach (Places place in _capacities.Concat(_tracks))
        {
            int now = place.Ongoing + ProposedOn(place.Name);
            string over = now <= place.Most ? "" : english ? FormattableString.Invariant($", {now - place.Most} above") : FormattableString.Invariant($", {now - place.Most} över");
            output.WriteLine((place.Most, english) switch
            {
                (null, true) => FormattableString.Invariant($"{place.Name}: {now}, no stated number of places"),
                (null, false) => FormattableString.Invariant($"{place.Name}: {now}, inget angivet antal platser"),
                (1, true) => FormattableString.Invariant($"{place.Name}: {now} of 1 place{over}"),
                (1, false) => FormattableString.Invariant($"{place.Name}: {now} av 1 plats{over}"),
                (_, true) => FormattableString.Invariant($"{place.Name}: {now} of {place.Most} places{over}"),
                _ => FormattableString.Invariant($"{place.Name}: {now} av {place.Most} platser{over}"),
            });
        }

        if (_place == "team")
            WriteNorm(output, english);
        WriteArrivals(output, english);
        string day = LocalDatePattern.Iso.Format(_on);
        int unknown = others.Count(static o => o.Value == Truth.Unknown);
        string of = _place == "team" ? (english ? "team" : "team") : english ? "track" : "spår";
        output.WriteLine(english
            ? FormattableString.Invariant($"On {day}: {_placed.Count(static line => line.IsNew)} proposed, {_queue.Length} in the queue, {_unplaceable.Length} without a possible {of}; {others.Count - unknown} not in the target group, {unknown} cannot be told.")
            : FormattableString.Invariant($"Den {day}: {_placed.Count(static line => line.IsNew)} föreslagna, {_queue.Length} i kö, {_unplaceable.Length} utan möjligt {of}; {others.Count - unknown} inte i målgruppen, {unknown} går inte att avgöra."));
    }

    // What limits the teams, and what is not known of it and therefore does not.
    private void WriteNorm(TextWriter output, bool english)
    {
        int[] numbers = [.. _norm.Roles.Select(static role => role.ParticipantsPerFullTime).Distinct()];
        string told = numbers.Length == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{numbers[0]} {(english ? "participants" : "deltagare")}")
            : string.Join(", ", _norm.Roles.Select(static role => string.Create(CultureInfo.InvariantCulture, $"{JsonPage.Name(role.Role)} {role.ParticipantsPerFullTime}")));
        output.WriteLine(english ? $"Places by the norm of {told} per full-time position." : $"Platser efter normen {told} per heltid.");
        foreach (TeamCapacity team in _unknown)
        {
            string roles = string.Join(", ", team.UnknownRoles.Select(JsonPage.Name));
            output.WriteLine(english ? $"{team.Team}: working time unknown, and not limiting: {roles}" : $"{team.Team}: arbetstiden är okänd och begränsar inte: {roles}");
        }
    }

    // Who keeps a place is counted and not listed: only what changes is for somebody to decide.
    private void WriteMoves(TextWriter output, Language language)
    {
        if (_kept is not { } kept)
            return;
        bool english = language == Language.English;
        int lost = _moves.Count(static move => move.To is null);
        output.WriteLine(english
            ? FormattableString.Invariant($"{kept} keep their place, {_moves.Length - lost} move, {lost} lose it. No fewer can be moved.")
            : FormattableString.Invariant($"{kept} behåller sin plats, {_moves.Length - lost} flyttas, {lost} förlorar den. Färre kan inte flyttas."));
        foreach (Move move in _moves)
        {
            output.WriteLine($"{move.Person}  {move.From} -> {move.To ?? "-"}  {move.Reason.Code.Id}: {move.Reason.Explain(language)}");
            foreach (Refusal said in move.Collisions)
                output.WriteLine($"    {said.Code.Id}: {said.Explain(language)}");
        }

        output.WriteLine();
    }

    private void WriteArrivals(TextWriter output, bool english)
    {
        if (_arrivals is not { } later)
            return;
        output.WriteLine(english
            ? FormattableString.Invariant($"Expected later: {later.Expected}; with room for them after this: {later.WithPlace}, {later.WithoutForesight} had nobody thought of them; without a possible team: {later.Unplaceable}.")
            : FormattableString.Invariant($"Väntas senare: {later.Expected}; plats för dem efter detta: {later.WithPlace}, {later.WithoutForesight} om ingen hade tänkt på dem; utan möjligt team: {later.Unplaceable}."));
        foreach (PlacePrice place in later.Prices)
        {
            string districts = place.Districts.IsEmpty ? "" : $" ({string.Join(", ", place.Districts)})";
            string worth = place.Free == 0 ? (english ? "full" : "fullt")
                : place.Price == 0 ? (english ? "one place fewer changes nothing for them" : "en plats färre ändrar inget för dem")
                : place.Price >= later.CostOfNoPlace ? (english ? "with one place fewer one of them goes without" : "med en plats färre blir någon av dem utan")
                : english ? FormattableString.Invariant($"one place fewer costs them {place.Price}") : FormattableString.Invariant($"en plats färre kostar dem {place.Price}");
            output.WriteLine(english ? FormattableString.Invariant($"{place.Team}{districts}: {place.Free} free; {worth}") : FormattableString.Invariant($"{place.Team}{districts}: {place.Free} {(place.Free == 1 ? "ledig" : "lediga")}; {worth}"));
        }
    }

    private int ProposedOn(string place) => _placed.Count(p => p.Place == place || p.Track == place);

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

    private sealed record Move(ParticipantId Person, string From, string? To, Refusal Reason, ImmutableArray<Refusal> Collisions);

    private sealed record Line(ParticipantId Person, string Place, string? Next, Refusal Reason, LocalDate? Start, int? Position)
    {
        private static readonly ImmutableArray<RefusalCode> Told = [PlacementCodes.KeptTeam, PlacementCodes.MovedTeam, PlacementCodes.MovedByNeeds, PlacementCodes.KeptTrack, PlacementCodes.MovedTrack, PlacementCodes.MovedTrackByNeeds];

        /// <summary>Whether somebody gets a place who had none.</summary>
        public bool IsNew => !Told.Contains(Reason.Code);

        public string? Track { get; init; }

        public Refusal? TrackReason { get; init; }

        public string? NextTrack { get; init; }

        public bool? NextHasRoom { get; init; }

        public long? NextExtraCost { get; init; }

        public ImmutableArray<Refusal> Collisions { get; init; } = [];

        public ImmutableArray<Refusal> Unchecked { get; init; } = [];

        public LocalDate Referred { get; init; }

        public bool IsWorstOff { get; init; }
    }

    private readonly record struct Places(string Name, int? Most, int Ongoing, ImmutableArray<RoleCapacity> Roles);
}
