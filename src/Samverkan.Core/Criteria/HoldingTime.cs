using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>
/// A length of time for which a fact is to have held: an amount, its unit, and whether it must be passed or reached,
/// unbroken or added up.
/// </summary>
/// <remarks>
/// Time is elapsed calendar time. "More than 450 days" from a day is false 450 days later and true 451 days later; "more
/// than 10 years" is false on the tenth anniversary and true the day after. An observation's first day is the day on which
/// the value began, so that a day before it of which nothing is known does not make the length unknown. But days between
/// two stretches on which the answer was declined, or of which nothing is known, may belong to the time: where they decide,
/// the length is unknown. Added-up time is laid end to end so that it reaches the date.
/// </remarks>
public sealed record HoldingTime
{
    /// <summary>The largest amount.</summary>
    public const int MaximumAmount = 50_000;

    /// <summary>Creates the length.</summary>
    /// <param name="amount">The amount, 0–50,000.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="boundary">Whether it must be passed or reached.</param>
    /// <param name="counting">Whether interrupted time adds up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount lies outside 0–50,000, or 0–200 where it counts years.</exception>
    public HoldingTime(int amount, SpanUnit unit, SpanBoundary boundary = SpanBoundary.Strict, SpanCounting counting = SpanCounting.Continuous)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, unit switch { SpanUnit.Years => 200, SpanUnit.Months => 2_400, _ => MaximumAmount });
        Amount = amount;
        Unit = unit;
        Boundary = boundary;
        Counting = counting;
    }

    /// <summary>The amount.</summary>
    public int Amount { get; }

    /// <summary>Its unit.</summary>
    public SpanUnit Unit { get; }

    /// <summary>Whether it must be passed or reached.</summary>
    public SpanBoundary Boundary { get; }

    /// <summary>Whether interrupted time adds up.</summary>
    public SpanCounting Counting { get; }

    /// <summary>The first day on which the length is enough.</summary>
    /// <param name="start">The day from which time is counted.</param>
    public LocalDate FirstDay(LocalDate start)
    {
        LocalDate reached = Unit switch
        {
            SpanUnit.Years => Anniversary.AfterYears(start, Amount),
            SpanUnit.Months => Anniversary.AfterMonths(start, Amount),
            _ => start.PlusDays(Amount),
        };
        return Boundary == SpanBoundary.Strict ? reached.PlusDays(1) : reached;
    }

    /// <summary>The length in words: "mer än 450 dagar".</summary>
    /// <param name="language">The reader's language.</param>
    public string Describe(Language language)
    {
        bool english = language == Language.English;
        string more = (Boundary, english) switch
        {
            (SpanBoundary.Strict, false) => "mer än",
            (SpanBoundary.Strict, true) => "more than",
            (_, false) => "minst",
            _ => "at least",
        };
        string unit = (Unit, english, Amount == 1) switch
        {
            (SpanUnit.Days, false, true) => "dag",
            (SpanUnit.Days, false, false) => "dagar",
            (SpanUnit.Days, true, true) => "day",
            (SpanUnit.Days, true, false) => "days",
            (SpanUnit.Months, false, true) => "månad",
            (SpanUnit.Months, false, false) => "månader",
            (SpanUnit.Months, true, true) => "month",
            (SpanUnit.Months, true, false) => "months",
            (_, false, _) => "år",
            (_, true, true) => "year",
            _ => "years",
        };
        string counting = (Counting, english) switch
        {
            (SpanCounting.Continuous, false) => " i sträck",
            (SpanCounting.Continuous, true) => " without a break",
            (_, false) => " sammanlagt",
            _ => " in all",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{more} {Amount} {unit}{counting}");
    }

    internal Truth Test<T>(ReadOnlySpan<Observation<T>> known, Func<T, bool> wanted, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        if (Stretch<T>.HoldingOn(known, on) is not { HasValue: true } now)
            return Truth.Unknown;
        if (!wanted(now.Value))
            return Truth.False;
        (LocalDate certain, LocalDate possible) = Starts(known, wanted, on);
        return on >= FirstDay(certain) ? Truth.True
            : on >= FirstDay(possible) ? Truth.Unknown
            : Truth.False;
    }

    internal DatePeriod RestsOn<T>(ReadOnlySpan<Observation<T>> known, Func<T, bool> wanted, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        if (Stretch<T>.HoldingOn(known, on) is not { HasValue: true } now || !wanted(now.Value))
            return DatePeriod.Of(on);
        if (Counting == SpanCounting.Accumulated)
            return new DatePeriod(LocalDate.Min(on, Stretch<T>.DayByDay(known)[0].Days.Start), on);
        (LocalDate certain, LocalDate possible) = Starts(known, wanted, on);
        return new DatePeriod(on >= FirstDay(certain) ? certain : possible, on);
    }

    /// <summary>
    /// The day from which the time surely counts, and the earliest from which it may. Both are on or before the date.
    /// </summary>
    private (LocalDate Certain, LocalDate Possible) Starts<T>(ReadOnlySpan<Observation<T>> known, Func<T, bool> wanted, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        ImmutableArray<Stretch<T>> stretches = Stretch<T>.DayByDay(known);
        int i = stretches.Length - 1;
        while (!stretches[i].Days.Contains(on))
            i--;
        return Counting == SpanCounting.Accumulated
            ? AccumulatedStarts(stretches.AsSpan()[..(i + 1)], wanted, on)
            : ContinuousStarts(stretches.AsSpan()[..(i + 1)], wanted);
    }

    private static (LocalDate Certain, LocalDate Possible) ContinuousStarts<T>(ReadOnlySpan<Stretch<T>> stretches, Func<T, bool> wanted)
        where T : notnull, IEquatable<T>
    {
        LocalDate possible = stretches[^1].Days.Start;
        LocalDate certain = possible;
        bool unbroken = true;
        for (int i = stretches.Length - 2; i >= 0; i--)
        {
            Observation<T> earlier = stretches[i].Observation;
            if (earlier.HasValue && !wanted(earlier.Value))
                break;
            // Nothing is known of the days between, or the answer was declined: from here on only "may".
            unbroken &= earlier.HasValue && stretches[i].Days.End?.PlusDays(1) == possible;
            possible = stretches[i].Days.Start;
            if (unbroken)
                certain = possible;
        }

        return (certain, possible);
    }

    private static (LocalDate Certain, LocalDate Possible) AccumulatedStarts<T>(ReadOnlySpan<Stretch<T>> stretches, Func<T, bool> wanted, LocalDate on)
        where T : notnull, IEquatable<T>
    {
        int certain = 0;
        int possible = 0;
        for (int i = 0; i < stretches.Length; i++)
        {
            Observation<T> holding = stretches[i].Observation;
            bool isWanted = holding.HasValue && wanted(holding.Value);
            // An ended stretch counts its days; the last one counts the days elapsed from its first day to the date.
            LocalDate end = i == stretches.Length - 1 ? on : stretches[i].Days.End!.Value.PlusDays(1);
            int days = Period.DaysBetween(stretches[i].Days.Start, end);
            certain += isWanted ? days : 0;
            possible += isWanted || holding.IsDeclined ? days : 0;
            if (i == stretches.Length - 1)
                break;
            // Days of which nothing is known may count, unless another value went before and the wanted one began after.
            Observation<T> next = stretches[i + 1].Observation;
            bool began = holding.HasValue && !isWanted && next.HasValue && wanted(next.Value);
            possible += began ? 0 : Period.DaysBetween(end, stretches[i + 1].Days.Start);
        }

        return (on.PlusDays(-certain), on.PlusDays(-possible));
    }
}
