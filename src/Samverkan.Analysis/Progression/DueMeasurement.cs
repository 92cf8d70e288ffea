using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Samverkan.Core.Identity;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Progression;

/// <summary>A measurement that somebody should see to.</summary>
/// <param name="Journey">The participant and the programme.</param>
/// <param name="Wave">The wave; 0 is the baseline.</param>
/// <param name="Due">The due day.</param>
/// <param name="LastDay">The last day on which a form belongs to the wave.</param>
/// <param name="Lacking">The raters whose form is not there yet, in their order.</param>
/// <param name="IsOverdue">Whether the due day lay before the week; the window is still open.</param>
public sealed record DueMeasurement(JourneyId Journey, int Wave, LocalDate Due, LocalDate LastDay, ImmutableArray<RaterRole> Lacking, bool IsOverdue)
{
    /// <summary>The wave; never who.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"DueMeasurement (wave {Wave})");
}
