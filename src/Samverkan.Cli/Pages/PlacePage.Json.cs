using System.Globalization;
using System.Text.Json;
using Samverkan.Core.Criteria;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.Placement;

namespace Samverkan.Cli.Pages;

/// <content>The same for programs.</content>
internal sealed partial class PlacePage
{
    /// <summary>Writes it as JSON.</summary>
    public void WriteJson(TextWriter output, List<(ParticipantId Person, Truth Value)> others, Language language) => ToolJson.WriteTo(output, writer =>
    {
        JsonPage page = new(writer, language);
        writer.WriteStartObject();
        writer.WriteString("on", JsonPage.Day(_on));
        writer.WriteString("queueOrder", PlacementProposal.QueueOrder.In(language));
        if (_kept is { } kept)
        {
            writer.WriteNumber("kept", kept);
            page.Array("moves", _moves, move =>
            {
                writer.WriteString("participant", move.Person.ToString());
                writer.WriteString("from", move.From);
                if (move.To is { } to)
                    writer.WriteString("to", to);
                WriteReason(page, move.Reason);
                page.Array("collisions", move.Collisions, collision => WriteReason(page, collision));
            });
        }

        page.Array("placements", _placed, placed => WritePlaced(page, placed));
        page.Array("queue", _queue, waiting =>
        {
            writer.WriteString("participant", waiting.Person.ToString());
            writer.WriteString(_place, waiting.Place);
            if (waiting.Track is { } track)
                writer.WriteString("track", track);
            writer.WriteNumber("position", waiting.Position!.Value);
            writer.WriteString("referred", JsonPage.Day(waiting.Referred));
            writer.WriteBoolean("worstOff", waiting.IsWorstOff);
            WriteReason(page, waiting.Reason);
        });
        page.Array("unplaceable", _unplaceable, none =>
        {
            writer.WriteString("participant", none.Participant.ToString());
            WriteReason(page, none.Reason);
            page.Array("collisions", none.Collisions, collision => WriteReason(page, collision));
        });
        page.Array("notPlaced", others, other =>
        {
            writer.WriteString("participant", other.Person.ToString());
            writer.WriteString("targetGroup", JsonPage.Word(other.Value));
        });
        page.Array("notes", _notes, note =>
        {
            if (note.Person is { } about)
                writer.WriteString("participant", about.ToString());
            WriteReason(page, note.Reason);
        });
        page.Array("recordedNeeds", RecordedOnce, one =>
        {
            writer.WriteString("participant", one.Person.ToString());
            writer.WriteString("need", JsonPage.Name(one.Need.Need));
            writer.WriteString("recordedAs", one.Need.RecordedAs);
            writer.WriteString("on", JsonPage.Day(one.Need.On));
            writer.WriteNumber("entries", one.Times);
        });
        if (_place == "team")
            WriteNorm(page);
        page.Array("unknownWorkingTime", _unknown, team =>
        {
            writer.WriteString("team", team.Team.Value);
            page.Texts("roles", team.UnknownRoles.Select(JsonPage.Name));
        });
        page.Array($"{_place}s", _capacities, capacity => WritePlaces(page, _place, capacity));
        if (!_tracks.IsEmpty)
            page.Array("tracks", _tracks, capacity => WritePlaces(page, "track", capacity));
        if (_arrivals is { } later)
            page.Object("arrivals", () => WriteArrivals(page, later));
        page.Object("certificate", () => WriteCertificate(page));
        writer.WriteEndObject();
    });

