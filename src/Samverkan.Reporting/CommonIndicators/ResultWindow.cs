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
        new("EU-kommissionens vägledning om indikatorer för Europeiska socialfonden 2014–2020", "omedelbara resultat")
        {
            Says = new(
                "Kommissionens vägledning för 2014–2020, som fortsätter att gälla för 2021–2027, räknar ett resultat vid avslut inom fyra veckor. Så återges den i skotska och polska anvisningar till projekt; kommissionens egen text är inte kontrollerad här. ESF-rådets promemoria för 2014–2020 säger i stället inom en månad. Be ESF-rådet om besked när det spelar roll. Den som vill räkna en månad väljer det när rapporten görs.",
                "The Commission's guidance for 2014–2020, which goes on for 2021–2027, counts a result upon leaving within four weeks. So it is told in Scottish and Polish instructions to projects; the Commission's own text has not been checked here. The Swedish ESF Council's memorandum of 2014–2020 says within one month instead. Ask the Council where it matters. Whoever wants to count one month chooses it when the report is made."),
            Confidence = Confidence.RememberedHigh,
        },
        static exit => exit.PlusDays(28));

    /// <summary>One calendar month, to the last day of a shorter one: what the Swedish guidance of 2014–2020 says.</summary>
    public static ResultWindow OneMonth { get; } = new(
        "one-month",
        new("inom en månad efter avslut", "within one month after leaving"),
        new("ESF-rådet, PM om indikatorer 2014–2020", "resultat")
        {
            Says = new(
                "ESF-rådets promemoria för 2014–2020 räknar ett resultat inom en månad efter avslutad insats. Kommissionens vägledning räknar fyra veckor: den som vill räkna så väljer det när rapporten görs.",
                "The Swedish ESF Council's memorandum of 2014–2020 counts a result within one month after the end of the activity. The Commission's guidance counts four weeks: whoever wants to count so chooses it when the report is made."),
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

    /// <summary>Where it comes from; what it says is whole sentences, with what speaks for another window and that it can be chosen.</summary>
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
