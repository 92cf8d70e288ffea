using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Deliveries;

/// <summary>
/// What is recorded about one participant, for that participant (<i>registerutdrag</i>): every entry that whoever answers the request may see, in words and as it is recorded. Personal data; it
/// leaves only through a <see cref="Delivery"/>. Immutable.
/// </summary>
/// <remarks>
/// The right to know what is recorded: Regulation (EU) 2016/679, article 15. Each controller answers for what it holds, so an extract rests on a view: what another body has recorded behind
/// its own secrecy is not in it, and the extract says that there may be such. How long data are kept, and the rights to have them corrected, the controller tells beside it. Members of staff
/// are told by role, never by id, and no id of anybody else goes out. Keys are told in words (<see cref="ExtractWords"/>), and stand beside these in the JSON form as they are recorded.
/// </remarks>
public sealed class ParticipantExtract
{
    private static readonly LocalizedText Right = new(
        "Det här är vad som är registrerat om dig här. Du har rätt till det enligt dataskyddsförordningen (EU) 2016/679, artikel 15.",
        "This is what is recorded about you here. You have a right to it by Regulation (EU) 2016/679, article 15.");

    private static readonly LocalizedText NotHere = new(
        "Andra parter kan ha uppgifter om dig som inte får visas här: be dem om dem. Hur länge uppgifterna sparas och hur du får dem rättade säger den som lämnar ut utdraget.",
        "Other parties may hold data about you that may not be shown here: ask them. How long the data are kept, and how you have them corrected, whoever hands out the extract tells you.");

    private readonly ImmutableArray<Journey> _journeys;
    private readonly ExtractWords _words;

    private ParticipantExtract(ParticipantId participant, ImmutableArray<Journey> journeys, bool isWithheld, Instant knownAsOf, ExtractWords words)
    {
        Participant = participant;
        _journeys = journeys;
        SomethingIsWithheld = isWithheld;
        KnownAsOf = knownAsOf;
        _words = words;
    }

    /// <summary>The participant.</summary>
    public ParticipantId Participant { get; }

    /// <summary>Whether something may be recorded that whoever answers may not see.</summary>
    public bool SomethingIsWithheld { get; }

    /// <summary>The instant at which what was known is told.</summary>
    public Instant KnownAsOf { get; }

    /// <summary>The number of entries.</summary>
    public int EntryCount => _journeys.Sum(static journey => journey.Entries.Length);

    /// <summary>Makes the extract of one person.</summary>
    /// <param name="participant">The participant.</param>
    /// <param name="views">What whoever answers may see of the person, one view for each programme.</param>
    /// <param name="knownAsOf">The instant at which what was known is told.</param>
    /// <param name="words">From where the words are; those in the box when left out.</param>
    /// <returns>The extract; <see langword="null"/> when nothing may be seen, which is the same answer as for a person who is not there.</returns>
    /// <exception cref="ArgumentException">A view is of another person.</exception>
    public static ParticipantExtract? Of(ParticipantId participant, IEnumerable<MergedView> views, Instant knownAsOf, ExtractWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(views);
        MergedView[] all = [.. views];
        if (all.Any(view => !view.Participants.Contains(participant)))
            throw new ArgumentException("A view is of another person.", nameof(views));
        ImmutableArray<Journey> journeys = [.. all.Select(static view => view.Journey).Where(static journey => !journey.Entries.IsEmpty).OrderBy(static journey => journey.Id.Programme)];
        return journeys.IsEmpty ? null
            : new ParticipantExtract(participant, journeys, all.Any(static view => view.SomethingIsWithheld), knownAsOf, words ?? ExtractWords.Standard);
    }

    /// <summary>The extract as a text to read, to be delivered.</summary>
    /// <param name="language">The participant's language.</param>
    public DeliveryDocument ToText(Language language)
    {
        StringBuilder text = new();
        text.Append(Right.In(language)).Append("\n\n");
        foreach (Journey journey in _journeys)
        {
            KeyNames names = NamesOf(journey.Id.Programme);
            ExtractEntry told = new(_words, names);
            text.Append(names.Of(journey.Id.Programme).In(language)).Append("\n\n");
            foreach (Entry entry in journey.Entries)
            {
                text.Append(WrittenDay.Of(entry.Happened).In(language)).Append(": ").Append(told.Sentence(entry.Body).In(language)).Append('\n');
                foreach (LocalizedText line in told.Details(entry.Body))
                    text.Append("    ").Append(line.In(language)).Append('\n');
                text.Append("    (").Append(Recorded(entry, names, language)).Append(")\n");
            }

            text.Append('\n');
        }

        text.Append(NotHere.In(language)).Append('\n');
        return new DeliveryDocument(DeliveryKind.ParticipantExtract, language == Language.English ? "extract.en.txt" : "extract.sv.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>The extract for another system, as JSON (<c>docs/schemas/participant-extract.schema.json</c>), to be delivered.</summary>
    public DeliveryDocument ToJson()
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer);
        buffer.WriteByte((byte)'\n');
        return new DeliveryDocument(DeliveryKind.ParticipantExtract, "extract.json", buffer.ToArray());
    }

