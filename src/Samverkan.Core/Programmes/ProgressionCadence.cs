using Samverkan.Core.Identity;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>When progression is measured: with which indicator set, how long after the start, and how far from the day a form may lie.</summary>
/// <param name="IndicatorSet">The indicator set.</param>
/// <param name="EveryMonths">Months between the due days, 1 to 120, each counted from the first measurement.</param>
/// <param name="DaysBefore">How many days before its due day a form may lie, 0 or more.</param>
/// <param name="DaysAfter">How many days after its due day a form may lie, 0 or more.</param>
/// <param name="Source">Where that stands.</param>
public sealed record ProgressionCadence(IndicatorSetId IndicatorSet, int EveryMonths, int DaysBefore, int DaysAfter, SourceReference Source)
{
    /// <summary>The days of the measurements.</summary>
    /// <exception cref="ArgumentException">The values do not make a schedule: see <see cref="MeasurementSchedule.IsValid"/>.</exception>
    public MeasurementSchedule Schedule => new(EveryMonths, DaysBefore, DaysAfter);
}
