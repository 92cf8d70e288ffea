namespace Samverkan.Analysis.Statistics;

/// <summary>One coefficient of a model.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="Value">The estimate, in units of the outcome (or of its link) for one unit of the column.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom of t; <see langword="null"/> where the normal distribution is used (z).</param>
/// <param name="PValue">The two-sided probability of an estimate at least as far from 0.</param>
/// <param name="Interval">The confidence interval.</param>
public sealed record Coefficient(
    string Name, double Value, double StandardError, double? DegreesOfFreedom, double PValue, Interval Interval)
{
    /// <summary>The estimate over its standard error: t with degrees of freedom, z without.</summary>
    public double Statistic => Value / StandardError;

    /// <summary>Name, estimate and limits, culture-invariant.</summary>
    public override string ToString() => $"{Name} {Interval}";

    internal static Coefficient Of(string name, double value, double error, double? freedom, double confidence)
    {
        double statistic = value / error;
        double p = freedom is { } df ? StudentTDistribution.TwoSided(statistic, df) : NormalDistribution.TwoSided(statistic);
        double half = error * (freedom is { } d ? StudentTDistribution.CriticalValue(confidence, d) : NormalDistribution.CriticalValue(confidence));
        return new Coefficient(name, value, error, freedom, p, new Interval(value, value - half, value + half, confidence));
    }
}
