using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Forms;
using Samverkan.Core.Progression;

namespace Samverkan.Core;

/// <summary>Registers Samverkan with a host.</summary>
public static class SamverkanServiceCollectionExtensions
{
    /// <summary>
    /// Registers the core of Samverkan: <see cref="Today"/>, <see cref="WorkingCalendar"/>, <see cref="IndicatorSetCatalog"/>,
    /// <see cref="FormCatalog"/> and <see cref="SamverkanOptions"/>, which are validated when the host starts. The host's clock is required: register
    /// <see cref="IClock"/> or call <see cref="SamverkanBuilder.UseClock"/>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the options, or <see langword="null"/>.</param>
    /// <returns>The builder on which the other packages register themselves.</returns>
    /// <remarks>Calling it twice is harmless: the options of both calls apply, in order.</remarks>
    public static SamverkanBuilder AddSamverkan(this IServiceCollection services, Action<SamverkanOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<SamverkanOptions> options = services.AddOptions<SamverkanOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SamverkanOptions>, SamverkanOptionsAnnotations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SamverkanOptions>, SamverkanOptionsRules>());
        services.TryAddSingleton(static s => new Today(s.GetRequiredService<IClock>(), DateTimeZoneProviders.Tzdb[Options(s).TimeZone]));
        services.TryAddSingleton(static s => new WorkingCalendar(Options(s).HolidayEves, []));
        services.TryAddSingleton(static s => new IndicatorSetCatalog(
            IndicatorSetCatalog.Shipped.Concat(s.GetServices<IndicatorSetRegistration>().Select(static r => r.Set).OfType<IndicatorSet>())));
        services.TryAddSingleton(static s => new FormCatalog(
            FormCatalog.Standard.Forms.Concat(s.GetServices<FormRegistration>().Select(static r => r.Form).OfType<Form>())));
        return new SamverkanBuilder(services);
    }

    private static SamverkanOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<SamverkanOptions>>().Value;
}
