namespace Samverkan.Tests;

/// <summary>
/// How much of a long run to do: a stated sample in every test run, the whole by <c>eng/soak</c>, which sets
/// <c>SAMVERKAN_SOAK</c>.
/// </summary>
internal static class Soak
{
    /// <summary>Whether the long runs run whole.</summary>
    public static bool IsWhole { get; } =
        Environment.GetEnvironmentVariable("SAMVERKAN_SOAK") is { Length: > 0 } value && value != "0";

    /// <summary>The number of iterations, seeds or rounds to run.</summary>
    /// <param name="ci">The sample in every test run.</param>
    /// <param name="whole">The whole, under <c>eng/soak</c>.</param>
    public static int Iterations(int ci, int whole) => IsWhole ? whole : ci;
}
