using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Progression;

/// <summary>
/// When a programme measures progression: a baseline at entry, then every so many months counted from the baseline, each
/// wave (<i>mättillfälle</i>) with a window of days. The cadence belongs to the programme, not to the instrument.
/// </summary>
/// <remarks>Immutable, compared by value. Waves never overlap: a window is always shorter than the cadence.</remarks>
public sealed record MeasurementSchedule
{
    /// <summary>The longest cadence, in months.</summary>
    public const int MaximumCadence = 120;

    // The shortest month: so many days per month of cadence always part two due dates.
    private const int ShortestMonth = 28;

    /// <summary>Creates a schedule.</summary>
    /// <param name="cadenceMonths">Months from wave to wave, 1 to 120.</param>
    /// <param name="daysBefore">How many days before its due date a wave's window opens.</param>
    /// <param name="daysAfter">How many days after its due date a wave's window closes.</param>
    /// <exception cref="ArgumentException">The values do not make a schedule: see <see cref="IsValid"/>.</exception>
    public MeasurementSchedule(int cadenceMonths, int daysBefore, int daysAfter)
    {
        if (!IsValid(cadenceMonths, daysBefore, daysAfter))
            throw new ArgumentException("A cadence is 1 to 120 months, and a window shorter than 28 days per month of it.");
        CadenceMonths = cadenceMonths;
        DaysBefore = daysBefore;
        DaysAfter = daysAfter;
    }

    /// <summary>Every third month, as in the Danish study behind BIP, with 30 days on each side (our assumption).</summary>
    public static MeasurementSchedule EveryThirdMonth { get; } = new(3, 30, 30);

    /// <summary>Months from wave to wave.</summary>
    public int CadenceMonths { get; }

    /// <summary>How many days before its due date a wave's window opens.</summary>
    public int DaysBefore { get; }

    /// <summary>How many days after its due date a wave's window closes.</summary>
    public int DaysAfter { get; }

    /// <summary>
    /// Whether values make a schedule: a cadence of 1 to 120 months, no negative days, and a window (before + due day + after)
    /// of at most 28 days per month of cadence, so that no two windows overlap.
    /// </summary>
    /// <param name="cadenceMonths">Months from wave to wave.</param>
    /// <param name="daysBefore">Days before the due date.</param>
    /// <param name="daysAfter">Days after the due date.</param>
    public static bool IsValid(int cadenceMonths, int daysBefore, int daysAfter) =>
        cadenceMonths is >= 1 and <= MaximumCadence && daysBefore >= 0 && daysAfter >= 0
        && (long)daysBefore + daysAfter + 1 <= (long)ShortestMonth * cadenceMonths;

    /// <summary>The due date of a wave.</summary>
    /// <param name="baseline">The date of entry.</param>
    /// <param name="wave">The wave; 0 is the baseline.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="wave"/> is negative.</exception>
    public LocalDate DueDate(LocalDate baseline, int wave)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(wave);
        return Anniversary.AfterMonths(baseline, checked(wave * CadenceMonths));
    }

    /// <summary>The due dates from the baseline to a last day, the baseline first.</summary>
    /// <param name="baseline">The date of entry.</param>
    /// <param name="last">The last day; no date when it comes before the baseline.</param>
    public IEnumerable<LocalDate> DueDates(LocalDate baseline, LocalDate last)
    {
        int wave = 0;
        for (LocalDate due = baseline; due <= last; due = DueDate(baseline, ++wave))
            yield return due;
    }

    /// <summary>The days on which a form belongs to a wave.</summary>
    /// <param name="baseline">The date of entry.</param>
    /// <param name="wave">The wave; 0 is the baseline.</param>
    public DatePeriod Window(LocalDate baseline, int wave)
    {
        LocalDate due = DueDate(baseline, wave);
        return new(due.PlusDays(-DaysBefore), due.PlusDays(DaysAfter));
    }

    /// <summary>The wave whose window contains a date, or <see langword="null"/>: the form is unscheduled.</summary>
    /// <param name="baseline">The date of entry.</param>
    /// <param name="date">The date of the form.</param>
    public int? WaveOf(LocalDate baseline, LocalDate date)
    {
        int months = ((date.Year - baseline.Year) * 12) + date.Month - baseline.Month;
        int near = Math.Max(0, months / CadenceMonths);
        for (int wave = Math.Max(0, near - 1); wave <= near + 1; wave++)
        {
            if (Window(baseline, wave).Contains(date))
                return wave;
        }

        return null;
    }
}
