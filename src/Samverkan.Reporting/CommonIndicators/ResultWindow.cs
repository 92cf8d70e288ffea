using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.CommonIndicators;

/// <summary>
/// How long after the last exit a situation counts as one upon leaving. The sources differ, so it is an option. Both ends belong to the
/// window: the day of exit and its last day. Immutable.
/// </summary>
public sealed record ResultWindow
{
    private const int LongerTermMonths = 6;
    private readonly Func<LocalDate, LocalDate> _last;

    private ResultWindow(string key, LocalizedText name, SourceReference source, Func<LocalDate, LocalDate> last)
    {
        Key = key;
        Name = name;
        Source = source;
        _last = last;
    }

    /// <summary>Four weeks: day 28 after the exit counts, day 29 does not. What is used unless told otherwise.</summary>
    public static ResultWindow TwentyEightDays { get; } = new(
        "28-days",
        new("inom 28 dagar efter avslut", "within 28 days after leaving"),
        new("Scottish Government, ESF participant guidance", "results within four weeks")
        {
            Says = new("situationen inom fyra veckor efter avslut; så gör också blanketter för perioden 2021–2027", "the situation within four weeks after leaving; forms of the period 2021–2027 do so too"),
            Confidence = Confidence.Stated,
        },
        static exit => exit.PlusDays(28));

    /// <summary>One calendar month, to the last day of a shorter one: what the Swedish guidance of 2014–2020 says.</summary>
    public static ResultWindow OneMonth { get; } = new(
        "one-month",
        new("inom en månad efter avslut", "within one month after leaving"),
        new("ESF-rådet, PM om indikatorer 2014–2020", "resultat")
        {
            Says = new("inom en månad efter avslutad insats", "within one month after the end of the activity"),
            Confidence = Confidence.Stated,
            Address = "https://docplayer.se/2579579",
        },
        static exit => Anniversary.AfterMonths(exit, 1));

    /// <summary>Both, the one that is used unless told otherwise first.</summary>
    public static ImmutableArray<ResultWindow> All { get; } = [TwentyEightDays, OneMonth];

    /// <summary>Its key: <c>28-days</c> or <c>one-month</c>.</summary>
    public string Key { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; }

    /// <summary>Where it comes from.</summary>
    public SourceReference Source { get; }

    /// <summary>The last day of the window.</summary>
    /// <param name="exit">The day of the last exit.</param>
    public LocalDate LastDay(LocalDate exit) => _last(exit);

    /// <summary>The day of a longer-term result: six months after the exit, on the last day of a shorter month.</summary>
    /// <param name="exit">The day of the last exit.</param>
    public static LocalDate SixMonthsAfter(LocalDate exit) => Anniversary.AfterMonths(exit, LongerTermMonths);

    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
