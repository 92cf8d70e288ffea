using System.Text.Json;

namespace Samverkan.Reporting.Tests.CommonIndicators;

/// <summary>
/// The common indicators counted anew from lines of JSON, written out one by one from the regulations' annexes and not from the product's catalogues.
/// How a person stands is a letter: Counted, Not counted, Unknown, Declined, Pending, or - where the indicator is about others.
/// </summary>
internal sealed class RawIndicators
{
    private readonly List<(string Sex, SortedDictionary<string, char> Standing)> _people = [];
    private readonly DateOnly _on;
    private readonly bool _isMonth;

    /// <summary>Counts.</summary>
    /// <param name="lines">The file's lines.</param>
    /// <param name="on">The last day of the account.</param>
    /// <param name="isPlus">Whether by ESF+, otherwise by ESF 2014–2020.</param>
    /// <param name="isMonth">Whether a result upon leaving is counted within a month, otherwise within 28 days.</param>
    public RawIndicators(IEnumerable<string> lines, DateOnly on, bool isPlus, bool isMonth)
    {
        (_on, _isMonth) = (on, isMonth);
        SortedDictionary<string, RawPerson> read = new(StringComparer.Ordinal);
        foreach (JsonElement entry in lines.Select(static line => JsonDocument.Parse(line).RootElement).OrderBy(static entry => entry.GetProperty("sequence").GetInt64()))
        {
            string id = entry.GetProperty("participant").GetString()!;
            if (!read.TryGetValue(id, out RawPerson? person))
                read.Add(id, person = new RawPerson());
            person.Take(entry);
        }

        foreach (RawPerson person in read.Values)
        {
            if (person.Stay(on) is not { Start: { } start, Exit: var exit })
                continue;
            string? sex = person.LastText("reported-gender", on) ?? person.LastText("register-sex", on);
            string[] sexes = isPlus ? ["woman", "man", "non-binary"] : ["woman", "man"];
            char unemployed = person.Truth("unemployed", start);
            char inactive = And(Not(unemployed), Not(person.Truth("employed", start)));
            char employed = And(Not(unemployed), person.Truth("employed", start));
            DateOnly? born = person.Value("birth-date", start) is { } birth && birth.TryGetProperty("date", out JsonElement date) ? DateOnly.Parse(date.GetString()!, null) : null;
            if (!sexes.Contains(sex) || born is null || (unemployed != 'y' && inactive != 'y' && employed != 'y'))
            {
                Incomplete++;
                continue;
            }

            int age = start.Year - born.Value.Year;
            age -= born.Value.AddYears(age) > start ? 1 : 0;
            Attributes known = new(person, start, exit, age, unemployed, inactive, employed);
            _people.Add((sex!, isPlus ? Plus(known) : Old(known)));
        }
    }

    /// <summary>How many have taken part and lack a gender, a date of birth or a status.</summary>
    public int Incomplete { get; }

    /// <summary>Every code that is counted.</summary>
    public IEnumerable<string> Codes => _people[0].Standing.Keys;

    /// <summary>How many stand so to an indicator: of one gender, or of all.</summary>
    public int Count(string code, string? sex, params char[] standings) => _people.Count(one => (sex is null || one.Sex == sex) && standings.Contains(one.Standing[code]));

    // Regulation (EU) 2021/1057, Annex I
    private SortedDictionary<string, char> Plus(Attributes p)
    {
        SortedDictionary<string, char> stands = new(StringComparer.Ordinal)
        {
            ["EECO01"] = 'C',
            ["EECO02"] = Output(p.Unemployed),
            ["EECO03"] = Output(p.LongUnemployed),
            ["EECO04"] = Output(p.Inactive),
            ["EECO05"] = Output(p.Employed),
            ["EECO06"] = Output(p.Age < 18),
            ["EECO07"] = Output(p.Age is >= 18 and <= 29),
            ["EECO08"] = Output(p.Age >= 55),
            ["EECO09"] = Output(p.Education(0, 2)),
            ["EECO10"] = Output(p.Education(3, 4)),
            ["EECO11"] = Output(p.Education(5, 8)),
            ["EECO12"] = Output(p.Fact("disability")),
            ["EECO13"] = Output(p.Fact("third-country-national")),
            ["EECO14"] = Output(p.Fact("foreign-background")),
            ["EECO15"] = Output(p.Fact("minority")),
            ["EECO16"] = Output(p.Fact("homeless")),
            ["EECO17"] = Output(p.Fact("rural-resident")),
        };
        bool isOutOfWork = p.Unemployed == 'y' || p.Inactive == 'y';
        stands["EECR01"] = Upon(p, p.Inactive == 'y', p.Person.Search(), keepsYes: false);
        stands["EECR02"] = NewlyStudying(p);
        stands["EECR03"] = Upon(p, true, p.Person.Qualification(), keepsYes: true);
        stands["EECR04"] = Upon(p, isOutOfWork, p.Person.Work(), keepsYes: true);
        stands["EECR05"] = SixMonths(p, isOutOfWork, p.Person.Work());
        stands["EECR06"] = SixMonths(p, p.Employed == 'y', p.Person.Improvement());
        return stands;
    }

