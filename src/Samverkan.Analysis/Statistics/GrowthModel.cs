using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Analysis.Statistics;

/// <summary>Fits linear mixed models of growth: y = fixed effects + each unit's own intercept and slope over time + error.</summary>
public static class GrowthModel
{
    // Below this share of the residual's standard deviation a standard deviation between units counts as 0.
    private const double Nothing = 1e-4;

    /// <summary>The growth model; the units are those with at least one outcome, what is missing are occasions.</summary>
    public static StatisticalMethod Method { get; } = new(
        "growth-model",
        new("linjär blandad modell med slumpmässig nivå och lutning", "linear mixed model with random intercept and slope") { EasySwedish = "Vi drar en rak linje genom alla svar. Varje person får börja högt eller lågt." },
        "Laird and Ware, \"Random-effects models for longitudinal data\", Biometrics 38 (1982), 963–974; computed as in Bates and others (2015); degrees of freedom by Satterthwaite as in Kuznetsova and others (2017)",
        new("Enheterna är oberoende av varandra.", "The units are independent of each other.") { EasySwedish = "Vi räknar som om deltagarna inte påverkar varandra." },
        new("Enheternas nivåer och lutningar, och felen, är normalfördelade; felen är lika stora vid alla tillfällen.", "The units' levels and slopes, and the errors, are normal; the errors are equally large on all occasions.") { EasySwedish = "Vi räknar som om de flesta är nära snittet. Alla mätningar räknas som lika säkra." },
        new("Att ett utfall saknas beror på det som modellen känner, inte på det saknade värdet självt.", "That an outcome is missing depends on what the model knows, not on the missing value itself.") { EasySwedish = "Vi tror att de svar som saknas liknar de andra." },
        new("Förändringen är rätlinjig, om inte kolumnerna säger annat.", "Change is linear, unless the columns say otherwise.") { EasySwedish = "Vi räknar som om svaren ändras lika fort hela tiden." });

    /// <summary>Fits a model.</summary>
    /// <param name="data">The measurements.</param>
    /// <param name="estimation">By which likelihood.</param>
    /// <param name="randomSlope">Whether each unit has a slope of its own besides its own level.</param>
    /// <param name="confidence">The confidence level, from 0.5 to 0.9999.</param>
    /// <returns>
    /// The model; a reason without outcomes, with one unit, with one occasion a unit, when columns determine each other, or when
    /// nothing is left to explain.
    /// </returns>
    public static Finding<GrowthFit> Fit(
        GrowthData data, GrowthEstimation estimation = GrowthEstimation.Restricted, bool randomSlope = true, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(data);
        NormalDistribution.Tail(confidence);
        Basis basis = new(data.Units, data.Missing, Method);
        GrowthDeviance deviance = new(data, randomSlope, estimation == GrowthEstimation.Restricted);
        if (Lacking(data, deviance, randomSlope) is { } reason)
            return new(basis, Estimates.Impossible<GrowthFit>(reason));

        // The size of a usual time brings slopes to the scale of levels.
        double reach = Math.Sqrt(data.Patterns.Sum(static p => p.Units * p.Key[2]) / data.Occasions);
        double tilt = reach > 0 ? 1 / reach : 1;
        double[] start = randomSlope ? [1, 0, tilt] : [1];
        double[] scale = randomSlope ? [1, tilt, tilt] : [1];
        if (Minimum.Of(deviance.Profiled, start, scale) is not { } theta || deviance.At(theta) is not { } at || theta.Zip(scale).Any(static t => Math.Abs(t.First) > 1e4 * t.Second))
            return new(basis, Estimates.Impossible<GrowthFit>(StatisticsCodes.NotConverged.With()));

        // The deviance does not change when a column of the root changes sign; variances are as they are anyway.
        bool singular = Math.Abs(theta[0]) < Nothing || (randomSlope && Math.Abs(theta[2]) < Nothing * tilt);
        double variance = at.Residual / deviance.Freedom;
        double level = theta[0] * theta[0] * variance;
        double slope = randomSlope ? ((theta[1] * theta[1]) + (theta[2] * theta[2])) * variance : 0;
        double covariance = randomSlope ? theta[0] * theta[1] * variance : 0;
        double[] values = at.Root.Solve(at.Xy);
        double[] information = at.Root.Inverse();
        double?[] freedom = singular ? new double?[values.Length] : Satterthwaite(deviance, theta, Math.Sqrt(variance), scale, values.Length);
        ImmutableArray<Coefficient>.Builder coefficients = ImmutableArray.CreateBuilder<Coefficient>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            double error = Math.Sqrt(variance * information[(i * values.Length) + i]);
            coefficients.Add(Coefficient.Of(data.Names[i], values[i], error, freedom[i], confidence));
        }

        return new(basis, Estimates.Of(new GrowthFit(
            coefficients.MoveToImmutable(), level, slope, covariance, variance, -deviance.Profiled(theta) / 2, singular, data.Occasions)));
    }

    private static Refusal? Lacking(GrowthData data, GrowthDeviance deviance, bool randomSlope)
    {
        if (data.Occasions == 0)
            return StatisticsCodes.NoObservations.With();
        if (data.Units < 2)
            return StatisticsCodes.TooFewObservations.With(Text(data.Units), "2");
        int effects = checked((randomSlope ? 2 : 1) * data.Units);
        if (data.Occasions <= effects || deviance.Freedom < 1)
            return StatisticsCodes.TooFewOccasions.With(Text(data.Occasions), Text(effects));
        GrowthDeviance.Point? plain = deviance.At(new double[] { 0, 0, 0 });
        if (plain is null)
            return StatisticsCodes.Collinear.With();
        return plain.Residual <= 1e-11 * data.Yy || data.Yy == 0 ? StatisticsCodes.NoVariation.With() : null;
    }

    // 2 v² / var(v), where v is the estimate's variance as a function of the variances, and their own covariance is twice the
    // inverse of the deviance's second derivatives.
    private static double?[] Satterthwaite(GrowthDeviance deviance, double[] theta, double sigma, double[] scale, int columns)
    {
        double[] full = [.. theta, sigma];
        double[] scales = [.. scale.Zip(theta, static (s, t) => Math.Max(Math.Abs(t), 0.1 * s)), sigma];
        double?[] freedom = new double?[columns];
        if (Cholesky.Of(Minimum.Hessian(deviance.Full, full, scales), full.Length) is not { } root)
            return freedom;
        for (int i = 0; i < columns; i++)
        {
            int column = i;
            double[] gradient = Minimum.Gradient(at => Variance(at, column), full, scales);
            double spread = 2 * root.Half(gradient).Sum(static h => h * h);
            double variance = Variance(full, column);
            double df = 2 * variance * variance / spread;
            freedom[i] = double.IsFinite(df) && df >= 0.5 ? df : null;
        }

        return freedom;

        double Variance(double[] at, int column) =>
            deviance.At(at.AsSpan(0, at.Length - 1)) is { } point
                ? at[^1] * at[^1] * point.Root.Inverse()[(column * columns) + column]
                : double.PositiveInfinity;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