    /// <summary>Writes the certificate alone: what the proposal costs, the bound that it reaches, what each goal counts in both, and the prices that prove it.</summary>
    public void WriteCertificate(TextWriter output) => ToolJson.WriteTo(output, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("on", JsonPage.Day(_on));
        WriteCertificate(new JsonPage(writer, Language.English));
        writer.WriteEndObject();
    });

    private void WritePlaced(JsonPage page, Line placed)
    {
        Utf8JsonWriter writer = page.Writer;
        writer.WriteString("participant", placed.Person.ToString());
        writer.WriteString(_place, placed.Place);
        if (placed.Track is { } track)
            writer.WriteString("track", track);
        writer.WriteString("start", JsonPage.Day(placed.Start!.Value));
        if (placed.Next is { } next)
            writer.WriteString("nextBest", next);
        if (placed.NextHasRoom is { } room)
            writer.WriteBoolean("nextBestHasRoom", room);
        if (placed.NextExtraCost is { } extra)
            writer.WriteNumber("nextBestExtraCost", extra);
        if (placed.NextTrack is { } nextTrack)
            writer.WriteString("nextBestTrack", nextTrack);
        WriteReason(page, placed.Reason);
        if (placed.TrackReason is { } trackReason)
            page.Object("trackReason", () => WriteReason(page, trackReason));
        page.Array("collisions", placed.Collisions, collision => WriteReason(page, collision));
        page.Array("unchecked", placed.Unchecked, said => WriteReason(page, said));
    }

    private void WriteNorm(JsonPage page)
    {
        if (_norm.Roles.Select(static role => role.ParticipantsPerFullTime).Distinct().Count() == 1)
            page.Writer.WriteNumber("participantsPerFullTime", _norm.Roles[0].ParticipantsPerFullTime);
        page.Array("norm", _norm.Roles, role =>
        {
            page.Writer.WriteString("role", JsonPage.Name(role.Role));
            page.Writer.WriteNumber("participantsPerFullTime", role.ParticipantsPerFullTime);
        });
    }

    private void WritePlaces(JsonPage page, string of, Places capacity)
    {
        Utf8JsonWriter writer = page.Writer;
        int proposed = ProposedOn(capacity.Name);
        writer.WriteString(of, capacity.Name);
        if (capacity.Most is { } places)
        {
            writer.WriteNumber("places", places);
            writer.WriteNumber("over", Math.Max(0, capacity.Ongoing + proposed - places));
        }

        writer.WriteNumber("ongoing", capacity.Ongoing);
        writer.WriteNumber("proposed", proposed);
        writer.WriteNumber("queue", _queue.Count(q => q.Place == capacity.Name || q.Track == capacity.Name));
        if (capacity.Roles.IsEmpty)
            return;
        page.Array("roles", capacity.Roles, role =>
        {
            writer.WriteString("role", JsonPage.Name(role.Role));
            if (role.Places is { } gives)
                writer.WriteNumber("places", gives);
        });
    }

    private static void WriteArrivals(JsonPage page, ArrivalOutlook later)
    {
        page.Writer.WriteNumber("expected", later.Expected);
        page.Writer.WriteNumber("withPlace", later.WithPlace);
        page.Writer.WriteNumber("withoutForesight", later.WithoutForesight);
        page.Writer.WriteNumber("unplaceable", later.Unplaceable);
        page.Writer.WriteNumber("costOfNoPlace", later.CostOfNoPlace);
        page.Array("prices", later.Prices, price => Write(page, price));
    }

    private void WriteCertificate(JsonPage page)
    {
        Utf8JsonWriter writer = page.Writer;
        if (_certificate is { } proof)
        {
            Write(page, proof.Cost, proof.Bound, proof.IsOptimal, proof.Weights);
            page.Array("prices", proof.Prices, price => Write(page, price));
            if (!proof.TrackPrices.IsEmpty)
                page.Array("trackPrices", _tracks.Zip(proof.TrackPrices), one => Write(writer, one.First.Name, one.Second));
        }
        else if (_trackProof is { } tracks)
        {
            Write(page, tracks.Certificate.Cost, tracks.Bound, tracks.IsOptimal, tracks.Weights);
            page.Array("trackPrices", _capacities.Zip(tracks.Certificate.Prices), one => Write(writer, one.First.Name, one.Second));
        }
    }

    // The cost is the sum of what happens, each times its weight.
    private static void Write(JsonPage page, Int128 cost, Int128 bound, bool isOptimal, PlacementWeights weights)
    {
        Whole(page.Writer, "cost", cost);
        Whole(page.Writer, "bound", bound);
        page.Writer.WriteBoolean("optimal", isOptimal);
        page.Object("weights", () =>
        {
            Whole(page.Writer, "move", weights.Move);
            Whole(page.Writer, "expectedWithoutPlace", weights.ExpectedWithoutPlace);
            Whole(page.Writer, "worstOff", weights.WorstOff);
            Whole(page.Writer, "cost", weights.Cost);
            Whole(page.Writer, "elsewhere", weights.Elsewhere);
            Whole(page.Writer, "expectedCost", weights.ExpectedCost);
        });
    }

    private static void Write(Utf8JsonWriter writer, string track, Int128 price)
    {
        writer.WriteString("track", track);
        Whole(writer, "price", price);
    }

    private static void Write(JsonPage page, PlacePrice price)
    {
        page.Writer.WriteString("team", price.Team.Value);
        page.Texts("districts", price.Districts.Select(static district => district.Value));
        page.Writer.WriteNumber("free", price.Free);
        Whole(page.Writer, "price", price.Price);
    }

    // Weighted costs can be longer than what a 64-bit number holds.
    private static void Whole(Utf8JsonWriter writer, string name, Int128 number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteReason(JsonPage page, Refusal reason)
    {
        page.Writer.WriteString("code", reason.Code.Id);
        page.Writer.WriteString("reason", reason.Explain(page.Language));
    }
}
