using System.Globalization;
using System.Text.Json;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>
/// One person read anew from lines of JSON, with nothing of the product: what was told, corrections and retractions taken into account, and what held on a day.
/// Truth is a letter: yes, no, declined, or ? where nothing is recorded.
/// </summary>
internal sealed class RawPerson
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
    private readonly List<Told> _story = [];
    private readonly Dictionary<string, List<Seen>> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Told> _byId = new(StringComparer.Ordinal);

    /// <summary>Takes in a line.</summary>
    public void Take(JsonElement entry)
    {
        string kind = entry.GetProperty("kind").GetString()!;
        JsonElement body = entry.GetProperty("body");
        DateTimeOffset recorded = DateTimeOffset.Parse(entry.GetProperty("recorded").GetString()!, CultureInfo.InvariantCulture);
        long sequence = entry.GetProperty("sequence").GetInt64();
        if (kind == "entryCorrected")
        {
            if (_byId.TryGetValue(body.GetProperty("entry").GetString()!, out Told? wrong))
                (wrong.Day, wrong.Kind, wrong.Body, wrong.Recorded, wrong.Sequence) = (Day(body, "happened"), body.GetProperty("kind").GetString()!, body.GetProperty("replacement"), recorded, sequence);
        }
        else if (kind == "entryRetracted")
        {
            if (_byId.TryGetValue(body.GetProperty("entry").GetString()!, out Told? mistaken))
                mistaken.Kind = "";
        }
        else
        {
            Told told = new() { Day = Day(entry, "happened"), Kind = kind, Body = body, Recorded = recorded, Sequence = sequence };
            _byId.Add(entry.GetProperty("id").GetString()!, told);
            _story.Add(told);
        }
    }

    /// <summary>The first start and the last exit by a day; no exit for whoever takes part on it.</summary>
    public (DateOnly? Start, DateOnly? Exit) Stay(DateOnly on)
    {
        List<(DateOnly From, DateOnly? To)> stays = Stays(on);
        return stays.Count == 0 ? (null, null) : (stays[0].From, stays[^1].To);
    }

    /// <summary>What holds on a day of a fact: of those told that speak of it, the one recorded last.</summary>
    public JsonElement? Value(string fact, DateOnly day) => Facts(fact).LastOrDefault(one => one.From <= day && day <= one.To)?.Value;

    /// <summary>A yes-or-no fact on a day.</summary>
    public char Truth(string fact, DateOnly day) => Value(fact, day) is { } value ? Letter(value) : '?';

    /// <summary>What was told last of a fact, of those that speak of the day or one before it.</summary>
    public string? LastText(string fact, DateOnly by) =>
        Facts(fact).LastOrDefault(one => one.From <= by)?.Value is { } value ? (value.TryGetProperty("text", out JsonElement text) ? text.GetString() : "declined") : null;

    /// <summary>Whether a yes on a day has lasted, day by day before it, for more than a number of months. A day of which nothing is known may be one.</summary>
    public char HeldLongerThan(string fact, DateOnly day, int months)
    {
        if (Truth(fact, day) is not 'y' and var now)
            return now;
        DateOnly first = Facts(fact).Min(static one => one.From);
        (DateOnly certain, DateOnly possible, bool isUnbroken) = (day, day, true);
        for (DateOnly before = day.AddDays(-1); before >= first && Truth(fact, before) is not 'n' and var letter; before = before.AddDays(-1))
        {
            isUnbroken &= letter == 'y';
            certain = isUnbroken ? before : certain;
            possible = letter == '?' ? possible : before;
        }

        return certain.AddMonths(months) < day ? 'y' : possible.AddMonths(months) < day ? '?' : 'n';
    }

    /// <summary>Work, by facts, outcomes and follow-ups.</summary>
    public List<Seen> Work() => Seen("employed", ["work", "subsidisedWork", "selfEmployment"], static status => status switch
    {
        "working" or "workingWithSubsidy" => 'y',
        "jobSeeking" or "otherSupport" or "neitherWorkingNorSeeking" => 'n',
        _ => ' ',
    });

    /// <summary>Studies, by facts, outcomes and follow-ups.</summary>
    public List<Seen> Studies() => Seen("in-education", ["studies"], static status => status switch { "studying" => 'y', "neitherWorkingNorSeeking" => 'n', _ => ' ' });

    /// <summary>The search for work: whoever is unemployed seeks, and of whoever is not it says nothing.</summary>
    public List<Seen> Search() =>
    [
        .. Seen("seeking-work", ["jobSearch"], static status => status switch { "jobSeeking" => 'y', "neitherWorkingNorSeeking" => 'n', _ => ' ' })
            .Concat(Facts("unemployed").Where(static one => Letter(one.Value!.Value) == 'y')).OrderBy(static one => one.Recorded).ThenBy(static one => one.Sequence),
    ];

    /// <summary>A qualification, by facts and outcomes.</summary>
    public List<Seen> Qualification() => Seen("qualification-gained", ["qualification"], static _ => ' ', hasFollowUps: false);

    /// <summary>A better situation, by facts.</summary>
    public List<Seen> Improvement() => Seen("improved-situation", [], static _ => ' ', hasFollowUps: false);

    /// <summary>
    /// What was so on a day after the exit. What was recorded before the day from which it is asked says nothing of it, but for a yes that lasts where that is kept.
    /// </summary>
    public static char After(List<Seen> seen, DateOnly day, DateOnly from, bool keepsYes)
    {
        if (seen.LastOrDefault(one => one.From <= day && day <= one.To) is not { } holding)
            return '?';
        char letter = holding.Letter;
        bool isLate = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(holding.Recorded, Sweden).DateTime) >= from;
        return isLate || (keepsYes && letter == 'y') ? letter : '?';
    }

    private List<Seen> Seen(string fact, string[] outcomes, Func<string, char> followed, bool hasFollowUps = true)
    {
        List<Seen> seen = [.. Facts(fact)];
        foreach (Told told in _story.Where(told => told.Kind == "outcomeReached" && outcomes.Contains(told.Body.GetProperty("outcome").GetString())))
            seen.Add(new Seen(told.Recorded, told.Sequence, Day(told.Body, "from"), DateOnly.MaxValue, 'y'));
        foreach (Told told in _story.Where(told => hasFollowUps && told.Kind == "followedUp"))
        {
            string status = told.Body.GetProperty("status").GetString()!;
            char letter = status == "declined" ? 'd' : followed(status);
            if (letter == ' ' || Stays(DateOnly.MaxValue).LastOrDefault(stay => stay.To <= told.Day).To is not { } exit)
                continue;
            DateOnly day = exit.AddMonths(told.Body.GetProperty("monthsAfterExit").GetInt32());
            seen.Add(new Seen(told.Recorded, told.Sequence, day, day, letter));
        }

        return [.. seen.OrderBy(static one => one.Recorded).ThenBy(static one => one.Sequence)];
    }

    private List<Seen> Facts(string fact) => _facts.TryGetValue(fact, out List<Seen>? known) ? known : _facts[fact] = Read(fact);

    private List<Seen> Read(string fact) =>
    [
        .. _story.Where(told => told.Kind == "factObserved" && told.Body.GetProperty("fact").GetString() == fact).OrderBy(static told => told.Recorded).ThenBy(static told => told.Sequence).Select(static told =>
        {
            JsonElement period = told.Body.GetProperty("period");
            bool ends = period.TryGetProperty("to", out JsonElement to) && to.ValueKind == JsonValueKind.String;
            JsonElement value = told.Body.GetProperty("value");
            return new Seen(told.Recorded, told.Sequence, Day(period, "from"), ends ? Day(period, "to") : DateOnly.MaxValue, Letter(value)) { Value = value };
        }),
    ];

    // On one day whoever is in leaves before starting again.
    private List<(DateOnly From, DateOnly? To)> Stays(DateOnly on)
    {
        List<(DateOnly From, DateOnly? To)> stays = [];
        foreach (IGrouping<DateOnly, Told> day in _story.Where(told => told.Kind is "started" or "exited" && told.Day <= on).GroupBy(static told => told.Day).OrderBy(static day => day.Key))
        {
            (int starts, int exits) = (day.Count(static told => told.Kind == "started"), day.Count(static told => told.Kind == "exited"));
            while (true)
            {
                bool isIn = stays.Count > 0 && stays[^1].To is null;
                if (isIn ? exits-- == 0 : starts-- == 0)
                    break;
                if (isIn)
                    stays[^1] = (stays[^1].From, day.Key);
                else
                    stays.Add((day.Key, null));
            }
        }

        return stays;
    }

    private static char Letter(JsonElement value) => value.TryGetProperty("truth", out JsonElement truth) ? (truth.GetBoolean() ? 'y' : 'n') : value.TryGetProperty("declined", out _) ? 'd' : ' ';

    private static DateOnly Day(JsonElement parent, string name) => DateOnly.ParseExact(parent.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Told
    {
        public required DateOnly Day { get; set; }

        public required string Kind { get; set; }

        public required JsonElement Body { get; set; }

        public required DateTimeOffset Recorded { get; set; }

        public required long Sequence { get; set; }
    }
}

/// <summary>Something seen of a person over days, and when it was recorded.</summary>
internal sealed record Seen(DateTimeOffset Recorded, long Sequence, DateOnly From, DateOnly To, char Letter)
{
    public JsonElement? Value { get; init; }
}
