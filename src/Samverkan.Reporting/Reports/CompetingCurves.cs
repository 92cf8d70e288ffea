using System.Collections.Immutable;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>
/// Two shares over time that exclude each other, with their bands, and the number followed beneath each step. Of each step the next one's followers, those who
/// left in either way and those no longer followed are the whole, and are protected as that sum.
/// </summary>
public sealed record CompetingCurves : Chart
{
    /// <summary>Creates the curves.</summary>
    /// <param name="title">What the picture shows.</param>
    /// <param name="axis">The unit of time along the axis: "veckor från start".</param>
    /// <param name="reached">What the first curve is called at its end.</param>
    /// <param name="left">What the second curve is called at its end.</param>
    /// <param name="steps">The steps in order of time.</param>
    /// <param name="reading">What a sighted reader takes from it.</param>
    /// <param name="table">The same figures as a table.</param>
    /// <exception cref="ArgumentException">The steps are not in order of time.</exception>
    public CompetingCurves(LocalizedText title, LocalizedText axis, LocalizedText reached, LocalizedText left, ImmutableArray<CompetingStep> steps, ImmutableArray<Sentence> reading, ReportTable table)
        : base(title, reading, table)
    {
        ArgumentNullException.ThrowIfNull(axis);
        ArgumentNullException.ThrowIfNull(reached);
        ArgumentNullException.ThrowIfNull(left);
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].Time <= steps[i - 1].Time)
                throw new ArgumentException("The steps go forward in time.", nameof(steps));
        }

        (Axis, Reached, Left, Steps) = (axis, reached, left, steps);
    }

    /// <summary>The unit of time along the axis.</summary>
    public LocalizedText Axis { get; }

    /// <summary>What the first curve is called at its end.</summary>
    public LocalizedText Reached { get; }

    /// <summary>What the second curve is called at its end.</summary>
    public LocalizedText Left { get; }

    /// <summary>The steps in order of time.</summary>
    public ImmutableArray<CompetingStep> Steps { get; }

    internal override IEnumerable<FigureId> Drawn => Steps.SelectMany(static s => (FigureId[])[s.Reached, s.Left, s.Spell.AtRisk, s.Spell.Reached, s.Spell.Left]);
}
