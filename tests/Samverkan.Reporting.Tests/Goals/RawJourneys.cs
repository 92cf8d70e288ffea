using System.Text.Json;

namespace Samverkan.Reporting.Tests.Goals;

/// <summary>
/// A second reading of a file of journeys, written for the tests: lines of JSON and nothing of the product. It takes corrections and retractions
/// into account, and answers what a person did by a day.
/// </summary>
internal sealed class RawJourneys
{
    private readonly SortedDictionary<string, List<Told>> _people = new(StringComparer.Ordinal);
    private readonly string _on;

    public RawJourneys(IEnumerable<string> lines, string on)
    {
        _on = on;
        Dictionary<string, Told> byId = new(StringComparer.Ordinal);
        foreach (JsonElement entry in lines.Select(static line => JsonDocument.Parse(line).RootElement))
        {
            string kind = entry.GetProperty("kind").GetString()!;
            JsonElement body = entry.GetProperty("body");
            if (kind == "entryCorrected")
            {
                if (byId.TryGetValue(body.GetProperty("entry").GetString()!, out Told? wrong))
                    (wrong.Day, wrong.Kind, wrong.Body) = (body.GetProperty("happened").GetString()!, body.GetProperty("kind").GetString()!, body.GetProperty("replacement"));
            }
            else if (kind == "entryRetracted")
            {
                if (byId.TryGetValue(body.GetProperty("entry").GetString()!, out Told? mistaken))
                    mistaken.Kind = "";
            }
            else
            {
                Told told = new() { Day = entry.GetProperty("happened").GetString()!, Kind = kind, Body = body };
                byId.Add(entry.GetProperty("id").GetString()!, told);
                string person = entry.GetProperty("participant").GetString()!;
                if (!_people.TryGetValue(person, out List<Told>? story))
                    _people.Add(person, story = []);
                story.Add(told);
            }
        }
    }

    /// <summary>Everybody, by key.</summary>
    public IEnumerable<string> People => _people.Keys;

    /// <summary>Whether something of a kind happened by the day.</summary>
    public bool Has(string person, string kind) => By(person, kind).Any();

    /// <summary>Whether the person started, in a track where one is named.</summary>
    public bool Started(string person, string? track = null) => Stays(person).Any(stay => track is null || stay.Track == track);

    /// <summary>Whether the last stay, in a track where one is named, has ended.</summary>
    public bool Left(string person, string? track = null) => Stays(person).LastOrDefault(stay => track is null || stay.Track == track) is { HasEnded: true };

    /// <summary>The last text of a member that was recorded of a kind: <c>outcome</c> of <c>outcomeReached</c>.</summary>
    public string? Last(string person, string kind, string member) => By(person, kind).LastOrDefault()?.Body.GetProperty(member).GetString();

    /// <summary>Whether an outcome holds on the day.</summary>
    public string? Outcome(string person) =>
        _people[person].LastOrDefault(told => told.Kind == "outcomeReached" && string.CompareOrdinal(told.Body.GetProperty("from").GetString(), _on) <= 0)?.Body.GetProperty("outcome").GetString();

    /// <summary>The last answer to a question as a letter: yes, no, declined or none.</summary>
    public char Answer(string person, string form, string question)
    {
        char letter = '-';
        foreach (Told told in By(person, "formAnswered").Where(told => told.Body.GetProperty("form").GetString() == form))
        {
            foreach (JsonElement answer in told.Body.GetProperty("answers").EnumerateArray().Where(answer => answer.GetProperty("question").GetString() == question))
            {
                JsonElement value = answer.GetProperty("value");
                letter = value.TryGetProperty("declined", out _) ? 'd'
                    : value.TryGetProperty("truth", out JsonElement truth) ? (truth.GetBoolean() ? 'y' : 'n')
                    : value.GetProperty("code").GetString() is "fully" or "partly" ? 'y' : 'n';
            }
        }

        return letter;
    }

    private IEnumerable<Told> By(string person, string kind) => _people[person].Where(told => told.Kind == kind && string.CompareOrdinal(told.Day, _on) <= 0);

    private List<(string? Track, bool HasEnded)> Stays(string person)
    {
        List<(string? Track, bool HasEnded)> stays = [];
        bool isIn = false;
        foreach (Told told in _people[person].Where(told => told.Kind is "started" or "exited" && string.CompareOrdinal(told.Day, _on) <= 0).OrderBy(static told => told.Day, StringComparer.Ordinal))
        {
            if (told.Kind == "started" && !isIn)
                stays.Add((told.Body.TryGetProperty("track", out JsonElement track) ? track.GetString() : null, false));
            else if (told.Kind == "exited" && isIn)
                stays[^1] = (stays[^1].Track, true);
            isIn = told.Kind == "started";
        }

        return stays;
    }

    private sealed class Told
    {
        public required string Day { get; set; }

        public required string Kind { get; set; }

        public required JsonElement Body { get; set; }
    }
}
