using System.Collections.Immutable;

namespace Samverkan.Analysis.Statistics;

/// <summary>Adjusts the probabilities of several tests that are read together. The results stand in the order of the input.</summary>
public static class Multiplicity
{
    /// <summary>
    /// Holm's step-down adjustment: the chance of even one false finding stays below the level, however the tests depend
    /// on each other.
    /// </summary>
    /// <param name="probabilities">The probabilities, each from 0 to 1.</param>
    /// <remarks>Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65–70.</remarks>
    /// <exception cref="ArgumentException">A value lies outside 0 to 1.</exception>
    public static ImmutableArray<double> Holm(ReadOnlySpan<double> probabilities)
    {
        int[] order = Order(probabilities);
        double[] adjusted = new double[order.Length];
        double greatest = 0;
        for (int i = 0; i < order.Length; i++)
        {
            greatest = Math.Max(greatest, Math.Min(1, (order.Length - i) * probabilities[order[i]]));
            adjusted[order[i]] = greatest;
        }

        return ImmutableArray.Create(adjusted);
    }

    /// <summary>
    /// Benjamini and Hochberg's step-up adjustment: the expected share of false findings among the findings stays below the
    /// level, for tests that are independent or positively dependent.
    /// </summary>
    /// <param name="probabilities">The probabilities, each from 0 to 1.</param>
    /// <remarks>Benjamini and Hochberg, "Controlling the false discovery rate", JRSS B 57 (1995), 289–300.</remarks>
    /// <exception cref="ArgumentException">A value lies outside 0 to 1.</exception>
    public static ImmutableArray<double> BenjaminiHochberg(ReadOnlySpan<double> probabilities)
    {
        int[] order = Order(probabilities);
        double[] adjusted = new double[order.Length];
        double least = 1;
        for (int i = order.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, order.Length / (i + 1.0) * probabilities[order[i]]);
            adjusted[order[i]] = least;
        }

        return ImmutableArray.Create(adjusted);
    }

    private static int[] Order(ReadOnlySpan<double> probabilities)
    {
        double[] keys = probabilities.ToArray();
        int[] order = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            if (!(keys[i] is >= 0 and <= 1))
                throw new ArgumentException("A probability lies between 0 and 1.", nameof(probabilities));
            order[i] = i;
        }

        Array.Sort(keys, order);
        return order;
    }
}
