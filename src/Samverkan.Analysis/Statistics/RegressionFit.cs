using System.Collections.Immutable;
using System.Globalization;

namespace Samverkan.Analysis.Statistics;

/// <summary>A fitted regression of a yes-or-no outcome.</summary>
/// <param name="Coefficients">The coefficients on the link's scale, in the order of the columns.</param>
/// <param name="Link">The link.</param>
/// <param name="Errors">How the standard errors were worked out.</param>
/// <param name="LogLikelihood">The logarithm of the likelihood.</param>
/// <param name="Observations">The number of rows.</param>
/// <param name="Events">The number of rows with the outcome.</param>
/// <param name="Clusters">The number of clusters; <see langword="null"/> without clusters.</param>
public sealed record RegressionFit(
    ImmutableArray<Coefficient> Coefficients,
    BinaryLink Link,
    RegressionErrors Errors,
    double LogLikelihood,
    int Observations,
    int Events,
    int? Clusters)
{
    /// <summary>The number of rows and events, culture-invariant.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"RegressionFit ({Observations} rows, {Events} events)");
}
