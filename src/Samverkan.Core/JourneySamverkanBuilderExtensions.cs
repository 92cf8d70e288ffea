using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Core;

/// <summary>Registers what journeys need of a host: who may read what, the kinds of entries, and a store in memory.</summary>
public static class JourneySamverkanBuilderExtensions
{
    /// <summary>Says who may read and record what. Without a policy nobody may anything.</summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="policy">The policy.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder UseAccessPolicy(this SamverkanBuilder builder, AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(policy);
        builder.Services.Replace(ServiceDescriptor.Singleton(policy));
        return builder;
    }

    /// <summary>Says which kinds of entries the host knows: the standard ones and its own.</summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="catalog">The kinds.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder UseEventCatalog(this SamverkanBuilder builder, EventCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(catalog);
        builder.Services.RemoveAll<EntryKindRegistration>();
        builder.Services.AddSingleton(new EntryKindRegistration(_ => catalog));
        AddEntryFormat(builder);
        return builder;
    }

    /// <summary>
    /// Adds a kind of entry of the host's own to the standard ones. Its sentence and its rule come with it: see <see cref="EventCatalog"/>. The same kind added again, by the host or by
    /// a package that brings it, changes nothing.
    /// </summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The name is not that of an own kind, or an upcaster is missing. That a name is taken is said when the host asks for the catalog.</exception>
    public static SamverkanBuilder AddEntryKind<T>(this SamverkanBuilder builder, EntryKind<T> kind)
        where T : JourneyEvent
    {
        ArgumentNullException.ThrowIfNull(builder);
        _ = EventCatalog.Standard.With(kind);
        if (!builder.Services.Any(service => service.ImplementationInstance is EntryKindRegistration { Of: { } known } && ReferenceEquals(known, kind)))
            builder.Services.AddSingleton(new EntryKindRegistration(catalog => catalog.Has(kind) ? catalog : catalog.With(kind), kind));
        AddEntryFormat(builder);
        return builder;
    }

    private static void AddEntryFormat(SamverkanBuilder builder)
    {
        builder.Services.TryAddSingleton(static services => services.GetServices<EntryKindRegistration>().Aggregate(EventCatalog.Standard, static (catalog, registration) => registration.Add(catalog)));
        builder.Services.TryAddSingleton(static services => new EntryFormat(services.GetRequiredService<EventCatalog>()));
    }

    /// <summary>Keeps journeys in memory: for tests and demonstrations.</summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddInMemoryJourneyStore(this SamverkanBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IJourneyStore>(static services => new InMemoryJourneyStore(
            services.GetService<AccessPolicy>() ?? AccessPolicy.DenyAll,
            services.GetRequiredService<IClock>(),
            services.GetService<EntryFormat>(),
            services.GetService<FormCatalog>())));
        return builder;
    }
}
