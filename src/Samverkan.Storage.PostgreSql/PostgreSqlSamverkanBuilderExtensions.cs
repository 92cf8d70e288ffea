using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Npgsql;
using Samverkan.Core;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Journeys.Stores;

namespace Samverkan.Storage.PostgreSql;

/// <summary>Registers a journey store on PostgreSQL with a host.</summary>
public static class PostgreSqlSamverkanBuilderExtensions
{
    /// <summary>
    /// Registers <see cref="PostgreSqlJourneyStore"/> as the host's <see cref="IJourneyStore"/>. It uses the host's <see cref="IClock"/>, and its
    /// <see cref="AccessPolicy"/> and <see cref="EntryFormat"/> where they are registered; without a policy nobody may read or record anything.
    /// </summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <param name="connectionString">For example <c>Host=db.example;Database=samordning;Username=samverkan</c>.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddPostgreSqlJourneyStore(this SamverkanBuilder builder, string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return Add(builder, services => new PostgreSqlJourneyStore(connectionString, PolicyOf(services), services.GetRequiredService<IClock>(), services.GetService<EntryFormat>(), services.GetService<FormCatalog>()));
    }

    /// <summary>
    /// Registers <see cref="PostgreSqlJourneyStore"/> as the host's <see cref="IJourneyStore"/>, over the <see cref="NpgsqlDataSource"/> that the host has registered.
    /// </summary>
    /// <param name="builder">What <c>AddSamverkan</c> returned.</param>
    /// <returns>The builder.</returns>
    public static SamverkanBuilder AddPostgreSqlJourneyStore(this SamverkanBuilder builder) =>
        Add(builder, static services => new PostgreSqlJourneyStore(
            services.GetRequiredService<NpgsqlDataSource>(), PolicyOf(services), services.GetRequiredService<IClock>(), services.GetService<EntryFormat>(), services.GetService<FormCatalog>()));

    private static SamverkanBuilder Add(SamverkanBuilder builder, Func<IServiceProvider, IJourneyStore> make)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<IJourneyStore>();
        builder.Services.AddSingleton(make);
        return builder;
    }

    private static AccessPolicy PolicyOf(IServiceProvider services) => services.GetService<AccessPolicy>() ?? AccessPolicy.DenyAll;
}
