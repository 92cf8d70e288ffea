using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Programmes;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Cohorts;

/// <summary>How journeys are read into rows.</summary>
/// <param name="Calendar">The working calendar with the programme's closures, by which gaps are found.</param>
/// <param name="Schedule">When progression is measured; <see langword="null"/> when the programme has no waves.</param>
public sealed record CohortReading(WorkingCalendar Calendar, MeasurementSchedule? Schedule)
{
    /// <summary>
    /// The indicator sets whose crosswalks are followed: answers to a version that a later one continues are read as answers to the
    /// later. What has no counterpart stays in its own version; an indicator that only the later version has is not answered in a form of
    /// the earlier. <see langword="null"/> joins nothing.
    /// </summary>
    public IndicatorSetCatalog? Sets { get; init; }

    /// <summary>The forms whose answers state facts; those in the box unless told otherwise.</summary>
    public FormCatalog Forms { get; init; } = FormCatalog.Standard;

    /// <summary>The programme's tracks: whoever no entry places in one has not started in it. None leaves that unknown.</summary>
    public ImmutableArray<TrackId> Tracks { get; init; } = [];

    /// <summary>The reading that follows from a programme's definition: its closures, by the readings that are chosen, its tracks, and its cadence.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="calendar">The calendar without closures; that of the law when left out.</param>
    public static CohortReading Of(Programme programme, WorkingCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return new CohortReading((calendar ?? WorkingCalendar.Swedish).With(programme.ClosurePeriods), programme.Progression?.Schedule) { Tracks = [.. programme.Tracks.Select(static track => track.Id)] };
    }
}
