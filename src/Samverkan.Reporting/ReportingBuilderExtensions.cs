using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Samverkan.Core;
using Samverkan.Reporting.Reports;

namespace Samverkan.Reporting;

/// <summary>Registers reporting with a host.</summary>
public static class ReportingBuilderExtensions
{
    /// <summary>
    /// Registers <see cref="ReportProtection"/>, the door from a report to its readers, with the host's rules of disclosure control,
    /// which are validated when the host starts.
    /// </summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/>.</param>
    /// <returns>The builder.</returns>
    /// <remarks>Calling it twice is harmless: the options of both calls apply, in order.</remarks>
    public static SamverkanBuilder AddReporting(this SamverkanBuilder builder, Action<ReportingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<ReportingOptions> options = builder.Services.AddOptions<ReportingOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ReportingOptions>, ReportingOptionsRules>());
        builder.Services.TryAddSingleton(static s => new ReportProtection(s.GetRequiredService<IOptions<ReportingOptions>>().Value.Disclosure));
        return builder;
    }
}
