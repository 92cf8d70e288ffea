using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>
/// The day it is where the programme works, read from the host's clock each time it is asked. Registered by
/// <c>AddSamverkan</c> with the host's <see cref="IClock"/> and Stockholm's time zone.
/// </summary>
/// <param name="clock">The clock of the host.</param>
/// <param name="zone">The time zone in which a day begins and ends.</param>
public sealed class Today(IClock clock, DateTimeZone zone)
{
    private readonly IClock _clock = clock ?? throw new ArgumentNullException(nameof(clock));

    /// <summary>The time zone in which a day begins and ends.</summary>
    public DateTimeZone Zone { get; } = zone ?? throw new ArgumentNullException(nameof(zone));

    /// <summary>The day it is now.</summary>
    public LocalDate Date => _clock.GetCurrentInstant().InZone(Zone).Date;
}
