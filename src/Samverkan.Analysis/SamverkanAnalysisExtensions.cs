using Microsoft.Extensions.DependencyInjection.Extensions;
using Samverkan.Analysis.Cohorts;
using Samverkan.Core;

namespace Samverkan.Analysis;

/// <summary>Registers the analysis with a host.</summary>
public static class SamverkanAnalysisExtensions
{
    /// <summary>Registers <see cref="ICohortSource"/> over the host's store of journeys.</summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddAnalysis(this SamverkanBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<ICohortSource, StoreCohortSource>();
        return builder;
    }
}
