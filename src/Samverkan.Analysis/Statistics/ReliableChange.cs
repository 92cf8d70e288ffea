using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>How large a change of one unit must be before it is more than what an imperfect measure gives by itself.</summary>
/// <remarks>
/// Jacobson and Truax, "Clinical significance: a statistical approach to defining meaningful change in psychotherapy
/// research", Journal of Consulting and Clinical Psychology 59 (1991), 12–19. Immutable.
/// </remarks>
public sealed class ReliableChange
{
    private ReliableChange(double errorOfDifference) => ErrorOfDifference = errorOfDifference;

    /// <summary>The reliable change index; the count is of the units that the spread is of.</summary>
    public static StatisticalMethod Method { get; } = new(
        "reliable-change",
        new("reliabelt förändringsindex enligt Jacobson och Truax", "reliable change index by Jacobson and Truax") { EasySwedish = "Vi ser om en ändring är större än vad som kan vara slump." },
        "Jacobson and Truax, Journal of Consulting and Clinical Psychology 59 (1991), 12–19",
        new("Måttets reliabilitet och spridning är kända och lika vid båda tillfällena.", "The measure's reliability and spread are known and the same on both occasions.") { EasySwedish = "Vi räknar som om vi vet hur säkra svaren är." },
        new("Mätfelen är normalfördelade och oberoende mellan tillfällena.", "The errors are normal and independent between occasions.") { EasySwedish = "Vi räknar som om ett fel i ett svar inte ger fel i andra." });

    /// <summary>The standard error of the difference between two measurements of an unchanged unit.</summary>
    public double ErrorOfDifference { get; }

    /// <summary>Makes an index.</summary>
    /// <param name="standardDeviation">The standard deviation of the measure among units like these, at least 0.</param>
    /// <param name="reliability">The reliability of the measure, at most 1: a test–retest correlation or alpha.</param>
    /// <param name="count">The number of units that the standard deviation is of.</param>
    /// <param name="missing">The number of units that it lacks.</param>
    /// <returns>The index; a reason when the measure never varies, or its reliability is not between 0 and 1, both left out.</returns>
    public static Finding<ReliableChange> Of(double standardDeviation, double reliability, int count, int missing = 0)
    {
        if (!double.IsFinite(standardDeviation) || standardDeviation < 0)
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), "A standard deviation is a finite number, at least 0.");
        Basis basis = new(count, missing, Method);
        if (standardDeviation == 0)
            return new(basis, Estimates.Impossible<ReliableChange>(StatisticsCodes.NoVariation.With()));
        return reliability is > 0 and < 1
            ? new(basis, Estimates.Of(new ReliableChange(standardDeviation * Math.Sqrt(2 * (1 - reliability)))))
            : new(basis, Estimates.Impossible<ReliableChange>(StatisticsCodes.NoReliability.With()));
    }

    /// <summary>A change in units of the error of a difference.</summary>
    /// <param name="change">The change, second less first.</param>
    public double Index(double change) => change / ErrorOfDifference;

    /// <summary>The least change that is reliable at a confidence level: 1.96 times the error of a difference for 0.95.</summary>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public double LeastChange(double confidence = 0.95) => NormalDistribution.CriticalValue(confidence) * ErrorOfDifference;

    /// <summary>Whether a change in either direction is at least the least reliable one.</summary>
    /// <param name="change">The change, second less first.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    public bool IsReliable(double change, double confidence = 0.95) => Math.Abs(change) >= LeastChange(confidence);

    /// <summary>The error of a difference, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"ReliableChange (error of a difference {ErrorOfDifference:F4})");
}
