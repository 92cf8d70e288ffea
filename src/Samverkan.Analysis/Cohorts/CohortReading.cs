using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>How journeys are read into rows.</summary>
/// <param name="Calendar">The working calendar with the programme's closures, by which gaps are found.</param>
/// <param name="Schedule">When progression is measured; <see langword="null"/> when the programme has no waves.</param>
public sealed record CohortReading(WorkingCalendar Calendar, MeasurementSchedule? Schedule)
{
    /// <summary>The reading that follows from a programme's definition: its closures and its cadence.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="calendar">The calendar without closures; that of the law when left out.</param>
    /// <param name="options">The chosen readings of the programme's options; the defaults for what is left out.</param>
    /// <exception cref="ArgumentException">A closure does not have the chosen reading.</exception>
    public static CohortReading Of(Programme programme, WorkingCalendar? calendar = null, IReadOnlyDictionary<OptionName, string>? options = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ImmutableArray<ClosurePeriod> closures =
        [
            .. programme.Closures.SelectMany(closure => ReadingOf(programme, closure, options).Periods
                .Select(period => new ClosurePeriod(period, closure.Name, closure.Source))),
        ];
        return new CohortReading((calendar ?? WorkingCalendar.Swedish).With(closures), programme.Progression?.Schedule);
    }

    private static ClosureReading ReadingOf(Programme programme, Closure closure, IReadOnlyDictionary<OptionName, string>? options)
    {
        if (closure.Option is not { } option)
            return closure.Readings[0];
        string? chosen = options is not null && options.TryGetValue(option, out string? own) ? own : programme.FindOption(option)?.Default;
        return closure.Readings.FirstOrDefault(reading => chosen is null || string.Equals(reading.Name, chosen, StringComparison.Ordinal))
            ?? throw new ArgumentException("A closure does not have the chosen reading.", nameof(options));
    }
}