    /// <summary>That it is an extract; never whose.</summary>
    public override string ToString() => nameof(ParticipantExtract);

    // what the journey's own programme calls something goes before what another does
    private KeyNames NamesOf(ProgrammeId programme) => new(_words.Programmes.OrderBy(one => one.Id != programme));

    private static string Recorded(Entry entry, KeyNames names, Language language)
    {
        string by = $"{names.Of(entry.Origin).In(language)}, {names.Of(entry.By.Role).In(language)}";
        string when = WrittenDay.Of(SwedishTime.DayOf(entry.Recorded)).In(language);
        return language == Language.English ? $"{by}; recorded {when}" : $"{by}; registrerat {when}";
    }

    private void Write(Utf8JsonWriter writer)
    {
        Entry[] entries = [.. _journeys.SelectMany(static journey => journey.Entries)];
        writer.WriteStartObject();
        writer.WriteString("format", "samverkan-participant-extract");
        writer.WriteNumber("formatVersion", 1);
        Say(writer, "right", Right);
        Say(writer, "notHere", NotHere);
        writer.WriteString("participant", Participant.ToString());
        writer.WriteString("knownAsOf", InstantPattern.ExtendedIso.Format(KnownAsOf));
        writer.WriteBoolean("somethingIsWithheld", SomethingIsWithheld);
        List(writer, "categories", entries.Select(static entry => JsonNamingPolicy.CamelCase.ConvertName(entry.Category.ToString())));
        List(writer, "sources", entries.Select(static entry => entry.Origin.Value));
        List(writer, "releasedTo", _journeys.SelectMany(static journey => journey.Story).Select(static told => told.Body).OfType<SecrecyWaiverGiven>().SelectMany(static waiver => waiver.Recipients).Select(static one => one.Value));
        writer.WriteStartArray("entries");
        foreach (Entry entry in entries)
        {
            ExtractEntry told = new(_words, NamesOf(entry.Journey.Programme));
            writer.WriteStartObject();
            writer.WriteString("programme", entry.Journey.Programme.Value);
            writer.WriteString("happened", LocalDatePattern.Iso.Format(entry.Happened));
            writer.WriteString("recorded", InstantPattern.ExtendedIso.Format(entry.Recorded));
            writer.WriteString("recordedBy", entry.By.Role.Value);
            writer.WriteString("source", entry.Origin.Value);
            writer.WriteString("category", JsonNamingPolicy.CamelCase.ConvertName(entry.Category.ToString()));
            writer.WriteString("kind", entry.Body.Kind);
            Say(writer, "says", told.Sentence(entry.Body));
            writer.WriteStartArray("details");
            foreach (LocalizedText line in told.Details(entry.Body))
                Say(writer, line);
            writer.WriteEndArray();
            writer.WritePropertyName("body");
            WriteBody(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // As it is recorded, without the ids of others: of members of staff, and of whoever turned out to be, or not to be, the same person.
    private void WriteBody(Utf8JsonWriter writer, Entry entry)
    {
        using JsonDocument line = JsonDocument.Parse(new EntryFormat(_words.Kinds).Write(entry));
        bool isOfAnother = (entry.Body is EntryCorrected correction ? correction.Replacement : entry.Body) is PersonMerged or PersonSplit;
        WriteWithout(writer, line.RootElement.GetProperty("body"), member => member.NameEquals("staff") || (isOfAnother && member.NameEquals("other")));
    }

    private static void WriteWithout(Utf8JsonWriter writer, JsonElement value, Func<JsonProperty, bool> isLeftOut)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (JsonProperty member in value.EnumerateObject().Where(member => !isLeftOut(member)))
                {
                    writer.WritePropertyName(member.Name);
                    WriteWithout(writer, member.Value, isLeftOut);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                    WriteWithout(writer, item, isLeftOut);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static void List(Utf8JsonWriter writer, string name, IEnumerable<string> words)
    {
        writer.WriteStartArray(name);
        foreach (string word in words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static void Say(Utf8JsonWriter writer, string name, LocalizedText text)
    {
        writer.WritePropertyName(name);
        Say(writer, text);
    }

    private static void Say(Utf8JsonWriter writer, LocalizedText text)
    {
        writer.WriteStartObject();
        writer.WriteString("sv", text.Swedish);
        writer.WriteString("en", text.English);
        writer.WriteEndObject();
    }
}
