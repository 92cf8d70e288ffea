using System.Globalization;

namespace Samverkan.Tests;

/// <summary>
/// How much of a long run to do: a stated sample in every test run, the whole by <c>eng/soak</c>, which sets
/// <c>SAMVERKAN_SOAK</c>.
/// </summary>
internal static class Soak
{
    /// <summary>The share of the whole that is run: 1 for all of it, 0.05 for a twentieth; 0 in an ordinary test run.</summary>
    private static readonly double Share =
        double.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_SOAK"), CultureInfo.InvariantCulture, out double share) ? Math.Clamp(share, 0, 1) : 0;

    /// <summary>Whether the long runs run whole.</summary>
    public static bool IsWhole => Share == 1;

    /// <summary>The number of iterations, seeds or rounds to run.</summary>
    /// <param name="ci">The sample in every test run.</param>
    /// <param name="whole">The whole, under <c>eng/soak</c>.</param>
    public static int Iterations(int ci, int whole) => Math.Max(ci, (int)(whole * Share));
}
