using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>A share over time as steps from left to right, with the number under observation beneath each step.</summary>
public sealed record StepCurve : Chart
{
    /// <summary>Creates a step curve.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="axis">The unit of time along the axis: "veckor från start".</param>
    /// <param name="steps">The steps in order of time.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    /// <exception cref="ArgumentException">The steps are not in order of time.</exception>
    public StepCurve(LocalizedText title, LocalizedText axis, ImmutableArray<CurveStep> steps, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table)
    {
        ArgumentNullException.ThrowIfNull(axis);
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].Time <= steps[i - 1].Time)
                throw new ArgumentException("The steps go forward in time.", nameof(steps));
        }

        Axis = axis;
        Steps = steps;
    }

    /// <summary>The unit of time along the axis.</summary>
    public LocalizedText Axis { get; }

    /// <summary>The steps in order of time.</summary>
    public ImmutableArray<CurveStep> Steps { get; }

    internal override IEnumerable<FigureId> Drawn => Steps.SelectMany(static s => (FigureId[])[s.Share, s.Observed]);
}
