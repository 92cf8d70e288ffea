using System.Globalization;
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
                Told told = new() { Day = entry.GetProperty("happened").GetString()!, Recorded = entry.GetProperty("recorded").GetString()!, Kind = kind, Body = body };
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
    public bool Left(string person, string? track = null) => Stays(person).LastOrDefault(stay => track is null || stay.Track == track) is { To: not null };

    /// <summary>A yes-or-no fact on the day as a letter: yes, no, declined or not recorded. Of two that speak of the day the later told stands.</summary>
    public char Fact(string person, string fact)
    {
        char letter = '-';
        foreach (JsonElement body in _people[person].Where(static told => told.Kind == "factObserved").Select(static told => told.Body))
        {
            JsonElement period = body.GetProperty("period");
            bool speaks = string.CompareOrdinal(period.GetProperty("from").GetString(), _on) <= 0
                && !(period.TryGetProperty("to", out JsonElement to) && to.ValueKind == JsonValueKind.String && string.CompareOrdinal(to.GetString(), _on) < 0);
            if (speaks && body.GetProperty("fact").GetString() == fact)
                letter = body.GetProperty("value").TryGetProperty("truth", out JsonElement truth) ? (truth.GetBoolean() ? 'y' : 'n') : 'd';
        }

        return letter;
    }

    /// <summary>
    /// Whether activities of two parties went on, on one and the same day of a stay, day by day as a letter: yes, no, or not recorded where nobody has said
    /// whose activity one was.
    /// </summary>
    public char TwoPartiesAtOnce(string person)
    {
        List<(string From, string To, string? Provider, string Kind)> activities = Activities(person);
        bool isToldOf = true;
        foreach ((string? _, DateOnly from, DateOnly? to) in Stays(person))
        {
            for (DateOnly day = from; day <= (to ?? Day(_on)); day = day.AddDays(1))
            {
                string today = Text(day);
                (string From, string To, string? Provider, string Kind)[] active = [.. activities.Where(one => string.CompareOrdinal(one.From, today) <= 0 && string.CompareOrdinal(today, one.To) <= 0)];
                if (active.Any(static one => one.Provider is null))
                    isToldOf = false;
                else if (active.Select(static one => one.Provider).Distinct().Count() >= 2)
                    return 'y';
            }
        }

        return isToldOf ? 'n' : '-';
    }

    /// <summary>
    /// Whether the participant's own ratings, first against last, have one indicator higher and none lower, as a letter: yes, no, or not recorded where no
    /// indicator was rated twice. Of versions of an instrument the one with most indicators rated twice tells.
    /// </summary>
    public char Closer(string person)
    {
        SortedDictionary<(string Set, int Version), SortedDictionary<string, List<int>>> rated = [];
        foreach (JsonElement form in By(person, "progressionMeasured").OrderBy(static told => told.Day, StringComparer.Ordinal).Select(static told => told.Body))
        {
            if (form.GetProperty("rater").GetString() != "participant")
                continue;
            (string, int) version = (form.GetProperty("set").GetString()!, form.GetProperty("setVersion").GetInt32());
            if (!rated.TryGetValue(version, out SortedDictionary<string, List<int>>? indicators))
                rated.Add(version, indicators = new(StringComparer.Ordinal));
            foreach (JsonElement rating in form.GetProperty("ratings").EnumerateArray().Where(static rating => rating.TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.Number))
            {
                string indicator = rating.GetProperty("indicator").GetString()!;
                if (!indicators.TryGetValue(indicator, out List<int>? values))
                    indicators.Add(indicator, values = []);
                values.Add(rating.GetProperty("value").GetInt32());
            }
        }

        int[][] twice = rated.Values.Select(static version => version.Values.Where(static values => values.Count > 1).Select(static values => values[^1] - values[0]).ToArray())
            .OrderBy(static version => version.Length).LastOrDefault() is { Length: > 0 } told ? [told] : [];
        return twice is [int[] changes] ? (changes.Any(static change => change > 0) && changes.All(static change => change >= 0) ? 'y' : 'n') : '-';
    }

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

    /// <summary>Whether the person takes part on the day.</summary>
    public bool IsOngoing(string person) => Stays(person).LastOrDefault() is { From: var from, To: null } && from != default;

    /// <summary>
    /// The days without activity or employment, day by day of every stay: those before the first one of the stay, and those after it has begun. A run of days counts
    /// where one of them is a working day; a day on which the programme is closed is in no run.
    /// </summary>
    public (int Wait, int Gap) DaysWithoutActivity(string person, Func<DateOnly, bool> isWorkingDay, Func<DateOnly, bool> isClosed)
    {
        List<(string From, string To)> filled = [.. Activities(person).Select(static one => (one.From, one.To)), .. Employments(person)];
        (int wait, int gap) = (0, 0);
        foreach ((string? _, DateOnly from, DateOnly? to) in Stays(person))
        {
            (int run, bool works, bool hasBegun) = (0, false, false);
            for (DateOnly day = from; day <= (to ?? Day(_on)); day = day.AddDays(1))
            {
                string today = Text(day);
                bool isFilled = filled.Any(one => string.CompareOrdinal(one.From, today) <= 0 && string.CompareOrdinal(today, one.To) <= 0);
                if (!isFilled && !isClosed(day))
                {
                    (run, works) = (run + 1, works || isWorkingDay(day));
                    continue;
                }

                End();
                hasBegun |= isFilled;
            }

            End();

            void End()
            {
                if (works && hasBegun)
                    gap += run;
                else if (works)
                    wait += run;
                (run, works) = (0, false);
            }
        }

        return (wait, gap);
    }

    /// <summary>Whether anything of the person was recorded after the first exit.</summary>
    public bool IsToldLate(string person) =>
        Stays(person) is [{ To: { } exit }, ..] && _people[person].Any(told => string.CompareOrdinal(told.Recorded, Text(exit.AddDays(1))) >= 0);

    /// <summary>Whether a contact with an employer was made after the first start.</summary>
    public bool HasMetAnEmployer(string person) =>
        Stays(person) is [var first, ..] && By(person, "contactMade").Any(told => told.Body.GetProperty("contactKind").GetString() == "employer" && Day(told.Day) >= first.From);

    /// <summary>Whether the person has had a job-directed activity that had not ended before the first start.</summary>
    public bool HasHadJobDirected(string person) =>
        Stays(person) is [var first, ..] && Activities(person).Any(one => one.Kind == "jobDirected" && Day(one.To) >= first.From);

    private IEnumerable<(string From, string To)> Employments(string person)
    {
        foreach (Told start in By(person, "subsidisedEmploymentStarted"))
        {
            string key = start.Body.GetProperty("employment").GetString()!;
            yield return (start.Day, By(person, "subsidisedEmploymentEnded").Where(end => end.Body.GetProperty("employment").GetString() == key && string.CompareOrdinal(end.Day, start.Day) >= 0)
                .OrderBy(static end => end.Day, StringComparer.Ordinal).FirstOrDefault()?.Day ?? _on);
        }
    }

    private IEnumerable<Told> By(string person, string kind) => _people[person].Where(told => told.Kind == kind && string.CompareOrdinal(told.Day, _on) <= 0);

    private List<(string From, string To, string? Provider, string Kind)> Activities(string person)
    {
        List<(string From, string To, string? Provider, string Kind)> activities = [];
        Told[] ends = [.. By(person, "activityEnded").OrderBy(static told => told.Day, StringComparer.Ordinal)];
        Dictionary<string, string> lastDay = new(StringComparer.Ordinal);
        foreach (Told start in By(person, "activityStarted").OrderBy(static told => told.Day, StringComparer.Ordinal))
        {
            string activity = start.Body.GetProperty("activity").GetString()!;
            // told twice of what goes on already: nothing new
            if (lastDay.TryGetValue(activity, out string? last) && string.CompareOrdinal(last, start.Day) >= 0)
                continue;
            string to = ends.FirstOrDefault(end => end.Body.GetProperty("activity").GetString() == activity && string.CompareOrdinal(end.Day, start.Day) >= 0)?.Day ?? _on;
            lastDay[activity] = to;
            activities.Add((start.Day, to, start.Body.TryGetProperty("provider", out JsonElement provider) ? provider.GetString() : null, start.Body.GetProperty("activityKind").GetString()!));
        }

        return activities;
    }

    private List<(string? Track, DateOnly From, DateOnly? To)> Stays(string person)
    {
        List<(string? Track, DateOnly From, DateOnly? To)> stays = [];
        bool isIn = false;
        foreach (Told told in _people[person].Where(told => told.Kind is "started" or "exited" && string.CompareOrdinal(told.Day, _on) <= 0).OrderBy(static told => told.Day, StringComparer.Ordinal))
        {
            if (told.Kind == "started" && !isIn)
                stays.Add((told.Body.TryGetProperty("track", out JsonElement track) ? track.GetString() : null, Day(told.Day), null));
            else if (told.Kind == "exited" && isIn)
                stays[^1] = (stays[^1].Track, stays[^1].From, Day(told.Day));
            isIn = told.Kind == "started";
        }

        return stays;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Told
    {
        public required string Day { get; set; }

        public required string Recorded { get; init; }

        public required string Kind { get; set; }

        public required JsonElement Body { get; set; }
    }
}
