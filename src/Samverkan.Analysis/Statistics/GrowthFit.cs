using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>A fitted growth model: a linear mixed model with a random intercept and, unless left out, a random slope for each unit.</summary>
/// <param name="Coefficients">The fixed effects, in the order of the columns; t with Satterthwaite's degrees of freedom where they can be had, and z where not.</param>
/// <param name="InterceptVariance">The variance between units at time 0.</param>
/// <param name="SlopeVariance">The variance between units' slopes; 0 without a random slope.</param>
/// <param name="Covariance">The covariance of intercept and slope; 0 without a random slope.</param>
/// <param name="ResidualVariance">The variance within units.</param>
/// <param name="LogLikelihood">The (restricted) logarithm of the likelihood.</param>
/// <param name="IsSingular">Whether a variance between units, or what of it a correlation of ±1 leaves, is estimated at its bound 0: the model is richer than the data.</param>
/// <param name="Occasions">The number of outcomes.</param>
public sealed record GrowthFit(
    ImmutableArray<Coefficient> Coefficients,
    double InterceptVariance,
    double SlopeVariance,
    double Covariance,
    double ResidualVariance,
    double LogLikelihood,
    bool IsSingular,
    int Occasions)
{
    /// <summary>The correlation of intercept and slope; a reason when one of them does not vary.</summary>
    public Estimate<double> Correlation => InterceptVariance > 0 && SlopeVariance > 0
        ? Estimates.Of(Math.Clamp(Covariance / Math.Sqrt(InterceptVariance * SlopeVariance), -1, 1))
        : Estimates.Impossible<double>(StatisticsCodes.NoVariation.With());

    /// <summary>The number of occasions and the likelihood, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"GrowthFit ({Occasions} occasions, log-likelihood {LogLikelihood:F4})");
}