    // Regulation (EU) No 1304/2013, Annex I
    private SortedDictionary<string, char> Old(Attributes p)
    {
        char studies = p.Fact("in-education");
        char inactiveOutside = And(p.Inactive, Not(studies));
        char disability = p.Fact("disability");
        char other = p.Fact("other-disadvantaged");
        char foreign = Or(p.Fact("third-country-national"), p.Fact("foreign-background"), p.Fact("minority"));
        SortedDictionary<string, char> stands = new(StringComparer.Ordinal)
        {
            ["CO01"] = Output(p.Unemployed),
            ["CO02"] = Output(p.LongUnemployed),
            ["CO03"] = Output(p.Inactive),
            ["CO04"] = Output(inactiveOutside),
            ["CO05"] = Output(p.Employed),
            ["CO06"] = Output(p.Age < 25),
            ["CO07"] = Output(p.Age > 54),
            ["CO08"] = Output(p.Age > 54 ? Or(p.Unemployed, inactiveOutside) : 'n'),
            ["CO09"] = Output(p.Education(1, 2)),
            ["CO10"] = Output(p.Education(3, 4)),
            ["CO11"] = Output(p.Education(5, 8)),
            ["CO15"] = Output(foreign),
            ["CO16"] = Output(disability),
            ["CO17"] = Output(other),
            ["CO18"] = Output(p.Fact("homeless")),
            ["CO19"] = Output(p.Fact("rural-resident")),
        };
        bool isOutOfWork = p.Unemployed == 'y' || p.Inactive == 'y';
        bool isDisadvantaged = foreign == 'y' || disability == 'y' || other == 'y';
        stands["CR01"] = Upon(p, p.Inactive == 'y', p.Person.Search(), keepsYes: false);
        stands["CR02"] = NewlyStudying(p);
        stands["CR03"] = Upon(p, true, p.Person.Qualification(), keepsYes: true);
        stands["CR04"] = Upon(p, isOutOfWork, p.Person.Work(), keepsYes: true);
        stands["CR05"] = OneOf(isDisadvantaged, stands["CR01"], stands["CR02"], stands["CR03"], stands["CR04"]);
        stands["CR06"] = SixMonths(p, isOutOfWork, p.Person.Work());
        stands["CR07"] = SixMonths(p, p.Employed == 'y', p.Person.Improvement());
        stands["CR08"] = OneOf(p.Age > 54, stands["CR06"]);
        stands["CR09"] = OneOf(isDisadvantaged, stands["CR06"]);
        return stands;
    }

    // in education upon leaving, of those who were not when they came
    private char NewlyStudying(Attributes p) => p.Fact("in-education") switch
    {
        'y' => '-',
        'n' => Upon(p, true, p.Person.Studies(), keepsYes: true),
        'd' => 'D',
        _ => 'U',
    };

    private char Upon(Attributes p, bool isOfThem, List<Seen> seen, bool keepsYes)
    {
        if (!isOfThem)
            return '-';
        if (p.Exit is not { } exit)
            return 'P';
        DateOnly last = _isMonth ? exit.AddMonths(1) : exit.AddDays(28);
        if (last > _on)
            return 'P';
        string days = string.Concat(Enumerable.Range(0, last.DayNumber - exit.DayNumber + 1).Select(day => RawPerson.After(seen, exit.AddDays(day), exit, keepsYes)));
        return days.Contains('y', StringComparison.Ordinal) ? 'C' : days.Contains('d', StringComparison.Ordinal) ? 'D' : days.Contains('?', StringComparison.Ordinal) ? 'U' : 'N';
    }

    private char SixMonths(Attributes p, bool isOfThem, List<Seen> seen)
    {
        if (!isOfThem)
            return '-';
        return p.Exit is not { } exit || exit.AddMonths(6) > _on ? 'P' : Output(RawPerson.After(seen, exit.AddMonths(6), exit.AddMonths(6), keepsYes: false));
    }

    private static char OneOf(bool isOfThem, params char[] results)
    {
        if (!isOfThem)
            return '-';
        foreach (char first in "CPDU")
        {
            if (results.Contains(first))
                return first;
        }

        return 'N';
    }

    private static char Output(bool holds) => holds ? 'C' : 'N';

    private static char Output(char truth) => truth switch { 'y' => 'C', 'n' => 'N', 'd' => 'D', _ => 'U' };

    private static char Not(char truth) => truth switch { 'y' => 'n', 'n' => 'y', _ => truth };

    private static char And(params char[] truths) => truths.Contains('n') ? 'n' : truths.Contains('d') ? 'd' : truths.Contains('?') ? '?' : 'y';

    private static char Or(params char[] truths) => truths.Contains('y') ? 'y' : truths.Contains('d') ? 'd' : truths.Contains('?') ? '?' : 'n';

    private sealed record Attributes(RawPerson Person, DateOnly Start, DateOnly? Exit, int Age, char Unemployed, char Inactive, char Employed)
    {
        // more than six months for the young, more than twelve for others
        public char LongUnemployed => Person.HeldLongerThan("unemployed", Start, Age < 25 ? 6 : 12);

        public char Fact(string fact) => Person.Truth(fact, Start);

        public char Education(int from, int to) => Person.Value("education-level", Start) is not { } value ? '?'
            : !value.TryGetProperty("number", out JsonElement level) ? 'd'
            : level.GetInt32() >= from && level.GetInt32() <= to ? 'y' : 'n';
    }
}
